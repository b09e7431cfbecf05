/** How much of a chat is looked at and remembered; its lines are bounded by chat-text.ts. */
export const LIMITS = {
  /** "[29.01.18, 12:24:03 nachm.]" has 27; invisible marks may stand between all of them. */
  headChars: 80,
  /** Looked at to tell what a file is. */
  headLines: 200,
  authorChars: 150,
  /** More are an event, whatever they say (people/standing.ts). */
  members: 50,
  /** Names remembered: a group has 1,024 members at most. */
  people: 5_000,
  /** Beside the times of a chat, that nobody knows: a language has a dozen at most. */
  words: 50,
  /** How much of what could not be read is shown. */
  shownChars: 60,
} as const;
