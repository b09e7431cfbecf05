/**
 * How soon is a plan of a trip good? The plan after a moment beside the plan after a long time, in a thread
 * that has solved nothing before and in one that has ("used", as an app's worker is); and the same for
 * planning anew, in the used thread, once the best visit of the plan has been declined.
 */
import type { Plan, Problem } from "#planner/problem.ts";
import { solve } from "#planner/solve.ts";
import { afterMs } from "#planner/stop.ts";
import { verify } from "#planner/verify.ts";
import type { Row, Terms } from "./solver.ts";
import { type TripSize, tripProblem } from "./trips.ts";

export interface TripCase extends TripSize {
  readonly instance: string;
  /** After how many seconds the plan must be good. */
  readonly within: number;
  readonly trip: number;
}

const SMALL = { candidates: 60, days: 3, appointments: 3, within: 0.15 };

export const TRIPS: readonly TripCase[] = [
  ...[1, 2, 3, 4, 5].map((trip) => ({ instance: `trip60-${trip}`, trip, ...SMALL })),
  { instance: "trip1000", trip: 1, candidates: 1000, days: 5, appointments: 5, within: 2 },
  { instance: "trip10000", trip: 1, candidates: 10_000, days: 5, appointments: 5, within: 10 },
];

const REPLAN_SECONDS = 0.1;
const MOST_REPLANNED = 100;

export function runTrip(trip: TripCase, { seconds, seed, now }: Terms): readonly Row[] {
  const problem = tripProblem(trip, trip.trip);
  const soon = { seconds: trip.within, seed, now };
  const long = { seconds, seed: seed + 1, now };
  const fresh = timed(problem, soon);
  const best = timed(problem, long).profit;
  const row = rowOf(trip.instance, fresh, best);
  if (trip.candidates > MOST_REPLANNED) return [row];

  const used = timed(problem, soon);
  const changed = declining(problem, used.plan);
  const again = timed(changed, { ...soon, seconds: REPLAN_SECONDS });
  const bestAgain = timed(changed, long).profit;
  return [
    row,
    rowOf(`${trip.instance} used`, used, best),
    rowOf(`${trip.instance} declined`, again, bestAgain),
  ];
}

function rowOf(instance: string, { plan, profit, seconds }: Timed, best: number): Row {
  return {
    instance,
    m: plan.length,
    score: profit,
    best,
    gap: (100 * (best - profit)) / best,
    seconds,
    routes: plan.map((stops) => stops.map(({ visit }) => visit)),
  };
}

interface Timed {
  readonly plan: Plan;
  readonly profit: number;
  readonly seconds: number;
}

function timed(problem: Problem, { seconds, seed, now }: Omit<Terms, "untilKnown">): Timed {
  const began = now();
  const stop = afterMs(seconds * 1000, now);
  const { plan, profit } = solve(problem, { seed, stop });
  const took = now() - began;
  const broken = verify(problem, plan);
  if (broken.length > 0) throw new Error(broken[0]!.words);
  return { plan, profit, seconds: Math.round(took) / 1000 };
}

/** The visit of a plan that is worth most will not be; everybody else was told already. */
function declining(problem: Problem, plan: Plan): Problem {
  const free = plan.flat().filter(({ visit }) => !problem.visits[visit]!.fixed);
  const [best] = free.toSorted(
    (a, b) => problem.visits[b.visit]!.profit - problem.visits[a.visit]!.profit,
  );
  return {
    ...problem,
    known: plan,
    visits: problem.visits.map((visit, v) =>
      v === best?.visit ? { ...visit, windows: [] } : visit,
    ),
  };
}
