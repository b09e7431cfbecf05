/** Between the plans of the outside and the routes of the search. */
import { seatBreaks } from "./breaks.ts";
import type { Model } from "./model.ts";
import type { Plan, Problem, Stop } from "./problem.ts";
import {
  type Routes,
  insertAfter,
  isOpen,
  pauseBetween,
  refresh,
  removeAt,
  withinLimits,
} from "./routes.ts";
import { clear } from "./snapshot.ts";
import { arrival, opening } from "./times.ts";

/**
 * Puts in what still holds of a plan, in its order; its times are not kept here (see planOf). A day is tried as a
 * whole first: where the direct way is not the shortest, it may hold with all its stops and not with the first few.
 */
export function adopt(routes: Routes, plan: Plan): void {
  for (const [day, stops] of plan.slice(0, routes.model.days).entries()) {
    for (const stop of stops) append(routes, day, stop);
    if (refresh(routes, day) && seatBreaks(routes, day)) continue;
    clear(routes, day);
    for (const stop of stops) {
      if (!append(routes, day, stop) || refresh(routes, day)) continue;
      removeAt(routes, day, routes.length[day]!);
    }
    refresh(routes, day);
    if (seatBreaks(routes, day)) continue;
    clear(routes, day);
    refresh(routes, day);
  }
}

/** Puts a stop at the end of a day unless its choice is made or a limit is in the way. */
function append(routes: Routes, day: number, { visit, place }: Stop): boolean {
  if (visit >= routes.model.visits || !isOpen(routes, visit)) return false;
  if (!withinLimits(routes, visit, day)) return false;
  const last = routes.length[day]!;
  const at = day * routes.stride + last + 1;
  insertAfter(routes, day, last, visit);
  if (routes.place[at]! < 0) routes.place[at] = place ?? routes.place[at - 1]!;
  return true;
}

/** Each stop as early as can be, but at the time that others know of wherever that is possible. */
export function planOf(routes: Routes): Plan {
  const { model } = routes;
  const known = model.problem.known ?? [];
  return Array.from(routes.length, (length, day) => {
    const times = new Map(known[day]?.map(({ visit, at }) => [visit, at]));
    const first = day * routes.stride;
    const begins = times.size > 0 ? keptTimes(routes, day, times) : routes.begin.slice(first);
    return Array.from({ length }, (_, index): Stop => {
      const visit = routes.node[first + index + 1]!;
      const stop = { visit, at: begins[index + 1]! };
      return model.place[visit]! < 0 ? { ...stop, place: routes.place[first + index + 1]! } : stop;
    });
  });
}

/**
 * When each stop of a day begins so that as many as possible keep their time: the longest chain of stops
 * such that from each the next is reached in time, on ways that take what they take at the earliest (a later
 * period may be slower, and travel counts before changes). By position, the day's start and end included.
 */
function keptTimes(
  routes: Routes,
  day: number,
  times: ReadonlyMap<number, number>,
): readonly number[] {
  const { node, latest, begin, length } = routes;
  const first = day * routes.stride;
  const last = length[day]! + 1;
  const kept: number[] = [0];
  const before: number[] = [-1];
  const wanted = (position: number) => times.get(node[first + position]!) ?? NaN;
  for (let to = 1; to <= last; to++) {
    kept[to] = -1;
    const time = wanted(to);
    const can =
      time >= begin[first + to]! && time <= latest[first + to]! && isOpenAt(routes, day, to, time);
    if (to < last && !can) continue;
    for (let from = to - 1; from >= 0; from--) {
      if (kept[from]! < 0 || kept[from]! + 1 <= kept[to]!) continue;
      const start = from === 0 ? begin[first]! : wanted(from);
      const { begins, travel } = run(routes, day, { from, to, start });
      const reached = begins.at(-1)!;
      if (to === last ? reached > latest[first + to]! : reached > time) continue;
      const earliest = { from, to, start: begin[first + from]! };
      if (travel !== run(routes, day, earliest).travel) continue;
      kept[to] = kept[from]! + 1;
      before[to] = from;
    }
  }
  const begins: number[] = [];
  for (let to = last; to > 0; to = before[to]!) {
    const from = before[to]!;
    const start = from === 0 ? begin[first]! : wanted(from);
    for (const [index, at] of run(routes, day, { from, to, start }).begins.slice(0, -1).entries()) {
      begins[from + index] = at;
    }
  }
  return begins;
}

const isOpenAt = (
  { model, node, stride }: Routes,
  day: number,
  position: number,
  time: number,
): boolean => opening(model, node[day * stride + position]!, day, time) === time;

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** When the stop at `from` begins. */
  readonly start: number;
}

/** When the stops of a stretch begin, each as early as can be, and the time on the way between them. */
function run(routes: Routes, day: number, { from, to, start }: Stretch) {
  const { model, node, place, stride } = routes;
  const begins = [start];
  let travel = 0;
  for (let position = from; position < to; position++) {
    const at = day * stride + position;
    const leave = begins.at(-1)! + model.duration[node[at]!]!;
    const arrive = arrival(model, day, place[at]! * model.places + place[at + 1]!, leave);
    const rested = leave + pauseBetween(model, node[at]!, node[at + 1]!);
    begins.push(opening(model, node[at + 1]!, day, Math.max(arrive, rested)));
    travel += arrive - leave;
  }
  return { begins, travel };
}

/** How many visits that others know of are dropped, or begin on another day or at another time. */
export function changesFrom(known: Plan, plan: Plan): number {
  let changes = 0;
  for (const [day, stops] of known.entries()) {
    const times = new Map(plan[day]?.map(({ visit, at }) => [visit, at]));
    for (const { visit, at } of stops) if (times.get(visit) !== at) changes++;
  }
  return changes;
}

export const profitIn = ({ visits }: Problem, plan: Plan): number =>
  plan.flat().reduce((sum, { visit }) => sum + visits[visit]!.profit, 0);

/** The required choices of which no visit is made. */
export function missingIn({ required, choice }: Model, plan: Plan): readonly number[] {
  const made = new Set(plan.flat().map(({ visit }) => choice[visit]!));
  return [...required.keys()].filter((one) => required[one] && !made.has(one));
}
