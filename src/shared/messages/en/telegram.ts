/** What is said of Telegram's export (src/channels/telegram). */
export const telegram = {
  // Messages that are none of ours to keep, as a heading in a report.
  bot: "Telegram: chats with programs",
  saved: "Telegram: your own saved messages",
  channel: "Telegram: what channels and groups publish",
  notice: "Telegram: what the app itself says in a chat",
  file: "Telegram: pictures, recordings and documents",
  unsupported: "Telegram: messages that the export leaves out",
  "missed-call": "Telegram: calls that nobody took",
  "group-call": "Telegram: calls in groups, which do not say who took part",

  // Why a contact is of its kind.
  call: "Telegram’s export lists the call with how long it took",

  // What could not be read.
  html: "These are pages to look at. Please export once more and choose the format “Machine-readable JSON” in Telegram Desktop.",

  // What was kept in part.
  "no-date": "Kept without a day: “{value}” is no date.",
  "members-cut": "Of this group only the first {limit, number} members were kept.",
  "text-cut": "Only the first {limit, number} characters were kept.",
};
