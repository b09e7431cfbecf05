/** How much of Meta's exports is read at once; a piece of JSON is bounded by json-pieces.ts. */
export const LIMITS = {
  /** Meta puts 10,000 messages into a file. Where a file names nobody, so many are seen before the first is read. */
  messagesAhead: 20_000,
  charsAhead: 20_000_000,
  /** Messenger takes 250 people into a group. */
  members: 1_000,
  /** Of a name, a title. */
  lineChars: 300,
  /** Messenger takes 20,000 characters. */
  textChars: 200_000,
  /** What Messenger itself says of a chat is a short sentence. */
  systemChars: 400,
  /** Minutes in which messages were met lately, so that two alike stay two. */
  moments: 10_000,
  /** Of one message in a page; and what stands above the first. */
  blockChars: 2_000_000,
  shownChars: 60,
} as const;
