/** How much of chats of Teams is read. */
export const LIMITS = {
  /** In which the first message has named its fields. */
  headBytes: 65_536,
  /** Who is in a chat is known by what is said in it, earlier or later. */
  messagesAhead: 5_000,
  charsAhead: 4_000_000,
  chats: 20_000,
  /** Of one chat: Teams lets 1,000 in. */
  members: 1_000,
  /** Messages of channels whose writers are remembered, for those who answer them. */
  writers: 100_000,
  /** Whom one message calls by name, who was in one call. */
  listed: 500,
  textChars: 100_000,
  lineChars: 300,
} as const;
