/** What is said of Skype's export (src/channels/skype). */
export const skype = {
  // Messages that are none of ours to keep, as a heading in a report.
  deleted: "Skype: deleted messages",
  system: "Skype: notices of the program",
  machine: "Skype: bots and services",
  "own-list": "Skype: your own notes and lists",
  missed: "Skype: calls without a talk, or without you",
  "call-began": "Skype: entries for the start of a call; the one for its end is what counts",
  "call-log": "Skype: entries of the call list that say less than the call itself",
  hidden: "Skype: nobody beside you can be told (hidden numbers)",
  "older-version": "Skype: earlier versions of edited messages",

  // Why a call is one.
  call: "A call on Skype; whether with a picture, the export does not say.",

  // What was kept in part.
  "no-date": "Kept without a day: “{value}” is no date.",
  "text-cut": "Only the first {limit, number} characters were read.",
  encrypted: "The text of this private conversation is not in the export.",
  "members-unknown": "The export does not say who else was in this group.",
};
