/**
 * What a channel knows somebody by, in the one form in which equal handles are equal strings. Only
 * what is certain is folded: letter case, compatibility characters, the two spellings of a foreign
 * domain, and at Gmail (nowhere else) dots, +tags and the name googlemail.com. What cannot be a
 * mailbox of somebody is null: a group without members, a host without a dot, an Exchange path.
 */
import { displayName } from "#shared/names.ts";
import type { ChannelName, Party } from "./channel.ts";

/** Somebody known by an address; `name` is what stands beside it, as it stands there ("" if nothing). */
export function emailHandle(address: string, name: string): Party | null {
  const value = normalAddress(address);
  return value === null ? null : { kind: "email", value, name: displayName(name, value) };
}

/** RFC 5321 allows 254; some forwarders write more. */
const MAX_ADDRESS = 320;

function normalAddress(address: string): string | null {
  if (address.length > MAX_ADDRESS) return null;
  const plain = address
    .normalize("NFKC")
    .trim()
    .replace(/^<|>$/g, "")
    .replace(/^mailto:/i, "")
    .toLowerCase();
  const at = plain.lastIndexOf("@");
  const local = normalLocal(plain.slice(0, at));
  const domain = normalDomain(plain.slice(at + 1));
  if (at < 1 || local === null || domain === null) return null;
  if (!GMAIL.has(domain)) return `${local}@${domain}`;

  const mailbox = local.replace(/\+.*$/, "").replaceAll(".", "");
  return mailbox === "" ? null : `${mailbox}@gmail.com`;
}

const GMAIL = new Set(["gmail.com", "googlemail.com"]);

function normalLocal(local: string): string | null {
  const plain = /^".*"$/.test(local) ? local.slice(1, -1).replaceAll("\\", "") : local;
  if (plain === "" || NOT_IN_LOCAL.test(plain) || !plain.isWellFormed()) return null;
  return NOBODY.test(plain) || HIDDEN.test(plain) ? null : plain;
}

/** White space, control and format characters, and what ends an address in a header. */
const NOT_IN_LOCAL = /[\s\p{C}<>()[\],;:\\"@]/u;

/** Placeholders of mail programs, and the envelope in which Exchange hides its own paths. */
const NOBODY = /^(undisclosed[-_. ]?recipients?|unlisted-recipients|imceaex-.*|nomail|invalid)$/;

/** "p***@gmail.com" is how reports hide an address: many have the same. */
const HIDDEN = /\*\*/;

function normalDomain(domain: string): string | null {
  const ascii = /^[\x21-\x7e]*$/.test(domain) ? domain : toAscii(domain);
  const plain = ascii.replace(/\.$/, "");
  return DOMAIN.test(plain) && plain.length <= 253 && !plain.endsWith(".invalid") ? plain : null;
}

/** At least two labels; the last is no number, so that it is no network address. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The platform's own URL parser knows IDNA; "" for what it refuses. */
function toAscii(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return "";
  }
}

/** Somebody known by an id in a platform's own space ("skype", "telegram", "slack:T024BE7LD"). */
export function accountHandle(space: string, id: string, name: string): Party | null {
  const plain = id.normalize("NFKC").trim().toLowerCase();
  const isId = plain !== "" && plain.length <= MAX_ID && !NOT_IN_ID.test(plain);
  return isId ? { kind: "account", value: `${space}:${plain}`, name: displayName(name) } : null;
}

/**
 * Somebody of whom a channel shows a name and nothing else. "Anna (Büro)" is another than "Anna (Kita)";
 * only that somebody is a guest or not verified, and pictures beside a name, come and go.
 */
export function nameHandle(space: ChannelName, name: string): Party | null {
  const line = oneLine(
    name
      .slice(0, 4 * MAX_ID)
      .toWellFormed()
      .replaceAll(GUEST, " "),
  );
  const letters = oneLine(line.replaceAll(PICTURES, " ")) || line;
  const plain = letters.normalize("NFKC").toLowerCase().slice(0, MAX_ID).toWellFormed();
  const shown = displayName(name).slice(0, MAX_ID).toWellFormed();
  return plain === ""
    ? null
    : {
        kind: "name",
        value: `${space}:${plain}`,
        name: shown || letters.slice(0, MAX_ID).toWellFormed(),
      };
}

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
const GUEST =
  /\((?:gast|guest|extern|external|ext|unverified|nicht überprüft|nicht verifiziert)\)/gi;
const PICTURES = /[\p{Extended_Pictographic}\uFE0F\u200D]+/gu;

const MAX_ID = 200;
const NOT_IN_ID = /[\s\p{C}]/u;
