/** What is said of items in Outlook's own files (src/channels/outlook). */
export const outlook = {
  // Items that are none of ours to keep, as a heading in a report.
  task: "Outlook: tasks",
  note: "Outlook: notes",
  journal: "Outlook: journal entries",
  group: "Outlook: groups of contacts",
  feed: "Outlook: articles of feeds",
  attachment: "Outlook: what was attached to mails",
  machinery: "Outlook: what it keeps for itself",
  "thrown-away": "Outlook: appointments and contacts that you deleted",

  // What could not be read.
  unreadable: "This file of Outlook’s is damaged: nothing in it can be found.",
  "too-large": "This mail is larger than {limit, number} MB.",
  packed:
    "Outlook’s archives are read by jumping about in them, which cannot be done inside a packed archive. Unpack it, and drop the .pst file itself.",
  password:
    "This archive of Outlook’s is encrypted, and only Outlook on that computer can open it.",
  version: "This archive of Outlook’s is of a version that is unknown here ({version}).",
  incomplete:
    "This archive of Outlook’s breaks off or is damaged: some of it cannot be found. What can be found was read. Copy it once more, or let Outlook repair it (scanpst.exe).",
  "mail-table":
    "Outlook writes no days into a table of mails, so nothing of it was read. Export the folder as an Outlook data file (.pst) instead.",
  "item-unreadable": "This item of Outlook’s is damaged.",

  // What was kept in part.
  "first-of-series":
    "Of this series only the first meeting was read: what Outlook on a Mac exports does not say how it goes on.",
  "recipients-cut": "Only the first {limit, number} recipients were read.",
};
