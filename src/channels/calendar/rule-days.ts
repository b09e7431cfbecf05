/**
 * The times of a rule in rising order, from its start on; who asks may stop early. Each period
 * (day, week, month, year) is a set of days of which the BY lists let some through, as in Python's
 * dateutil; so what a rule means does not depend on the order of its parts. All times are wall
 * milliseconds (calendar-time.ts). Each day looked at and each time made is a step of the budget,
 * and when that is used up the times end: a rule that never comes true ends as well.
 */
import { DAY_MS } from "#shared/time.ts";
import type { Rule } from "./rule.ts";

export interface Budget {
  steps: number;
}

interface Window {
  readonly start: number;
  readonly end: number;
}

export function* timesOf(rule: Rule, { start, end }: Window, budget: Budget): Generator<number> {
  const day = dayOf(Math.floor(start / DAY_MS));
  const full = withDefaults(rule, day);
  const clocks = clocksOf(full, start);

  for (const days of periodsOf(full, day)) {
    const times: number[] = [];
    budget.steps -= 1;
    for (const number of days) {
      if (times.length === 0 && number * DAY_MS > end) return;
      budget.steps -= 1;
      if (budget.steps <= 0) break;
      if (!letsThrough(full, dayOf(number))) continue;
      budget.steps -= clocks.length;
      for (const clock of clocks) times.push(number * DAY_MS + clock);
    }
    // Also where periods have no days any more: years end where a Date does.
    if (budget.steps <= 0) return;
    for (const time of chosen(times, full.positions)) if (time >= start && time <= end) yield time;
  }
}

interface Day {
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS);
  return {
    number,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    monthDay: date.getUTCDate(),
    weekday: weekdayOf(number),
  };
}

/** 1 January 1970 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

const firstOf = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / DAY_MS;
};

/** A rule that names no days means those of its start. */
function withDefaults(rule: Rule, start: Day): Rule {
  const { frequency, weeks, yearDays, monthDays, weekdays } = rule;
  const named = weeks.length + yearDays.length + monthDays.length + weekdays.length > 0;
  if (frequency === "yearly" && !named) {
    const months = rule.months.length > 0 ? rule.months : [start.month];
    return { ...rule, months, monthDays: [start.monthDay] };
  }
  if (frequency === "yearly" && weeks.length > 0 && weekdays.length + monthDays.length === 0) {
    return { ...rule, weekdays: [{ day: start.weekday, nth: 0 }] };
  }
  if (frequency === "monthly" && !named) return { ...rule, monthDays: [start.monthDay] };
  if (frequency === "weekly" && !named) {
    return { ...rule, weekdays: [{ day: start.weekday, nth: 0 }] };
  }
  return rule;
}

/** The times of day, in milliseconds, rising. */
function clocksOf({ hours, minutes, seconds }: Rule, start: number): readonly number[] {
  const clock = start - Math.floor(start / DAY_MS) * DAY_MS;
  const or = (list: readonly number[], own: number) => (list.length > 0 ? list : [own]);
  return or(hours, Math.floor(clock / 3_600_000))
    .flatMap((hour) =>
      or(minutes, Math.floor(clock / 60_000) % 60).flatMap((minute) =>
        or(seconds, Math.floor(clock / 1000) % 60).map(
          (second) => 1000 * (second + 60 * (minute + 60 * hour)),
        ),
      ),
    )
    .toSorted((a, b) => a - b);
}

/** The days of each period, without end. */
function* periodsOf(rule: Rule, start: Day): Generator<Iterable<number>> {
  const { frequency, interval, weekStart } = rule;
  const week = start.number - ((start.weekday - weekStart + 7) % 7);
  for (let at = 0; ; at += interval) {
    if (frequency === "daily") yield [start.number + at];
    else if (frequency === "weekly") yield range(week + 7 * at, week + 7 * at + 7);
    else if (frequency === "yearly") yield daysOfYear(start.year + at, rule.months);
    else {
      const months = start.month - 1 + at;
      yield daysOfMonth(start.year + Math.floor(months / 12), (months % 12) + 1);
    }
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number++) yield number;
}

const daysOfMonth = (year: number, month: number): Iterable<number> =>
  range(firstOf(year, month), firstOf(year, month + 1));

function* daysOfYear(year: number, months: readonly number[]): Generator<number> {
  if (months.length === 0) yield* range(firstOf(year, 1), firstOf(year + 1, 1));
  for (const month of months.toSorted((a, b) => a - b)) yield* daysOfMonth(year, month);
}

function letsThrough(rule: Rule, day: Day): boolean {
  const { months, weeks, yearDays, monthDays, weekdays } = rule;
  if (months.length > 0 && !months.includes(day.month)) return false;
  if (weekdays.length > 0 && !weekdays.some((one) => isNth(one, day, rule))) return false;
  if (monthDays.length > 0) {
    const length = firstOf(day.year, day.month + 1) - firstOf(day.year, day.month);
    if (!fits(monthDays, day.monthDay, length)) return false;
  }
  if (yearDays.length > 0) {
    const first = firstOf(day.year, 1);
    if (!fits(yearDays, day.number - first + 1, firstOf(day.year + 1, 1) - first)) return false;
  }
  return weeks.length === 0 || fitsWeek(weeks, day, rule.weekStart);
}

/** Counted from the front, or with a minus from the back. */
const fits = (list: readonly number[], at: number, length: number): boolean =>
  list.includes(at) || list.includes(at - length - 1);

/** "The second Monday" is one of the month, or of the year in a yearly rule without months. */
function isNth({ day, nth }: Rule["weekdays"][number], at: Day, rule: Rule): boolean {
  if (day !== at.weekday) return false;
  const { frequency } = rule;
  if (nth === 0 || frequency === "daily" || frequency === "weekly") return true;
  const ofYear = frequency === "yearly" && rule.months.length === 0;
  const first = firstOf(at.year, ofYear ? 1 : at.month);
  const next = ofYear ? firstOf(at.year + 1, 1) : firstOf(at.year, at.month + 1);
  return nth > 0
    ? Math.floor((at.number - first) / 7) + 1 === nth
    : Math.floor((next - 1 - at.number) / 7) + 1 === -nth;
}

/** Week 1 is the first with four days in the year. */
function fitsWeek(weeks: readonly number[], day: Day, weekStart: number): boolean {
  const year = [day.year + 1, day.year, day.year - 1].find(
    (one) => firstWeek(one, weekStart) <= day.number,
  )!;
  const first = firstWeek(year, weekStart);
  const length = (firstWeek(year + 1, weekStart) - first) / 7;
  return fits(weeks, Math.floor((day.number - first) / 7) + 1, length);
}

function firstWeek(year: number, weekStart: number): number {
  const january4 = firstOf(year, 1) + 3;
  return january4 - ((weekdayOf(january4) - weekStart + 7) % 7);
}

/** BYSETPOS: the first, second, last … of a period's times. */
function chosen(times: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return times;
  return times.filter((_, at) => fits(positions, at + 1, times.length));
}
