/**
 * What a message's first line begins with, in the spelling of the phone's language:
 *
 *     [29.01.18, 12:24:03] Petra: …      iPhone, German
 *     1/29/18, 12:24 PM - Petra: …       Android, American
 *     26.03.24, 8:05 abends - Petra: …   Android, German with twelve hours
 *     [2019/1/29 下午12:24:03] Petra: …   iPhone, Chinese
 *     29.01.24 г., 12:24 ч. - Petra: …    Android, Bulgarian
 *
 * Between all of that stand marks that nobody sees (which way to write, spaces that do not break, byte
 * order marks in the middle of a file), and the digits may be Arabic. A line that does not begin so
 * goes on with the message before it; one that does, with a word beside its time that nobody knows
 * (day-period.ts), may be either (doubtful-head.ts).
 */
import { fullHour, isHalf } from "./day-period.ts";
import { LIMITS } from "./limits.ts";

export interface LineHead {
  /** Three numbers, in an order that only the whole file tells (date-order.ts). */
  readonly date: readonly [string, string, string];
  readonly separator: string;
  readonly hour: number;
  readonly minute: number;
  /** Androids leave them out. */
  readonly second: number | null;
  readonly halves: boolean;
  /** What stands beside the time, where nobody knows which half of the day it means. */
  readonly unread: string | null;
  readonly bracketed: boolean;
  /** The app set a mark before it: what follows was not typed by anybody. */
  readonly marked: boolean;
  /** What follows, as it stands. */
  readonly rest: string;
}

export function lineHead(line: string): LineHead | null {
  const start = FIRST_VISIBLE.exec(line)?.index ?? line.length;
  const first = line.slice(start, start + LIMITS.headChars);
  if (!BEGINS.test(first)) return null;
  const bracketed = first.startsWith("[");
  const end = bracketed ? first.indexOf("]") : (DASH.exec(first)?.index ?? -1);
  if (end < 0) return null;

  const head = plain(first.slice(bracketed ? 1 : 0, end));
  const [, one, separator, two, three, before = "", hour, minute, second, after = ""] =
    HEAD.exec(head) ?? [];
  if (one === undefined) return null;
  const written = before === "" ? after : `${before} ${after}`.trim();
  const known = fullHour(Number(hour), written);
  const time = { hour: known ?? Number(hour), minute: Number(minute) };
  if (time.hour > 23 || time.minute > 59 || Number(second ?? 0) > 60) return null;
  const rest = line.slice(start + end + (bracketed ? 1 : 3));
  if (known === null && !bracketed && !WRITTEN.test(rest)) return null;
  return {
    date: [one, two!, three!],
    separator: separator!.trim(),
    ...time,
    second: second === undefined ? null : Math.min(59, Number(second)),
    halves: isHalf(written),
    unread: known === null ? written : null,
    bracketed,
    marked: line.slice(0, start).includes(MARK),
    rest,
  };
}

/** Where days are written like in a log ("[2024-03-04 09:15:03] Petra: …"): by its name, or the app's mark. */
export const isCertain = (start: string, fileName: string): boolean =>
  /(?:^|[/ ])_chat\.txt$|whatsapp[^/]*$/i.test(fileName.slice(-300)) ||
  /(?:^|[\]:\n] ?)\u200E/.test(start);

/** Left-to-right mark: the app's own words begin with it on iPhones and, of files, on Androids. */
export const MARK = "\u200E";

const FIRST_VISIBLE = /[^\p{Cf}\s]/u;
const BEGINS = /^\[?[\p{Cf}\s]*\p{Nd}/u;
const DASH = /\s[-\u2013]\s/;

/** Somebody writes something: so does nobody who puts a time into a sentence. */
const WRITTEN = /^ ?[^:\n]{1,150}: /;

/** Date, a word or half of the day, time, another half of the day. */
const HEAD =
  /^(\d{1,4})([./-]|\. )(\d{1,2})\2(\d{1,4})\.?(?: ?[гр]\.)?[,،、]? ?(?:([^\d,]{1,24}) ?)?(\d{1,2})(?:[:.]| h )(\d{2})(?:(?:[:.]| min )(\d{2})(?: s(?= |$))?)?(?: ?([^\d]{1,24}))?$/;

const plain = (head: string): string => (PRINTED.test(head) ? head : inAscii(head));

const PRINTED = /^[!-~]+(?: [!-~]+)*$/;

const inAscii = (head: string): string =>
  head
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/\s+/g, " ")
    .trim();

/** Unicode's digits come in runs of ten; those of the languages of WhatsApp begin here. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xa66, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0x1040, 0x17e0,
];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = ZEROS.find((from) => code >= from && code < from + 10);
  return zero === undefined ? digit : String(code - zero);
}
