/**
 * The header block of a mail or of one of its parts. Fields are kept as they stand, each character
 * one byte, and decoded when asked for: of forty fields in a mail some fifteen matter. Lines that
 * are no field are passed over (forwarders, virus scanners and old mailboxes leave some).
 */
import { decodeWords } from "postal-mime";
import { decodeRawHeader, isKnownCharset } from "./charset.ts";
import { LIMITS } from "./limits.ts";

export interface Header {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Where the body begins. */
  readonly bodyAt: number;
  /** There were more bytes or lines than are read. */
  readonly cut: "bytes" | "lines" | null;
}

/** Reads the header block that begins at `from`, and ends at an empty line or at `end`. */
export function readHeader(bytes: Buffer, from: number, end: number): Header {
  const limit = Math.min(end, from + LIMITS.headerBytes);
  const close = headerEnd(bytes, from, limit);
  const block = bytes.toString("latin1", from, close.at);
  const fields = new Map<string, string[]>();
  const tooManyLines = readFields(block, fields);
  return {
    fields,
    bodyAt: close.found ? close.bodyAt : end,
    cut: tooManyLines ? "lines" : !close.found && limit < end ? "bytes" : null,
  };
}

/** The first field of that name, unfolded and decoded to text, but for encoded words; "" if none. */
export function field(header: Header, name: string): string {
  const raw = header.fields.get(name)?.[0];
  return raw === undefined ? "" : unfold(raw);
}

/** All fields of that name, in the order of the file: the top-most is the newest. */
export function fieldsOf(header: Header, name: string): readonly string[] {
  return header.fields.get(name)?.map(unfold) ?? [];
}

/** Text that people write (subjects, names): RFC 2047 words decoded, one line, no control characters. */
export function decodeText(value: string): string {
  const decoded = value.includes("=?") ? decodeWords(value) : value;
  const clean = UNCLEAN.test(decoded) ? decoded.replace(UNPRINTABLE, " ") : decoded;
  return clean.replace(SPACES, " ").trim();
}

/** The first charset in a field's encoded words that nobody knows. */
export function unknownCharset(value: string): string | undefined {
  if (!value.includes("=?")) return undefined;
  for (const [, label = ""] of value.matchAll(/=\?([^?*\s]{1,60})[?*]/g)) {
    if (!isKnownCharset(label)) return label;
  }
  return undefined;
}

const UNCLEAN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;
const SPACES = /\s{2,}/g;

function unfold(raw: string): string {
  const line = raw.includes("\n") ? raw.replace(FOLD, " ") : raw;
  return decodeRawHeader(line).trim();
}

const FOLD = /\r?\n[ \t]*/g;

const LF = 10;
const CR = 13;

interface HeaderEnd {
  readonly found: boolean;
  readonly at: number;
  readonly bodyAt: number;
}

/** The empty line: two ends of line in a row, whichever kind. */
function headerEnd(bytes: Buffer, from: number, limit: number): HeaderEnd {
  let line = from;
  for (;;) {
    if (bytes[line] === LF) return { found: true, at: line, bodyAt: line + 1 };
    if (bytes[line] === CR && bytes[line + 1] === LF) {
      return { found: true, at: line, bodyAt: line + 2 };
    }
    const next = bytes.indexOf(LF, line);
    if (next < 0 || next + 1 >= limit) return { found: false, at: limit, bodyAt: limit };
    line = next + 1;
  }
}

/** Whether there were more lines than are read. */
function readFields(block: string, fields: Map<string, string[]>): boolean {
  let at = 0;
  for (let lines = 0; at < block.length; lines++) {
    if (lines >= LIMITS.headerLines) return true;
    let end = block.indexOf("\n", at);
    if (end < 0) end = block.length;
    while (block[end + 1] === " " || block[end + 1] === "\t") {
      const next = block.indexOf("\n", end + 1);
      end = next < 0 ? block.length : next;
      lines++;
    }
    addField(block, at, end, fields);
    at = end + 1;
  }
  return false;
}

function addField(block: string, at: number, end: number, fields: Map<string, string[]>): void {
  const colon = block.indexOf(":", at);
  if (colon <= at || colon >= end || colon - at > MAX_NAME) return;
  const name = block.slice(at, colon).trimEnd().toLowerCase();
  if (!FIELD_NAME.test(name)) return;

  const value = block.slice(colon + 1, end);
  const known = fields.get(name);
  if (known) known.push(value);
  else fields.set(name, [value]);
}

const MAX_NAME = 80;
const FIELD_NAME = /^[!-9;-~]+$/;
