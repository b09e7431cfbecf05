/** How much of a Telegram export is held at once; a message itself is bounded by json-pieces.ts. */
export const LIMITS = {
  /** Of a group read ahead, to know who writes in it: the messages, and their characters. */
  messagesAhead: 20_000,
  charsAhead: 4_000_000,
  /** Of a group: who writes in public ones are tens of thousands. */
  people: 5_000,
  /** More are an event, whatever they say (people/standing.ts). */
  members: 50,
  /** Telegram takes 4,096 characters a message, and long ones in pieces. */
  textChars: 100_000,
  /** Pieces of one text, each of its own look. */
  textPieces: 10_000,
  lineChars: 300,
  keyChars: 200,
} as const;
