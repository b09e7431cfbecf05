/**
 * Finds a plan of high profit, then of little travel, then of few changes: iterated ruin and recreate
 * (Schrimpf et al. 2000) under simulated annealing. The temperature falls in cycles that grow and begin anew,
 * so the search needs no idea of when it will be stopped, and what it found after so many steps is the same
 * whether or not it goes on: more time is never worse.
 */
import { type Clash, clashesOf } from "./clashes.ts";
import { modelOf } from "./model.ts";
import { changesFrom, planOf, profitIn } from "./plan.ts";
import { type Pool, keep, recombine } from "./pool.ts";
import type { Plan, Problem } from "./problem.ts";
import type { Routes } from "./routes.ts";
import { type Search, change, fill, newSearch } from "./search.ts";
import { isSame, restoreAll, save } from "./snapshot.ts";
import type { Stop } from "./stop.ts";

export interface SolveOptions {
  /** The same seed and the same number of steps give the same plan. */
  readonly seed: number;
  /** Asked before each step; see stop.ts. */
  readonly stop: Stop;
  /** Where to begin: the known plan where nothing else is said. What it holds that cannot be is left out. */
  readonly start?: Plan;
  readonly onImprovement?: (found: Solution) => void;
}

export interface Solution {
  readonly plan: Plan;
  readonly profit: number;
  readonly travel: number;
  /** How many visits of the known plan are dropped or moved. */
  readonly changes: number;
  /** What is required and cannot all be made; looked for at the end only. */
  readonly clashes: readonly Clash[];
}

const FIRST_CYCLE = 100;
const GROWTH = 2;
/** In visits of middling worth. */
const HOT = 1;
const COLD = 0.02;
/** Every so many steps the routes of good plans are put together anew. */
const RECOMBINED = 500;
const WORTH_KEEPING = 0.98;

export function solve(
  problem: Problem,
  { seed, stop, start, onImprovement }: SolveOptions,
): Solution {
  const search = newSearch(modelOf(problem), seed, start ?? problem.known ?? []);
  const { current, best, routes, random, pool } = search;
  let changes = changesOf(search);
  onImprovement?.(solutionOf(search));
  for (let step = 0, since = 0, cycle = FIRST_CYCLE; !stop(step); step++) {
    const heat = HOT * (COLD / HOT) ** (since / cycle);
    if (pool && step % RECOMBINED === RECOMBINED - 1 && recombine(pool, routes, best.weight)) {
      fill(search, true);
    } else change(search);
    const { weight, travel } = totals(routes);
    const gain = weight - current.weight;
    if (gain >= 0 || random.next() < Math.exp(gain / heat / middling(search))) {
      save(routes, current);
      if (pool && weight >= best.weight * WORTH_KEEPING) keepTouched(search, pool);
      const better = weight - best.weight || best.travel - travel || fewer(search, changes);
      if (better > 0) {
        save(routes, best);
        changes = changesOf(search);
        onImprovement?.(solutionOf(search));
      }
    } else restoreAll(routes, current);
    if (++since >= cycle) {
      since = 0;
      cycle *= GROWTH;
    }
  }
  restoreAll(routes, best);
  const solution = solutionOf(search);
  return { ...solution, clashes: clashesOf(search.model, solution.plan) };
}

/** What a stop earns on average: what is required must not make the search too hot to see anything else. */
function middling({ model, current }: Search): number {
  let stops = 0;
  for (const one of current.length) stops += one;
  return ((current.weight % model.must) + 1) / (stops + 1);
}

function keepTouched({ routes, ruin }: Search, pool: Pool): void {
  for (let day = 0; day < routes.model.days; day++)
    if (ruin.touched[day] === 1) keep(pool, routes, day);
}

function totals({ weight, travel }: Routes) {
  return {
    weight: weight.reduce((sum, one) => sum + one, 0),
    travel: travel.reduce((sum, one) => sum + one, 0),
  };
}

function changesOf({ routes, model }: Search): number {
  const { known } = model.problem;
  return known ? changesFrom(known, planOf(routes)) : 0;
}

/** By how many changes the routes have fewer than the best plan has. */
function fewer(search: Search, changes: number): number {
  if (changes === 0 || isSame(search.routes, search.best)) return 0;
  return changes - changesOf(search);
}

/** The routes as they stand. */
function solutionOf(search: Search): Solution {
  const plan = planOf(search.routes);
  return {
    plan,
    profit: profitIn(search.model.problem, plan),
    travel: totals(search.routes).travel,
    changes: changesOf(search),
    clashes: [],
  };
}
