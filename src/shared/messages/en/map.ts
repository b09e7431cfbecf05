export const map = {
  seat: "Where this person sits",
  against: "Against it: {place}, {because}",
  "against-elsewhere": "Against it: {because}",
};
