/** How much of Slack's export is read. */
export const LIMITS = {
  /** Of all lists of one export, held while its days are read. */
  users: 200_000,
  conversations: 100_000,
  /** Of one conversation. Slack lets nine into a group of direct messages. */
  members: 5_000,
  /** What is said in a channel of more is said to nobody in particular. */
  channelMembers: 20,
  /** Whom one message addresses. */
  addressed: 100,
  /** Who was in a huddle: Slack lets 50 in. */
  participants: 200,
  textChars: 100_000,
  lineChars: 300,
} as const;
