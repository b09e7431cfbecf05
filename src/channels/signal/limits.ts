/** How much of Signal's exports is looked at and remembered; lines are bounded by chat-text.ts. */
export const LIMITS = {
  /** "[2019-05-29 15:04:33] " has 22. */
  headChars: 30,
  authorChars: 150,
  /** Names remembered: Signal lets 1,000 people into a group. */
  people: 50_000,
  chats: 50_000,
  /** More are an event, whatever they say (people/standing.ts). */
  members: 50,
  textChars: 100_000,
  lineChars: 300,
} as const;
