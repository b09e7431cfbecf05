/** How much of Skype's export is remembered at once; a message itself is bounded by json-pieces.ts. */
export const LIMITS = {
  /** Names beside ids. Skype let 600 people into one chat. */
  people: 50_000,
  members: 1_000,
  /** Of an id, a name, a topic. */
  lineChars: 300,
  /** Skype took 8,000 characters a message; what is longer was never written by hand. */
  textChars: 200_000,
  /** Of one call's list. */
  parts: 1_000,
  shownChars: 60,
} as const;
