/**
 * How soon is a plan of a trip good? The plan after a moment beside the plan after a long time, and the same
 * for planning anew once the best visit of the plan has been declined.
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
  const rowOf = (
    instance: string,
    asked: Problem,
    within: number,
  ): Row & { readonly plan: Plan } => {
    const soon = timed(asked, { seconds: within, seed, now });
    const best = timed(asked, { seconds, seed: seed + 1, now }).profit;
    return {
      instance,
      m: asked.days.length,
      score: soon.profit,
      best,
      gap: (100 * (best - soon.profit)) / best,
      seconds: soon.seconds,
      routes: soon.plan.map((stops) => stops.map(({ visit }) => visit)),
      plan: soon.plan,
    };
  };
  const { plan, ...row } = rowOf(trip.instance, problem, trip.within);
  if (trip.candidates > MOST_REPLANNED) return [row];
  const declined = rowOf(`${trip.instance} declined`, declining(problem, plan), REPLAN_SECONDS);
  const { plan: _plan, ...replanned } = declined;
  return [row, replanned];
}

function timed(problem: Problem, { seconds, seed, now }: Omit<Terms, "untilKnown">) {
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
