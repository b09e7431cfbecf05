/** How much of LinkedIn's tables is read at once; the rows themselves are bounded by csv.ts. */
export const LIMITS = {
  /** Lines above the header: a remark of three in Connections.csv. */
  preambleRows: 10,
  /** Header and remark fit many times; the longest header (Ad_Targeting.csv) has 900 bytes. */
  headBytes: 8_192,
  /** Until 2023 messages name those they went to without a profile, which other rows may give. */
  rowsAhead: 20_000,
  charsAhead: 4_000_000,
  /** LinkedIn lets 50 people into one conversation. */
  recipients: 1_000,
  /** Names and profiles remembered; somebody with 30,000 connections does not write to all of them. */
  people: 50_000,
  /** Moments in which messages were met lately, so that two in one second stay two. */
  moments: 10_000,
  perMoment: 50,
  subjectChars: 1_000,
  /** Of a name, a company, a position, a link: LinkedIn takes 300 at most. */
  lineChars: 1_000,
  /** Of a note, where it says why somebody was met. */
  quotedChars: 200,
  /** How much of what could not be read is shown. */
  shownChars: 60,
} as const;
