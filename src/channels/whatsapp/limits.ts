/** How much of a chat is held and kept at once. WhatsApp lets a chat of 40,000 messages out. */
export const LIMITS = {
  /** Read before it is said which day 3/4/24 is and who takes part: mostly the whole chat. */
  charsAhead: 8_000_000,
  messagesAhead: 100_000,
  /** A line is held whole; WhatsApp itself ends a message at 65,536 characters. */
  lineBytes: 400_000,
  textChars: 100_000,
  /** "[29.01.18, 12:24:03 nachm.]" has 27; invisible marks may stand between all of them. */
  headChars: 60,
  authorChars: 150,
  /** More are an event, whatever they say (people/standing.ts). */
  members: 50,
  /** Names remembered: a group has 1,024 members at most. */
  people: 5_000,
  /** Of a text, to know it again. */
  keyChars: 500,
  /** Equal texts told apart in one minute. */
  perMinute: 1_000,
  /** How much of what could not be read is shown. */
  shownChars: 60,
} as const;
