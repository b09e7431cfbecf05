/** What is said of Signal's exports (src/channels/signal). */
export const signal = {
  // Messages that are none of ours to keep, as a heading in a report.
  notice: "Signal: what the app itself says in a chat",
  saved: "Signal: your notes to yourself",
  deleted: "Signal: deleted messages",
  "unknown-chat": "Signal: messages of chats that the export does not list",
  "unknown-writer": "Signal: messages of people who have no name and no number in the export",
  "not-sent": "Signal: messages that could not be sent",
  "missed-call": "Signal: calls that nobody took, as far as the export says",
  "group-call": "Signal: calls in groups, which do not say who took part",

  // Why a contact is of its kind.
  "phone-call": "Signal’s export lists the call as taken",
  "video-call": "Signal’s export lists the video call as taken",

  // What could not be read.
  "no-message": "Nothing in this file begins like a message of Signal.",
  "no-head": "Before the first message stands something else.",

  // What was kept in part.
  "members-cut": "Of this group only the first {limit, number} members were kept.",
  "text-cut": "Only the first {limit, number} characters were kept.",
};
