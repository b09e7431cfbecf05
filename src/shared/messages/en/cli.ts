export const cli = {
  running: "Visavis is running. This address works once, within a minute:",
  keys: "Enter shows a new address, Ctrl C stops Visavis.",
  stopping: "Stopping …",
  building: "Building the page (once after an update, some seconds) …",
  "demo-folder": "The demo has a folder of its own, beside the archive: {folder}",
  "demo-ready": "The demo world is complete ({seconds, plural, one {# second} other {# seconds}}).",
  "page-not-built": "The page could not be built. It said: {reason}",

  phase: {
    waiting: "Writing {file}",
    looking: "Looking at the files",
    reading:
      "Reading: {items, plural, one {# entry} other {# entries}}, {people, plural, one {# person} other {# people}} · {share} %",
    joining: "Finding out who is one person",
    measuring: "Measuring how it stands between you",
    indexing: "Everybody is there. Preparing the search in texts · {share} %",
    removing: "Removing what only this import held",
    done: "Done",
  },
  "seconds-left": "about {seconds, plural, one {# second} other {# seconds}} left",
  "minutes-left": "about {minutes, plural, one {# minute} other {# minutes}} left",

  flag: {
    demo: "open a demo world, in a folder beside the archive (FOLDER-demo)",
    data: "the folder of the archive",
    port: "the port of the page (7417, or the next free one)",
    "no-open": "do not open the browser",
    lang: "de or en",
    help: "show this",
    version: "show the version",
  },

  help: {
    usage: "Usage:",
    arguments: "What it takes:",
    "global-options": "Of every command:",
    options: "Options:",
    commands: "Commands:",
  },
  command: {
    visavis: "Whom should I meet? The archive of what you wrote, from a terminal.",
    import: "read mailboxes, calendars, folders and archives",
    meet: "whom to meet, and why",
    people: "everyone with whom something personal passed",
    person: "one person, by name, address or id",
    joins: "who may be one person",
    join: "these two are one person, each by name, address or id",
    split: "these two are two people, each by name, address or id",
    export: "write everything into a folder, in open forms",
    undo: "take an import back, or what was said of two",
    resume: "go on with an import that was stopped",
    status: "what was read, and what is being read",
    zone: "the time zone in which a day is a day; with a NAME it is changed",
    json: "the answer as JSON",
    me: "an address of yours; may be given several times, and none says that you are none of them",
    answer:
      "what a file does not say: date-order=dmy, zone=Europe/Berlin, country=DE (may be repeated)",
    drop: "where more is kept from before, delete the rest",
    keep: "what is kept of each message: headers, subjects or text (text)",
    demo: "the archive of the demo world, beside one's own (FOLDER-demo)",
    limit: "so many people at most (20)",
  },
  report: {
    sum: "Read {read, number}: {fresh, number} new, {known, number} known, {skipped, number} skipped, {problems, number} not readable.",
    enriched:
      "Of {enriched, plural, one {# known entry} other {# known entries}} more is kept now.",
    "file-read": "{read, number} read",
    "file-new": "{fresh, number} new",
    "more-files": "and {count, plural, one {one more file} other {# more files}}",
    skipped: "Skipped, and why",
    problems: "Not readable",
    notes: "Kept in part",
    more: "and {count, number} more",
    end: "Done {all, plural, =0 {in less than a second} one {after # second} other {after # seconds}}.",
    "kept-more":
      "Of {count, plural, one {one entry} other {# entries}} more is kept from before, and stays. To drop it, read this once more with --drop.",
    "take-back": "To take it back: visavis undo {import}",
  },
  stopped:
    "The import stopped at {read, number}. What was stored stays. To go on: visavis resume {import}. To take it back: visavis undo {import}",
  "worked-on":
    "Another program seems to work on this import. If it says nothing until {until}, it has died, and this one goes on. Please wait …",
  undone:
    "{removed, plural, =0 {{stays, plural, =0 {Taken back; nothing of it was kept} one {Taken back; another import holds its one entry too} other {Taken back; other imports hold its # entries too}}} one {One entry removed} other {# entries removed}}{removed, plural, =0 {} other {{stays, plural, =0 {} one {, one stays, since another import holds it} other {, # stay, since other imports hold them}}}}.",
  zone: "A day is a day in {zone}.",
  "undone-before": "This import has been taken back already.",
  mine: "{count, plural, one {This address counts} other {These addresses count}} as yours: {addresses}. If that is wrong, name yours with --me ADDRESS.",
  "mine-not-in":
    "In {channels} none of these occurs: mails and meetings from there will not count then, and what else was written there counts as written to you. Better name your address or name from there with --me as well.",
  "mine-not-in-chats":
    "In {count, number} of {all, number} chats from {channel} none of these occurs, so all of it counts as written to you. If you wrote there under another name, name it with --me as well; if you did not, or do not know, leave it as it is.",
  "maybe-mine": "There you may be: {candidates}.",
  "nothing-kept":
    "Nothing of it was kept. {count, plural, =0 {No address is known to be yours. Name it with --me ADDRESS.} other {{count, plural, one {This address counts} other {These addresses count}} as yours: {addresses}. If one is missing, name it with --me ADDRESS.}}",
  "nothing-readable":
    "{more, plural, =0 {{path}: {why}} other {None of these {all, number} files can be read. The first, {path}: {why}}}",
  "no-archive":
    "There is no archive in {folder} yet. “visavis import PATH” makes one, --data names another, --demo that of the demo.",
  exporting: "Writing: {lines} lines",
  exported:
    "Everything is in {folder}: archive.jsonl comes back with “visavis import {word}”; the rest is for other programs.",
  "nobody-to-join": "There is no pair to decide on.",
  likely: "{sure, select, very {very likely} likely {likely} other {possible}}",
  "to-join": "If they are one: visavis join {one} {other}",
  "to-split": "If they are not: visavis split {one} {other}",
  joined: "{one} and {other} are one person. To take it back: visavis undo {words}",
  split: "{one} and {other} are two people. To take it back: visavis undo {words}",
  "taken-back": "What you said of these two is taken back.",
  "taken-back-before":
    "There is nothing under {count, plural, one {this id} other {these ids}} any more, neither something said of two nor an import. Probably it has been taken back already.",
  "one-handle": "“{name}” is one and the same on both sides.",
  "one-person": "{one} and {other} are one person already.",
  nobody: "There is nobody yet. Read an archive: visavis import PATH",
  status:
    "Visavis {version} · {folder} · {zone} · {people, plural, one {# person} other {# people}}",
  "nobody-to-meet": "There is nobody to meet yet. Read an archive: visavis import PATH",
  column: {
    name: "Name",
    company: "Company",
    written: "Written",
    phone: "Phone",
    video: "Video",
    "in-person": "Face to face",
    contact: "Last contact",
    seen: "Last seen",
  },
  kind: {
    written: "written",
    phone: "phone",
    video: "video",
    "in-person": "face to face",
    unclear: "unclear",
  },
  counts:
    "{written, number} written, {phone, number} by phone, {video, number} by video, {inPerson, number} face to face",
  never: "never",
  "without-day": "without a day",
  "more-entries": "and {count, plural, one {one older} other {# older ones}}",
  "unknown-person": "Nobody here is called “{name}” or has this address or id.",
  "several-people":
    "“{name}” fits {count, number} people. Please name one of them, by the address or the id at the end of its line:{candidates}",
  "who-are-you":
    "It is not certain which address is yours, and there is none to propose. Say it with --me ADDRESS.",

  "no-port": "“{text}” is no port. Please give a number from 1 to 65535.",
  "no-language": "Visavis speaks German and English: --lang de or --lang en.",
  "settings-file":
    "The settings file {path} cannot be read. It is JSON and may name data, database, port and language.",
  usage: {
    "unknown-option": "There is no option “{what}”. --help lists all.",
    "unknown-command": "There is no command “{what}”. --help lists all.",
    "missing-argument": "The argument “{what}” is missing. --help says more.",
    "option-missing-argument": "The option “{what}” needs a value.",
    "invalid-argument": "“{what}” does not fit here. --help says more.",
    "invalid-argument-limit": "“{what}” is no number. --limit takes one, 20 for example.",
    "invalid-argument-keep": "There is no “{what}”. --keep takes headers, subjects or text.",
    "excess-arguments": "There are more arguments than this command takes. --help says more.",
    "not-understood": "This was not understood: {what}",
  },
};
