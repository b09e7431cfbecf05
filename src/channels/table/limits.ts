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
  rowsShown: 100,
  cellsShown: 1_500,
  /** Of a name, a company, an address: one line of a letter. */
  lineChars: 1_000,
  noteChars: 20_000,
  /** How much of what could not be read is shown. */
  shownChars: 60,
  /** Of a workbook: what its parts may come to, unpacked (../shared reliability has the figures). */
  workbookBytes: 30_000_000,
  xmlBytes: 100_000_000,
  /** Of a small workbook that is looked into to tell what it is. */
  startBytes: 10_000_000,
  startRows: 50,
  /** Of a page, and of a JSON, which becomes some ten times as much in memory. */
  pageBytes: 10_000_000,
  jsonBytes: 10_000_000,
  /** Of a page that is laid out with them. */
  tables: 1_000,
  /** Tables in tables; lists in a JSON, and what lies in one of their elements. */
  depth: 20,
  nested: 5,
  /** Addresses, numbers of somebody. */
  values: 50,
  sheets: 50,
  rows: 200_000,
} as const;
