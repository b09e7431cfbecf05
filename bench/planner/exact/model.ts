/**
 * A problem as the exact method sees it: visits with a place each, days, windows, and limits for the whole trip.
 * Days that are alike in everything are one shift, which so many days share. Whatever else a problem may ask for
 * (options, breaks, appointments, a pause, a rush hour, visits that take no time) is refused, and so is a way that is
 * longer than one with a visit in between.
 */
import type { Problem, Window } from "#planner/problem.ts";

export interface Model {
  readonly visits: number;
  readonly profits: readonly number[];
  readonly limits: readonly TripLimit[];
  readonly shifts: readonly Shift[];
}

export interface TripLimit {
  readonly atMost: number;
  readonly amounts: Float64Array;
}

export interface Shift {
  readonly days: readonly number[];
  readonly from: number;
  readonly until: number;
  /** How soon each visit may begin at best, and how late if one is to be back in time. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** From the beginning of a visit to the arrival at another: [one * visits + other]. */
  readonly steps: Int32Array;
  /** Of each visit, in the order of time, apart from each other. */
  readonly windows: readonly (readonly Window[])[];
}

/** No such time. */
export const NEVER = -1;

/** Whether a visit can be made at all, alone on its day. */
export const canBe = ({ first, last }: Shift, visit: number): boolean =>
  first[visit]! !== NEVER && first[visit]! <= last[visit]!;

/** A visit that one reaches at this time begins then or as soon as a window opens. */
export function earliest(windows: readonly Window[], time: number): number {
  for (const { from, until } of windows) if (time <= until) return time > from ? time : from;
  return NEVER;
}

/** How late a visit may begin that must have begun by this time. */
export function latest(windows: readonly Window[], time: number): number {
  for (let w = windows.length - 1; w >= 0; w--) {
    const { from, until } = windows[w]!;
    if (time >= from) return time < until ? time : until;
  }
  return NEVER;
}

export function modelOf(problem: Problem): Model {
  if (asksForMore(problem) || hasShortcut(problem))
    throw new Error("Such a problem is not solved exactly here.");
  const days = problem.days.map((_, day) => shiftOf(problem, day));
  const shifts: Shift[] = [];
  for (const [day, shift] of days.entries()) {
    const same = shifts.findIndex((other) => alike(other, shift));
    if (same < 0) shifts.push(shift);
    else shifts[same] = { ...shifts[same]!, days: [...shifts[same]!.days, day] };
  }
  return {
    visits: problem.visits.length,
    profits: problem.visits.map(({ profit }) => profit),
    shifts,
    limits: (problem.limits ?? []).map(({ atMost, amounts }) => {
      const all = new Float64Array(problem.visits.length);
      for (const { visit, amount } of amounts) all[visit] = amount;
      return { atMost, amounts: all };
    }),
  };
}

const asksForMore = ({ visits, limits, groups, pause, travel }: Problem): boolean =>
  (pause ?? 0) > 0 ||
  (groups ?? []).length > 0 ||
  (limits ?? []).some(({ per }) => per === "day") ||
  travel.some(({ periods }) => periods.length > 1) ||
  visits.some(
    ({ place, duration, fixed, required }) => place === null || duration < 1 || fixed || required,
  );

function hasShortcut({ visits, places, travel }: Problem): boolean {
  const way = (mode: number, from: number, to: number): number =>
    travel[mode]!.periods[0]!.minutes[from * places + to]!;
  for (const mode of travel.keys()) {
    for (const { place, duration } of visits) {
      for (let from = 0; from < places; from++) {
        const soFar = way(mode, from, place!) + duration;
        for (let to = 0; to < places; to++) {
          if (from !== to && soFar + way(mode, place!, to) < way(mode, from, to)) return true;
        }
      }
    }
  }
  return false;
}

const alike = (one: Shift, other: Shift): boolean =>
  JSON.stringify({ ...one, days: [] }) === JSON.stringify({ ...other, days: [] });

function shiftOf(problem: Problem, number: number): Shift {
  const { visits, days, places, travel, limits = [] } = problem;
  const { from, until, start, end, mode } = days[number]!;
  const { minutes } = travel[mode ?? 0]!.periods[0]!;
  const way = (a: number, b: number): number => (a === b ? 0 : minutes[a * places + b]!);
  const steps = new Int32Array(visits.length ** 2);
  for (const [one, { place, duration }] of visits.entries()) {
    for (const [other, next] of visits.entries()) {
      steps[one * visits.length + other] = duration + way(place!, next.place!);
    }
  }
  const tooMuch = new Set(
    limits
      .flatMap(({ atMost, amounts }) => amounts.filter(({ amount }) => amount > atMost))
      .map(({ visit }) => visit),
  );
  const windows = visits.map(({ windows }, visit) =>
    tooMuch.has(visit)
      ? []
      : joined((windows ?? [{ from, until }]).filter(({ day }) => (day ?? number) === number)),
  );
  return {
    days: [number],
    from,
    until,
    first: Int32Array.from(visits, ({ place }, visit) =>
      earliest(windows[visit]!, from + way(start, place!)),
    ),
    last: Int32Array.from(visits, ({ place, duration }, visit) =>
      latest(windows[visit]!, until - duration - way(place!, end)),
    ),
    steps,
    windows,
  };
}

/** In the order of time, those that overlap as one. */
function joined(windows: readonly Window[]): readonly Window[] {
  const result: Window[] = [];
  for (const { from, until } of windows.toSorted((a, b) => a.from - b.from)) {
    const before = result.at(-1);
    if (before === undefined || from > before.until) result.push({ from, until });
    else result[result.length - 1] = { from: before.from, until: Math.max(before.until, until) };
  }
  return result;
}
