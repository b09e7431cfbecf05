export const map = {
  seat: "Where this person sits",
  against: "Against it: {place}, {because}",
  "against-elsewhere": "Against it: {because}",

  chip: "Around {place}: {km}\u00a0km",
  away: "{place}, {km}\u00a0km",
  somewhere: "Only the country is known: {country}",
};
