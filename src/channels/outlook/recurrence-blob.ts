/**
 * How Outlook keeps a series (MS-OXOCAL 2.2.1.44): one block of bytes with the pattern, the days that
 * are left out, and what is different on others. It becomes a rule of RFC 5545, in local time. A block
 * that breaks off, or says what no calendar has, is null.
 */
import { LIMITS } from "./limits.ts";

export interface Series {
  /** Without its end: that is told by `until`. */
  readonly rule: string;
  /** Local milliseconds of the last occurrence; null where there is no end, or it is counted. */
  readonly until: number | null;
  /** Local milliseconds of the starts left out, and of those that others stand for. */
  readonly excluded: readonly number[];
  readonly changed: readonly Change[];
}

/** One occurrence that is different; times are local milliseconds. */
export interface Change {
  readonly original: number;
  readonly start: number;
  readonly end: number;
  readonly subject: string | null;
  readonly location: string | null;
}

export function seriesIn(bytes: Buffer): Series | null {
  try {
    return readSeries(bytes);
  } catch (error) {
    // It breaks off: a Buffer says so by throwing.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const MINUTE = 60_000;
const EPOCH_1601 = 11_644_473_600_000;
const wallOf = (minutes: number): number => minutes * MINUTE - EPOCH_1601;

interface Cursor {
  u16(): number;
  u32(): number;
  skip(bytes: number): void;
  latin(bytes: number): string;
  wide(characters: number): string;
}

function cursorOn(bytes: Buffer): Cursor {
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new RangeError("breaks off");
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    u16: () => take(2).readUInt16LE(0),
    u32: () => take(4).readUInt32LE(0),
    skip: (length) => void take(length),
    latin: (length) => take(length).toString("latin1"),
    wide: (characters) => take(2 * characters).toString("utf16le"),
  };
}

const [BY_DATE, BY_COUNT] = [0x2021, 0x2022];

function readSeries(bytes: Buffer): Series | null {
  const at = cursorOn(bytes);
  at.skip(4);
  const frequency = at.u16();
  const pattern = at.u16();
  const isGregorian = at.u16() <= 1 && pattern < 0x0a;
  at.skip(4);
  const period = at.u32();
  at.skip(4);
  const parts = partsOf(pattern, at);
  const ends = at.u32();
  const count = at.u32();
  const weekStart = DAYS[at.u32()] ?? "SU";
  const deleted = days(at);
  days(at);
  at.skip(4);
  const lastDay = wallOf(at.u32());
  at.skip(8);
  const startOffset = at.u32() * MINUTE;
  at.skip(4);
  const every = everyOf(frequency, pattern, period);
  if (parts === null || every === null || !isGregorian) return null;

  const changed = changesIn(at);
  const replaced = new Set(changed.map(({ original }) => original));
  return {
    rule: [
      every,
      ...parts,
      ...(ends === BY_COUNT ? [`COUNT=${count}`] : []),
      `WKST=${weekStart}`,
    ].join(";"),
    until: ends === BY_DATE ? lastDay + startOffset : null,
    excluded: deleted.map((day) => day + startOffset).filter((start) => !replaced.has(start)),
    changed,
  };
}

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

function days(at: Cursor): readonly number[] {
  const found: number[] = [];
  for (let left = at.u32(); left > 0; left--) found.push(wallOf(at.u32()));
  return found;
}

/** Days are told in minutes, months and years in months; "each working day" is a week. */
function everyOf(frequency: number, pattern: number, period: number): string | null {
  const [name, interval] = {
    0x200a: pattern === 1 ? ["WEEKLY", Math.max(period, 1)] : ["DAILY", period / 1440],
    0x200b: ["WEEKLY", period],
    0x200c: ["MONTHLY", period],
    0x200d: ["MONTHLY", period],
  }[frequency] ?? ["", 0];
  return Number.isInteger(interval) && Number(interval) > 0
    ? `FREQ=${name};INTERVAL=${interval}`
    : null;
}

function partsOf(pattern: number, at: Cursor): readonly string[] | null {
  switch (pattern) {
    case 0:
      return [];
    case 1:
      return byDay(at.u32());
    case 2:
    case 4:
      return byMonthDay(at.u32());
    case 3: {
      const weekdays = byDay(at.u32());
      const nth = at.u32();
      return weekdays && [...weekdays, `BYSETPOS=${nth === 5 ? -1 : nth}`];
    }
    default:
      return null;
  }
}

function byDay(bits: number): readonly string[] | null {
  const weekdays = DAYS.filter((_, day) => (bits & (1 << day)) !== 0);
  return weekdays.length === 0 ? null : [`BYDAY=${weekdays.join(",")}`];
}

/** In shorter months the 31st is the last day. */
function byMonthDay(day: number): readonly string[] | null {
  if (day < 1 || day > 31) return null;
  if (day <= 28) return [`BYMONTHDAY=${day}`];
  const all = [28, 29, 30, 31].filter((one) => one <= day);
  return [`BYMONTHDAY=${all.join(",")}`, "BYSETPOS=-1"];
}

const [SUBJECT, LOCATION] = [0x0001, 0x0010];
/** What has four bytes, in this order: kind, reminder, reminder set, busy, attachment, whole day, colour. */
const BEFORE_LOCATION = [0x0002, 0x0004, 0x0008];
const AFTER_LOCATION = [0x0020, 0x0040, 0x0080, 0x0100];

interface Flagged {
  readonly change: Change;
  /** What of it is told. */
  readonly flags: number;
}

function changesIn(at: Cursor): readonly Change[] {
  const changes: Flagged[] = [];
  const count = Math.min(at.u16(), LIMITS.exceptions);
  for (let left = count; left > 0; left--) {
    const [start, end, original] = [at.u32(), at.u32(), at.u32()].map(wallOf) as [
      number,
      number,
      number,
    ];
    const flags = at.u16();
    const subject = (flags & SUBJECT) === 0 ? null : shortText(at);
    for (const flag of BEFORE_LOCATION) if ((flags & flag) !== 0) at.skip(4);
    const location = (flags & LOCATION) === 0 ? null : shortText(at);
    for (const flag of AFTER_LOCATION) if ((flags & flag) !== 0) at.skip(4);
    changes.push({ change: { original, start, end, subject, location }, flags });
  }
  return withWideTexts(changes, at);
}

function shortText(at: Cursor): string {
  at.skip(2);
  return at.latin(at.u16());
}

/** Behind them the texts stand once more, in letters of every language; without that the short ones hold. */
function withWideTexts(changes: readonly Flagged[], at: Cursor): readonly Change[] {
  const wide: (Partial<Change> | undefined)[] = [];
  try {
    at.skip(at.u32());
    for (const { flags } of changes) wide.push(wideTexts(flags, at));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return changes.map(({ change }, index) => ({ ...change, ...wide[index] }));
}

function wideTexts(flags: number, at: Cursor): Partial<Change> {
  at.skip(at.u32());
  at.skip(at.u32());
  if ((flags & (SUBJECT | LOCATION)) === 0) return {};
  at.skip(12);
  const texts = {
    ...((flags & SUBJECT) === 0 ? {} : { subject: at.wide(at.u16()) }),
    ...((flags & LOCATION) === 0 ? {} : { location: at.wide(at.u16()) }),
  };
  at.skip(at.u32());
  return texts;
}
