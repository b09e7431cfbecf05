/** How much of a report is looked at; rows themselves are bounded by csv.ts. */
export const LIMITS = {
  /** Lines above the table of participants, with those that head its sections. */
  headRows: 40,
  headBytes: 16_384,
  /** Seen before the first meeting is told, to tell in which order its dates stand. */
  rowsAhead: 5_000,
  charsAhead: 2_000_000,
  /** Rows of one meeting: Zoom lets a thousand people in, each comes back a few times. */
  rows: 20_000,
  /** Of what is typed in a chat. */
  textChars: 200_000,
  lineChars: 10_000,
  writers: 1_000,
  subjectChars: 1_000,
  /** A name, an address, a time. */
  cellChars: 400,
  /** How much of what was left out is named. */
  shownChars: 300,
} as const;
