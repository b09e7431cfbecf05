/**
 * What the writer of a mail wrote: without what is quoted, answered or forwarded below or between,
 * and without the signature, which is handed over apart. By lines, each looked at once and no longer
 * than a line of a person, so that the time is that of reading (docs/decisions/0002-own-mail-reader.md
 * says how it does on other projects' cases). Where it is not clear, words stay: a quote too much is
 * a nuisance, a sentence too little is lost.
 */
import { LIMITS } from "./limits.ts";
import { attributionAt, isForwardMark, isReplyHeader, REPLY_HEADER_LINES } from "./quotes.ts";
import {
  closingAt,
  isDeviceLine,
  isListFooter,
  isNameLine,
  looksLikeContact,
} from "./signature-lines.ts";

export interface OwnWords {
  readonly text: string;
  /** The lines below the closing formula, unquoted, at most 15; none if there is no signature. */
  readonly signature: readonly string[];
}

export function ownWordsOf(whole: string): OwnWords {
  const { lines, rest } = head(whole);
  const own = withoutQuotes(lines);
  const words = own.isCut ? own.lines : [...own.lines, ...rest];
  const { signature, from, to } = findSignature(words);
  const kept = joined([...words.slice(0, from), ...words.slice(to)]);
  // "Thank you!" and a name can be all there is to say.
  return { text: kept === "" ? joined(words) : kept, signature };
}

const joined = (lines: readonly string[]): string =>
  lines.join("\n").replace(BLANK_LINES, "\n\n").trim();

const BLANK_LINES = /\n(?:[ \t\u00A0]*\n){2,}/g;

/** The lines in which the end of own words is looked for, and what lies below. */
function head(whole: string): { readonly lines: string[]; readonly rest: readonly string[] } {
  const lines = whole.split("\n");
  let chars = 0;
  let count = 0;
  while (count < lines.length && count < LIMITS.quoteLines && chars <= LIMITS.quoteChars) {
    chars += lines[count]!.length + 1;
    count++;
  }
  return { lines, rest: count < lines.length ? lines.splice(count) : [] };
}

interface Unquoted {
  readonly lines: string[];
  /** Everything below some line was somebody else's. */
  readonly isCut: boolean;
}

function withoutQuotes(lines: readonly string[]): Unquoted {
  const own: string[] = [];
  let hasWords = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (isQuoted(line)) continue;
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.length > LIMITS.lineChars) {
      own.push(trimmed === "" ? "" : line);
      continue;
    }
    // Answers below a mark, between quoted lines, come from Outlook Express.
    if (isForwardMark(trimmed)) {
      if (hasWords || !lines.slice(at).some(isQuoted)) return { lines: own, isCut: true };
      continue;
    }
    if (isReplyHeader(lines, at)) {
      if (hasWords) return { lines: withoutRule(own), isCut: true };
      at += REPLY_HEADER_LINES - 1;
      continue;
    }
    if (hasWords && isDeviceLine(trimmed) && !lines.slice(at).some(isQuoted)) {
      return { lines: own, isCut: true };
    }
    const attribution = attributionAt(lines, at);
    if (attribution) {
      // With nothing above it the mail would be empty: some mark their quotes as nobody else does.
      if (hasWords && !attribution.isAboveQuote) return { lines: own, isCut: true };
      at += attribution.lines - 1;
      continue;
    }
    hasWords = true;
    own.push(line);
  }
  return { lines: own, isCut: false };
}

/** ">", also indented or behind initials ("RE>"), and "|" where it is no table. */
function isQuoted(line: string): boolean {
  let at = 0;
  while (at < 4 && line.charCodeAt(at) === SPACE) at++;
  const start = at;
  while (at < start + 4 && isLetter(line.charCodeAt(at))) at++;
  if (line.charCodeAt(at) === GREATER) return true;
  return start === at && line.startsWith("| ", at) && !line.trimEnd().endsWith("|");
}

const SPACE = 32;
const GREATER = 62;
const isLetter = (code: number): boolean => (code | SPACE) >= 97 && (code | SPACE) <= 122;

/** Outlook draws a line above the header of the mail it answers. */
function withoutRule(own: string[]): string[] {
  const last = own.findLastIndex((line) => line !== "");
  return last >= 0 && /^\s*[-_*=]{3,}\s*$/.test(own[last]!) ? own.slice(0, last) : own;
}

interface Signature {
  readonly signature: readonly string[];
  /** Lines from `from` up to `to` are no words of the mail; what lies below is again. */
  readonly from: number;
  readonly to: number;
}

/** Looked for in the last lines only: a long mail costs no more than a short one. */
const TAIL = 60;

function findSignature(lines: readonly string[]): Signature {
  const end = endOfWords(lines);
  const top = Math.max(0, end - TAIL);
  const from = signatureStart(lines, top, end);
  if (from < 0) return { signature: [], from: end, to: lines.length };

  const body = lines.slice(from, end);
  const postscript = body.findIndex(
    (line, index) => index > 0 && /^\s*P\.? ?S\.?[:.\s]/.test(line),
  );
  const size = postscript > 0 ? postscript : body.length;
  const signature = body
    .slice(0, size)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^-- ?$/.test(line))
    .slice(0, LIMITS.signatureLines + 1);
  return { signature, from, to: postscript > 0 ? from + size : lines.length };
}

/** Without empty lines, footers of mailing lists and what telephones add. */
function endOfWords(lines: readonly string[]): number {
  let end = lines.length;
  for (;;) {
    while (end > 0 && lines[end - 1]!.trim() === "") end--;
    const last = lines[end - 1] ?? "";
    if (end > 0 && isDeviceLine(last.trim())) end--;
    else {
      const footer = footerStart(lines, end);
      if (footer < 0) return end;
      end = footer;
    }
  }
}

/** Where a mailing list's footer begins: at most ten lines below a drawn line. */
function footerStart(lines: readonly string[], end: number): number {
  for (let at = end - 2; at >= Math.max(0, end - 11); at--) {
    if (/^\s*[-_=*]{2,}\s*$/.test(lines[at]!) && isListFooter(lines.slice(at + 1, end))) return at;
  }
  return -1;
}

function signatureStart(lines: readonly string[], top: number, end: number): number {
  let mark = -1;
  for (let at = end - 1; at >= top; at--) {
    const line = lines[at]!;
    if (/^-- ?$/.test(line) || isDashAboveName(lines, at, end)) mark = at;
    else if (/^[—–_]{3,}\s*$/.test(line) && looksLikeContact(lines.slice(at + 1, end))) mark = at;
  }
  const closing = closingStart(lines, top, mark < 0 ? end : mark);
  if (closing >= 0) return closing;
  if (mark >= 0) return mark;
  // "-Petra", "– Petra Vogt" as the last line.
  const last = lines[end - 1] ?? "";
  return /^\s{0,3}[-–—~] ?\S/.test(last) && isNameLine(last.replace(/^[\s–—~-]+/, ""))
    ? end - 1
    : -1;
}

/** "—" alone, as some telephones and GitHub write above a name. */
const isDashAboveName = (lines: readonly string[], at: number, end: number): boolean =>
  /^[—–]\s*$/.test(lines[at]!) && end - at < 8 && isNameLine(lines[at + 1] ?? "");

/** The closing formula, when nothing but a signature follows it. */
function closingStart(lines: readonly string[], top: number, end: number): number {
  let below = 0;
  let next = "";
  for (let at = end - 1; at >= top && below <= LIMITS.signatureLines; at--) {
    const line = lines[at]!.trim();
    if (line === "") continue;
    const closing = closingAt(line);
    if (closing === "named" || (closing === "alone" && isNameLine(next))) return at;
    next = line;
    below++;
  }
  return -1;
}
