/**
 * Fills a plan until nothing more fits: the visit that is desired most goes in at its cheapest position, then
 * the next. How strongly profit counts against cost, and what cost is, changes from one time to the next, and
 * so does a little noise (after Karabulut and Tasgetiren 2020, who draw such desirabilities at random).
 *
 * A plan that was filled has room for nothing, so after a ruin only the days that it touched are looked at;
 * but what it took out, or what that was in the way of, may go anywhere.
 *
 * The cheapest insertion of each visit into each day is remembered. Where a stop went into a day, what fitted
 * nowhere fits nowhere still; the others look at what they knew and at the two new positions.
 */
import { type Insertion, findInDay, findInsertion, newInsertion } from "./insertion.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import { type Routes, insertAfter, isOpen, refresh, withinLimits } from "./routes.ts";

/** The high ones are for limits: where these bind and not the time, what is worth most comes first. */
const EXPONENTS = [0.5, 1, 1, 1.5, 2, 3, 6, 12, 100];

export interface Recreation {
  readonly random: Random;
  /** By exponent and visit. */
  readonly powers: readonly Float64Array[];
  /** By visit · days + day. */
  readonly cost: Float64Array;
  readonly position: Int32Array;
  /** By visit: the day of its best insertion, and how much it is desired there. */
  readonly bestDay: Int32Array;
  readonly desire: Float64Array;
  readonly noise: Float64Array;
  /** Visits that may go in, the first `count` of them. */
  readonly candidates: Int32Array;
  count: number;
  /** Days to be looked at for all visits, and by choice what may go into the others too. */
  readonly touched: Uint8Array;
  readonly freed: Uint8Array;
  readonly insertion: Insertion;
}

export function newRecreation(model: Model, random: Random): Recreation {
  const { visits, days, weight } = model;
  const most = weight.reduce((most, one) => Math.max(most, one), 1e-9);
  return {
    random,
    powers: EXPONENTS.map((exponent) => weight.map((one) => Math.max(0, one / most) ** exponent)),
    cost: new Float64Array(visits * days),
    position: new Int32Array(visits * days),
    bestDay: new Int32Array(visits),
    desire: new Float64Array(visits),
    noise: new Float64Array(visits),
    candidates: new Int32Array(visits),
    count: 0,
    touched: new Uint8Array(days),
    freed: new Uint8Array(model.required.length),
    insertion: newInsertion(),
  };
}

export function recreate(routes: Routes, task: Recreation): void {
  const { random, insertion, candidates, noise } = task;
  const power = task.powers[random.below(task.powers.length)]!;
  const loudness = random.next() < 0.5 ? 0.05 : 0.5;
  insertion.blend = random.below(3) / 2;
  let kept = 0;
  for (let c = 0; c < task.count; c++) {
    const visit = candidates[c]!;
    if (!isOpen(routes, visit)) continue;
    noise[visit] = power[visit]! * (1 - loudness * random.next());
    if (scan(routes, visit, task)) candidates[kept++] = visit;
  }
  task.count = kept;
  while (task.count > 0) {
    const visit = mostDesired(task);
    const day = task.bestDay[visit]!;
    const position = put(routes, visit, day, task);
    keepFeasible(routes, day, position, task);
  }
}

function scan(routes: Routes, visit: number, task: Recreation): boolean {
  const { days, choice } = routes.model;
  const anywhere = task.freed[choice[visit]!] === 1;
  for (let day = 0; day < days; day++) {
    if (anywhere || task.touched[day] === 1) scanDay(routes, visit, day, task);
    else task.cost[visit * days + day] = Infinity;
  }
  return choose(visit, days, task);
}

function scanDay(routes: Routes, visit: number, day: number, task: Recreation): void {
  const slot = visit * routes.model.days + day;
  task.cost[slot] = Infinity;
  if (!withinLimits(routes, visit, day)) return;
  findInDay(routes, visit, day, task.insertion);
  task.cost[slot] = task.insertion.cost;
  task.position[slot] = task.insertion.position;
}

function choose(visit: number, days: number, task: Recreation): boolean {
  let least = Infinity;
  for (let day = 0; day < days; day++) {
    const cost = task.cost[visit * days + day]!;
    if (cost < least) {
      least = cost;
      task.bestDay[visit] = day;
    }
  }
  task.desire[visit] = task.noise[visit]! / (Math.max(0, least) + 1);
  return least < Infinity;
}

function mostDesired({ candidates, count, desire }: Recreation): number {
  let best = candidates[0]!;
  for (let c = 1; c < count; c++) {
    if (desire[candidates[c]!]! > desire[best]!) best = candidates[c]!;
  }
  return best;
}

function put(routes: Routes, visit: number, day: number, task: Recreation): number {
  const { insertion } = task;
  const position = task.position[visit * routes.model.days + day]!;
  insertion.day = day;
  insertion.from = insertion.to = position;
  findInsertion(routes, visit, insertion);
  insertAfter(routes, day, position, visit);
  routes.place[day * routes.stride + position + 1] = insertion.place;
  refresh(routes, day);
  return position;
}

/** After a stop went in behind a position of a day: who still fits, and where. */
function keepFeasible(routes: Routes, day: number, position: number, task: Recreation): void {
  const { candidates } = task;
  const { days, limits } = routes.model;
  let kept = 0;
  for (let c = 0; c < task.count; c++) {
    const visit = candidates[c]!;
    if (!isOpen(routes, visit)) continue;
    const known = task.cost[visit * days + day]!;
    if (known < Infinity) lookAgain(routes, visit, { day, position }, task);
    if (limits.length > 0) dropLimited(routes, visit, task);
    if (known === Infinity && limits.length === 0) candidates[kept++] = visit;
    else if (choose(visit, days, task)) candidates[kept++] = visit;
  }
  task.count = kept;
}

function lookAgain(
  routes: Routes,
  visit: number,
  put: { readonly day: number; readonly position: number },
  task: Recreation,
): void {
  const { insertion, cost, position } = task;
  const slot = visit * routes.model.days + put.day;
  const known = position[slot]!;
  if (known === put.position) {
    scanDay(routes, visit, put.day, task);
    return;
  }
  insertion.day = put.day;
  insertion.from = insertion.to = known > put.position ? known + 1 : known;
  findInsertion(routes, visit, insertion);
  if (insertion.cost === Infinity) {
    scanDay(routes, visit, put.day, task);
    return;
  }
  cost[slot] = insertion.cost;
  position[slot] = insertion.position;
  insertion.from = put.position;
  insertion.to = put.position + 1;
  findInsertion(routes, visit, insertion);
  if (insertion.cost < cost[slot]) {
    cost[slot] = insertion.cost;
    position[slot] = insertion.position;
  }
}

function dropLimited(routes: Routes, visit: number, task: Recreation): void {
  const { days } = routes.model;
  for (let day = 0; day < days; day++) {
    if (!withinLimits(routes, visit, day)) task.cost[visit * days + day] = Infinity;
  }
}
