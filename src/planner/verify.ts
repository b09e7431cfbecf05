/**
 * Whether a plan keeps every rule of its problem, in words. It is written from problem.ts alone and shares
 * no code with the search, slow and plain, so that a mistake there cannot hide here.
 */
import type { Day, Plan, Problem, Stop, Visit } from "./problem.ts";

export interface Violation {
  readonly code:
    | "days"
    | "unknown-visit"
    | "twice"
    | "group"
    | "place"
    | "window"
    | "fixed"
    | "unreachable"
    | "too-early"
    | "too-late"
    | "limit"
    | "required";
  /** Null where it is a matter of the whole trip. */
  readonly day: number | null;
  readonly visit: number | null;
  readonly words: string;
}

export function verify(problem: Problem, plan: Plan): readonly Violation[] {
  if (plan.length !== problem.days.length) {
    const words = `The plan has ${plan.length} days, the trip ${problem.days.length}.`;
    return [{ code: "days", day: null, visit: null, words }];
  }
  const unknown = plan.flatMap((stops, day) =>
    stops
      .filter(({ visit }) => problem.visits[visit] === undefined)
      .map(({ visit }) => broken("unknown-visit", day, visit, `There is no visit ${visit}.`)),
  );
  if (unknown.length > 0) return unknown;
  return [
    ...plan.flatMap((stops, day) => [
      ...stops.flatMap((stop) => ofStop(problem, stop, day)),
      ...ofBreaks(problem, stops, day),
      ...ofWays(problem, stops, day),
    ]),
    ...ofChoices(problem, plan),
    ...ofLimits(problem, plan),
    ...ofRequired(problem, plan),
  ];
}

/** The time on the way; a day without stops has none. */
export function travelOf(problem: Problem, plan: Plan): number {
  return plan.reduce((sum, stops, day) => {
    const legs = stops.length > 0 ? legsOf(problem, stops, day) : [];
    return sum + legs.reduce((all, { leaves, arrives }) => all + arrives - leaves, 0);
  }, 0);
}

export const profitOf = (problem: Problem, plan: Plan): number =>
  plan.flat().reduce((sum, { visit }) => sum + problem.visits[visit]!.profit, 0);

/** How many visits of the known plan are dropped, or begin on another day or at another time. */
export function changesOf(problem: Problem, plan: Plan): number {
  return (problem.known ?? []).reduce(
    (sum, stops, day) =>
      sum +
      stops.filter(
        ({ visit, at }) => !plan[day]?.some((stop) => stop.visit === visit && stop.at === at),
      ).length,
    0,
  );
}

const broken = (
  code: Violation["code"],
  day: number | null,
  visit: number | null,
  words: string,
) => ({
  code,
  day,
  visit,
  words,
});

function ofStop(problem: Problem, { visit, at, place }: Stop, day: number): readonly Violation[] {
  const asked = problem.visits[visit]!;
  const found: Violation[] = [];
  if (asked.place === null ? !isPlace(problem, place) : (place ?? asked.place) !== asked.place) {
    const words = `Visit ${visit} on day ${day} is made at place ${place}, which is not where it can be made.`;
    found.push(broken("place", day, visit, words));
  }
  const { fixed, windows } = asked;
  if (fixed && (fixed.day !== day || fixed.at !== at)) {
    const words = `Visit ${visit} is fixed for day ${fixed.day} at ${fixed.at}, not for day ${day} at ${at}.`;
    found.push(broken("fixed", day, visit, words));
  }
  const open = windows?.some(
    (window) => (window.day ?? day) === day && window.from <= at && at <= window.until,
  );
  if (!fixed && windows && !open) {
    const words = `Visit ${visit} cannot begin on day ${day} at ${at}: no window is open then.`;
    found.push(broken("window", day, visit, words));
  }
  return found;
}

const isPlace = ({ places }: Problem, place: number | undefined): boolean =>
  place !== undefined && place >= 0 && place < places;

/** A break is taken where one is before it or goes next, other breaks apart. */
function ofBreaks(problem: Problem, stops: readonly Stop[], day: number): readonly Violation[] {
  const { start, end } = problem.days[day]!;
  return stops.flatMap(({ visit, place }, index) => {
    if (problem.visits[visit]!.place !== null || !isPlace(problem, place)) return [];
    const placed = (some: readonly Stop[]) =>
      some.map((stop) => problem.visits[stop.visit]!.place).filter((one) => one !== null);
    const before = placed(stops.slice(0, index)).at(-1) ?? start;
    const after = placed(stops.slice(index + 1))[0] ?? end;
    if (place === before || place === after) return [];
    const words = `Visit ${visit} on day ${day} is a break at place ${place}, but one comes from ${before} and goes to ${after}.`;
    return [broken("place", day, visit, words)];
  });
}

interface Leg {
  readonly to: Stop | null;
  readonly leaves: number;
  readonly arrives: number;
  /** When what follows may begin: after the way and the pause. */
  readonly ready: number;
}

function legsOf(problem: Problem, stops: readonly Stop[], day: number): readonly Leg[] {
  const { start, end, from } = problem.days[day]!;
  const legs: Leg[] = [];
  let place = start;
  let leaves = from;
  let before: Visit | null = null;
  for (const stop of [...stops, null]) {
    const visit = stop && problem.visits[stop.visit]!;
    const next = visit ? (visit.place ?? stop.place ?? place) : end;
    const arrives = arrivalAt(problem, problem.days[day]!, { from: place, to: next, leaves });
    const rests =
      before !== null && before.place !== null && visit !== null && visit.place !== null;
    const ready = Math.max(arrives, rests ? leaves + (problem.pause ?? 0) : leaves);
    legs.push({ to: stop, leaves, arrives, ready });
    if (!stop || !visit) break;
    place = next;
    leaves = stop.at + visit.duration;
    before = visit;
  }
  return legs;
}

/** The earliest arrival, where one may also wait for a period in which the way is shorter. */
function arrivalAt(
  problem: Problem,
  day: Day,
  { from, to, leaves }: { readonly from: number; readonly to: number; readonly leaves: number },
): number {
  if (from === to) return leaves;
  const { periods } = problem.travel[day.mode ?? 0]!;
  const arrivals = periods.map(({ from: begins, minutes }, p) => {
    const starts = p === 0 ? leaves : Math.max(leaves, begins);
    const over = starts >= (periods[p + 1]?.from ?? Infinity);
    return over ? Infinity : starts + minutes[from * problem.places + to]!;
  });
  return Math.min(...arrivals);
}

function ofWays(problem: Problem, stops: readonly Stop[], day: number): readonly Violation[] {
  const { from, until } = problem.days[day]!;
  if (stops.length === 0) return [];
  return legsOf(problem, stops, day).flatMap(({ to, arrives, ready }): readonly Violation[] => {
    const visit = to?.visit ?? null;
    const name = visit === null ? `the end of day ${day}` : `visit ${visit} on day ${day}`;
    if (arrives === Infinity) {
      return [broken("unreachable", day, visit, `There is no way to ${name}.`)];
    }
    if (to === null) {
      if (ready <= until) return [];
      return [broken("too-late", day, null, `Day ${day} ends at ${ready}, after ${until}.`)];
    }
    if (to.at < from)
      return [broken("too-early", day, visit, `At ${to.at} ${name} is before ${from}.`)];
    if (to.at >= ready) return [];
    const words = `One is ready for ${name} at ${ready}, after it begins at ${to.at}.`;
    return [broken("too-late", day, visit, words)];
  });
}

function ofChoices(problem: Problem, plan: Plan): readonly Violation[] {
  const made = plan.flat().map(({ visit }) => visit);
  const twice = made
    .filter((visit, index) => made.indexOf(visit) !== index)
    .map((visit) => broken("twice", null, visit, `Visit ${visit} is made more than once.`));
  const groups = (problem.groups ?? []).flatMap(({ visits }, group) => {
    const chosen = visits.filter((visit) => made.includes(visit));
    const words = `Of the options of group ${group} more than one is made: ${chosen.join(", ")}.`;
    return chosen.length > 1 ? [broken("group", null, chosen[1]!, words)] : [];
  });
  return [...twice, ...groups];
}

function ofLimits(problem: Problem, plan: Plan): readonly Violation[] {
  return (problem.limits ?? []).flatMap(({ per, atMost, amounts }, limit) => {
    const amountOf = (stops: readonly Stop[]) =>
      stops
        .flatMap((stop) => amounts.filter(({ visit }) => visit === stop.visit))
        .reduce((sum, { amount }) => sum + amount, 0);
    const over = (stops: readonly Stop[], day: number | null): readonly Violation[] => {
      const amount = amountOf(stops);
      if (amount <= atMost) return [];
      const where = day === null ? "the trip" : `day ${day}`;
      return [
        broken(
          "limit",
          day,
          null,
          `Limit ${limit}: ${where} has ${amount}, at most ${atMost} may be.`,
        ),
      ];
    };
    return per === "trip" ? over(plan.flat(), null) : plan.flatMap(over);
  });
}

function ofRequired(problem: Problem, plan: Plan): readonly Violation[] {
  const made = new Set(plan.flat().map(({ visit }) => visit));
  const visits = problem.visits.flatMap(({ required, fixed }, visit) =>
    (required || fixed) && !made.has(visit)
      ? [broken("required", null, visit, `Visit ${visit} is required and not made.`)]
      : [],
  );
  const groups = (problem.groups ?? []).flatMap(({ visits, required }, group) =>
    required && !visits.some((visit) => made.has(visit))
      ? [
          broken(
            "required",
            null,
            visits[0] ?? null,
            `Of group ${group} one must be made, and none is.`,
          ),
        ]
      : [],
  );
  return [...visits, ...groups];
}
