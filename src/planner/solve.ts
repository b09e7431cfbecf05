/**
 * Finds a plan of high profit, then of little travel: iterated ruin and recreate (Schrimpf et al. 2000) under
 * simulated annealing. The temperature falls in cycles that grow and begin anew, so the search needs no
 * idea of when it will be stopped, and what it found after so many steps is the same whether or not it
 * goes on: more time is never worse.
 */
import { type Model, modelOf } from "./model.ts";
import type { Plan, Problem } from "./problem.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Recreation, newRecreation, recreate } from "./recreate.ts";
import { type Routes, emptyRoutes, refresh } from "./routes.ts";
import { type Ruin, newRuin, ruin } from "./ruin.ts";
import { type Snapshot, newSnapshot, restore, restoreAll, save } from "./snapshot.ts";
import type { Stop } from "./stop.ts";

export interface SolveOptions {
  /** The same seed and the same number of steps give the same plan. */
  readonly seed: number;
  /** Asked before each step; see stop.ts. */
  readonly stop: Stop;
  readonly onImprovement?: (found: Solution) => void;
}

export interface Solution {
  readonly plan: Plan;
  readonly profit: number;
  readonly travel: number;
}

interface Search {
  readonly model: Model;
  readonly random: Random;
  readonly routes: Routes;
  readonly recreation: Recreation;
  readonly ruin: Ruin;
  readonly worthwhile: Int32Array;
  readonly current: Snapshot;
  readonly best: Snapshot;
}

const FIRST_CYCLE = 3000;
const GROWTH = 1.5;
/** As shares of the current plan's worth. */
const HOT = 0.01;
const COLD = 0.0005;

export function solve(problem: Problem, { seed, stop, onImprovement }: SolveOptions): Solution {
  const search = begin(modelOf(problem), randomFrom(seed));
  const { current, best, routes, random } = search;
  onImprovement?.(solutionOf(search));
  for (let step = 0, since = 0, cycle = FIRST_CYCLE; !stop(step); step++) {
    const heat = HOT * (COLD / HOT) ** (since / cycle);
    change(search);
    const { weight, travel } = totals(routes);
    const gain = weight - current.weight;
    if (gain >= 0 || random.next() < Math.exp(gain / (heat * current.weight))) {
      save(routes, current);
      if (weight > best.weight || (weight === best.weight && travel < best.travel)) {
        save(routes, best);
        onImprovement?.(solutionOf(search));
      }
    } else restoreAll(routes, current);
    if (++since >= cycle) {
      since = 0;
      cycle *= GROWTH;
    }
  }
  restoreAll(routes, best);
  return solutionOf(search);
}

function begin(model: Model, random: Random): Search {
  const routes = emptyRoutes(model);
  const search: Search = {
    model,
    random,
    routes,
    recreation: newRecreation(model, random),
    ruin: newRuin(model, random),
    worthwhile: Int32Array.from(model.weight.keys()).filter((visit) => model.weight[visit]! > 0),
    current: newSnapshot(routes),
    best: newSnapshot(routes),
  };
  fill(search);
  save(routes, search.current);
  save(routes, search.best);
  return search;
}

function change(search: Search): void {
  const { routes, current } = search;
  ruin(routes, search.ruin);
  for (const [day, touched] of search.ruin.touched.entries()) {
    // Without the triangle inequality a day may not hold with a stop less.
    if (touched && !refresh(routes, day)) restore(routes, current, day);
  }
  fill(search);
}

function fill({ routes, recreation, worthwhile }: Search): void {
  recreation.candidates.set(worthwhile);
  recreation.count = worthwhile.length;
  recreate(routes, recreation);
}

function totals({ weight, travel }: Routes) {
  return {
    weight: weight.reduce((sum, one) => sum + one, 0),
    travel: travel.reduce((sum, one) => sum + one, 0),
  };
}

/** The plan as it stands in the routes, each stop as early as it can be. */
function solutionOf({ routes, model }: Search): Solution {
  const plan = Array.from(routes.length, (length, day) =>
    Array.from({ length }, (_, index) => {
      const at = day * routes.stride + index + 1;
      const visit = routes.node[at]!;
      const stop = { visit, at: routes.begin[at]! };
      return model.place[visit]! < 0 ? { ...stop, place: routes.place[at]! } : stop;
    }),
  );
  const profit = plan
    .flat()
    .reduce((sum, { visit }) => sum + model.problem.visits[visit]!.profit, 0);
  return { plan, profit, travel: totals(routes).travel };
}
