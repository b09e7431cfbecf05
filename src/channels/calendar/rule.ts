/**
 * Recurrence rules (RFC 5545, 3.3.10) as text into their parts. A rule that is read here is one that
 * can be expanded: days to years, Gregorian, within the limits. Blanks, a trailing semicolon and
 * unknown parts are passed over, as real calendars have them; a part that is wrong makes the rule
 * unreadable, because leaving it out would invent dates.
 */
import { isAllDay, parseTime } from "./calendar-time.ts";
import type { EntryTime } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";

export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** In UTC, floating, or a day; see recurrence.ts. */
  readonly until: EntryTime | null;
  /** Lists are empty where the rule does not speak of them. */
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly Weekday[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** 0 is Monday. */
  readonly weekStart: number;
}

type Frequency = "daily" | "weekly" | "monthly" | "yearly";

interface Weekday {
  /** 0 is Monday. */
  readonly day: number;
  /** The first is 1, the last -1; 0 is every one. */
  readonly nth: number;
}

/** Why a rule is not followed: the last part of a message's code. */
export type Refusal =
  | "rule-unreadable"
  | "rule-too-fine"
  | "rule-other-calendar"
  | "rule-interval"
  | "rule-too-long";

export function parseRule(text: string): Rule | Refusal {
  const parts = partsOf(text);
  const frequency = FREQUENCIES.get(parts.get("FREQ") ?? "");
  if (frequency === undefined) {
    return FINER.has(parts.get("FREQ") ?? "") ? "rule-too-fine" : "rule-unreadable";
  }
  if (FOREIGN.some(([part, ours]) => (parts.get(part) ?? ours) !== ours)) {
    return "rule-other-calendar";
  }

  const rule = readParts(parts, frequency);
  if (rule === null) return "rule-unreadable";
  if (rule.interval > LIMITS.interval) return "rule-interval";
  return productOf(rule) > LIMITS.byProduct ? "rule-too-long" : rule;
}

const FREQUENCIES = new Map<string, Frequency>([
  ["DAILY", "daily"],
  ["WEEKLY", "weekly"],
  ["MONTHLY", "monthly"],
  ["YEARLY", "yearly"],
]);

const FINER = new Set(["HOURLY", "MINUTELY", "SECONDLY"]);

/** RFC 7529: other calendars, and dates that move on where a month has no such day. */
const FOREIGN = [
  ["RSCALE", "GREGORIAN"],
  ["SKIP", "OMIT"],
] as const;

function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(";")) {
    const at = part.indexOf("=");
    if (at > 0) parts.set(part.slice(0, at).trim(), part.slice(at + 1).replaceAll(/\s+/g, ""));
  }
  return parts;
}

function readParts(parts: ReadonlyMap<string, string>, frequency: Frequency): Rule | null {
  const until = readUntil(parts.get("UNTIL"));
  const lists = {
    months: numbers(parts.get("BYMONTH"), 1, 12),
    weeks: signed(parts.get("BYWEEKNO"), 53),
    yearDays: signed(parts.get("BYYEARDAY"), 366),
    monthDays: signed(parts.get("BYMONTHDAY"), 31),
    weekdays: readWeekdays(parts.get("BYDAY")),
    hours: numbers(parts.get("BYHOUR"), 0, 23),
    minutes: numbers(parts.get("BYMINUTE"), 0, 59),
    seconds: numbers(parts.get("BYSECOND"), 0, 59),
    positions: signed(parts.get("BYSETPOS"), 366),
  };
  const interval = numbers(parts.get("INTERVAL") ?? "1", 1, Infinity)?.[0];
  const count = numbers(parts.get("COUNT"), 0, Infinity)?.[0] ?? null;
  const weekStart = WEEKDAYS.indexOf(parts.get("WKST") ?? "MO");
  if (until === undefined || interval === undefined || weekStart < 0) return null;
  if (count === null && (parts.get("COUNT") ?? "") !== "") return null;
  if (!isComplete(lists)) return null;
  return { frequency, interval, count, until, weekStart, ...lists };
}

type Lists = Pick<
  Rule,
  | "months"
  | "weeks"
  | "yearDays"
  | "monthDays"
  | "weekdays"
  | "hours"
  | "minutes"
  | "seconds"
  | "positions"
>;

const isComplete = (lists: { [Key in keyof Lists]: Lists[Key] | null }): lists is Lists =>
  Object.values(lists).every((list) => list !== null);

/** Undefined where it is no time. */
function readUntil(text: string | undefined): EntryTime | null | undefined {
  if (text === undefined || text === "") return null;
  return parseTime(text, null) ?? undefined;
}

/** Null where one of them is out of range or no number. */
function numbers(text: string | undefined, low: number, high: number): readonly number[] | null {
  if (text === undefined || text === "") return [];
  const all = text.split(",").map((one) => (/^[+-]?\d{1,10}$/.test(one) ? Number(one) : NaN));
  return all.every((one) => one >= low && one <= high) ? [...new Set(all)] : null;
}

function signed(text: string | undefined, most: number): readonly number[] | null {
  const all = numbers(text, -most, most);
  return all?.includes(0) ? null : all;
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function readWeekdays(text: string | undefined): readonly Weekday[] | null {
  if (text === undefined || text === "") return [];
  const all = text.split(",").map((one) => {
    const [, nth = "", name = ""] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(one) ?? [];
    return { day: WEEKDAYS.indexOf(name), nth: Number(nth) };
  });
  return all.every(({ day, nth }) => day >= 0 && Math.abs(nth) <= 53) ? all : null;
}

const productOf = (rule: Rule): number =>
  [
    rule.months,
    rule.weeks,
    rule.yearDays,
    rule.monthDays,
    rule.weekdays,
    rule.hours,
    rule.minutes,
    rule.seconds,
    rule.positions,
  ].reduce((product, list) => product * Math.max(1, list.length), 1);

/** A rule's end as wall milliseconds in the series' own zone, the last moment that still counts. */
export function lastWall(rule: Rule, toWall: (time: EntryTime) => number): number {
  if (rule.until === null) return Infinity;
  const wall = toWall(rule.until);
  return isAllDay(rule.until) ? wall + 86_399_999 : wall;
}
