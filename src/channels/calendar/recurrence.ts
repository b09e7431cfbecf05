/**
 * When a calendar entry takes place: its rules and added times, without the excluded ones, with the
 * changed occurrences in the place of the originals. Always finite, whatever the rule: up to
 * `until`, 10,000 occurrences and 100,000 steps (limits.ts). Occurrences keep their local time
 * across clock changes and last as long as the first one; the end of a whole-day one is the first
 * moment after it. Zones are IANA's: a calendar's own zone rules are never run here.
 */
import type { Entry, EntryTime, Note } from "#channels/channel.ts";
import { DAY_MS, instantOf, offsetAt } from "#shared/time.ts";
import { instant, isAllDay, localOf, wallOf } from "./calendar-time.ts";
import { LIMITS } from "./limits.ts";
import { type Budget, timesOf } from "./rule-days.ts";
import { type Rule, lastWall, parseRule } from "./rule.ts";

interface Occurrence {
  readonly start: Date;
  readonly end: Date | null;
  readonly allDay: boolean;
  /** The series, or the changed occurrence that stands for it. */
  readonly entry: Entry;
}

export interface Occurrences {
  /** In the order in which they start. */
  readonly occurrences: readonly Occurrence[];
  /** After `until` there are more. */
  readonly later: boolean;
  readonly notes: readonly Note[];
}

export interface OccurrenceOptions {
  /** Nothing that starts later. */
  readonly until: Date;
  /** Where floating and whole-day entries take place. */
  readonly zone: string;
}

/** An entry that is no series takes place once; a cancelled one never. */
export function occurrences(
  series: Entry,
  changed: readonly Entry[],
  options: OccurrenceOptions,
): Occurrences {
  if (series.status === "cancelled") return { occurrences: [], later: false, notes: [] };
  const notes = new Map<string, Note>();
  const note = (code: string, values: Note["values"] = {}) => notes.set(code, { code, values });
  const changes = changesOf(changed, series, options);

  const planned = plannedWalls(series, options, note);
  const found = planned.walls.map((wall) => {
    const change = changes.take(wall);
    return change
      ? occurrenceOf(change, change.start, options)
      : plannedOccurrence(series, wall, changes.following(wall), options);
  });
  const extra = changes.left().map((entry) => occurrenceOf(entry, entry.start, options));

  const held = [...onceEach(found), ...extra].filter(({ entry }) => entry.status !== "cancelled");
  return {
    occurrences: held
      .filter(({ start }) => start <= options.until)
      .toSorted((a, b) => a.start.getTime() - b.start.getTime()),
    later: planned.endless || held.some(({ start }) => start > options.until),
    notes: [...notes.values()],
  };
}

/** Where the clocks go forward, 2 and 3 o'clock are one moment: a rule that names both means it once. */
function onceEach(planned: readonly Occurrence[]): readonly Occurrence[] {
  const taken = new Map<Entry, Set<number>>();
  return planned.filter(({ entry, start }) => {
    const starts = taken.get(entry) ?? new Set();
    if (starts.has(start.getTime())) return false;
    taken.set(entry, starts.add(start.getTime()));
    return true;
  });
}

type TakeNote = (code: string, values?: Note["values"]) => void;

interface Planned {
  readonly walls: readonly number[];
  /** A rule was followed no further because that was all that was asked for. */
  readonly endless: boolean;
}

/** The starts that the series itself plans, as wall milliseconds, rising, each once. */
function plannedWalls(series: Entry, { until, zone }: OccurrenceOptions, note: TakeNote): Planned {
  const home = series.start.zone ?? zone;
  const allDay = isAllDay(series.start);
  const toWall = (time: EntryTime) => wallIn(time, home, allDay);
  const end = until.getTime() + offsetAt(home, until.getTime());
  const { rules, added, excluded } = series.recurrence ?? NO_RECURRENCE;

  const walls = new Set([wallOf(series.start.local)]);
  const budget: Budget = { steps: LIMITS.steps };
  let endless = false;
  for (const text of rules) {
    const rule = parseRule(text);
    if (typeof rule === "string") note(`calendar.${rule}`, { rule: text.slice(0, 200) });
    else if (addTimes(walls, rule, { start: wallOf(series.start.local), end, toWall, budget })) {
      endless = true;
    }
  }
  for (const time of added) walls.add(toWall(time));
  const days = new Set<number>();
  for (const time of excluded) {
    if (isAllDay(time)) days.add(wallOf(time.local));
    else walls.delete(toWall(time));
  }
  if (budget.steps <= 0) note("calendar.series-too-long", { steps: LIMITS.steps });
  if (walls.size > LIMITS.occurrences) {
    note("calendar.series-too-many", { occurrences: LIMITS.occurrences });
  }
  const rising = [...walls].filter((wall) => !days.has(dayOf(wall))).toSorted((a, b) => a - b);
  return {
    walls: rising.slice(0, LIMITS.occurrences),
    endless: endless && budget.steps > 0,
  };
}

const NO_RECURRENCE = { rules: [], added: [], excluded: [] };

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly toWall: (time: EntryTime) => number;
  readonly budget: Budget;
}

/** Whether the rule goes on after the end. */
function addTimes(
  walls: Set<number>,
  rule: Rule,
  { start, end, toWall, budget }: Stretch,
): boolean {
  const ruleEnd = lastWall(rule, toWall);
  const last = Math.min(end, ruleEnd);
  // The start counts as the first occurrence, even where the rule does not name it.
  let count = 0;
  for (const wall of timesOf(rule, { start, end: last }, budget)) {
    if (count === 0 && wall !== start) count = 1;
    count += 1;
    if (rule.count !== null && count > rule.count) return false;
    walls.add(wall);
    if (walls.size > LIMITS.occurrences) return false;
  }
  return ruleEnd > end && (rule.count === null || count < rule.count);
}

const dayOf = (wall: number): number => Math.floor(wall / DAY_MS) * DAY_MS;

/** A time that is named in another zone than the series', on the series' own wall. */
function wallIn(time: EntryTime, home: string, allDay: boolean): number {
  if (allDay) return wallOf(time.local.slice(0, 10));
  if (isAllDay(time) || time.zone === null || time.zone === home) return wallOf(time.local);
  const at = instantOf(time.local, time.zone).getTime();
  return at + offsetAt(home, at);
}

interface Changes {
  /** The change of one occurrence, which is then used up. */
  take(wall: number): Entry | undefined;
  /** The change of an earlier occurrence that holds for this one as well; asked in rising order. */
  following(wall: number): Entry | undefined;
  /** Changes of occurrences that the series, as it is now, does not have. */
  left(): readonly Entry[];
}

function changesOf(changed: readonly Entry[], series: Entry, { zone }: OccurrenceOptions): Changes {
  const home = series.start.zone ?? zone;
  const single = new Map<number, Entry>();
  const following = new Map<number, Entry>();
  for (const entry of changed) {
    if (entry.recurrenceId === null) continue;
    const wall = wallIn(entry.recurrenceId, home, isAllDay(series.start));
    const kept = entry.andFollowing ? following : single;
    if ((kept.get(wall)?.sequence ?? -1) <= entry.sequence) kept.set(wall, entry);
  }
  const starts = [...following.keys()].toSorted((a, b) => a - b);
  let next = 0;
  const used = new Set<Entry>();

  return {
    take(wall) {
      const entry = single.get(wall) ?? ofDay(wall);
      if (entry) used.add(entry);
      return entry;
    },
    following(wall) {
      while (next < starts.length && starts[next]! <= wall) next += 1;
      return following.get(starts[next - 1] ?? NaN);
    },
    // What was changed before the series itself was has lost its place.
    left: () =>
      [...single.values()].filter((entry) => !used.has(entry) && entry.sequence >= series.sequence),
  };

  /** Some calendars name a changed occurrence by its day alone. */
  function ofDay(wall: number): Entry | undefined {
    const entry = single.get(dayOf(wall));
    return entry?.recurrenceId && isAllDay(entry.recurrenceId) ? entry : undefined;
  }
}

/** An occurrence of the series, or of the change that holds from some occurrence on. */
function plannedOccurrence(
  series: Entry,
  wall: number,
  change: Entry | undefined,
  options: OccurrenceOptions,
): Occurrence {
  const { zone } = series.start;
  const local = localOf(wall, isAllDay(series.start));
  if (!change?.recurrenceId) return occurrenceOf(series, { local, zone }, options);

  const allDay = isAllDay(change.start);
  const home = change.start.zone ?? options.zone;
  const moved = wallOf(change.start.local) - wallIn(change.recurrenceId, home, allDay);
  const start = wallIn({ local, zone: zone ?? options.zone }, home, allDay) + moved;
  return occurrenceOf(change, { local: localOf(start, allDay), zone: change.start.zone }, options);
}

function occurrenceOf(entry: Entry, start: EntryTime, { zone }: OccurrenceOptions): Occurrence {
  const allDay = isAllDay(start);
  const home = entry.start.zone ?? zone;
  const begins = instantOf(start.local, home);
  return { start: begins, end: endOf(entry, start, { begins, home }), allDay, entry };
}

/** As long after the start as in the entry itself; a whole day without an end is one day. */
function endOf(
  entry: Entry,
  start: EntryTime,
  { begins, home }: { readonly begins: Date; readonly home: string },
): Date | null {
  if (isAllDay(start)) {
    const days = entry.end ? wallOf(entry.end.local.slice(0, 10)) - wallOf(entry.start.local) : 0;
    return instantOf(localOf(wallOf(start.local) + Math.max(DAY_MS, days), true), home);
  }
  if (entry.end === null) return null;
  const length = instant(entry.end, home).getTime() - instant(entry.start, home).getTime();
  return new Date(begins.getTime() + length);
}
