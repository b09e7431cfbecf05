/** What is said of tables of people (src/channels/table, fair, xing). */
export const table = {
  // Rows that are none of ours to keep, as a heading in a report.
  blank: "Empty rows",
  nobody: "Rows that name nobody",
  heading: "Headings that are repeated",
  total: "Rows of sums",
  aside: "Lines behind an empty row that are no rows of the table",
  sheet: "Sheets, tables and lists in which nobody stands",

  // What could not be read.
  "no-people": "Nobody stands in this file.",
  "too-large": "The file is larger than {limit, number} MB, unpacked.",
  "no-workbook": "This workbook cannot be read.",
  "too-many-rows": "Only the first {limit, number} rows of a sheet are read.",
  "too-many-sheets": "Only the first {limit, number} sheets are read.",

  // What was kept in part.
  "no-address": "No mail can be sent to “{value}”; it was left out.",
  "no-date": "Kept without a day: “{value}” is no date.",
  rounded:
    "A spreadsheet has rounded the number “{value}”, so that nobody can dial it; it was left out.",
  "people-cut": "Of those in one cell only the first {limit, number} were kept.",
  beyond: "The row has more cells than there are headings; left out: “{value}”.",

  // Why one met in person.
  met: "The list says that you met",
  "met-at": "The list says that you met at {event}",

  // Why a column is taken for what it is.
  empty: "Nothing in it.",
  "look-email":
    "{count, plural, one {# address} other {# addresses}}{other, plural, =0 {} one {, # other} other {, # others}}{empty, plural, =0 {} other {, # empty}}.",
  "look-phone":
    "{count, plural, one {# number} other {# numbers}}{open, plural, =0 {} other {, the country of # is open}}{other, plural, =0 {} one {, # is none} other {, # are none}}{empty, plural, =0 {} other {, # empty}}.",
  "look-profile":
    "{count, plural, one {# profile} other {# profiles}}{other, plural, =0 {} one {, # other} other {, # others}}{empty, plural, =0 {} other {, # empty}}.",
  "look-days":
    "{count, plural, one {# day} other {# days}}{other, plural, =0 {} one {, # other} other {, # others}}{empty, plural, =0 {} other {, # empty}}.",
  "look-whose": "{count, plural, one {# address} other {# addresses}}. Whose?",
  "look-other": "Of somebody else.",
  "look-second": "Of a second person in the same row.",
  "look-names": "These look like names.",
  "look-people":
    "{count, plural, one {# name} other {# names}}{other, plural, =0 {} one {, # other} other {, # others}}{empty, plural, =0 {} other {, # empty}}.",
  "look-people-turned":
    "{count, plural, one {# name} other {# names}}, last name first{other, plural, =0 {} one {, # other} other {, # others}}{empty, plural, =0 {} other {, # empty}}.",
  "look-companies":
    "{count, number} of {all, number} {count, plural, one {is} other {are}} called as companies are.",
  "look-times": "{count, plural, one {# time or day} other {# times or days}}. Of what?",
  "look-numbers": "Numbers that mean nothing to us.",
  "look-unknown": "What is this?",
  "look-filled":
    "The heading says so. {count, plural, one {# row} other {# rows}}{empty, plural, =0 {} other {, # empty}}.",
};
