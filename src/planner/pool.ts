/**
 * Good routes that the search came across, and the plan worth most that can be put together from them: another
 * one for each day, no choice twice (set packing, as Hu and Lim 2014 recombine routes). It is found exactly, by
 * depth first with a bound, unless there are more routes to look at than a search may spend.
 * Limits of a day hold as they held before; those of the whole trip are added up.
 */
import type { Model } from "./model.ts";
import { type Routes, insertAfter, refresh } from "./routes.ts";
import { clear } from "./snapshot.ts";

/** So many routes are kept for each kind of day, the newest. */
const CAPACITY = 400;
const MOST_LOOKS = 300_000;

interface Kept {
  readonly nodes: Int32Array;
  readonly places: Int32Array;
  readonly weight: number;
  readonly travel: number;
  /** Which choices it makes. */
  readonly bits: Int32Array;
  /** How much it uses of each limit of the trip. */
  readonly amounts: readonly number[];
}

export interface Pool {
  readonly words: number;
  /** By kind of day, and there by the choices made and what they use of limits of the trip. */
  readonly routes: readonly Map<string, Kept>[];
}

export const newPool = ({ dayKind, required }: Model): Pool => ({
  words: Math.ceil(required.length / 32),
  routes: Array.from(new Set(dayKind), () => new Map()),
});

/** Keeps the route of a day. */
export function keep(pool: Pool, routes: Routes, day: number): void {
  const { model, stride, node, place } = routes;
  const first = day * stride + 1;
  const end = first + routes.length[day]!;
  const bits = new Int32Array(pool.words);
  for (let at = first; at < end; at++) {
    const choice = model.choice[node[at]!]!;
    bits[choice >> 5]! |= 1 << (choice & 31);
  }
  const nodes = node.slice(first, end);
  const amounts = amountsOf(model, nodes);
  // Of two options the one worth less may leave more of a limit.
  const key = `${bits.join()} ${amounts.join()}`;
  const kept = pool.routes[model.dayKind[day]!]!;
  const known = kept.get(key);
  const weight = routes.weight[day]!;
  const travel = routes.travel[day]!;
  if (known && (known.weight - weight || travel - known.travel) >= 0) return;
  kept.delete(key);
  if (kept.size >= CAPACITY) kept.delete(kept.keys().next().value!);
  kept.set(key, { nodes, places: place.slice(first, end), weight, travel, bits, amounts });
}

function amountsOf({ limits, counted }: Model, nodes: Int32Array): readonly number[] {
  const amounts = limits.map(() => 0);
  for (const visit of nodes) {
    for (const { limit, amount } of counted[visit]!) {
      if (!limits[limit]!.perDay) amounts[limit]! += amount;
    }
  }
  return amounts;
}

interface Packing {
  readonly atMost: readonly number[];
  /** The kinds of the days, alike ones one after the other. */
  readonly kinds: readonly number[];
  readonly chosen: Kept[];
  best: readonly Kept[] | null;
  weight: number;
  looks: number;
}

/** What is left once some days have their route. */
interface Left {
  /** By kind of day: the routes that fit beside those chosen, the heaviest first. */
  readonly routes: readonly (readonly Kept[])[];
  readonly bits: Int32Array;
  readonly used: readonly number[];
  readonly weight: number;
}

/** Puts the best combination into the routes if it weighs more than `weight`. */
export function recombine(pool: Pool, routes: Routes, weight: number): boolean {
  const { dayKind, limits } = routes.model;
  const days = [...dayKind.keys()].toSorted((a, b) => dayKind[a]! - dayKind[b]!);
  const packing: Packing = {
    atMost: limits.map(({ atMost }) => atMost),
    kinds: days.map((day) => dayKind[day]!),
    chosen: [],
    best: null,
    weight,
    looks: 0,
  };
  pack(packing, {
    routes: pool.routes.map((kept) => [...kept.values()].toSorted((a, b) => b.weight - a.weight)),
    bits: new Int32Array(pool.words),
    used: limits.map(() => 0),
    weight: 0,
  });
  if (!packing.best) return false;
  for (const day of days) clear(routes, day);
  for (const [index, { nodes, places }] of packing.best.entries()) {
    const day = days[index]!;
    for (const [position, visit] of nodes.entries()) {
      insertAfter(routes, day, position, visit);
      routes.place[day * routes.stride + position + 1] = places[position]!;
    }
    refresh(routes, day);
  }
  return true;
}

function pack(packing: Packing, left: Left): void {
  const { chosen, kinds } = packing;
  const mine = left.routes[kinds[chosen.length]!]!;
  for (let from = 0; from < mine.length; from++) {
    if (left.weight + mostOf(packing, left, from) <= packing.weight) return;
    const route = mine[from]!;
    chosen.push(route);
    if (chosen.length === kinds.length) {
      packing.weight = left.weight + route.weight;
      packing.best = [...chosen];
    } else {
      const next = leftAfter(packing, left, from);
      if (packing.looks <= MOST_LOOKS && next.weight + mostOf(packing, next, 0) > packing.weight) {
        pack(packing, next);
      }
    }
    chosen.pop();
    if (packing.looks > MOST_LOOKS) return;
  }
}

/** The last chosen stood at `from`; a day like its own takes one of those behind it. */
function leftAfter(packing: Packing, left: Left, from: number): Left {
  const { chosen, kinds, atMost } = packing;
  const route = chosen.at(-1)!;
  const kind = kinds[chosen.length - 1];
  const bits = left.bits.map((word, w) => word | route.bits[w]!);
  const used = left.used.map((amount, limit) => amount + route.amounts[limit]!);
  const routes = left.routes.map((all, other) => {
    if (!kinds.includes(other, chosen.length)) return [];
    const fitting: Kept[] = [];
    for (let index = other === kind ? from + 1 : 0; index < all.length; index++) {
      const one = all[index]!;
      packing.looks++;
      if (isApart(one.bits, bits) && isAffordable(one.amounts, used, atMost)) fitting.push(one);
    }
    return fitting;
  });
  return { routes, bits, used, weight: left.weight + route.weight };
}

/** What the days left can weigh at most, where the first of them takes its routes from `from` on. */
function mostOf({ kinds, chosen }: Packing, { routes }: Left, from: number): number {
  let most = 0;
  let index = from;
  for (let day = chosen.length; day < kinds.length; day++) {
    if (day > chosen.length && kinds[day] !== kinds[day - 1]) index = 0;
    const route = routes[kinds[day]!]![index++];
    if (!route) return -Infinity;
    most += route.weight;
  }
  return most;
}

function isAffordable(
  amounts: readonly number[],
  used: readonly number[],
  atMost: readonly number[],
): boolean {
  for (let limit = 0; limit < atMost.length; limit++) {
    if (used[limit]! + amounts[limit]! > atMost[limit]!) return false;
  }
  return true;
}

function isApart(bits: Int32Array, used: Int32Array): boolean {
  for (let w = 0; w < bits.length; w++) if ((bits[w]! & used[w]!) !== 0) return false;
  return true;
}
