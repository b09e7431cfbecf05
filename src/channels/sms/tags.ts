/**
 * The tags of an XML file that holds all it says in attributes, one by one, in the memory of one tag.
 *
 * No reader of XML by the book: Android's writer breaks its rules, and a book's reader then loses or holds
 * what follows. An emoji is written as two halves ("&#55357;&#56832;", of which neither is a character);
 * some writers leave "&", "<" and quotes as they are; pictures stand in attributes of many megabytes. So
 * only what is asked for is held, values are cut off at a limit, what is no entity stays as it stands, and a
 * quote counts only where a value begins and ends. There are no entities but those five, no file is ever opened, and a declaration that
 * could bring some (DOCTYPE) ends the reading.
 */
import { decodeBytes } from "#channels/email/charset.ts";
import { byteReader } from "#channels/lines.ts";
import { LIMITS } from "./limits.ts";

export interface Tag {
  readonly name: string;
  /** Of "</name>". */
  readonly isEnd: boolean;
  /** Of "<name/>". */
  readonly isEmpty: boolean;
  /** Those that were asked for. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether a value was longer than is kept. */
  readonly isCut: boolean;
}

export interface TagReader {
  /** The tags that end in this chunk. */
  push(chunk: Uint8Array): readonly Tag[];
  /** Whether a declaration was met: nothing is read after it. */
  isRefused(): boolean;
  /** Whether the file breaks off inside a tag. */
  isOpen(): boolean;
}

export function tagReader(wanted: ReadonlySet<string>): TagReader {
  const scan: Scan = { wanted, state: "text", tags: [], around: "", quote: 0, ...NO_TAG() };
  // Somebody may have saved it in an editor: as UTF-16, or in Windows' own letters.
  const narrow = byteReader();
  return {
    push(chunk) {
      scan.tags = [];
      const bytes = Buffer.from(narrow.push(chunk), "latin1");
      for (let at = 0; at < bytes.length;) at = STEPS[scan.state](scan, bytes, at);
      return scan.tags;
    },
    isRefused: () => scan.state === "refused",
    isOpen: () => scan.state !== "text",
  };
}

/** "closing" is after a quote that ends a value, unless the value goes on. */
type State =
  | "text"
  | "opening"
  | "comment"
  | "instruction"
  | "tag"
  | "value"
  | "closing"
  | "refused";

interface Scan {
  readonly wanted: ReadonlySet<string>;
  state: State;
  tags: Tag[];
  /** What stands outside of values since the last one, or the bytes that tell what was opened. */
  around: string;
  /** Of what stands outside of values, the last byte that is not blank. */
  last: number;
  quote: number;
  name: string;
  attributes: Map<string, string>;
  isCut: boolean;
  /** The open value. */
  attribute: string;
  kept: Buffer[];
  bytes: number;
}

const NO_TAG = () => ({
  name: "",
  last: 0,
  attributes: new Map<string, string>(),
  isCut: false,
  attribute: "",
  kept: [] as Buffer[],
  bytes: 0,
});

const OPEN = 0x3c;
const CLOSE = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

type Step = (s: Scan, bytes: Buffer, at: number) => number;

const STEPS: Readonly<Record<State, Step>> = {
  text: afterOpen,
  opening: tellOpened,
  comment: (s, bytes, at) => pastMark(s, bytes, at, "-->"),
  instruction: (s, bytes, at) => pastMark(s, bytes, at, "?>"),
  tag: readTag,
  value: readValue,
  closing: closeValue,
  refused: (_, bytes) => bytes.length,
};

function afterOpen(s: Scan, bytes: Buffer, at: number): number {
  const open = bytes.indexOf(OPEN, at);
  if (open < 0) return bytes.length;
  s.state = "opening";
  s.around = "";
  return open + 1;
}

/** A comment or an instruction is known by what follows its "<", which may lie in the next chunk. */
function tellOpened(s: Scan, bytes: Buffer, at: number): number {
  s.around += String.fromCharCode(bytes[at]!);
  if (s.around === "!" || s.around === "!-") return at + 1;
  if (s.around === "!--") s.state = "comment";
  else if (s.around === "?") s.state = "instruction";
  else if (s.around.startsWith("!")) s.state = "refused";
  else {
    Object.assign(s, NO_TAG(), { state: "tag", around: "" });
    return at;
  }
  s.around = "";
  return at + 1;
}

function pastMark(s: Scan, bytes: Buffer, at: number, mark: string): number {
  let to = at;
  while (to < bytes.length && s.around !== mark) {
    s.around = (s.around + String.fromCharCode(bytes[to]!)).slice(-mark.length);
    to++;
  }
  if (s.around === mark) s.state = "text";
  return to;
}

function readTag(s: Scan, bytes: Buffer, at: number): number {
  let to = at;
  for (; to < bytes.length; to++) {
    const byte = bytes[to]!;
    if (byte === CLOSE) {
      addAround(s, bytes, at, to);
      endTag(s);
      return to + 1;
    }
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    addAround(s, bytes, at, to);
    if (s.last === EQUALS) {
      beginValue(s, byte);
      return to + 1;
    }
    at = to;
  }
  addAround(s, bytes, at, to);
  return to;
}

function addAround(s: Scan, bytes: Buffer, from: number, to: number): void {
  const end = Math.min(to, from + LIMITS.tagChars - s.around.length);
  if (end <= from) return;
  s.around += bytes.toString("latin1", from, end);
  let at = end - 1;
  while (at >= from && BLANK.has(bytes[at]!)) at--;
  if (at >= from) s.last = bytes[at]!;
}

function beginValue(s: Scan, quote: number): void {
  const words = s.around.slice(0, s.around.lastIndexOf("=")).trim().split(/\s+/);
  s.name ||= words[0] ?? "";
  s.attribute = words.at(-1) ?? "";
  s.around = "";
  s.last = 0;
  s.quote = quote;
  s.kept = [];
  s.bytes = 0;
  s.state = "value";
}

function readValue(s: Scan, bytes: Buffer, at: number): number {
  const quote = bytes.indexOf(s.quote, at);
  const to = quote < 0 ? bytes.length : quote;
  keep(s, bytes.subarray(at, to));
  if (quote < 0) return to;
  s.state = "closing";
  return quote + 1;
}

function keep(s: Scan, part: Buffer): void {
  const room = LIMITS.valueBytes - s.bytes;
  s.bytes += part.length;
  // A copy: whoever sent the chunk may write over it.
  if (room > 0 && s.wanted.has(s.attribute)) s.kept.push(Buffer.from(part.subarray(0, room)));
}

function closeValue(s: Scan, bytes: Buffer, at: number): number {
  if (!ENDS_VALUE.has(bytes[at]!)) {
    keep(s, Buffer.of(s.quote));
    s.state = "value";
    return at;
  }
  if (s.wanted.has(s.attribute) && !s.attributes.has(s.attribute)) {
    s.isCut ||= s.bytes > LIMITS.valueBytes;
    const { text } = decodeBytes(Buffer.concat(s.kept), "windows-1252");
    s.attributes.set(s.attribute, plain(text));
  }
  s.kept = [];
  s.state = "tag";
  return at;
}

/** White space, "/", ">" and "?". */
const ENDS_VALUE = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, CLOSE, 0x3f]);

function endTag(s: Scan): void {
  const rest = s.around.trim();
  const name = s.name || (rest.split(/[\s/]/).find((word) => word !== "") ?? "");
  s.tags.push({
    name,
    isEnd: s.name === "" && rest.startsWith("/"),
    isEmpty: rest.endsWith("/"),
    attributes: s.attributes,
    isCut: s.isCut,
  });
  s.state = "text";
}

function plain(value: string): string {
  const text = value.includes("&") ? value.replaceAll(ENTITY, character) : value;
  return text.replaceAll(CONTROL, "").toWellFormed();
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  // Half a pair is a character of JavaScript's: the other half stands beside it.
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
