/**
 * A VTIMEZONE whose name says nothing: the IANA zone it names inside, or the well-known zone whose
 * clocks stand as its rules say, over one of the last years. Its rules are never used themselves:
 * only what repeats by years is looked at, and only within a year. Where a well-known zone differs
 * for at most three weeks of the year (rules that a program wrote down a week off), it is that zone.
 */
import { DAY_MS, offsetAt } from "#shared/time.ts";
import { parseTime, wallOf } from "./calendar-time.ts";
import { LIMITS } from "./limits.ts";
import { type Property, parseLine } from "./content-line.ts";
import { type Budget, timesOf } from "./rule-days.ts";
import { type Rule, lastWall, parseRule } from "./rule.ts";
import { fixedZone, zoneNamed } from "./zone.ts";

export interface ZoneRules {
  readonly tzid: string;
  readonly zone: string | null;
}

/** Lines of a VTIMEZONE, with BEGIN:STANDARD and BEGIN:DAYLIGHT before their parts. */
export function readZone(lines: readonly string[]): ZoneRules {
  const changes: Change[] = [];
  let tzid = "";
  let named: string | null = null;
  for (const line of lines) {
    const property = parseLine(line);
    if (!property) continue;
    const { name, value } = property;
    if (name === "BEGIN" && changes.length < MOST_CHANGES) changes.push(emptyChange());
    else if (name === "TZID") tzid ||= value.trim();
    else if (name === "X-LIC-LOCATION" || name === "TZURL") named ??= zoneNamed(value.trim());
    else if (changes.length > 0) addTo(changes.at(-1)!, property);
  }
  return { tzid, zone: zoneNamed(tzid) ?? named ?? zoneWithRules(changes) };
}

/** Zones that keep every change since 1900 have some 300. */
const MOST_CHANGES = 500;

/** One STANDARD or DAYLIGHT: from its times on, clocks are so far ahead of UTC (milliseconds). */
interface Change {
  from: number;
  to: number;
  /** Wall milliseconds by the clocks before the change; the first is the start. */
  readonly times: number[];
  rule: Rule | null;
  readable: boolean;
}

const emptyChange = (): Change => ({ from: NaN, to: NaN, times: [], rule: null, readable: true });

/** A part that lacks something, or repeats other than by years, makes the zone one of no name. */
const isComplete = ({ from, to, times, readable }: Change): boolean =>
  readable && !Number.isNaN(from) && !Number.isNaN(to) && times.length > 0;

function addTo(change: Change, { name, value }: Property): void {
  if (name === "TZOFFSETFROM") change.from = offsetOf(value);
  else if (name === "TZOFFSETTO") change.to = offsetOf(value);
  else if (name === "DTSTART") addTime(change.times, value, "unshift");
  else if (name === "RDATE") {
    for (const time of value.split(",").slice(0, MOST_CHANGES)) addTime(change.times, time, "push");
  } else if (name === "RRULE") {
    const rule = parseRule(value);
    if (typeof rule !== "string" && rule.frequency === "yearly") change.rule = rule;
    else change.readable = false;
  }
}

/** "+0100", "-075258". */
function offsetOf(value: string): number {
  const [, sign, hours, minutes, seconds = "0"] =
    /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value.trim()) ?? [];
  const ahead = 1000 * (3600 * Number(hours) + 60 * Number(minutes) + Number(seconds));
  return sign === "-" ? -ahead : ahead;
}

function addTime(times: number[], value: string, how: "push" | "unshift"): void {
  const time = parseTime(value, null);
  if (time) times[how](wallOf(time.local));
}

function zoneWithRules(changes: readonly Change[]): string | null {
  if (changes.length === 0 || !changes.every(isComplete)) return null;
  const budget: Budget = { steps: LIMITS.zoneSteps };
  const years = YEARS.map((year) => weeksOf(changes, year, budget)).filter(
    (weeks) => weeks !== null,
  );
  if (budget.steps <= 0) return null;
  for (const weeks of years) {
    const [{ offset }] = weeks as [Week];
    if (weeks.every((week) => week.offset === offset)) return fixedZone(offset / 60_000);
  }
  const close = years.flatMap((weeks) =>
    WELL_KNOWN.map((zone) => ({ zone, wrong: weeksWrong(zone, weeks) })),
  );
  const best = close.toSorted((a, b) => a.wrong - b.wrong)[0];
  return best && best.wrong <= 3 ? best.zone : null;
}

/** Rules have changed over time, and programs know those of their own. */
const YEARS = [2024, 2015, 2005];

interface Week {
  readonly at: number;
  readonly offset: number;
}

/** How the clocks stand in each week of a year; null where the rules begin later. */
function weeksOf(changes: readonly Change[], year: number, budget: Budget): readonly Week[] | null {
  const turns = changes
    .flatMap((change) =>
      turnsBefore(change, year + 1, budget).map((at) => ({ at, offset: change.to })),
    )
    .toSorted((a, b) => a.at - b.at);
  const weeks: Week[] = [];
  for (let at = Date.UTC(year, 0, 3); at < Date.UTC(year + 1, 0, 1); at += 7 * DAY_MS) {
    const turn = turns.findLast((one) => one.at <= at);
    if (!turn) return null;
    weeks.push({ at, offset: turn.offset });
  }
  return weeks;
}

/** The instants before a year's begin at which this change comes; of a rule, those that matter. */
function turnsBefore(
  { from, times, rule }: Change,
  year: number,
  budget: Budget,
): readonly number[] {
  const end = Date.UTC(year, 0, 1);
  const walls = [...times];
  const start = times[0]!;
  if (rule) {
    const recent = rule.count === null ? sameInYear(start, year - 2, rule.interval) : start;
    const last = Math.min(
      end,
      lastWall(rule, ({ local }) => wallOf(local)),
    );
    let count = 0;
    for (const wall of timesOf(rule, { start: recent, end: last }, budget)) {
      if (rule.count !== null && ++count > rule.count) break;
      walls.push(wall);
    }
  }
  return walls.map((wall) => wall - from).filter((at) => at < end);
}

/** The start moved to a later year in which the rule still falls. */
function sameInYear(start: number, year: number, interval: number): number {
  const date = new Date(start);
  const years = Math.floor((year - date.getUTCFullYear()) / interval) * interval;
  if (years > 0) date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime();
}

const weeksWrong = (zone: string, weeks: readonly Week[]): number =>
  weeks.filter(({ at, offset }) => offsetAt(zone, at) !== offset).length;

/** Of zones with the same clocks the first is taken. */
const WELL_KNOWN = `Europe/Berlin Europe/London Europe/Athens Europe/Lisbon Europe/Moscow
  America/New_York America/Chicago America/Denver America/Los_Angeles America/Halifax
  America/Anchorage America/St_Johns America/Sao_Paulo America/Santiago America/Mexico_City
  Asia/Jerusalem Asia/Amman Asia/Beirut Asia/Tehran Africa/Cairo Atlantic/Azores
  Australia/Sydney Australia/Adelaide Australia/Lord_Howe Pacific/Auckland Pacific/Fiji
  Pacific/Chatham`.split(/\s+/);
