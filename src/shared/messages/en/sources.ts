/** Why a file, or one item of it, was not read; and what stands in the way of an import. */
export const kindOfFile =
  "{kind, select, image {A picture} pdf {A PDF} audio {A sound recording} video {A video} word {A Word document} excel {An Excel sheet} powerpoint {A PowerPoint presentation} document {A text document} book {An e-book} table {A table} contacts {A list of contacts} calendar {A calendar that cannot be read} web {A web page} data {A file of data (JSON or XML)} text {A text in no form that Visavis knows} database {A database} program {A program} other {A file of a kind that Visavis does not know}}.";

export const expected =
  "Visavis reads mailboxes, calendars and address books, chats, text messages and calls, the exports of LinkedIn, XING, Facebook and others, reports of web conferences, contacts from trade fairs as a table, and archives of these.";

export const sources = {
  "no-such-file": "There is nothing at {path}.",
  "cannot-open": "Visavis may not open {path}.",
  "cannot-write": "Visavis may read this folder but not write to it: {path}.",
  "disk-full":
    "The disk is nearly full. Everything stored so far is safe. Free about {megabytes, number} MB, then try again.",
  "upload-gone": "These files are no longer here. Please choose them once more.",

  "unknown-kind": `A file of a kind that Visavis does not know. ${expected}`,
  stranger: `${kindOfFile} ${expected}`,
  attachment: "Pictures, recordings and videos in chats",
  "empty-file": "This file is empty.",
  "not-a-mail": "Lies in a mail folder but is not a mail.",
  "not-a-file": "Not a file: a device, a pipe or the like.",
  outlook: "A file in an old format of Microsoft’s that holds nothing of Outlook’s.",
  "other-archive": "An archive of a kind that Visavis does not open. Please unpack it first.",
  "zip-cut-off":
    "This archive breaks off. What is in it up to there is read. For the rest, please download or copy it once more.",
  "zip-damaged": "A damaged zip. Please download or copy it once more.",
  "empty-archive": "There is nothing in this archive.",
  "one-of-several": "One part of an archive that was split. Please join the parts first.",
  "packed-otherwise":
    "Packed in a way that Visavis does not open. Please unpack the archive first.",
  locked: "Protected by a password. Please unpack the archive first.",
  "link-inside": "Only a link to another file. Visavis follows no links in archives.",
  "link-outside": "A link that leads out of this folder. Visavis does not follow it.",
  "nested-too-deep":
    "An archive in an archive in an archive. Visavis opens {limit, plural, one {one level} other {# levels}}; please unpack it first.",
  "inner-too-large":
    "A zip larger than {megabytes, number} MB inside another archive. Please unpack the outer one first.",
  "too-many-entries": "Holds more than {limit, number} files. Please unpack it first.",
  "name-too-long": "The name of this file is longer than {limit, number} bytes.",
  grows: "Grows to more than {times, number} times its size when unpacked.",
  overlaps: "Files in this archive share the same bytes. No honest program packs like that.",

  vanished: "Is no longer there.",
  "no-rights": "Visavis may not read this file.",
  unreadable: "The disk could not read this ({cause}).",
  "cut-off": "Breaks off here. Perhaps it was not copied or downloaded to its end.",
  damaged: "Is damaged from here on.",

  "took-too-long":
    "Took longer than {seconds, plural, one {one second} other {# seconds}} to read and was left out.",
  "needed-too-much-memory":
    "Needed more than {megabytes, number} MB of memory to read and was left out.",
  "reader-failed": "Could not be read: a mistake of ours ({cause}).",
  "too-many-lost":
    "{limit, number} parts of this file could not be read at all. The rest was left out.",
};
