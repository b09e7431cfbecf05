/** What is said of messages and calls of telephones (src/channels/sms). */
export const sms = {
  // Items that are none of ours to keep, as a heading in a report.
  service: "Telephone: services and short numbers",
  hidden: "Telephone: without a number",
  "not-sent": "Telephone: messages that were never sent",
  report: "Telephone: reports of delivery",
  fax: "Telephone: faxes",
  voicemail: "Telephone: voicemail",
  "not-taken": "Telephone: calls that nobody took",
  "call-unclear": "Telephone: calls that do not say who called whom",
  deleted: "Telephone: deleted messages",
  system: "Telephone: what the app says by itself",

  // What could not be read.
  "no-direction": "This message does not say whether it came in or went out.",
  doctype:
    "This file declares a document type of its own, which could load other files. Nothing after it was read.",
  "cut-off": "This file breaks off: its end is missing. Everything before was read.",

  // What was kept in part.
  "no-date": "Kept without a day: “{value}” is no date.",
  cut: "The text was too long and is kept in part.",
  "left-out":
    "{count, plural, one {One number of this group is nobody’s} other {# numbers of this group are nobody’s}}.",

  // Why a call is a call.
  "call-list": "Stands in the telephone’s list of calls",
  "video-list": "Stands in the telephone’s list of calls, as a video call",
};
