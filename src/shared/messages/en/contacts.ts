/** What is said of cards that could not be read, or only in part (src/channels/contacts). */
export const contacts = {
  // Why an item was skipped.
  "empty-card": "Contacts without any content",

  // What could not be read, or only in part.
  "card-too-large": "The card is larger than {limit, number} MB, pictures not counted.",
  "card-without-beginning": "These lines are of a card whose beginning is missing.",
  "card-unreadable": "Nothing in this card can be read.",

  "left-out": "Left out: {names}.",
  "no-address": "No mail can be sent to “{value}”; it was left out.",
  "exchange-address": "An address that only one Exchange server knows was left out.",
  "birthday-unreadable": "The birthday could not be read.",
  "note-cut": "Only the first {limit, number} characters of the note were kept.",
  "row-too-long": "The row has more cells than the table has columns; they were left out.",
  "no-end": "The card has no end mark; it was read up to where the next one begins.",
  "cut-off": "The file breaks off in this card.",
  "nested-too-deep": "Cards nested deeper than {limit, number} levels were left out.",
  "too-many-properties": "Only the first {limit, number} lines of the card were read.",
  "line-unreadable": "A line could not be read: “{line}”",
  "unknown-charset": "Some letters may be wrong: the character set “{charset}” is unknown.",
};
