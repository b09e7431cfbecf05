/** How much of a table is looked at; the rows of a text are bounded by csv.ts. */
export const LIMITS = {
  /** Lines above the header: a title, a date of export, who exported. */
  preambleRows: 15,
  /** Rows seen before the first is read, to tell what its columns hold and how dates are written. */
  rowsAhead: 500,
  charsAhead: 2_000_000,
  /** Kept in the question to the user. */
  columns: 200,
  examples: 3,
  exampleChars: 80,
  /** Of a name, a company, an address: one line of a letter. */
  lineChars: 1_000,
  noteChars: 20_000,
  /** How much of what could not be read is shown. */
  shownChars: 60,
  /** Of a workbook: what its parts may come to, unpacked (../shared reliability has the figures). */
  workbookBytes: 30_000_000,
  xmlBytes: 100_000_000,
  sheets: 50,
  rows: 200_000,
} as const;
