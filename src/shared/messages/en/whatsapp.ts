/** What is said of chats exported from WhatsApp (src/channels/whatsapp). */
export const whatsapp = {
  // Messages that are none of ours to keep, as a heading in a report.
  notice: "WhatsApp: what the app itself says in a chat",
  file: "WhatsApp: pictures, recordings and documents",
  deleted: "WhatsApp: deleted messages",
  "group-call": "WhatsApp: calls in groups, which do not say who took part",
  "missed-call": "WhatsApp: calls that nobody took",

  // Why a contact is of its kind.
  "phone-call": "The chat says that you talked by WhatsApp",
  "video-call": "The chat says that you saw each other by WhatsApp",

  // What could not be read.
  "no-message": "Nothing in this file begins like a message of WhatsApp.",
  "no-head": "Before the first message stands something else.",
  "no-date": "“{value}” is no day in the order in which the other messages of this chat are dated.",

  // What was kept in part.
  "unknown-half":
    "“{value}” beside the time is no half of the day that is known; this message is missing.",
  "members-cut": "Of this group only the first {limit, number} members were kept.",
  "text-cut": "Only the first {limit, number} characters were kept.",
};
