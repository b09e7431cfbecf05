/**
 * Lists of addresses as they stand in From, To and Cc. Beside what RFC 5322 allows (groups, comments,
 * quoted names, routes) real headers hold "Vogt, Petra <p@x>" without quotes, commas inside encoded
 * words, addresses with spaces between them, and quotes and brackets that nobody closed.
 */
import { decodeText } from "./header.ts";

export interface Address {
  /** As it stands there, decoded; "" if none. */
  readonly name: string;
  readonly address: string;
}

/** Reads at most `max` addresses; what has no "@" is nobody's. */
export function readAddresses(list: string, max: number): readonly Address[] {
  const plain = list.length < 300 ? SIMPLE.exec(list) : null;
  if (plain) return max < 1 ? [] : [{ name: nameOf(plain[1] ?? ""), address: plain[2] ?? "" }];

  const found = collect(list, max);
  if (found.length > 0 || !list.includes("=?")) return found;
  // Some programs encode the whole mailbox, brackets and all.
  const decoded = decodeText(list);
  return decoded.includes("@") && decoded !== list ? collect(decoded, max) : found;
}

/** By far the most common form: one mailbox with a name without special characters, or none. */
const SIMPLE = /^"?([^"<>()@,;:\\=]*)"?\s*<([^\s"<>()@,;:\\]+@[^\s"<>()@,;:\\]+)>$/;

/** What has been read of the current mailbox. */
interface Mailbox {
  words: string;
  comment: string;
  angle: string | undefined;
}

const blank = (): Mailbox => ({ words: "", comment: "", angle: undefined });

function collect(list: string, max: number): readonly Address[] {
  const found: Address[] = [];
  let box = blank();
  let before = "";

  const close = () => {
    const readings = closeMailbox(box, before);
    // A word without address before a mailbox: the family name of "Vogt, Petra <p@x>".
    before = readings.length === 0 ? joined(before, box.words.trim()) : "";
    found.push(...readings);
    box = blank();
  };

  for (let at = 0; at < list.length && found.length < max;) {
    const char = list[at]!;
    if (char === "," || char === ";") {
      close();
      at++;
    } else if (char === ":" && box.angle === undefined && !box.words.includes("@")) {
      box = blank();
      before = "";
      at++;
    } else {
      at = readToken(list, at, box);
    }
  }
  close();
  return found.slice(0, max);
}

const joined = (before: string, words: string): string =>
  before === "" ? words : words === "" ? before : `${before}, ${words}`;

/** Takes the token at `at` into the mailbox and says where the next begins. */
function readToken(list: string, at: number, box: Mailbox): number {
  const char = list[at]!;
  switch (char) {
    case '"':
      return readQuoted(list, at, box);
    case "(":
      return readComment(list, at, box);
    case "<":
      return readAngle(list, at, box);
    case "=": {
      ENCODED_WORD.lastIndex = at;
      const word = ENCODED_WORD.exec(list)?.[0];
      box.words += word ?? "=";
      return at + (word?.length ?? 1);
    }
    default: {
      PLAIN.lastIndex = at;
      const text = PLAIN.exec(list)?.[0] ?? char;
      box.words += text;
      return at + text.length;
    }
  }
}

const ENCODED_WORD = /=\?[^?\s]{1,80}\?[QqBb]\?[^?]{0,1000}\?=/y;
const PLAIN = /[^",;:(<=]+/y;

function readQuoted(list: string, at: number, box: Mailbox): number {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(list)?.[1];
  if (quoted === undefined) return at + 1;
  const text = quoted.replaceAll(/\\(.)/gs, "$1");
  // A quoted local part stays one; a quoted name loses its "@", so that it is no address.
  const isLocal = list[at + quoted.length + 2] === "@";
  box.words += isLocal ? `"${text.replaceAll(/\s/g, "")}"` : text.replaceAll("@", "＠");
  return at + quoted.length + 2;
}

const QUOTED = /"((?:[^"\\]|\\.){0,500})"/sy;

function readComment(list: string, at: number, box: Mailbox): number {
  let depth = 0;
  const end = Math.min(list.length, at + 500);
  for (let i = at; i < end; i++) {
    const char = list[i];
    if (char === "\\") i++;
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) {
      box.comment ||= list.slice(at + 1, i);
      return i + 1;
    }
  }
  return at + 1;
}

/** To the closing bracket, or to the next comma where nobody closed it. */
function readAngle(list: string, at: number, box: Mailbox): number {
  ANGLE.lastIndex = at;
  const [whole = "<", inside = ""] = ANGLE.exec(list) ?? [];
  // RFC 822 let comments and blanks stand between the words of an address.
  const address = inside
    .replaceAll(/\([^()]*\)/g, "")
    .replaceAll(/\s*([.@])\s*/g, "$1")
    .trim();
  if (address.includes("@") || box.angle === undefined) box.angle = address;
  return at + whole.length;
}

/** A route ("<@relay,@other:jo@x>") is passed over. */
const ANGLE = /<+\s*(?:@[^<>:]{1,500}:)?([^<>,;]{0,1000})>*/y;

function closeMailbox(box: Mailbox, before: string): readonly Address[] {
  const words = box.words.trim();
  if (box.angle !== undefined && box.angle !== "") {
    const name = joined(before, words) || box.comment;
    return box.angle.includes("@") ? [{ name: nameOf(name), address: box.angle }] : [];
  }
  if (!words.includes("@")) return [];

  const tokens = words.split(/\s+/);
  const addresses = tokens.filter((token) => /.@./.test(token));
  const rest = tokens.filter((token) => !token.includes("@")).join(" ");
  if (addresses.length !== 1) return addresses.map((address) => ({ name: "", address }));
  return [{ name: nameOf(rest || box.comment), address: addresses[0]! }];
}

const nameOf = (raw: string): string => decodeText(raw).replaceAll("＠", "@");
