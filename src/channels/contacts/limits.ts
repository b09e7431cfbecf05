/**
 * How much of an address book is read. Cards that people keep stay far below; what reaches a limit was
 * made to hang a reader, or by a program that failed. Reaching one is a problem or a note that names it
 * (shared/messages/…/contacts.ts), and everything else is read all the same.
 */
export const LIMITS = {
  /** A card is held whole. Pictures and keys inside it are left out before they count. */
  cardChars: 1_000_000,
  properties: 2_000,
  /** An assistant's card inside a card (AGENT), and theirs inside that. */
  agentDepth: 2,
  parameters: 100,
  /** Names, titles, streets: one line of a letter. */
  lineChars: 1_000,
  noteChars: 100_000,
  /** RFC 7986 asks for 255 at most in calendars; CardDAV servers write addresses. */
  uidChars: 900,
  /** How much of a name of what was left out is shown, and of all of them. */
  namedChars: 300,
  allNamedChars: 3_000,
} as const;
