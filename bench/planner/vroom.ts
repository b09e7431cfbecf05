/**
 * VROOM on the same problem, where it is installed: VROOM_BIN names its program. It knows jobs with a priority
 * of 0 … 100 (larger profits are scaled down to that), windows, amounts a day, breaks, and ways between places;
 * it stops by itself. What it says is believed for nothing but its routes, and they are verified.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day, Plan, Problem, Stop, Visit } from "#planner/problem.ts";
import { profitOf, verify } from "#planner/verify.ts";

export interface VroomResult {
  readonly plan: Plan;
  readonly score: number;
  /** Of the processor, while it solved: it reads a large problem for longer than that. */
  readonly seconds: number;
  /** How thoroughly it searched, 0 … 5. */
  readonly level: number;
}

interface VroomAnswer {
  readonly summary: {
    readonly computing_times: { readonly loading: number; readonly solving: number };
  };
  readonly routes: readonly {
    readonly vehicle: number;
    readonly steps: readonly {
      readonly type: string;
      readonly id?: number;
      readonly job?: number;
    }[];
  }[];
}

const MOST_THOROUGH = 5;
/** Says at the end of stderr what the program took of the processor. */
const TIMED = '"$0" "$@"; code=$?; times >&2; exit $code';

/** As thoroughly as it can, or as it can within so many seconds. */
export function solveByVroom(program: string, problem: Problem, within?: number): VroomResult {
  const folder = mkdtempSync(join(tmpdir(), "visavis-vroom-"));
  try {
    const file = join(folder, "problem.json");
    writeQuestion(file, problem);
    if (within === undefined) return solveAt(MOST_THOROUGH, { program, file, problem });
    let best = solveAt(0, { program, file, problem });
    for (let level = 1; level <= MOST_THOROUGH; level++) {
      const result = solveAt(level, { program, file, problem });
      if (result.seconds > within) break;
      if (result.score > best.score) best = result;
    }
    return best;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function solveAt(
  level: number,
  asked: { readonly program: string; readonly file: string; readonly problem: Problem },
): VroomResult {
  const { program, file, problem } = asked;
  const { status, stdout, stderr } = spawnSync(
    "/bin/sh",
    ["-c", TIMED, program, "-i", file, "-t", "1", "-x", String(level)],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  const answer: VroomAnswer = JSON.parse(stdout);
  const plan = planOf(problem, answer);
  const broken = verify(problem, plan);
  if (broken.length > 0) throw new Error(`${program} is wrong: ${broken[0]!.words}`);
  const { loading, solving } = answer.summary.computing_times;
  const share = solving / Math.max(1, loading + solving);
  return { plan, score: profitOf(problem, plan), seconds: share * processorSeconds(stderr), level };
}

/** The last line names user and system time, as in 0m1.23s 0m0.04s. */
function processorSeconds(stderr: string): number {
  const times = stderr
    .trimEnd()
    .split("\n")
    .at(-1)!
    .matchAll(/(\d+)m([\d.]+)s/g);
  return [...times].reduce(
    (sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest),
    0,
  );
}

/**
 * A trip without what VROOM has no words for: one option for each person, the way of one time of day, and
 * appointments that may be missed. The pause is part of the ways.
 */
export function plainly(problem: Problem): Problem {
  const others = new Set(problem.groups?.flatMap(({ visits }) => visits.slice(1)));
  const kept = [...problem.visits.keys()].filter((visit) => !others.has(visit));
  const ends = new Set(problem.days.flatMap(({ start, end }) => [start, end]));
  const places = [
    ...new Set([...ends, ...kept.flatMap((visit) => problem.visits[visit]!.place ?? [])]),
  ];
  const placeOf = new Map(places.map((place, index) => [place, index]));
  const visitOf = new Map(kept.map((visit, index) => [visit, index]));
  const { periods } = problem.travel[0]!;
  const { minutes } = periods[1] ?? periods[0]!;
  const ways = new Int32Array(places.length ** 2);
  for (const [a, from] of places.entries()) {
    for (const [b, to] of places.entries()) {
      const least = a === b || ends.has(from) || ends.has(to) ? 0 : (problem.pause ?? 0);
      ways[a * places.length + b] = Math.max(least, minutes[from * problem.places + to]!);
    }
  }
  return {
    visits: kept.map((index): Visit => {
      const { fixed, required: _, place, ...visit } = problem.visits[index]!;
      const at = place === null ? null : placeOf.get(place)!;
      if (!fixed) return { ...visit, place: at };
      const windows = [{ day: fixed.day, from: fixed.at, until: fixed.at }];
      return { ...visit, place: at, windows };
    }),
    days: problem.days.map((day) => ({
      ...day,
      start: placeOf.get(day.start)!,
      end: placeOf.get(day.end)!,
    })),
    places: places.length,
    travel: [{ periods: [{ from: 0, minutes: ways }] }],
    limits: (problem.limits ?? []).map((limit) => ({
      ...limit,
      amounts: limit.amounts.flatMap(({ visit, amount }) => {
        const index = visitOf.get(visit);
        return index === undefined ? [] : { visit: index, amount };
      }),
    })),
  };
}

/** Row by row: the ways of ten thousand places are too much for one text. */
function writeQuestion(file: string, problem: Problem): void {
  const { places, travel } = problem;
  const { minutes } = travel[0]!.periods[0]!;
  const output = openSync(file, "w");
  writeSync(output, `${JSON.stringify(questionOf(problem)).slice(0, -1)},"matrices":{"car":{`);
  for (let from = 0; from < places; from++) {
    const row = Array.from({ length: places }, (_, to) => minutes[from * places + to]!);
    writeSync(output, `${from === 0 ? '"durations":[' : ","}${JSON.stringify(row)}`);
  }
  writeSync(output, "]}}}");
  closeSync(output);
}

function questionOf({ visits, days, limits = [] }: Problem): object {
  const most = visits.reduce((most, { profit }) => Math.max(most, profit), 100);
  const lasts = lengthOf(visits, days);
  const daily = limits.filter(({ per }) => per === "day");
  const amounts = daily.map(
    ({ amounts }) => new Map(amounts.map(({ visit, amount }) => [visit, amount])),
  );
  return {
    vehicles: days.map(({ start, end, from, until }, day) => ({
      id: day + 1,
      start_index: start,
      end_index: end,
      time_window: [day * lasts + from, day * lasts + until],
      ...(daily.length > 0 && { capacity: daily.map(({ atMost }) => atMost) }),
      ...breaksOf(visits, days, day),
    })),
    jobs: visits.flatMap(({ place, duration, profit, windows }, visit) => {
      if (place === null || windows?.length === 0) return [];
      return {
        id: visit + 1,
        location_index: place,
        service: duration,
        priority: Math.round((100 * profit) / most),
        ...(windows && { time_windows: windowsOf({ windows }, days, lasts) }),
        ...(daily.length > 0 && { delivery: amounts.map((of) => of.get(visit) ?? 0) }),
      };
    }),
  };
}

/** VROOM's windows know no days: where ours do, one day follows another on one clock. */
function lengthOf(visits: readonly Visit[], days: readonly Day[]): number {
  const apart = visits.some(({ windows }) => windows?.some(({ day }) => day !== undefined));
  return apart ? Math.max(...days.map(({ until }) => until)) + 1 : 0;
}

function windowsOf(
  { windows = [] }: Pick<Visit, "windows">,
  days: readonly Day[],
  lasts: number,
): readonly (readonly number[])[] {
  if (lasts === 0) return windows.map(({ from, until }) => [from, until]);
  return days
    .flatMap((of, day) =>
      windows
        .filter((window) => (window.day ?? day) === day && window.from <= of.until)
        .map(({ from, until }) => [day * lasts + from, day * lasts + Math.min(until, of.until)]),
    )
    .toSorted(([a = 0], [b = 0]) => a - b);
}

/** What can be done wherever one is on that day; VROOM does it in any case. */
function breaksOf(visits: readonly Visit[], days: readonly Day[], day: number): object {
  const lasts = lengthOf(visits, days);
  const breaks = visits.flatMap(({ place, duration, windows = [] }, visit) => {
    const own = windows.filter((window) => (window.day ?? day) === day);
    if (place !== null || own.length === 0) return [];
    const opened = own.map(({ from, until }) => [day * lasts + from, day * lasts + until]);
    return { id: visit + 1, service: duration, time_windows: opened };
  });
  return breaks.length > 0 ? { breaks } : {};
}

function planOf(problem: Problem, { routes }: VroomAnswer): Plan {
  const orders = new Map(
    routes.map(({ vehicle, steps }) => [
      vehicle - 1,
      steps
        .filter(({ type }) => type === "job" || type === "break")
        .map(({ id, job }) => (id ?? job ?? 0) - 1),
    ]),
  );
  return problem.days.map((_, day) => stopsOf(problem, day, orders.get(day) ?? []));
}

/** Each visit as early as it can be. */
function stopsOf(problem: Problem, day: number, order: readonly number[]): readonly Stop[] {
  const { start, from } = problem.days[day]!;
  const { minutes } = problem.travel[0]!.periods[0]!;
  const stops: Stop[] = [];
  let place = start;
  let now = from;
  for (const [index, visit] of order.entries()) {
    const asked = problem.visits[visit]!;
    const windows = (asked.windows ?? [{ from, until: Infinity }])
      .filter((window) => (window.day ?? day) === day)
      .toSorted((a, b) => a.from - b.from);
    const opening = (at: number): number => {
      const open = windows.find(({ until }) => at <= until);
      return open ? Math.max(at, open.from) : Infinity;
    };
    const next = order[index + 1];
    // A break waits until the way is made, where it can.
    const to = asked.place ?? (next === undefined ? place : (problem.visits[next]!.place ?? place));
    const there = now + minutes[place * problem.places + to]!;
    const late = asked.place === null && opening(there) === Infinity;
    if (!late) place = to;
    const at = opening(late ? now : there);
    stops.push(asked.place === null ? { visit, at, place } : { visit, at });
    now = at + asked.duration;
  }
  return stops;
}
