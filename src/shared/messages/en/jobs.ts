export const jobs = {
  "date-in-future": "The date lies in the future ({date}). Kept without a day.",
  "file-gone": "The file is not there any more; what was read of it stays.",
  "file-changed":
    "The file has changed since the import was stopped. {items, plural, one {# message of it is} other {# messages of it are}} stored; import it anew to read the rest.",
  "other-answer":
    "This file was read before with another answer ({code, select, zone {time zone {answer}} country {country {answer}} columns {other columns} other {{answer, select, dmy {the day comes first} mdy {the month comes first} other {the year comes first}}}}). Undo that import first, then import it again. Nothing of it was read now.",
  "import-running": "An import is running. Please wait until it is done, or stop it first.",
  "no-such-import": "There is no import {import}. “visavis status” lists them.",
  "nothing-to-resume": "This import is finished; there is nothing to continue.",
  "nothing-to-read": "There is nothing to read here.",
  "export-changed":
    "While this was exported an import began or was undone, so half of it would be missing. Please export again.",
  "export-not-empty": "The folder {folder} is not empty. Please name one that is new or empty.",
  "export-cannot-write": "Nothing can be written to {folder}.",
  "no-address":
    "“{address}” is no address, no profile, no number with its country code and no name on a channel (“WhatsApp: Petra Vogt”).",
  "who-are-you":
    "It is not certain which address or name is yours. Say it with --me ADDRESS, or --me none where it is none of them. The likeliest: {candidates}.",
  "no-zone": "“{zone}” is no time zone that Visavis knows.",
};
