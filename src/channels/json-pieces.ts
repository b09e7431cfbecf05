/**
 * JSON of any size, piece by piece: of a chat of gigabytes one message at a time. The bytes go in, and out
 * comes, in the order of the file, what stands at the paths that were chosen, each as JSON.parse makes it:
 *
 *     readJson(bytes, ["userId", "conversations.*.id", "conversations.*.MessageList.*"])
 *
 * A path is keys joined with dots; "*" is any element and any key, "" the whole. Several documents one
 * after the other (a line each, say) are read in turn. A chosen piece lies in no other chosen one.
 *
 * Of what was not chosen only brackets and quotes are looked at, so it may be as large, as deep and as
 * broken as it likes. A piece that is too large, too deep or no JSON comes with its problem and without a
 * value, and the next is read all the same; where the file breaks off, the last piece says so.
 *
 * An object may have keys of its own such as "__proto__" and "constructor": fields are picked by name
 * (json-fields.ts), and what is keyed by foreign words is a Map. Integers over 2^53 are text.
 */
import type { Reason } from "./channel.ts";

export interface JsonPiece {
  /** The path that was chosen; null where the file breaks off outside of every piece. */
  readonly of: string | null;
  /** Where it stands: keys, and places in arrays from 0. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** Why there is no value (shared/messages/…/json.ts). */
  readonly problem: Reason | null;
}

export const JSON_LIMITS = {
  /** A message is held whole, and takes some ten times its bytes as an object. */
  pieceBytes: 5_000_000,
  /** Within a piece. Real ones have ten. */
  depth: 100,
  /** Longer keys are nobody's that was chosen. */
  keyBytes: 1_000,
} as const;

export async function* readJson(
  chunks: AsyncIterable<Uint8Array>,
  paths: readonly string[],
): AsyncGenerator<JsonPiece> {
  const scan = newScan(wantedOf(paths));
  for await (const chunk of chunks) yield* push(scan, chunk);
  yield* end(scan);
}

/**
 * Every path that begins in a file's first bytes, elements as "*": to tell what it is. Many channels
 * look at the same bytes one after the other; they must not change meanwhile.
 */
export function jsonPaths(head: Uint8Array): ReadonlySet<string> {
  const known = lookedAt.get(head) ?? pathsIn(head);
  lookedAt.set(head, known);
  return known;
}

const lookedAt = new WeakMap<Uint8Array, ReadonlySet<string>>();

function pathsIn(head: Uint8Array): ReadonlySet<string> {
  const first = head.find((byte) => byte > 0x20 && byte < 0x80);
  if (first !== OPEN_OBJECT && first !== OPEN_ARRAY) return new Set();
  const everything: Wanted = { named: new Map(), each: null, of: null };
  everything.each = everything;
  const scan = { ...newScan(everything), seen: new Set<string>() };
  push(scan, head);
  return scan.seen;
}

/** What is wanted below some place. */
interface Wanted {
  readonly named: Map<string, Wanted>;
  /** Of every key and element. */
  each: Wanted | null;
  /** Of the place itself: the path as it was chosen. */
  of: string | null;
}

function wantedOf(paths: readonly string[]): Wanted {
  const root: Wanted = { named: new Map(), each: null, of: null };
  for (const path of paths) {
    let wanted = root;
    for (const key of path === "" ? [] : path.split(".")) {
      const next =
        (key === "*" ? wanted.each : wanted.named.get(key)) ??
        ({ named: new Map(), each: null, of: null } satisfies Wanted);
      if (key === "*") wanted.each = next;
      else wanted.named.set(key, next);
      wanted = next;
    }
    wanted.of = path;
  }
  return root;
}

interface Scan {
  /** Open objects and arrays that lead to what is wanted, the outermost first; at 0 the file itself. */
  readonly levels: Level[];
  /** What is being passed over, kept or not: a value, or a key. */
  passing: Passing | null;
  pieces: JsonPiece[];
  readonly seen: Set<string> | null;
}

interface Level {
  readonly isArray: boolean;
  readonly wanted: readonly Wanted[];
  /** Of what stands there or comes next. */
  key: string | number;
  /** In an object, before the colon. */
  awaitsKey: boolean;
  readonly label: string;
}

interface Passing {
  readonly what: "key" | "string" | "word" | "nested";
  /** The chosen path, or null where it is only passed over. */
  readonly of: string | null;
  kept: Buffer[] | null;
  bytes: number;
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** So many digits in a row came last, outside of strings. */
  digits: number;
  hasLongNumber: boolean;
  problem: Reason | null;
}

const newScan = (root: Wanted): Scan => ({
  levels: [{ isArray: false, wanted: [root], key: "", awaitsKey: false, label: "" }],
  passing: null,
  pieces: [],
  seen: null,
});

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** Digits that may be more than 2^53. */
const LONG = 16;

/** The pieces that end in this chunk. */
function push(s: Scan, chunk: Uint8Array): readonly JsonPiece[] {
  s.pieces = [];
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  for (let at = 0; at < bytes.length;) {
    at = s.passing ? pass(s, s.passing, bytes, at) : step(s, bytes, at);
  }
  return s.pieces;
}

function end(s: Scan): readonly JsonPiece[] {
  s.pieces = [];
  const { passing } = s;
  if (passing?.what === "word" && s.levels.length === 1) finish(s, passing, Buffer.alloc(0));
  else if (passing !== null || s.levels.length > 1) {
    s.pieces.push({ of: passing?.of ?? null, path: pathOf(s), value: undefined, problem: CUT_OFF });
  }
  return s.pieces;
}

/** One byte outside of all values, of which a byte order mark and stray letters are none. */
function step(s: Scan, bytes: Buffer, at: number): number {
  const level = s.levels.at(-1)!;
  const byte = bytes[at]!;
  if (byte === COLON) level.awaitsKey = false;
  else if (byte === COMMA) {
    if (typeof level.key === "number") level.key++;
    else level.awaitsKey = s.levels.length > 1;
  } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
    if (s.levels.length > 1) s.levels.pop();
  } else if (byte === QUOTE && level.awaitsKey) s.passing = passingOf("key", null);
  else if (byte > 0x20 && byte < 0x80 && !level.awaitsKey) return begin(s, level, bytes, at);
  return at + 1;
}

/** A value begins: to be kept, to be looked into, or to be passed over. */
function begin(s: Scan, level: Level, bytes: Buffer, at: number): number {
  const byte = bytes[at]!;
  const wanted = s.levels.length > 1 ? under(level) : level.wanted;
  const label = s.seen && s.levels.length > 1 ? labelUnder(level) : "";
  s.seen?.add(label);
  const of = wanted.find((one) => one.of !== null)?.of ?? null;
  const isNested = byte === OPEN_OBJECT || byte === OPEN_ARRAY;
  if (isNested && of === null && wanted.length > 0 && s.levels.length <= JSON_LIMITS.depth) {
    const isArray = byte === OPEN_ARRAY;
    s.levels.push({ isArray, wanted, key: isArray ? 0 : "", awaitsKey: !isArray, label });
    return at + 1;
  }
  s.passing = passingOf(isNested ? "nested" : byte === QUOTE ? "string" : "word", of);
  return pass(s, s.passing, bytes, at);
}

function under({ wanted, key }: Level): readonly Wanted[] {
  const found: Wanted[] = [];
  for (const { named, each } of wanted) {
    const next = typeof key === "string" ? named.get(key) : undefined;
    if (next) found.push(next);
    if (each) found.push(each);
  }
  return found;
}

const labelUnder = ({ label, isArray, key }: Level): string =>
  `${label}${label === "" ? "" : "."}${isArray ? "*" : key}`;

const passingOf = (what: Passing["what"], of: string | null): Passing => ({
  what,
  of,
  kept: what === "key" || of !== null ? [] : null,
  bytes: 0,
  depth: 0,
  // The quote that opens a key was read already.
  inString: what === "key",
  escaped: false,
  digits: 0,
  hasLongNumber: false,
  problem: null,
});

/** Goes on to the end of what is being passed over; returns where it ends in this chunk. */
function pass(s: Scan, passing: Passing, bytes: Buffer, from: number): number {
  const to = passing.what === "word" ? endOfWord(bytes, from) : endOfValue(passing, bytes, from);
  const isEnd = to >= 0;
  const part = bytes.subarray(from, isEnd ? to : bytes.length);
  weigh(passing, part.length);
  if (isEnd) finish(s, passing, part);
  // A copy: whoever sent the chunk may write over it.
  else passing.kept?.push(Buffer.from(part));
  return from + part.length;
}

/** -1 where it is not in this chunk. */
function endOfWord(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte <= 0x20 || byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) return at;
  }
  return -1;
}

function endOfValue(passing: Passing, bytes: Buffer, from: number): number {
  let { depth, inString, escaped, digits } = passing;
  let deepest = depth;
  let at = from;
  let isEnd = false;
  for (; at < bytes.length && !isEnd; at++) {
    const byte = bytes[at]!;
    if (escaped) escaped = false;
    else if (byte === QUOTE) {
      inString = !inString;
      isEnd = !inString && depth === 0;
    } else if (inString) escaped = byte === BACKSLASH;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      depth--;
      isEnd = depth === 0;
    } else if (byte >= DIGIT_0 && byte <= DIGIT_9) {
      digits++;
      if (digits === LONG) passing.hasLongNumber = true;
    } else digits = 0;
  }
  Object.assign(passing, { depth, inString, escaped, digits });
  if (deepest > JSON_LIMITS.depth) lose(passing, TOO_DEEP);
  return isEnd ? at : -1;
}

function weigh(passing: Passing, bytes: number): void {
  passing.bytes += bytes;
  const limit = passing.what === "key" ? JSON_LIMITS.keyBytes : JSON_LIMITS.pieceBytes;
  if (passing.bytes > limit) lose(passing, TOO_LARGE);
  if (passing.what === "word" && passing.bytes >= LONG) passing.hasLongNumber = true;
}

function lose(passing: Passing, why: Reason): void {
  if (passing.kept) passing.problem = why;
  passing.kept = null;
}

function finish(s: Scan, { what, of, kept, problem, hasLongNumber }: Passing, last: Buffer): void {
  s.passing = null;
  if (what === "key") {
    const key = kept && parsed(`"${textOf(kept, last)}`, false);
    s.levels.at(-1)!.key = typeof key === "string" ? key : "";
  } else if (of !== null) {
    const value = kept ? parsed(textOf(kept, last), hasLongNumber) : undefined;
    const broken = value === undefined ? NO_JSON : null;
    s.pieces.push({ of, path: pathOf(s), value, problem: problem ?? broken });
  }
}

const textOf = (kept: readonly Buffer[], last: Buffer): string =>
  (kept.length === 0 ? last : Buffer.concat([...kept, last])).toString();

/** Undefined where it is no JSON. */
function parsed(text: string, hasLongNumber: boolean): unknown {
  try {
    return hasLongNumber ? JSON.parse(text, exactly) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON.parse rounds what has more than 53 bits, and hands over what was written beside it. */
function exactly(_: string, value: unknown, ...[context]: unknown[]): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const source = (context as { readonly source?: string } | undefined)?.source ?? "";
  return /^-?\d+$/.test(source) ? source : value;
}

const pathOf = ({ levels }: Scan): readonly (string | number)[] =>
  levels.slice(1).map(({ key }) => key);

const CUT_OFF: Reason = { code: "json.cut-off", values: {} };
const NO_JSON: Reason = { code: "json.broken", values: {} };
const TOO_DEEP: Reason = { code: "json.too-deep", values: { limit: JSON_LIMITS.depth } };
const TOO_LARGE: Reason = {
  code: "json.too-large",
  values: { limit: JSON_LIMITS.pieceBytes / 1_000_000 },
};
