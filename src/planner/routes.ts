/**
 * The plan under search: a route for each day, with what makes the test of an insertion take the same time
 * wherever it is: when each stop begins at the earliest, and when it must begin at the latest for the rest
 * of the day to hold (the "maximum shift" of Vansteenwegen et al. 2009, as a time).
 *
 * Position p of day d stands at d · stride + p; position 0 is the day's start, length + 1 its end.
 */
import type { Model } from "./model.ts";
import { arrival, closing, departure, opening } from "./times.ts";

export interface Routes {
  readonly model: Model;
  readonly stride: number;
  readonly length: Int32Array;
  readonly node: Int32Array;
  readonly place: Int32Array;
  readonly begin: Int32Array;
  readonly leave: Int32Array;
  readonly latest: Int32Array;
  /** By day: the time on the way. */
  readonly travel: Float64Array;
  readonly weight: Float64Array;
  /** By visit: its day, or −1. */
  readonly day: Int32Array;
  /** By choice: how many of its visits are made, 0 or 1. */
  readonly made: Uint8Array;
  /** By limit · days + day; what holds for the trip is counted in day 0. */
  readonly used: Float64Array;
}

export function emptyRoutes(model: Model): Routes {
  const stride = model.visits + 2;
  const cells = stride * model.days;
  const routes: Routes = {
    model,
    stride,
    length: new Int32Array(model.days),
    node: new Int32Array(cells),
    place: new Int32Array(cells),
    begin: new Int32Array(cells),
    leave: new Int32Array(cells),
    latest: new Int32Array(cells),
    travel: new Float64Array(model.days),
    weight: new Float64Array(model.days),
    day: new Int32Array(model.visits).fill(-1),
    made: new Uint8Array(model.required.length),
    used: new Float64Array(model.limits.length * model.days),
  };
  for (let d = 0; d < model.days; d++) {
    for (let end = 0; end < 2; end++) {
      routes.node[d * stride + end] = model.visits + 2 * d + end;
      routes.place[d * stride + end] = model.place[model.visits + 2 * d + end]!;
    }
    refresh(routes, d);
  }
  return routes;
}

/** Whether neither it nor another of its options is made; says nothing of limits and of time. */
export function isOpen(routes: Routes, visit: number): boolean {
  return routes.made[routes.model.choice[visit]!] === 0;
}

export function withinLimits(routes: Routes, visit: number, day: number): boolean {
  const { limits, counted, days } = routes.model;
  for (const { limit, amount } of counted[visit]!) {
    const { perDay, atMost } = limits[limit]!;
    if (routes.used[limit * days + (perDay ? day : 0)]! + amount > atMost) return false;
  }
  return true;
}

/** Puts a visit behind a position; the caller has looked whether it fits, and refreshes the day. */
export function insertAfter(routes: Routes, day: number, position: number, visit: number): void {
  const { model, node, place } = routes;
  const at = day * routes.stride + position + 1;
  const end = day * routes.stride + routes.length[day]! + 2;
  node.copyWithin(at + 1, at, end);
  place.copyWithin(at + 1, at, end);
  node[at] = visit;
  place[at] = model.place[visit]!;
  routes.length[day]!++;
  count(routes, visit, day, 1);
}

/** Takes the stop at a position out; the caller refreshes the day. */
export function removeAt(routes: Routes, day: number, position: number): void {
  const { node, place } = routes;
  const at = day * routes.stride + position;
  const end = day * routes.stride + routes.length[day]! + 2;
  const visit = node[at]!;
  node.copyWithin(at, at + 1, end);
  place.copyWithin(at, at + 1, end);
  routes.length[day]!--;
  count(routes, visit, day, -1);
}

function count(routes: Routes, visit: number, day: number, by: 1 | -1): void {
  const { weight, choice, counted, limits, days } = routes.model;
  routes.day[visit] = by > 0 ? day : -1;
  routes.made[choice[visit]!]! += by;
  routes.weight[day]! += by * weight[visit]!;
  for (const { limit, amount } of counted[visit]!) {
    routes.used[limit * days + (limits[limit]!.perDay ? day : 0)]! += by * amount;
  }
}

/**
 * Computes a day's times anew. False where they do not hold; a day without stops always does, since nobody
 * has to go anywhere on it.
 */
export function refresh(routes: Routes, day: number): boolean {
  const first = day * routes.stride;
  const last = first + routes.length[day]! + 1;
  if (last === first + 1) return refreshEmpty(routes, day, first);
  if (routes.model.plain) return refreshPlain(routes, day, first, last);

  const { model, node, place, begin, leave, latest } = routes;
  let travel = 0;
  begin[first] = leave[first] = opening(model, node[first]!, day, -Infinity);
  for (let at = first; at < last; at++) {
    const way = place[at]! * model.places + place[at + 1]!;
    const arrive = arrival(model, day, way, leave[at]!);
    const rested = leave[at]! + pauseBetween(model, node[at]!, node[at + 1]!);
    const open = opening(model, node[at + 1]!, day, Math.max(arrive, rested));
    if (open === Infinity) return false;
    travel += arrive - leave[at]!;
    begin[at + 1] = open;
    leave[at + 1] = open + model.duration[node[at + 1]!]!;
  }
  routes.travel[day] = travel;
  latest[last] = closing(model, node[last]!, day, Infinity);
  for (let at = last - 1; at >= first; at--) {
    const way = place[at]! * model.places + place[at + 1]!;
    const must = latest[at + 1]!;
    const rest = pauseBetween(model, node[at]!, node[at + 1]!);
    const by = Math.min(departure(model, day, way, must), must - rest);
    latest[at] = closing(model, node[at]!, day, by - model.duration[node[at]!]!);
  }
  return true;
}

function refreshEmpty(
  { model, node, begin, leave, latest, travel }: Routes,
  day: number,
  at: number,
) {
  begin[at] = leave[at] = latest[at] = opening(model, node[at]!, day, -Infinity);
  begin[at + 1] = leave[at + 1] = latest[at + 1] = closing(model, node[at + 1]!, day, Infinity);
  travel[day] = 0;
  return true;
}

export const pauseBetween = (model: Model, a: number, b: number): number =>
  Math.min(model.pause[a]!, model.pause[b]!);

function refreshPlain(routes: Routes, day: number, first: number, last: number): boolean {
  const { model, node, place, begin, leave, latest } = routes;
  const { places, duration } = model;
  const table = model.tables[day]![0]!;
  let travel = 0;
  begin[first] = leave[first] = opening(model, node[first]!, day, -Infinity);
  for (let at = first; at < last; at++) {
    const way = table[place[at]! * places + place[at + 1]!]!;
    const open = opening(model, node[at + 1]!, day, leave[at]! + way);
    if (open === Infinity) return false;
    travel += way;
    begin[at + 1] = open;
    leave[at + 1] = open + duration[node[at + 1]!]!;
  }
  routes.travel[day] = travel;
  latest[last] = closing(model, node[last]!, day, Infinity);
  for (let at = last - 1; at >= first; at--) {
    const by = latest[at + 1]! - table[place[at]! * places + place[at + 1]!]!;
    latest[at] = closing(model, node[at]!, day, by - duration[node[at]!]!);
  }
  return true;
}
