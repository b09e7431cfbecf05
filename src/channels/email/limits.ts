/**
 * How much of one mail is read. The mails that need a limit are not people's: they are made to
 * hang a reader, or by a machine that failed. Reaching a limit is a note on the mail
 * (shared/messages/…/email.ts) that names it; everything below the limit is read all the same.
 */
export const LIMITS = {
  /** A mail is held whole while it is read. Larger ones are read as far as their headers. */
  mailBytes: 150_000_000,
  /** Each header field is an entry in a table; real header blocks have some 5 kB. */
  headerBytes: 1_000_000,
  headerLines: 5_000,
  /** 50,000 addresses took .9 s, and nobody writes to 2,000 people. */
  addresses: 2_000,
  /** Each level is searched for its boundary again; real mail has five. */
  mimeDepth: 50,
  /** 20,000 parts took 1.4 s. */
  parts: 2_000,
  /** What is kept of one text: more is a log or a data file. */
  textChars: 1_000_000,
  /** Of one text part, before decoding: an encoded text is at most this much longer. */
  textBytes: 4_000_000,
  htmlChars: 1_000_000,
  /** Quotes nest as deep as a conversation is long; a generated page can nest without end. */
  htmlDepth: 200,
  htmlNodes: 50_000,
  /** Where own words end is looked for this far; quotes below that stay in the text. */
  quoteLines: 2_000,
  quoteChars: 200_000,
  /** Phone numbers are looked for in the signature only: 200 kB of text took 2.3 s. */
  signatureLines: 15,
  /** What is tried with patterns is one line, and no longer than a line of a person. */
  lineChars: 2_000,
  calendarParts: 20,
  /** An invitation has one, with its changed occurrences some more; a calendar in a mail is a copy. */
  calendarEntries: 1_000,
  calendarBytes: 1_000_000,
  subjectChars: 1_000,
  /** Addresses counted as evidence of whose archive this is, for each kind of evidence. */
  ownerAddresses: 1_000,
} as const;
