/**
 * A problem as the search wants it: flat typed arrays, one index for everything that stands in a route.
 * Nodes 0 … visits − 1 are the visits; day d begins at node visits + 2d and ends at visits + 2d + 1.
 *
 * A choice is a group of options or a visit alone; at most one visit of a choice is made. What is required
 * weighs more than everything else together, so that no search can want to drop it.
 */
import type { Problem, Travel, Visit, Window } from "./problem.ts";

export type Table = Uint16Array | Int32Array;

export interface Model {
  readonly problem: Problem;
  readonly visits: number;
  readonly days: number;
  readonly places: number;
  /** By node; −1 for a break that can be taken anywhere. */
  readonly place: Int32Array;
  readonly duration: Int32Array;
  /** By node: how long one must pause before and after it. */
  readonly pause: Int32Array;
  /** What is required weighs so much more than its profit: more than all profits together. */
  readonly must: number;
  /** By visit. */
  readonly weight: Float64Array;
  readonly choice: Int32Array;
  /** By choice. */
  readonly required: readonly boolean[];
  /** By day and period. */
  readonly tables: readonly (readonly Table[])[];
  /** What a way takes that does not exist: longer than any day. */
  readonly never: number;
  readonly periodFrom: readonly (readonly number[])[];
  /** By node · days + day: its windows are those from firstWindow on, in order and apart. */
  readonly firstWindow: Int32Array;
  readonly windows: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly limits: readonly CompiledLimit[];
  /** By visit: which limits count it, and how much. */
  readonly counted: readonly (readonly Counted[])[];
  /** Days with the same number are alike in everything: a route of one fits the other. */
  readonly dayKind: Int32Array;
  /** No pauses, periods or breaks without a place: a shorter test will do. */
  readonly plain: boolean;
}

interface CompiledLimit {
  readonly perDay: boolean;
  readonly atMost: number;
}

interface Counted {
  readonly limit: number;
  readonly amount: number;
}

const LARGEST_SHORT = 0xffff;
const LARGEST = 0x3fffffff;

export function modelOf(problem: Problem): Model {
  const { visits, days, places } = problem;
  const n = visits.length;
  const choices = choicesOf(problem);
  const must = 1 + visits.reduce((sum, { profit }) => sum + Math.abs(profit), 0);
  const breaks = visits.some(({ place }) => place === null);
  const { tables, never } = tablesOf(problem);
  return {
    problem,
    visits: n,
    must,
    days: days.length,
    places,
    place: Int32Array.from([
      ...visits.map(({ place }) => place ?? -1),
      ...days.flatMap(({ start, end }) => [start, end]),
    ]),
    duration: Int32Array.from([
      ...visits.map(({ duration }) => duration),
      ...days.flatMap(() => [0, 0]),
    ]),
    pause: Int32Array.from([
      ...visits.map(({ place }) => (place === null ? 0 : (problem.pause ?? 0))),
      ...days.flatMap(() => [0, 0]),
    ]),
    weight: Float64Array.from(visits, (visit, v) =>
      choices.required[choices.of[v]!] ? visit.profit + must : visit.profit,
    ),
    choice: choices.of,
    required: choices.required,
    tables: days.map(({ mode = 0 }) => tables[mode]!),
    never,
    periodFrom: days.map(({ mode = 0 }) => problem.travel[mode]!.periods.map(({ from }) => from)),
    ...windowsOf(problem, choices.banned),
    ...limitsOf(problem),
    dayKind: dayKindsOf(problem),
    plain: !problem.pause && !breaks && problem.travel.every(({ periods }) => periods.length === 1),
  };
}

/** Another visit of a group than the required one can never be made, so it has no windows. */
function choicesOf({ visits, groups = [] }: Problem) {
  const of = new Int32Array(visits.length).fill(-1);
  const banned = new Set<number>();
  const required: boolean[] = [];
  for (const group of groups) {
    const asked = group.visits.find((v) => isRequired(visits[v]!));
    for (const v of group.visits) {
      of[v] = required.length;
      if (asked !== undefined && v !== asked) banned.add(v);
    }
    required.push(group.required === true || asked !== undefined);
  }
  for (const [v, visit] of visits.entries()) {
    if (of[v]! >= 0) continue;
    of[v] = required.length;
    required.push(isRequired(visit));
  }
  return { of, required, banned };
}

export const isRequired = ({ required, fixed }: Visit): boolean =>
  required === true || fixed !== undefined;

function tablesOf({ travel, places, days }: Problem): {
  readonly tables: readonly (readonly Table[])[];
  readonly never: number;
} {
  const numbers = travel.flatMap(({ periods }) => periods.map(({ minutes }) => minutes));
  const shortDays = days.every(({ from, until }) => until - from < LARGEST_SHORT);
  const short =
    shortDays &&
    numbers.every((minutes) => {
      for (let i = 0; i < minutes.length; i++) {
        if (minutes[i]! >= LARGEST_SHORT && minutes[i] !== Infinity) return false;
      }
      return true;
    });
  const never = short ? LARGEST_SHORT : LARGEST;
  const tableOf = (minutes: ArrayLike<number>): Table => {
    if (isTable(minutes, places, short)) return minutes;
    const table = short ? new Uint16Array(places * places) : new Int32Array(places * places);
    for (let i = 0; i < table.length; i++) table[i] = Math.min(never, minutes[i]!);
    for (let place = 0; place < places; place++) table[place * places + place] = 0;
    return table;
  };
  const tables = travel.map(({ periods }: Travel) =>
    periods.map(({ minutes }) => tableOf(minutes)),
  );
  return { tables, never };
}

/** Whether a matrix can be used as it is: for ten thousand places a copy is two hundred megabytes. */
function isTable(minutes: ArrayLike<number>, places: number, short: boolean): minutes is Table {
  if (!(short ? minutes instanceof Uint16Array : minutes instanceof Int32Array)) return false;
  for (let place = 0; place < places; place++)
    if (minutes[place * places + place] !== 0) return false;
  return true;
}

function windowsOf({ visits, days }: Problem, banned: ReadonlySet<number>) {
  const nodes = visits.length + 2 * days.length;
  const firstWindow = new Int32Array(nodes * days.length);
  const windows = new Int32Array(nodes * days.length);
  const opens: number[] = [];
  const closes: number[] = [];
  for (let node = 0; node < nodes; node++) {
    for (const [d, { from, until }] of days.entries()) {
      const visit = visits[node];
      const spans = visit ? (banned.has(node) ? [] : windowsOn(visit, d)) : [{ from, until }];
      const open = merged(spans.map((span) => clipped(span, from, until)));
      firstWindow[node * days.length + d] = opens.length;
      windows[node * days.length + d] = open.length;
      for (const span of open) {
        opens.push(span.from);
        closes.push(span.until);
      }
    }
  }
  return { firstWindow, windows, opens: Int32Array.from(opens), closes: Int32Array.from(closes) };
}

function windowsOn(visit: Visit, day: number): readonly Window[] {
  if (visit.fixed) {
    return visit.fixed.day === day ? [{ from: visit.fixed.at, until: visit.fixed.at }] : [];
  }
  return visit.windows
    ? visit.windows.filter((window) => window.day === undefined || window.day === day)
    : [{ from: -LARGEST, until: LARGEST }];
}

const clipped = (span: Window, from: number, until: number): Window => ({
  from: Math.max(span.from, from),
  until: Math.min(span.until, until),
});

function merged(spans: readonly Window[]): readonly Window[] {
  const result: { from: number; until: number }[] = [];
  const inOrder = spans.filter(({ from, until }) => from <= until);
  for (const { from, until } of inOrder.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}

function limitsOf({ limits = [], visits }: Problem) {
  const counted: Counted[][] = visits.map(() => []);
  for (const [limit, { amounts }] of limits.entries()) {
    const sums = new Map<number, number>();
    for (const { visit, amount } of amounts) sums.set(visit, (sums.get(visit) ?? 0) + amount);
    for (const [visit, amount] of sums) if (amount !== 0) counted[visit]!.push({ limit, amount });
  }
  return {
    limits: limits.map(({ per, atMost }) => ({ perDay: per === "day", atMost })),
    counted,
  };
}

function dayKindsOf({ visits, days }: Problem): Int32Array {
  const kinds = new Map<string, number>();
  const named = visits.some(
    ({ fixed, windows = [] }) =>
      fixed !== undefined || windows.some(({ day }) => day !== undefined),
  );
  return Int32Array.from(days, ({ start, end, from, until, mode = 0 }, d) => {
    const hours = named
      ? visits.map((visit) => windowsOn(visit, d).map((window) => [window.from, window.until]))
      : [];
    const key = JSON.stringify([start, end, from, until, mode, hours]);
    if (!kinds.has(key)) kinds.set(key, kinds.size);
    return kinds.get(key)!;
  });
}
