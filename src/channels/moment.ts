/**
 * Dates and times as reports of conferences write them: in the clock of whoever hosted or downloaded,
 * and as that person's language has it. Dots mean day first and dashes year first everywhere; slashes mean
 * one thing in Boston and another in Bristol, so that the whole file is looked at, and then the user asked.
 */
import { instantOf } from "#shared/time.ts";
import { realDay } from "./real-day.ts";

export type DateOrder = "dmy" | "mdy";

export interface Moment {
  /** What the clock showed, as if it were UTC. */
  readonly wall: number;
  /** Milliseconds ahead of UTC, where that is written beside it. */
  readonly offset: number | null;
}

export interface Calendar {
  readonly order: DateOrder;
  /** The day of times that stand alone, as if it were UTC. */
  readonly day: number | null;
}

export function momentOf(text: string, { order, day }: Calendar): Moment | null {
  const plain = plainTime(text);
  const alone = TIME_ALONE.exec(plain);
  if (alone) return day === null ? null : moment(day, alone.slice(1));
  const [, date = "", ...time] = DATED.exec(plain) ?? [];
  const found = dayOf(date.trim(), order);
  return found === null ? null : moment(found, time);
}

export function instantIn(zone: string, { wall, offset }: Moment): Date {
  if (offset !== null) return new Date(wall - offset);
  return instantOf(new Date(wall).toISOString().slice(0, 19), zone);
}

export interface OrderFound {
  readonly order: DateOrder;
  /** Whether the file says so; there is no example where none of its dates has two readings. */
  readonly told: boolean;
  readonly example: string;
}

/** What the dates of a file say of their order. */
export function orderOf(texts: readonly string[], country: string | null): OrderFound {
  let example = "";
  for (const text of texts) {
    const [, first = "", second = ""] = SLASHED.exec(plainTime(text)) ?? [];
    if (Number(first) > 12) return { order: "dmy", told: true, example: "" };
    if (Number(second) > 12) return { order: "mdy", told: true, example: "" };
    if (first !== second) example ||= text;
  }
  // Where the clock has twelve hours, the month comes first nearly everywhere.
  const told = /[ap]\.?m\.?/i.test(example);
  return { order: told || country === "US" ? "mdy" : "dmy", told, example };
}

/** A day in a file's or folder's name: "2026-10-06", "2026_10_06", "20261006", "06.10.2026". */
export function dayInName(name: string): number | null {
  const [, year, month, day] = NAMED_DAY.exec(name) ?? [];
  if (year) return dayNumbered(year, month, day);
  const [, dottedDay, dottedMonth, dottedYear] = NAMED_DOTTED.exec(name) ?? [];
  return dayNumbered(dottedYear, dottedMonth, dottedDay);
}

const NAMED_DAY = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const NAMED_DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)/;

/** Some write a narrow blank before PM, and marks that turn the direction of writing. */
const plainTime = (text: string): string =>
  text
    .slice(0, MAX_CHARS)
    .replaceAll(/[\u200E\u200F\u202A-\u202E]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Of a cell with a time. */
const MAX_CHARS = 400;

const CLOCK =
  "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d{1,9})?(?: ?([ap])\\.?m\\.?)?(?: ?Uhr)?(?: ?\\(?(Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT)\\)?)?";
const TIME_ALONE = new RegExp(`^${CLOCK}$`, "i");
/** Dates have eight characters or more, the longest month's name nine. */
const DATED = new RegExp(`^(.{6,25}?)(?:,? (?:at |um )?|T)${CLOCK}$`, "i");

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}/;

/** The parts of a time: hour, minute, second, a or p, zone. */
function moment(day: number, parts: readonly (string | undefined)[]): Moment | null {
  const [hour = "", minute = "", second = "0", half, zone] = parts;
  const twelve =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  if (twelve > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const wall = day + ((twelve * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  if (zone === undefined) return { wall, offset: null };
  const offset = offsetOf(zone);
  return offset === null ? null : { wall, offset };
}

/** Null for what no zone is as far ahead or behind: the end of a span of time looks like one. */
function offsetOf(zone: string): number | null {
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  if (ahead > 14 * 3_600_000 || Number(minutes) > 59) return null;
  return sign === "-" ? -ahead : ahead;
}

function dayOf(date: string, order: DateOrder): number | null {
  const [, first, separator, second, third] = NUMBERS.exec(date) ?? [];
  if (first?.length === 4) return dayNumbered(first, second, third);
  if (first && separator !== "/") return dayNumbered(third, second, first);
  if (first)
    return order === "dmy" ? dayNumbered(third, second, first) : dayNumbered(third, first, second);
  const [, before, name = "", after, year] = WORDED.exec(date) ?? [];
  const month = MONTHS.findIndex((one) => one.test(name)) + 1;
  return month === 0 ? null : dayNumbered(year, String(month), before ?? after);
}

const NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;
/** "Nov 26, 2025", "26. November 2025", "26-Nov-2025". */
const WORDED = /^(?:(\d{1,2})[. -]{1,2})?(\p{L}{3,9})\.?(?:[ -](\d{1,2}))?,?[ -](\d{4})$/u;
const MONTHS = [
  /^jan/i,
  /^feb/i,
  /^(?:mar|mär|mrz)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[cz]/i,
];

/** A day that there is, as if it were UTC. */
function dayNumbered(year = "", month = "", day = ""): number | null {
  if (year === "" || month === "" || day === "") return null;
  const full = year.length <= 2 ? 2000 + Number(year) : Number(year);
  const iso = full >= 1990 && full < 2100 ? realDay(full, month, day) : null;
  return iso === null ? null : Date.parse(iso);
}
