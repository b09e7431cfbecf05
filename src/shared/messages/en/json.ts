/** What is said of pieces of JSON that could not be read (src/channels/json-pieces.ts). */
export const json = {
  "cut-off": "The file breaks off here.",
  broken: "This part of the file is no valid JSON.",
  "too-deep": "More than {limit, number} levels lie in one another here.",
  "too-large": "This part is larger than {limit, number} MB.",
};
