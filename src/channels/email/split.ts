/**
 * Cuts a mailbox into its mails while it streams by. A mail begins with a line "From …" at the start
 * of the file or after an empty line. Writers differ in whether they quote such lines in a text, so
 * one that is no whole postmark and has no header below it is text, whatever it says:
 *
 *     From petra@lumen.example Mon Mar  4 11:20:34 2024      most programs
 *     From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024    Gmail
 *     From 1844347792267117879@xxx                           Gmail since 2025: by its header
 *     From - Mon Mar 04 11:20:34 2024                        Netscape, Thunderbird
 *     From 2019 on, at 10:30 as ever                         text
 *
 * Content-Length is not looked at: it counts the bytes of another machine.
 */

export interface RawMail {
  /** Counted from 1. */
  readonly number: number;
  /** What follows "From " in the separator line. */
  readonly separator: string;
  readonly bytes: Buffer;
  /** False where the mail goes on beyond `keep` bytes. */
  readonly whole: boolean;
  /** The file ends in the middle of its last line, as every program would have ended it. */
  readonly breaksOff: boolean;
}

/** Yields every mail with its first `keep` bytes. What stands before the first separator is one too. */
export async function* splitMailbox(
  chunks: AsyncIterable<Uint8Array>,
  keep: number,
): AsyncGenerator<RawMail> {
  let mail: Gathering | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;

  for await (const { bytes, isLast } of withLast(chunks)) {
    const window = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    let from = mail === undefined ? startOf(window) : 0;
    let search = from;
    for (;;) {
      const found = findSeparator(window, search, { isStart: mail === undefined, isLast });
      if ("safe" in found) {
        const kept = isLast ? window.length : found.safe;
        if (mail && kept > from) gather(mail, window.subarray(from, kept), keep);
        rest = window.subarray(mail ? Math.max(from, kept) : from);
        break;
      }
      if (mail) {
        gather(mail, window.subarray(from, endBefore(window, found.at)), keep);
        yield finish(mail);
      }
      mail = {
        number: ++number,
        separator: found.line.slice(5).trim(),
        pieces: [],
        size: 0,
        last: LF,
      };
      from = found.next;
      search = Math.max(0, found.next - 1);
    }
  }
  if (mail) yield finish(mail, mail.last !== LF);
}

/** Also says which chunk is the last, and an empty one after none. */
async function* withLast(chunks: AsyncIterable<Uint8Array>) {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (held.length > 0) yield { bytes: held, isLast: false };
    held = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
  yield { bytes: held, isLast: true };
}

interface Gathering {
  readonly number: number;
  readonly separator: string;
  readonly pieces: Buffer[];
  size: number;
  /** The last byte. */
  last: number;
}

function gather(mail: Gathering, piece: Buffer, keep: number): void {
  const room = keep - mail.size;
  if (room > 0) mail.pieces.push(piece.length > room ? piece.subarray(0, room) : piece);
  mail.size += piece.length;
  mail.last = piece.at(-1) ?? mail.last;
}

function finish({ number, separator, pieces, size }: Gathering, breaksOff = false): RawMail {
  const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  return { number, separator, bytes, whole: bytes.length === size, breaksOff };
}

const LF = 10;
const CR = 13;
const FROM = Buffer.from("\nFrom ");
/** A separator line and the lines below it are looked at this far. */
const LOOK_AHEAD = 1_200;
const MAX_SEPARATOR = 1_000;
const MAX_BELOW = LOOK_AHEAD - MAX_SEPARATOR - 2;

interface Separator {
  readonly at: number;
  readonly line: string;
  /** Where the mail begins. */
  readonly next: number;
}

/** None so far: everything before `safe` surely belongs to the mail. */
interface NoSeparator {
  readonly safe: number;
}

/** RFC 822 allowed "From : petra@lumen.example" for a header. */
const FROM_LINE = /^From (?!\s*:)/;

const NOT_YET: NoSeparator = { safe: 0 };

function findSeparator(
  window: Buffer,
  from: number,
  { isStart, isLast }: { readonly isStart: boolean; readonly isLast: boolean },
): Separator | NoSeparator {
  if (isStart) {
    if (window.length === from || (window.length - from < LOOK_AHEAD && !isLast)) return NOT_YET;
    const first = lineAt(window, from);
    return FROM_LINE.test(first.line) ? first : { at: from, line: "", next: from };
  }

  for (let at = from; ; at++) {
    at = window.indexOf(FROM, at);
    // The end of line and the empty line before it may be cut: hold a few bytes back.
    if (at < 0) return { safe: Math.max(from, window.length - FROM.length - 3) };
    const isSurelyAbove = isAfterEmptyLine(window, at);
    if (!isSurelyAbove && window[at + FROM.length] !== DASH) continue;
    if (window.length - at < LOOK_AHEAD && !isLast) return { safe: Math.max(from, at - 3) };
    const line = lineAt(window, at + 1);
    if (isSurelyAbove ? looksLikeSeparator(line, window) : isNetscapes(line, window)) return line;
  }
}

const DASH = 45;

/** Netscape did not always leave a line empty above its separators. */
const isNetscapes = ({ line, next }: Separator, window: Buffer): boolean =>
  /^From -\s*(?:\s.*\d\d:\d\d.*)?$/.test(line) && isHeader(window, next);

/** Whether one of the next two lines is a field: above some headers stands what is none. */
const isHeader = (window: Buffer, at: number): boolean =>
  HEADER.test(window.toString("latin1", at, at + MAX_BELOW));

/** Fields by the names that mail has; "Note:" and "Important:" begin a line of text as well. */
const HEADER =
  /^(?:[^\r\n]+\r?\n)?(?:[a-z\d]+(?:[-_][a-z\d]+)+|received|from|to|cc|bcc|date|subject|sender|status|comments|keywords|organi[sz]ation|lines|path|newsgroups|xref|precedence|priority|importance|sensitivity|approved|encoding)[ \t]*:(?:\s|$)/i;

/** Whether the line that ends at this end of line is empty. */
function isAfterEmptyLine(window: Buffer, lf: number): boolean {
  const end = window[lf - 1] === CR ? lf - 1 : lf;
  return end === 0 || window[end - 1] === LF;
}

/** Where the mail before a separator ends: without the empty line between them. */
function endBefore(window: Buffer, separator: number): number {
  const end = separator - 1;
  return window[end - 1] === CR ? end - 1 : end;
}

function lineAt(window: Buffer, at: number): Separator {
  const lf = window.indexOf(LF, at);
  const end = lf < 0 ? window.length : lf;
  const line = window.toString("latin1", at, Math.min(end, at + MAX_SEPARATOR));
  return { at, line, next: lf < 0 ? end : lf + 1 };
}

function looksLikeSeparator({ line, next }: Separator, window: Buffer): boolean {
  if (line.length >= MAX_SEPARATOR || !FROM_LINE.test(line)) return false;
  return POSTMARK.test(line) || isHeader(window, next);
}

/** "Mon Mar  4 11:20:34 2024", a zone before or behind the year: also an empty mail has that. */
const POSTMARK =
  /^From \S.*?\b(?:mon|tue|wed|thu|fri|sat|sun),? +(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) +\d{1,2} +\d\d:\d\d(?::\d\d)?(?: +[a-z]{1,5}| +[+-]\d{4})? +\d{4}(?: +[+-]\d{4}| remote from .*)?\s*$/i;

/** Past a byte order mark and empty lines. */
function startOf(window: Buffer): number {
  let at = window[0] === 0xef && window[1] === 0xbb && window[2] === 0xbf ? 3 : 0;
  while (window[at] === LF || window[at] === CR) at++;
  return at;
}
