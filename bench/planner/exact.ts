/**
 * The best plan there is, proved, for problems such as the literature's (exact/model.ts says which). A linear
 * program chooses among days (Boussier, Feillet and Gendreau 2007), and its prices for visits and limits say
 * which day is missing (exact/labels.ts). Any such prices give a bound: visits and limits at their prices, and
 * for each day the best that there is at these prices. Every day that lies below it by no more than the bound
 * is above the plan in hand is then written out (exact/routes.ts; Baldacci, Christofides and Mingozzi 2008), and
 * all their combinations are tried (exact/combine.ts).
 */
import type { Problem } from "#planner/problem.ts";
import { randomFrom } from "#planner/random.ts";
import { boundOf } from "./exact/bound.ts";
import { combine } from "./exact/combine.ts";
import { modelOf } from "./exact/model.ts";
import { type Route, routesWorth } from "./exact/routes.ts";

/** Proved where profit and bound are equal. */
export interface Proof {
  /** Of the best plan in hand: the one that was given, or a better one. */
  readonly profit: number;
  /** No plan brings more than this. */
  readonly bound: number;
  /** The visits of each day. */
  readonly days: Days;
}

type Days = readonly (readonly number[])[];

export interface ProofTerms {
  readonly seed: number;
  readonly known: Days;
  readonly stop: () => boolean;
}

const MOST_ROUTES = 300_000;
const ROUNDING = 1e-6;

export function prove(problem: Problem, { seed, known, stop }: ProofTerms): Proof {
  const model = modelOf(problem);
  const profit = known.flat().reduce((sum, visit) => sum + model.profits[visit]!, 0);
  // All profits are multiples of this, and so is every plan's.
  const unit = model.profits.reduce(greatestDivisor, 0) || 1;
  const least = profit + unit;
  const bound = boundOf(model, {
    random: randomFrom(seed),
    known: model.shifts.map(({ days }) => days.map((day) => known[day] ?? [])),
    enough: least - ROUNDING,
    stop,
  });
  if (bound === null) return { profit, bound: Infinity, days: known };
  const whole = Math.floor((bound.value + ROUNDING) / unit) * unit;
  if (whole <= profit) return { profit, bound: profit, days: known };

  const slack = bound.value - least + ROUNDING;
  const routes: (readonly Route[])[] = [];
  for (const [s, shift] of model.shifts.entries()) {
    const { worths, labels, best } = bound;
    const terms = { worths, labels: labels[s]!, least: best[s]! - slack, most: MOST_ROUTES };
    const found = routesWorth({ model, shift, ...terms });
    if (found === null) return { profit, bound: whole, days: known };
    routes.push(found);
  }
  const better = combine(model, routes, { best: bound.best, slack, least, stop });
  if (better === "unknown") return { profit, bound: whole, days: known };
  if (better === null) return { profit, bound: profit, days: known };
  return { profit: better.profit, bound: better.profit, days: daysOf(model.shifts, better.routes) };
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Routes come shift by shift; days have their own order. */
function daysOf(shifts: readonly { readonly days: readonly number[] }[], routes: Days): Days {
  const order = shifts.flatMap(({ days }) => days);
  return routes.map((_, day) => routes[order.indexOf(day)]!);
}
