/**
 * Why a visit is not in a plan, and what it would cost to have it: for each day the cheapest place where it
 * fits beside everything else; where it does not fit, how much time is lacking and which visits would have to
 * go. Those that go are neighbours, and none of them is required. Orders are kept; times may move.
 */
import { findInDay, findInsertion, newInsertion } from "./insertion.ts";
import { modelOf } from "./model.ts";
import { adopt } from "./plan.ts";
import type { Plan, Problem } from "./problem.ts";
import {
  type Routes,
  emptyRoutes,
  insertAfter,
  pauseBetween,
  refresh,
  removeAt,
  withinLimits,
} from "./routes.ts";
import { newSnapshot, restore } from "./snapshot.ts";
import { arrival, opening } from "./times.ts";

export interface Explanation {
  readonly visit: number;
  readonly reason:
    | "made"
    /** It is not open on any day of the trip while the trip lasts. */
    | "no-window"
    /** Another option of its group is made, `otherOption`. */
    | "other-option"
    /** It would fit, but for limits. */
    | "limit"
    /** It would fit: it is worth nothing, or the plan is not finished. */
    | "fits"
    /** Others would have to go, `instead`, or it can be reached on no day. */
    | "no-time";
  readonly otherOption: number | null;
  readonly days: readonly DayCost[];
  /** The day with the cheapest insertion; null where it fits on none. */
  readonly cheapest: number | null;
}

export interface DayCost {
  readonly day: number;
  readonly isOpen: boolean;
  /** Limits by index that it would break. */
  readonly limits: readonly number[];
  readonly insertion: Place | null;
  /**
   * How much time is lacking where it is nearest to fitting; null where it fits, is never open, or no way leads
   * there and on.
   */
  readonly lacks: number | null;
  readonly instead: Exchange | null;
}

export interface Place {
  /** The visit before; null at the beginning of the day. */
  readonly after: number | null;
  readonly at: number;
  /** Additional time on the way. */
  readonly travel: number;
}

export interface Exchange extends Place {
  readonly visits: readonly number[];
  readonly profit: number;
}

export function explain(problem: Problem, plan: Plan, visit: number): Explanation {
  const model = modelOf(problem);
  const routes = emptyRoutes(model);
  const option = plan
    .flat()
    .find((stop) => model.choice[stop.visit] === model.choice[visit])?.visit;
  adopt(
    routes,
    plan.map((stops) => stops.filter((stop) => stop.visit !== option)),
  );
  const days = Array.from({ length: model.days }, (_, day) => costOn(routes, visit, day));
  const fitting = days.filter(({ insertion, limits }) => insertion && limits.length === 0);
  const cheapest = fitting.toSorted((a, b) => a.insertion!.travel - b.insertion!.travel)[0];
  return {
    visit,
    reason: reasonOf(visit, option ?? null, days),
    otherOption: option === visit ? null : (option ?? null),
    days,
    cheapest: cheapest?.day ?? null,
  };
}

function reasonOf(
  visit: number,
  option: number | null,
  days: readonly DayCost[],
): Explanation["reason"] {
  if (option === visit) return "made";
  if (!days.some(({ isOpen }) => isOpen)) return "no-window";
  if (option !== null) return "other-option";
  const fitting = days.filter(({ insertion }) => insertion);
  if (fitting.length === 0) return "no-time";
  return fitting.some(({ limits }) => limits.length === 0) ? "fits" : "limit";
}

function costOn(routes: Routes, visit: number, day: number): DayCost {
  const { model } = routes;
  const isOpen = model.windows[visit * model.days + day]! > 0;
  const found = newInsertion();
  found.blend = 0;
  findInDay(routes, visit, day, found);
  const fits = found.position >= 0;
  return {
    day,
    isOpen,
    limits: withinLimits(routes, visit, day) ? [] : brokenLimits(routes, visit, day),
    insertion: fits ? placeAt(routes, visit, day, found) : null,
    lacks: fits || !isOpen ? null : lackOn(routes, visit, day),
    instead: fits || !isOpen ? null : exchangeOn(routes, visit, day),
  };
}

function brokenLimits(routes: Routes, visit: number, day: number): readonly number[] {
  const { counted, limits, days } = routes.model;
  return counted[visit]!.filter(({ limit, amount }) => {
    const { perDay, atMost } = limits[limit]!;
    return routes.used[limit * days + (perDay ? day : 0)]! + amount > atMost;
  }).map(({ limit }) => limit);
}

/** Puts the visit in, looks at the day, and takes it out again. */
function placeAt(
  routes: Routes,
  visit: number,
  day: number,
  { position, place }: { readonly position: number; readonly place: number },
): Place {
  const travelled = routes.travel[day]!;
  const at = day * routes.stride + position;
  insertAfter(routes, day, position, visit);
  routes.place[at + 1] = place;
  refresh(routes, day);
  const found = {
    after: position === 0 ? null : routes.node[at]!,
    at: routes.begin[at + 1]!,
    travel: routes.travel[day]! - travelled,
  };
  removeAt(routes, day, position + 1);
  refresh(routes, day);
  return found;
}

/** By how much the visit begins too late, or what follows it, at the best position. Null where no way leads there. */
function lackOn(routes: Routes, visit: number, day: number): number | null {
  const { model, node, place, leave, latest, stride } = routes;
  let least = Infinity;
  for (let at = day * stride; at <= day * stride + routes.length[day]!; at++) {
    const here = model.place[visit]! < 0 ? place[at]! : model.place[visit]!;
    const arrive = arrival(model, day, place[at]! * model.places + here, leave[at]!);
    const ready = Math.max(arrive, leave[at]! + pauseBetween(model, node[at]!, visit));
    const begins = opening(model, visit, day, ready);
    const last =
      model.closes[
        model.firstWindow[visit * model.days + day]! + model.windows[visit * model.days + day]! - 1
      ]!;
    const late = begins === Infinity ? ready - last : 0;
    const ends = (begins === Infinity ? ready : begins) + model.duration[visit]!;
    const next = arrival(model, day, here * model.places + place[at + 1]!, ends);
    if (arrive - leave[at]! >= model.never || next - ends >= model.never) continue;
    const reaches = Math.max(next, ends + pauseBetween(model, visit, node[at + 1]!));
    least = Math.min(least, Math.max(late, reaches - latest[at + 1]!));
  }
  return Number.isFinite(least) ? least : null;
}

/** The stretch of neighbours worth least that makes room; among equals the one that saves most travel. */
function exchangeOn(routes: Routes, visit: number, day: number): Exchange | null {
  const before = newSnapshot(routes);
  const travelled = routes.travel[day]!;
  const { problem, required, choice } = routes.model;
  const length = routes.length[day]!;
  const found = newInsertion();
  found.day = day;
  let best: Exchange | null = null;
  for (let from = 1; from <= length; from++) {
    const visits: number[] = [];
    let profit = 0;
    for (let to = from; to <= length; to++) {
      const gone = routes.node[day * routes.stride + from]!;
      if (required[choice[gone]!]) break;
      visits.push(gone);
      profit += problem.visits[gone]!.profit;
      removeAt(routes, day, from);
      if (!refresh(routes, day)) continue;
      found.from = found.to = from - 1;
      findInsertion(routes, visit, found);
      if (found.position < 0) continue;
      const left = routes.travel[day]!;
      const place = placeAt(routes, visit, day, found);
      const travel = left + place.travel - travelled;
      if (!best || profit < best.profit || (profit === best.profit && travel < best.travel)) {
        best = { ...place, travel, visits: [...visits], profit };
      }
    }
    restore(routes, before, day);
  }
  return best;
}
