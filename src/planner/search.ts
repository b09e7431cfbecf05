/**
 * One step of the search: a hole is made in the plan and filled again, either piece by piece (ruin.ts,
 * recreate.ts) or a stretch of one day at once (bridge.ts).
 */
import { type Bridge, bridge, newBridge } from "./bridge.ts";
import type { Model } from "./model.ts";
import type { Plan } from "./problem.ts";
import { adopt } from "./plan.ts";
import { type Pool, newPool } from "./pool.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Recreation, newRecreation, recreate } from "./recreate.ts";
import { type Routes, emptyRoutes, refresh, removeAt } from "./routes.ts";
import { type Ruin, newRuin, ruin, someDay } from "./ruin.ts";
import { type Snapshot, newSnapshot, restore, save } from "./snapshot.ts";

export interface Search {
  readonly model: Model;
  readonly random: Random;
  readonly routes: Routes;
  readonly recreation: Recreation;
  readonly ruin: Ruin;
  readonly bridge: Bridge;
  /** Null where routes cannot be recombined. */
  readonly pool: Pool | null;
  /** The visits that are worth anything. */
  readonly worthwhile: Int32Array;
  /** The plan that the next step changes. */
  readonly current: Snapshot;
  readonly best: Snapshot;
}

/** How often a stretch is filled at once, and how many stops it has at most. */
const BRIDGED = 0.3;
const STRETCH = 16;

export function newSearch(model: Model, seed: number, start: Plan): Search {
  const random = randomFrom(seed);
  const routes = emptyRoutes(model);
  adopt(routes, start);
  const search: Search = {
    model,
    random,
    routes,
    recreation: newRecreation(model, random),
    ruin: newRuin(model, random),
    bridge: newBridge(model, random),
    pool: model.days > 1 && model.limits.every(({ perDay }) => perDay) ? newPool(model) : null,
    worthwhile: Int32Array.from(model.weight.keys()).filter((visit) => model.weight[visit]! > 0),
    current: newSnapshot(routes),
    best: newSnapshot(routes),
  };
  fill(search, true);
  save(routes, search.current);
  save(routes, search.best);
  return search;
}

/** Changes the routes; the plan before is in `current`. */
export function change(search: Search): void {
  const { routes, current, random, ruin: task } = search;
  if (random.next() < BRIDGED) rebuildStretch(search);
  else {
    ruin(routes, task);
    for (let day = 0; day < routes.model.days; day++) {
      // Without the triangle inequality a day may not hold with a stop less.
      if (task.touched[day] === 1 && !refresh(routes, day)) restore(routes, current, day);
    }
  }
  // What limits hold back may go into any day once they have room.
  fill(search, routes.model.limits.length > 0);
}

function rebuildStretch(search: Search): void {
  const { routes, model, random, current, worthwhile } = search;
  search.ruin.touched.fill(0);
  const day = someDay(routes, random);
  if (day < 0) return;
  search.ruin.touched[day] = 1;
  const length = routes.length[day]!;
  const size = Math.min(length, 1 + random.below(STRETCH));
  const position = random.below(length - size + 1);
  const before = day * routes.stride + position;
  const time = routes.begin[before + size + 1]! - routes.leave[before]! + 1;
  let worth = 0;
  for (let count = 0; count < size; count++) {
    worth += model.weight[routes.node[before + 1]!]!;
    removeAt(routes, day, position + 1);
  }
  if (refresh(routes, day)) {
    const price = (worth / time) * (0.3 + 1.2 * random.next());
    bridge(routes, { day, position, price }, search.bridge, worthwhile);
    if (refresh(routes, day)) return;
  }
  restore(routes, current, day);
}

/** Puts in what fits; nothing else is looked at than the touched days unless `everywhere`. */
export function fill(
  { routes, recreation, worthwhile, current, ruin: task }: Search,
  everywhere: boolean,
): void {
  recreation.candidates.set(worthwhile);
  recreation.count = worthwhile.length;
  if (everywhere) {
    recreation.touched.fill(1);
  } else {
    recreation.touched.set(task.touched);
    for (let choice = 0; choice < recreation.freed.length; choice++) {
      recreation.freed[choice] = current.made[choice]! & ~routes.made[choice]!;
    }
  }
  recreate(routes, recreation);
}
