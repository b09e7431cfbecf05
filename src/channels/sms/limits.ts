/** How much of a backup of messages and calls is read; reaching one is a note or a problem that names it. */
export const LIMITS = {
  /** Of one value. A text message has 39,000 bytes at most; what is longer was made. */
  valueBytes: 100_000,
  /** Of one tag, besides its values: the app writes 30 attributes. */
  tagChars: 10_000,
  /** Of one message's text, in all its parts. */
  textChars: 1_000_000,
  /** Whom one message went to: telephones allow some 100. */
  addresses: 1_000,
  subjectChars: 1_000,
  nameChars: 200,
  /** Bytes at a file's start in which its first element stands. */
  headBytes: 8_192,
  /** Numbers that were made sure of and are remembered. */
  knownNumbers: 10_000,
  /** Own numbers that are counted: nobody has more cards. */
  ownNumbers: 100,
  /** In a table who is in a chat is known by what they wrote, earlier or later. */
  rowsAhead: 20_000,
  charsAhead: 4_000_000,
  /** Chats and their members that are remembered. */
  chats: 20_000,
  members: 1_000,
  sessionChars: 1_000,
  /** How much of what could not be read is shown. */
  shownChars: 60,
} as const;
