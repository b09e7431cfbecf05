/**
 * Problems for tests: small ones with every extra, and their optimum by trying everything. What is tried is
 * computed here once more from problem.ts, without the search's own parts.
 */
import fc from "fast-check";
import type { Day, Group, Limit, Problem, Travel, Visit } from "./problem.ts";

/** Two or three places a few minutes apart, all visits at place 0 unless said otherwise, one day. */
export const problemWith = (changes: Partial<Problem>): Problem => ({
  visits: [],
  days: [{ start: 0, end: 0, from: 0, until: 100 }],
  places: 3,
  travel: [{ periods: [{ from: 0, minutes: [0, 10, 20, 10, 0, 10, 20, 10, 0] }] }],
  ...changes,
});

export const visitWith = (changes: Partial<Visit>): Visit => ({
  place: 0,
  duration: 10,
  profit: 1,
  ...changes,
});

export interface Optimum {
  /** Everything that is required and can be made counts first. */
  readonly required: number;
  readonly profit: number;
  readonly travel: number;
}

interface Partly extends Optimum {
  readonly made: readonly number[];
  readonly day: number;
  readonly place: number;
  readonly leaves: number;
  readonly today: readonly number[];
  /** Where the next stop is, if a break was taken there already. */
  readonly bound: number | null;
}

/** The best there is, by trying every order of every visit on every day. */
export function optimumOf(problem: Problem): Optimum {
  let best: Optimum = { required: 0, profit: 0, travel: 0 };
  const go = (now: Partly): void => {
    if (now.day === problem.days.length) {
      if (isBetter(now, best))
        best = { required: now.required, profit: now.profit, travel: now.travel };
      return;
    }
    const next = endOfDay(problem, now);
    if (next) go(next);
    for (const visit of problem.visits.keys()) {
      const { place } = problem.visits[visit]!;
      const places = place === null ? Array.from({ length: problem.places }, (_, p) => p) : [place];
      for (const where of places) {
        const after = visited(problem, now, visit, where);
        if (after) go(after);
      }
    }
  };
  go(startOfDay(problem, BEFORE));
  return best;
}

const BEFORE: Partly = {
  required: 0,
  profit: 0,
  travel: 0,
  made: [],
  today: [],
  bound: null,
  day: -1,
  place: 0,
  leaves: 0,
};

/** Whether visits that have a place of their own can be made on a day, in this order. */
export function dayHolds(problem: Problem, day: number, order: readonly number[]): boolean {
  let now: Partly | null = startOfDay(problem, { ...BEFORE, day: day - 1 });
  for (const visit of order) {
    now &&= visited(problem, now, visit, problem.visits[visit]!.place!);
  }
  return now !== null && endOfDay(problem, now) !== null;
}

const isBetter = (a: Optimum, b: Optimum): boolean =>
  (a.required - b.required || a.profit - b.profit || b.travel - a.travel) > 0;

function startOfDay(problem: Problem, now: Partly): Partly {
  const day = problem.days[now.day + 1];
  return {
    ...now,
    day: now.day + 1,
    place: day?.start ?? 0,
    leaves: day?.from ?? 0,
    today: [],
    bound: null,
  };
}

function endOfDay(problem: Problem, now: Partly): Partly | null {
  const day = problem.days[now.day]!;
  if (now.today.length === 0) return startOfDay(problem, now);
  const arrives = arrival(problem, day, [now.place, day.end], now.leaves);
  if (now.bound !== null && now.bound !== day.end) return null;
  if (arrives > day.until) return null;
  return startOfDay(problem, { ...now, travel: now.travel + arrives - now.leaves });
}

function visited(problem: Problem, now: Partly, index: number, place: number): Partly | null {
  const visit = problem.visits[index]!;
  const day = problem.days[now.day]!;
  if (!isFree(problem, now, index)) return null;
  if (now.bound !== null && now.bound !== place) return null;
  const arrives = arrival(problem, day, [now.place, place], now.leaves);
  const before = problem.visits[now.today.at(-1) ?? -1];
  const pauses = before !== undefined && before.place !== null && visit.place !== null;
  const ready = Math.max(arrives, pauses ? now.leaves + (problem.pause ?? 0) : 0);
  const at = Math.min(
    ...startsOf(visit, now.day, day).map(([from, until]) => startIn(ready, from, until)),
  );
  if (at === Infinity) return null;
  const groups = (problem.groups ?? []).filter(({ visits }) => visits.includes(index));
  const counts = visit.required || visit.fixed || groups.some(({ required }) => required);
  return {
    made: [...now.made, index],
    required: now.required + (counts ? 1 : 0),
    profit: now.profit + visit.profit,
    travel: now.travel + arrives - now.leaves,
    day: now.day,
    place,
    leaves: at + visit.duration,
    today: [...now.today, index],
    bound: visit.place === null && (now.bound !== null || place !== now.place) ? place : null,
  };
}

const startIn = (ready: number, from: number, until: number): number =>
  Math.max(ready, from) <= until ? Math.max(ready, from) : Infinity;

function startsOf(visit: Visit, index: number, day: Day): readonly (readonly [number, number])[] {
  if (visit.fixed) {
    return visit.fixed.day === index ? [[Math.max(day.from, visit.fixed.at), visit.fixed.at]] : [];
  }
  if (!visit.windows) return [[day.from, day.until]];
  return visit.windows
    .filter((window) => (window.day ?? index) === index)
    .map(({ from, until }) => [Math.max(day.from, from), until]);
}

/** Not made yet, no other option of its group either, and within all limits. */
function isFree(
  { groups = [], limits = [], visits }: Problem,
  now: Partly,
  index: number,
): boolean {
  if (now.made.includes(index)) return false;
  for (const group of groups) {
    if (!group.visits.includes(index)) continue;
    if (group.visits.some((option) => now.made.includes(option))) return false;
    // What is required of a group excludes its other options.
    const asked = group.visits.find((option) => visits[option]!.required || visits[option]!.fixed);
    if (asked !== undefined && asked !== index) return false;
  }
  return limits.every(({ per, atMost, amounts }) => {
    const amountOf = (visit: number) =>
      amounts.filter((one) => one.visit === visit).reduce((sum, { amount }) => sum + amount, 0);
    const counted = per === "trip" ? now.made : now.today;
    return counted.reduce((sum, visit) => sum + amountOf(visit), amountOf(index)) <= atMost;
  });
}

function arrival(
  problem: Problem,
  day: Day,
  [from, to]: readonly [number, number],
  leaves: number,
): number {
  if (from === to) return leaves;
  const { periods } = problem.travel[day.mode ?? 0]!;
  let earliest = Infinity;
  for (let leave = leaves; leave <= day.until; leave++) {
    const period = periods.findLast(({ from }, p) => p === 0 || from <= leave)!;
    earliest = Math.min(earliest, leave + period.minutes[from * problem.places + to]!);
  }
  return earliest;
}

/** Up to `most` visits with every extra there is, small enough to try everything. */
export const problemsOf = (most: number): fc.Arbitrary<Problem> =>
  fc
    .record({ visits: fc.integer({ min: 1, max: most }), days: fc.integer({ min: 1, max: 2 }) })
    .chain(({ visits, days }) =>
      fc.record({
        visits: fc.array(someVisits(days), { minLength: visits, maxLength: visits }),
        days: fc.array(someDays, { minLength: days, maxLength: days }),
        places: fc.constant(PLACES),
        travel: fc.array(travels, { minLength: 2, maxLength: 2 }),
        groups: fc.oneof(fc.constant([]), groupsOf(visits)),
        limits: fc.array(limitsOf(visits), { maxLength: 2 }),
        pause: fc.constantFrom(0, 0, 4),
      }),
    );

const PLACES = 4;
const LONGEST = 60;

const windowsOf = (days: number): fc.Arbitrary<NonNullable<Visit["windows"]>> =>
  fc.array(
    fc
      .record({
        day: fc.option(fc.nat(days - 1), { nil: undefined }),
        from: fc.nat(LONGEST),
        length: fc.nat(20),
      })
      .map(({ day, from, length }) => ({
        ...(day === undefined ? {} : { day }),
        from,
        until: from + length,
      })),
    { minLength: 1, maxLength: 3 },
  );

const someVisits = (days: number): fc.Arbitrary<Visit> =>
  fc
    .record({
      place: fc.oneof(
        { weight: 5, arbitrary: fc.nat(PLACES - 1) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      duration: fc.integer({ min: 5, max: 20 }),
      profit: fc.integer({ min: 1, max: 9 }),
      windows: fc.option(windowsOf(days), { nil: undefined }),
      required: fc.constantFrom(false, false, false, false, true),
      fixed: fc.option(fc.record({ day: fc.nat(days - 1), at: fc.nat(LONGEST) }), {
        nil: undefined,
        freq: 7,
      }),
    })
    .map(({ windows, fixed, ...visit }) => ({
      ...visit,
      ...(windows && { windows }),
      ...(fixed && { fixed }),
    }));

const someDays: fc.Arbitrary<Day> = fc.record({
  start: fc.nat(PLACES - 1),
  end: fc.nat(PLACES - 1),
  from: fc.nat(10),
  until: fc.integer({ min: 30, max: LONGEST }),
  mode: fc.nat(1),
});

const minutes = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: PLACES ** 2, maxLength: PLACES ** 2 })
  .map(shortened);

const travels: fc.Arbitrary<Travel> = fc
  .record({
    first: minutes,
    second: fc.option(minutes, { freq: 2 }),
    change: fc.integer({ min: 5, max: 40 }),
  })
  .map(({ first, second, change }) => ({
    periods: [{ from: 0, minutes: first }, ...(second ? [{ from: change, minutes: second }] : [])],
  }));

/** Ways that keep to nothing: here and there none, otherwise there than back, and round about shorter. */
const wildMinutes = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.constant(Infinity) }),
  { minLength: PLACES ** 2, maxLength: PLACES ** 2 },
);

const wildTravels: fc.Arbitrary<Travel> = fc
  .record({
    minutes: fc.array(wildMinutes, { minLength: 1, maxLength: 3 }),
    first: fc.integer({ min: 3, max: 25 }),
    lasts: fc.integer({ min: 1, max: 25 }),
  })
  .map(({ minutes, first, lasts }) => ({
    periods: minutes.map((one, p) => ({
      from: p === 0 ? 0 : first + (p - 1) * lasts,
      minutes: one,
    })),
  }));

/** The same without breaks, which may be taken at any place of those, but over such ways. */
export const wildProblemsOf = (most: number): fc.Arbitrary<Problem> =>
  fc
    .record({
      problem: problemsOf(most),
      travel: fc.array(wildTravels, { minLength: 2, maxLength: 2 }),
    })
    .map(({ problem, travel }) => ({
      ...problem,
      visits: problem.visits.map((visit) => ({ ...visit, place: visit.place ?? 0 })),
      travel,
    }));

/** The same with days of several stops, whose pauses are often longer than the way. */
export const longProblemsOf = (most: number): fc.Arbitrary<Problem> =>
  fc.tuple(wildProblemsOf(most), fc.constantFrom(0, 12)).map(([problem, pause]) => ({
    ...problem,
    days: problem.days.map((day) => ({ ...day, until: day.until + 40 })),
    pause,
  }));

/** No way round is shorter than the direct one: else a break at a place that nobody visits could pay. */
function shortened(ways: readonly number[]): readonly number[] {
  const result = [...ways];
  for (let via = 0; via < PLACES; via++) {
    for (let a = 0; a < PLACES; a++) {
      for (let b = 0; b < PLACES; b++) {
        const round = result[a * PLACES + via]! + result[via * PLACES + b]!;
        result[a * PLACES + b] = Math.min(result[a * PLACES + b]!, round);
      }
    }
  }
  return result;
}

const groupsOf = (visits: number): fc.Arbitrary<readonly Group[]> =>
  fc
    .record({
      visits: fc.uniqueArray(fc.nat(visits - 1), { minLength: 1, maxLength: 3 }),
      required: fc.constantFrom(false, false, true),
    })
    .map((group) => [group]);

const limitsOf = (visits: number): fc.Arbitrary<Limit> =>
  fc.record({
    per: fc.constantFrom("day", "trip"),
    atMost: fc.integer({ min: 0, max: 6 }),
    amounts: fc.uniqueArray(
      fc.record({ visit: fc.nat(visits - 1), amount: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 4, selector: ({ visit }) => visit },
    ),
  });
