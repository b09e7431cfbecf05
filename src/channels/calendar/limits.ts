/**
 * How much of a calendar is read. Calendars that people keep stay far below; what reaches a limit
 * was made to hang a reader, or by a program that failed. Reaching one is a problem or a note that
 * names it (shared/messages/…/calendar.ts), and everything else is read all the same.
 */
export const LIMITS = {
  /** Twenty years at forty entries a working week are 40,000. */
  components: 200_000,
  /** One component is held whole. Attachments inside it are left out before they count. */
  componentChars: 1_000_000,
  /** Alarms and places nest two deep. */
  depth: 5,
  /** A line is held whole before it is known what it is; only attachments are longer. */
  lineBytes: 256_000,
  parameters: 100,
  /** Nobody meets 1,000 people; lists are expanded by some servers. */
  attendees: 1_000,
  /** Times named one by one; as many as a series may have occurrences. */
  times: 10_000,
  conferences: 20,
  /** A calendar of people who travel much has thirty. */
  zones: 200,
  /** Days looked at to tell one zone by its rules; rules kept since 1900 take 5,000. */
  zoneSteps: 20_000,
  /** Entries held back because their zone is explained further down in the file. */
  waiting: 1_000,
  waitingChars: 4_000_000,
  /** RFC 7986 asks for 255 at most; a database index takes 2,700 bytes. */
  uidChars: 255,
  summaryChars: 1_000,
  locationChars: 2_000,
  /** What is looked through for links and words: boilerplate stands in the first pages. */
  judgedChars: 100_000,
  linkChars: 2_000,
  /** Links wrapped by one mail filter after the other. */
  unwraps: 8,
  /** Earlier and later years are slips of programs, and databases write them in other ways. */
  firstYear: 1000,
  lastYear: 9000,
  /** FREQ=DAILY;INTERVAL=10000000 took another library 3.9 s, 1000000000 never returned. */
  interval: 1_000,
  /** The lengths of a rule's BY lists, multiplied. */
  byProduct: 10_000,
  /** A daily series of 27 years. */
  occurrences: 10_000,
  /** Days looked at and times made while a series is expanded: some 20 ms. */
  steps: 100_000,
  /** Of a table, to tell how it writes dates: years of anybody. */
  rowsAhead: 5_000,
  /** Addresses counted as evidence of whose calendar this is. */
  ownerAddresses: 20_000,
} as const;
