/** What is said of mails that could not be read, or only in part (src/channels/email). */
export const email = {
  empty: "This mail is empty.",
  "no-header": "This is no mail: it has no header.",
  nobody: "This mail names no address that somebody could have.",
  "no-date": "Kept without a day: no date in it can be read.",
  "too-large": "Only the header was read: the mail is larger than {limit, number} MB.",
  "breaks-off": "The file breaks off in the middle of this mail; what came after it is missing.",
  "header-cut": "The header was read up to {limit, number} MB only.",
  "header-lines-cut": "Only the first {limit, number} lines of the header were read.",
  "addresses-cut": "Only the first {limit, number} addresses were read.",
  "unknown-charset": "Some letters may be wrong: the character set “{charset}” is unknown.",
  "nested-too-deep": "Parts nested deeper than {limit, number} levels were left out.",
  "parts-cut": "Only the first {limit, number} parts were read.",
  "text-cut": "The text was kept up to {limit, number} characters only.",
  "html-cut": "The text was read from the first {limit, number} characters of the HTML only.",
  "calendars-cut": "Only the first {limit, number} calendar entries were read.",
  "calendar-cut": "A calendar entry larger than {limit, number} MB was left out.",
};
