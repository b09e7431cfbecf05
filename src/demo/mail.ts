/** A mail of any kind before it is written down; mail-writer.ts makes bytes of it. */
import { hash } from "./random.ts";
import type { Client } from "./people.ts";
import type { Language } from "./topics.ts";

export interface Address {
  /** "" where only the address stands. */
  readonly name: string;
  readonly email: string;
}

export interface Mail {
  /** Without angle brackets. */
  readonly id: string;
  readonly at: number;
  /** Where the sender's clock hangs. */
  readonly zone: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly signature: string;
  readonly quote: Quote | null;
  readonly language: Language;
  readonly client: Client | "server" | "platform";
  /** Ids of the mails before it in the thread, the oldest first. */
  readonly references: readonly string[];
  /** Where it lies in Karla's mailbox. */
  readonly folder: Folder;
  /** Headers besides the usual ones, pure ASCII. */
  readonly headers: readonly string[];
  readonly html: boolean;
  readonly attachment: string | null;
  readonly calendar: { readonly method: string; readonly ics: string } | null;
  readonly flaw: Flaw | null;
}

export type Folder =
  | "inbox"
  | "sent"
  | "spam"
  | "draft"
  | "promotions"
  | "social"
  | "updates"
  | "forums";

/** What is wrong with a planted broken mail. */
export type Flaw =
  /** "Mo, 4 Mrz 2024 …", with a Received line that knows better. */
  | "german-date"
  /** The same, and nothing that knows better: kept without a day. */
  | "no-date"
  /** Headers in Latin 1 without any encoding. */
  | "raw-headers"
  /** A charset that does not exist. */
  | "charset"
  /** Ends in the middle of a header. */
  | "cut-off";

export interface Quote {
  readonly from: Address;
  readonly to: Address;
  readonly at: number;
  readonly subject: string;
  readonly text: string;
}

/** A mail with nothing special about it. */
export const PLAIN = {
  cc: [],
  signature: "",
  quote: null,
  references: [],
  headers: [],
  html: false,
  attachment: null,
  calendar: null,
  flaw: null,
} satisfies Partial<Mail>;

/** Message-Ids differ by program, and repeat for the same label. */
export function messageId(label: string, client: Mail["client"], domain: string): string {
  const [a, b, c] = [hash(label), hash(`${label}.`), hash(`.${label}`)];
  if (client === "gmail") return `CA${code(a)}=${code(b)}${code(c)}@mail.${domain}`;
  if (client === "outlook") {
    return `${code(a)}MB${code(b)}${code(c)}@${code(a)}MB${a % 9000}.eurprd02.prod.${domain}`;
  }
  if (client === "apple") {
    const local = `${hex(a)}-${hex(b).slice(0, 4)}-4${hex(b).slice(5)}-${hex(c)}`;
    return `${local.toUpperCase()}@${domain}`;
  }
  if (client === "server" || client === "platform") return `${a}.${b}.${hex(c)}@${domain}`;
  return `${hex(a)}.${hex(b).slice(1)}@${domain}`;
}

const hex = (value: number): string => value.toString(16).padStart(8, "0");
const code = (value: number): string => value.toString(36).toUpperCase().padStart(7, "0");
