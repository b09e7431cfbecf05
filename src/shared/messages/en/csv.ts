/** What is said of rows of a table that could not be read whole (src/channels/csv.ts). */
export const csv = {
  "no-rows": "This table has columns and no rows: there is nothing in it to read.",
  "quote-open": "A quotation mark in this row is never closed.",
  "row-too-long": "The row is longer than {limit, number} MB.",
  "too-many-columns": "The row has more than {limit, number} columns.",
};
