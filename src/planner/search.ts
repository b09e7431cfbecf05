/**
 * One step of the search: a hole is made in the plan and filled again, either piece by piece (ruin.ts,
 * recreate.ts) or a stretch of one day at once (bridge.ts).
 */
import { seatBreaks } from "./breaks.ts";
import { type Bridge, bridge, newBridge } from "./bridge.ts";
import { type Candidates, candidatesOf, newCandidates } from "./candidates.ts";
import type { Model } from "./model.ts";
import type { Plan } from "./problem.ts";
import { adopt } from "./plan.ts";
import { type Pool, newPool } from "./pool.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Recreation, newRecreation, recreate } from "./recreate.ts";
import { type Routes, emptyRoutes, refresh, removeAt } from "./routes.ts";
import { type Ruin, newRuin, ruin, someDay } from "./ruin.ts";
import { type Snapshot, newSnapshot, restore, restoreAll, save } from "./snapshot.ts";

export interface Search {
  readonly model: Model;
  readonly random: Random;
  readonly routes: Routes;
  readonly recreation: Recreation;
  readonly ruin: Ruin;
  readonly bridge: Bridge;
  /** Null where routes cannot be recombined. */
  readonly pool: Pool | null;
  readonly candidates: Candidates;
  /** The plan that the next step changes. */
  readonly current: Snapshot;
  readonly best: Snapshot;
}

/** How often a stretch is filled at once, and how many stops it has at most. */
const BRIDGED = 0.4;
const STRETCH = 24;

export function newSearch(model: Model, seed: number, start: Plan): Search {
  const random = randomFrom(seed);
  const routes = emptyRoutes(model);
  adopt(routes, start);
  const candidates = newCandidates(model, random);
  const search: Search = {
    model,
    random,
    routes,
    recreation: newRecreation(model, random),
    ruin: newRuin(model, random, candidates.neighbours),
    bridge: newBridge(model, random),
    pool: model.days > 1 ? newPool(model) : null,
    candidates,
    current: newSnapshot(routes),
    best: newSnapshot(routes),
  };
  search.recreation.touched.fill(1);
  fillWith(search, candidates.worthwhile);
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
  // What a limit of the whole trip holds back may go into any day once it has room.
  const everywhere = routes.model.limits.some(({ perDay }) => !perDay);
  fill(search, everywhere);
}

function rebuildStretch(search: Search): void {
  const { routes, model, random, current } = search;
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
    const open = candidatesOf(model, search.candidates, current, search.ruin.touched);
    const price = (worth / time) * (0.3 + 1.2 * random.next());
    bridge(routes, { day, position, price }, search.bridge, open);
    if (refresh(routes, day)) return;
  }
  restore(routes, current, day);
}

/** Puts in what fits; nothing else is looked at than the touched days unless `everywhere`. */
export function fill(search: Search, everywhere: boolean): void {
  const { model, routes, current, ruin: task } = search;
  const { touched, freed } = search.recreation;
  if (everywhere) touched.fill(1);
  else {
    touched.set(task.touched);
    for (let choice = 0; choice < freed.length; choice++) {
      freed[choice] = current.made[choice]! & ~routes.made[choice]!;
    }
  }
  fillWith(search, candidatesOf(model, search.candidates, current, touched));
}

/** The plan before is back where a day would not hold once its breaks are where one is. */
function fillWith({ routes, recreation, current }: Search, open: Int32Array): void {
  recreation.candidates.set(open);
  recreation.count = open.length;
  recreate(routes, recreation);
  for (let day = 0; day < routes.model.days; day++) {
    if (!seatBreaks(routes, day)) return restoreAll(routes, current);
  }
}
