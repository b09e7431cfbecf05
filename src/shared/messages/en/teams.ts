/** What is said of chats and calls of Microsoft Teams (src/channels/teams). */
export const teams = {
  // Items that are none of ours to keep, as a heading in a report.
  bot: "Teams: bots and apps",
  system: "Teams: what Teams says by itself",
  deleted: "Teams: deleted messages",
  channel: "Teams: said to a whole channel",
  "missed-call": "Teams: calls that nobody took",
  elsewhere: "Teams: items of a list that lie elsewhere",

  // What could not be read.
  "no-message": "This is no message: who wrote it, when, or its id is missing.",
  nobody: "This item names nobody by an address.",

  // What was kept in part.
  "members-unknown": "Kept without the others: nothing here says who was in this chat.",
  "no-date": "Kept without a day: “{value}” is no date.",

  // Why a call is one.
  meeting: "A meeting in Teams that took place",
  call: "A call in Teams that took place",
};
