/** Business cards: what their readers say, and the page on which they come in. */
export const card = {
  // What could not be read.
  "no-code": "This line is no card (MECARD or BIZCARD).",

  // Why one met in person.
  met: "You were handed a business card",
  "met-at": "You were handed a business card at {place}",

  // The page.
  title: "Business cards",
  lead: "A picture of a card, or of the code on it, becomes somebody in your address book. You look at it before it is kept.",
  safe: "The picture stays in this browser: it is read here, sent nowhere and not kept.",
  "safe-uploaded":
    "The picture is read in this browser. The copy that was dropped with the import goes as soon as that is read, or dropped.",
  "to-upload": "Back to the import, which waits",
  pictures: "Pictures of cards",
  drop: "Drop pictures of cards here",
  "drop-more": "JPEG, PNG or WebP, several at once as well",
  let: "Let go to look at them",
  choose: "Choose pictures",
  camera: "Use the camera",
  scan: "Scan a business card",

  shoot: "Take the picture",
  "shoot-hint": "Hold the card so that it fills the picture, without glare.",
  "shoot-close": "Close the camera",
  "no-camera": "There is no camera here, or this browser may not use it. Choose a picture instead.",

  many: "{count, plural, one {# picture} other {# pictures}}. Are they all cards?",
  "many-lead":
    "Each picture is looked at for a code and then for print, which takes some three seconds: {minutes, plural, one {about a minute} other {about # minutes}} for all of them. Codes alone are found in a moment.",
  "many-codes": "Look for codes only",
  "many-all": "Look at all of them",
  "many-none": "At none",

  queue: "Pictures",
  "state-waits": "waits",
  "state-reads": "is being read",
  "state-found": "please check",
  "state-right": "right",
  "state-nothing": "no business card",
  "state-failed": "no picture",
  "without-card":
    "{count, plural, one {One picture without a business card} other {# pictures without a business card}}",
  reading: "The picture is being read.",
  "reading-first": "The first one takes a little longer: the recognition is being loaded.",
  "nothing-title": "A picture without a business card",
  nothing:
    "There is no code in it and nothing by which to reach anybody. If it is a card, the picture may be blurred, dark or turned.",
  "failed-title": "This cannot be opened",
  failed: "This browser knows no picture of this kind.",
  turn: "Turn it and try again",
  "by-hand": "Fill it in by hand",
  "leave-out": "Leave out",

  picture: "The card",
  "from-code": "Read from the code on the card.",
  "from-print": "Read from the print. Please compare it with the picture.",
  "from-hand": "Filled in by you.",
  blurred: "Much of this was hard to read. A sharper picture may help.",
  codes: "{count, plural, one {# code} other {# codes}} in this picture. Which one is the card?",
  code: "Code {number}",

  name: "Name",
  job: "Title",
  company: "Company",
  email: "E-mail",
  phone: "Phone",
  mobile: "Mobile",
  fax: "Fax",
  url: "Web page or profile",
  street: "Street",
  postcode: "Postcode",
  city: "Town",
  country: "Country",
  note: "Note",
  unsure: "unsure",
  "unsure-hint": "Not sure: please compare it with the picture.",
  rest: "What else stands there",
  "rest-take": "Take “{text}” into the note",

  meeting: "Did you meet?",
  "met-yes": "Yes, in person",
  "met-no": "No, I only have the card",
  "met-day": "On",
  "met-day-hint":
    "{known, select, yes {The day on which the picture was taken.} other {The day of the file; please check it.}}",
  "met-where": "Where",
  "met-where-hint": "A fair, a town, a company",
  "day-needed": "Please say on which day, or that you did not meet.",
  "day-to-come": "This day is still to come.",
  "somebody-needed": "A name, a company, an address or a number is needed.",

  right: "Right, the next one",
  keep: "{count, plural, one {Keep the card} other {Keep # cards}}",
  keeping: "Being kept",
  kept: "{count, plural, one {Kept: {first}} other {Kept: {first} and {more, plural, one {one more} other {# more}}}}",
  "kept-lead":
    "{known, plural, =0 {} one {One was known already. } other {# were known already. }}You find {count, plural, one {it} other {them}} under “Sources”, as an import like any other.",
  "see-import": "What came of it",
  "file-name": "Business cards",
};
