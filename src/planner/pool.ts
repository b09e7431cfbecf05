/**
 * Good routes that the search came across, and the best plan that can be put together from them: one route a
 * day, no visit twice (set packing, as Hu and Lim 2014 recombine routes). It is found exactly, by depth first
 * with a bound, unless there are more combinations to look at than a search may spend.
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
  /** By kind of day, and there by the choices made. */
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
  const key = bits.join();
  const kept = pool.routes[model.dayKind[day]!]!;
  const known = kept.get(key);
  const weight = routes.weight[day]!;
  const travel = routes.travel[day]!;
  if (known && (known.weight - weight || travel - known.travel) >= 0) return;
  kept.delete(key);
  if (kept.size >= CAPACITY) kept.delete(kept.keys().next().value!);
  const nodes = node.slice(first, end);
  const amounts = amountsOf(model, nodes);
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
  readonly dayKind: Int32Array;
  /** By kind, the heaviest first. */
  readonly sorted: readonly (readonly Kept[])[];
  /** By day: the most that this day and those after it can weigh. */
  readonly rest: readonly number[];
  readonly chosen: Kept[];
  best: readonly Kept[] | null;
  weight: number;
  looks: number;
}

/** Puts the best combination into the routes if it weighs more than `weight`. */
export function recombine(pool: Pool, routes: Routes, weight: number): boolean {
  const { dayKind, days, limits } = routes.model;
  const atMost = limits.map(({ atMost }) => atMost);
  const sorted = pool.routes.map((kept) =>
    [...kept.values()].toSorted((a, b) => b.weight - a.weight),
  );
  const rest = Array.from({ length: days + 1 }, () => 0);
  for (let day = days - 1; day >= 0; day--) {
    rest[day] = rest[day + 1]! + (sorted[dayKind[day]!]![0]?.weight ?? 0);
  }
  const packing: Packing = {
    atMost,
    dayKind,
    sorted,
    rest,
    chosen: [],
    best: null,
    weight,
    looks: 0,
  };
  const used = new Int32Array(pool.words);
  pack(packing, used, 0, sorted[dayKind[0] ?? 0] ?? []);
  if (!packing.best) return false;
  for (let day = 0; day < days; day++) clear(routes, day);
  for (const [day, { nodes, places }] of packing.best.entries()) {
    for (const [index, visit] of nodes.entries()) {
      insertAfter(routes, day, index, visit);
      routes.place[day * routes.stride + index + 1] = places[index]!;
    }
    refresh(routes, day);
  }
  return true;
}

/** `from` are the routes that the next day can have: of days of one kind the first is the heaviest. */
function pack(packing: Packing, used: Int32Array, weight: number, from: readonly Kept[]): void {
  const { chosen, dayKind, rest, sorted } = packing;
  const day = chosen.length;
  if (day === dayKind.length) {
    if (weight <= packing.weight) return;
    packing.weight = weight;
    packing.best = [...chosen];
    return;
  }
  const sameNext = dayKind[day + 1] === dayKind[day];
  const left = dayKind.length - day;
  const allSame = dayKind.every((kind) => kind === dayKind[0]);
  for (const [index, route] of from.entries()) {
    const bound = allSame ? route.weight * left : route.weight + rest[day + 1]!;
    if (weight + bound <= packing.weight) return;
    const now = used.map((word, w) => word | route.bits[w]!);
    const next = sameNext ? from.slice(index + 1) : (sorted[dayKind[day + 1] ?? 0] ?? []);
    if (!isAffordable(packing, route)) continue;
    packing.looks += next.length;
    if (packing.looks > MOST_LOOKS) return;
    chosen.push(route);
    pack(
      packing,
      now,
      weight + route.weight,
      day + 1 === dayKind.length ? [] : next.filter(({ bits }) => isApart(bits, now)),
    );
    chosen.pop();
  }
}

function isAffordable({ atMost, chosen }: Packing, route: Kept): boolean {
  return atMost.every((most, limit) => {
    const used = chosen.reduce((sum, { amounts }) => sum + amounts[limit]!, route.amounts[limit]!);
    return used <= most;
  });
}

function isApart(bits: Int32Array, used: Int32Array): boolean {
  for (let w = 0; w < bits.length; w++) if ((bits[w]! & used[w]!) !== 0) return false;
  return true;
}
