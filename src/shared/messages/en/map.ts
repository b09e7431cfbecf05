export const map = {
  seat: "Where this person sits",
  against: "Against it: {place}, {because}",
  "against-elsewhere": "Against it: {because}",

  chip: "Around {place}: {km}\u00a0km",
  "why-there": "{name}: {place}",
  "more-on-page": "Everything on the page of this person",
  "see-on-map": "{place}, on the map",
  away: "{place}, {distance}",
  somewhere: "Only the country is known: {country}",

  title: "Map: who sits where",
  page: "Whom should I meet there?",
  larger: "Large map",
  "to-list": "List",
  where: "Where you will be",
  "where-like": "Place, or “London 80 km”",
  go: "Show",
  "not-found":
    "We know no place “{place}”, so all are shown. A larger town nearby, or one with its country, may help.",
  forget: "Forget “{place}”",
  "by-mouse":
    "Drag to move; Ctrl and the wheel come nearer. By keyboard: arrow keys, + and −, 0 for everything.",
  "by-finger": "Two fingers move the map and change its size; one scrolls the page.",
  unknown: "place not known",
  "within-km": "within {km}\u00a0km",
  "about-km": "about {km}\u00a0km",
  "more-inside": "{count, number} more in the circle",
  "more-archives":
    "Where somebody sits is in signatures and on contact cards; archives that hold them show more.",
  "nobody-near": "Nobody sits within {km, number}\u00a0km of {place}.",
  nearest:
    "Nearest is {place}, {km, number}\u00a0km away, with {count, plural, one {# person} other {# people}}.",
  widen: "Look as far as {km, number}\u00a0km",
  everybody: "Show everybody",
  around:
    "Around {place}, {km, number}\u00a0km: {count, plural, =0 {nobody} one {# person} other {# people}}{unseen, plural, =0 {} one {, # never seen} other {, # never seen}}.",
  summary:
    "{count, plural, =0 {Nobody’s place is known} one {# person is on the map} other {# people are on the map}}.{country, plural, =0 {} other { Of # only the country is known.}}{nowhere, plural, =0 {} other { Of # nothing is known.}}",
  "off-map": {
  nobody: "Nobody is in this selection.",
    country: "Only the country is known: {count, plural, one {# person} other {# people}}",
    none: "Nothing is known of the place: {count, plural, one {# person} other {# people}}",
  },
  radius: "Radius",
  km: "{km}\u00a0km",
  closer: "Closer",
  wider: "Wider",
  all: "Show everything",
  "as-list": "As a list",
  "people-unseen":
    "{count, plural, one {# person} other {# people}}{unseen, plural, =0 {} other {, # never seen}}",
  here: "{place}: {count, plural, one {# person} other {# people}}",
  "more-here": "and {count, number} more",
  "only-here": "Only the people around here",
  close: "Close",
  "never-seen": "never seen",
  met: "already met",
  credit: "Map: Natural Earth, places: GeoNames; nothing is requested.",
};
