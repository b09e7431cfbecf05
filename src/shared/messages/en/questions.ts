/** What files do not say and only the reader knows (src/web/imports/questions.tsx, src/cli/import.ts). */
export const questions = {
  title: "What only you know",
  open: "{count, plural, =0 {all of it is answered} one {# thing is open} other {# things are open}}",
  in: "In {files}",
  "in-more": "In {files} and {count, plural, one {# more file} other {# more files}}",
  sheet: "{file}, {sheet}",
  "as-before": "Answered as last time.",
  looking: "Looking again at what this changes",
  "answer-first": "First answer what is open.",

  "date-title": "Which day is “{example}”?",
  "date-title-plain": "Which comes first in its dates?",
  "date-options": {
    dmy: "The day comes first",
    mdy: "The month comes first",
    ymd: "The year comes first",
  },

  "zone-title": "Which time zone holds?",
  "zone-lead":
    "The file gives times without a zone. Yours is proposed; if the phone or computer was elsewhere, choose its zone.",
  "zone-apart": "Each on its own",
  "zone-label": "Time zone",
  "zone-now": "It is {time} there now.",
  "zone-unknown": "There is no time zone of this name.",

  "country-title": "In which country is “{example}” dialled?",
  "country-how": "Numbers without their country are read as somebody there would dial them.",
  "country-zone":
    "Where your clock stands is proposed; choose where the phone or the address book is from.",
  "country-number":
    "The country of your number {number} is proposed; choose where the phone or the address book is from.",
  "country-none":
    "Your time zone is of no country; choose where the phone or the address book is from.",
  "country-neither-zone":
    "Where your clock stands most of these numbers do not exist; choose where the phone or the address book is from.",
  "country-neither-number":
    "In the country of your number {number} most of these do not exist; choose where the phone or the address book is from.",
  "country-open-zone":
    "Your time zone and the numbers in these files say different things. Possible are: {countries}.",
  "country-open-number":
    "Your number {number} and the numbers in these files say different things. Possible are: {countries}.",
  "country-open-none":
    "Your time zone is of no country. By the numbers in these files these are possible: {countries}.",
  "country-label": "Country of the numbers",
  "country-choose": "Choose a country",

  "columns-title": "How the columns are read",
  "columns-sure":
    "{count, plural, one {# column} other {# columns}}, understood by their headings.",
  "columns-said": "{count, plural, one {# column} other {# columns}}, as you said.",
  "columns-unsure": "{count, plural, one {One column deserves} other {# columns deserve}} a look.",
  "columns-right": "What is proposed is right",
  "columns-change": "See and change",
  "columns-left-out":
    "{count, plural, one {One column is} other {# columns are}} left out. Show {count, plural, one {it} other {them}}",
  "column-of": "What “{name}” holds",
  "column-nameless": "column {index}",
  "untested-xing":
    "We have never seen a real export of XING. Please check whether this is right, and change what is not.",
  "columns-hide": "Hide what is left out",
  "columns-remember":
    "Remember this layout. Tables with {count, plural, one {the same heading} other {the same # headings}} are then read without asking.",
  "rows-of": "{shown, number} of {all, plural, one {one row} other {# rows}}.",
  "rows-first": "{count, plural, one {The first row.} other {The first # rows.}}",
  "rows-all": "See all",
  "rows-more": "See the first {count, number}",
  "rows-few": "See fewer",
  "row-title": "This is how the first row is read",
  "row-none": "So far nobody stands in it. Say which column holds names or addresses.",
  "row-met": "On {when} you <met>met</met> <b>{name}</b>{about}.",
  "row-met-stand": "On {when} you met <b>{name}</b>{about} <met>at the stand</met>.",
  "row-is": "<b>{name}</b>{about}.",
  "row-wrote": "Written on {when}.",
  "row-connected": "Connected since {when}.",
  "row-reach": "Reached by {reach}",
  "row-at": "{day} at {hour}",
  "row-either": "{one} or {other}",
  nameless: "somebody without a name",
  "nameless-first": "Somebody without a name",
  scan: {
    title: "Is a scan a meeting?",
    yes: "Yes, we stood together at the stand",
    no: "No, only a card, or a list of attendees",
    "no-more": "Then nobody counts as met.",
  },

  role: {
    name: "Name",
    given: "First name",
    family: "Last name",
    prefix: "Dr., Prof.",
    company: "Company",
    unit: "Department",
    title: "Position",
    email: "E-mail",
    phone: "Phone",
    profile: "LinkedIn, XING",
    url: "Web page",
    street: "Street",
    postcode: "Postcode",
    city: "City",
    country: "Country",
    birthday: "Birthday",
    note: "Note",
    met: "When you met",
    by: "Who met them",
    source: "How the lead came",
    event: "Fair or event",
    rating: "Rating",
    connected: "Connected since",
    date: "When it was written",
    from: "Sender",
    to: "Recipient",
    cc: "Copied in",
    direction: "In or out",
    subject: "Subject",
    message: "Message",
    none: "Leave out",
  },

  // In the terminal.
  cli: {
    needed: "{file}: “{example}” can be read in two ways. Say which: {flags}. Nothing was read.",
    "needed-country":
      "{file}: in which country is “{example}” dialled? Say so, perhaps {flags}; any other country with --answer country=…. Nothing was read.",
    country:
      "Country of numbers that do not say theirs: {country} is assumed {count, plural, one {for {file}} other {for # files}}; --answer country=… says otherwise.",
    "country-number":
      "Country of numbers that do not say theirs: {country} is assumed {count, plural, one {for {file}} other {for # files}}, as of your number {number}; --answer country=… says otherwise.",
    "country-open":
      "Country of numbers that do not say theirs: open {count, plural, one {for {file}} other {for # files}}. Until you name one with --answer country=…, they stay as they are written.",
    zone: "Time zone {zone} is assumed {count, plural, one {for {file}} other {for # files}}; --answer zone=… says otherwise.",
    columns:
      "{count, plural, one {{file}: columns} other {# files: columns}} are read as {columns}. The page lets you change that (or --answer columns=…, as JSON).",
    "no-answer":
      "“{text}” is no answer: write it as --answer date-order=dmy or --answer zone=Europe/Berlin.",
    "no-zone": "There is no time zone “{zone}”.",
    "no-country": "“{country}” is no country in two letters, as DE or GB.",
    "no-order": "“{order}” is no order of a date: dmy, mdy or ymd.",
  },
};
