/**
 * How much of Outlook's files is read. What reaches a limit was made to hang a reader, or damaged; it is a
 * problem or a note that names it (shared/messages/…/outlook.ts), and the rest is read all the same.
 */
export const LIMITS = {
  /** A single mail with its attachments is held whole while it is read. */
  msgBytes: 150_000_000,
  /** Streams and folders in one mail: 2,000 recipients have some 20 each. */
  compoundEntries: 200_000,
  /** Mails attached to mails attached to mails; no deeper one is looked into. */
  depth: 5,
  /** Nobody writes to 2,000 people. */
  recipients: 2_000,
  /** One property: more is an attachment, or a log that somebody sent as text. */
  propertyBytes: 10_000_000,
  /** As far as headers of mails are read. */
  headerChars: 1_000_000,
  /** Text behind a formatted body, unpacked. */
  rtfBytes: 10_000_000,
  /** Of the text of an appointment; an entry keeps less. */
  descriptionChars: 100_000,
  /** Exceptions of a series; a weekly one of ten years has fewer weeks. */
  exceptions: 1_000,
  /** Of what is attached to an item, as far as it is looked at. */
  attachments: 2_000,
  /** Of an attached calendar. */
  calendarBytes: 1_000_000,
  calendars: 20,
  /** Of one item; most have some hundred. */
  properties: 2_000,
  /** Of a tree of properties, its branches counted. */
  records: 20_000,
  /** Folders lie this deep, and no archive of a person has more of them. */
  folderDepth: 50,
  folders: 20_000,
  /** A tree of pages is at most so high: 20 entries a page make that 20 to the power of it. */
  treeDepth: 10,
  /** Nodes inside one node: a row of recipients, attachments, large values. */
  inside: 20_000,
} as const;
