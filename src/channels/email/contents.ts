/**
 * Decodes the texts and calendars of a mail: transfer encoding, charset, HTML. No more is decoded
 * than will be kept.
 */
import type { Note } from "#channels/channel.ts";
import type { Part } from "./body.ts";
import { decodeBytes } from "./charset.ts";
import { textOfHtml } from "./html.ts";
import { LIMITS } from "./limits.ts";

export interface Content {
  readonly text: string;
  readonly notes: readonly Note[];
}

export interface Quoting {
  /** Lines beginning "From " were quoted when the mail was put into a mailbox. */
  readonly isMailbox: boolean;
}

/** The text of a mail: its parts one after the other, as lines that end in "\n". */
export function textOf(bytes: Buffer, parts: readonly Part[], quoting: Quoting): Content {
  const notes = new Map<string, Note>();
  const texts: string[] = [];
  let room: number = LIMITS.textChars;
  for (const part of parts) {
    const text = textOfPart(bytes, part, quoting, notes);
    if (text.length > room) cutNote(notes, "email.text-cut", LIMITS.textChars);
    texts.push(text.slice(0, room));
    room -= Math.min(room, text.length);
    if (room === 0) break;
  }
  const text = texts.length === 1 ? texts[0]! : texts.join("\n");
  return { text: text.toWellFormed().replaceAll("\0", " "), notes: [...notes.values()] };
}

/** A calendar part, as bytes, since its lines may be folded inside a character; null if too large. */
export function calendarOf(bytes: Buffer, part: Part): Buffer | null {
  const raw = decodeTransfer(bytes, part, LIMITS.calendarBytes);
  if (raw.isCut) return null;
  const isUtf8 = part.charset === "" || /^(?:utf-?8|us-ascii)$/i.test(part.charset);
  return isUtf8 ? raw.bytes : Buffer.from(decodeBytes(raw.bytes, part.charset).text);
}

type Notes = Map<string, Note>;

const cutNote = (notes: Notes, code: string, limit: number) =>
  notes.set(code, { code, values: { limit } });

function textOfPart(bytes: Buffer, part: Part, quoting: Quoting, notes: Notes): string {
  const raw = decodeTransfer(bytes, part, LIMITS.textBytes);
  if (raw.isCut) cutNote(notes, "email.text-cut", LIMITS.textChars);
  const { text, known } = decodeBytes(raw.bytes, part.charset || charsetInside(raw.bytes, part));
  if (!known) {
    const code = "email.unknown-charset";
    notes.set(code, {
      code,
      values: { charset: part.charset.slice(0, 60).replaceAll(/[^ -~]/g, "?") },
    });
  }
  const lines = text.includes("\r") ? text.replaceAll(/\r+\n?/g, "\n") : text;
  const unquoted =
    quoting.isMailbox && lines.includes(">From ") ? lines.replaceAll(QUOTED_FROM, "$1") : lines;
  if (part.type === "plain") return part.flowed ? unfold(unquoted) : withoutFiles(unquoted);

  const html = textOfHtml(unquoted);
  if (html.isCut) cutNote(notes, "email.html-cut", LIMITS.htmlChars);
  return html.text;
}

/** mboxrd adds one ">" to each such line, whether it had some or none. */
const QUOTED_FROM = /^>(>*From )/gm;

interface Raw {
  readonly bytes: Buffer;
  readonly isCut: boolean;
}

function decodeTransfer(bytes: Buffer, part: Part, limit: number): Raw {
  const to = Math.min(part.to, part.from + limit);
  const isCut = to < part.to;
  switch (part.encoding) {
    case "base64":
      return { bytes: decodeBase64(bytes.toString("latin1", part.from, to)), isCut };
    case "quoted-printable":
      return { bytes: decodeQuotedPrintable(bytes.subarray(part.from, to)), isCut };
    default:
      return { bytes: bytes.subarray(part.from, to), isCut };
  }
}

/**
 * Padding ends what was encoded, not the text: lists add footers of their own behind it, encoded or as
 * they are. What stands in front of it is decoded whatever else is in there.
 */
function decodeBase64(text: string): Buffer {
  const runs: Buffer[] = [];
  let from = 0;
  while (from < text.length) {
    const padding = text.indexOf("=", from);
    const to = padding < 0 ? text.length : padding;
    const run = text.slice(from, to);
    if (from > 0 && !isBase64(run)) break;
    runs.push(Buffer.from(run, "base64"));
    from = to;
    while (text[from] === "=") from++;
  }
  if (from < text.length) runs.push(Buffer.from(text.slice(from), "latin1"));
  return runs.length === 1 ? runs[0]! : Buffer.concat(runs);
}

/** Whole groups of four, the last one perhaps open: no footer is that by chance. */
function isBase64(run: string): boolean {
  const letters = run.replaceAll(/\s+/g, "");
  return letters.length % 4 !== 1 && /^[A-Za-z\d+/]*$/.test(letters) && !/\S \S/.test(run);
}

const LF = 10;
const CR = 13;
const EQUALS = 61;

/** A "=" that stands for nothing stays as it is; blanks before the end of a line go (RFC 2045, 6.7). */
function decodeQuotedPrintable(bytes: Buffer): Buffer {
  let from = bytes.indexOf(EQUALS);
  if (from < 0) return bytes;

  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = bytes.copy(decoded, 0, 0, from);
  while (from < bytes.length) {
    // `from` is at a "=".
    const value = (HEX[bytes[from + 1] ?? 0]! << 4) | HEX[bytes[from + 2] ?? 0]!;
    const softBreak = value < 0 ? endOfSoftBreak(bytes, from + 1) : 0;
    let after = from + 1;
    if (value >= 0) {
      decoded[length++] = value;
      after = from + 3;
    } else if (softBreak > 0) after = softBreak;
    else decoded[length++] = EQUALS;

    const next = bytes.indexOf(EQUALS, after);
    const to = next < 0 ? bytes.length : next;
    length += bytes.copy(decoded, length, after, to);
    from = to;
  }
  return decoded.subarray(0, length);
}

/** The value of each hexadecimal digit; a negative one for all else. */
const HEX = Int8Array.from({ length: 256 }, (_, code) => {
  const digit = parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? -1 : digit;
});

/** Past "=", blanks and an end of line; 0 where that is not what stands there. */
function endOfSoftBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  if (bytes[at] === CR) at++;
  if (bytes[at] === LF) return at + 1;
  return at >= bytes.length ? at : 0;
}

/** HTML may name its own charset where the header does not. */
function charsetInside(bytes: Buffer, part: Part): string {
  if (part.type !== "html") return "";
  const head = bytes.toString("latin1", 0, 1_024);
  return /<meta\s[^>]{0,200}charset\s*=\s*["']?([\w-]{3,40})/i.exec(head)?.[1] ?? "";
}

/** RFC 3676: a line that ends in a blank goes on in the next, where both are quoted as deep. */
function unfold(text: string): string {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split("\n")) {
    const plain = line.startsWith(" ") ? line.slice(1) : line;
    const isQuote = line.startsWith(">");
    if (open && !isQuote && plain !== "-- ") lines[lines.length - 1] += plain;
    else lines.push(plain);
    open = !isQuote && plain.endsWith(" ") && plain !== "-- ";
  }
  return lines.join("\n");
}

/** Files in the text, as programs sent them before there were attachments (uuencode). */
function withoutFiles(text: string): string {
  if (!text.includes("begin ")) return text;
  return text.replaceAll(ENCODED_FILE, (file) => (/\nM[^\n]{60}\n/.test(file) ? "" : file));
}

const ENCODED_FILE = /^begin [0-7]{3,4} [^\n]{1,200}\n(?:[!-`][^\n]{0,100}\n)*(?:end\n?)?/gm;
