/**
 * Takes stops out, so that recreate.ts finds room for better ones. Each way of ruining leaves another kind of
 * hole: strings of stops around one spot (Christiaens and Vanden Berghe 2020), one stretch of a day, or stops
 * drawn one by one.
 */
import type { Neighbours } from "./candidates.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import { type Routes, removeAt } from "./routes.ts";

export interface Ruin {
  readonly random: Random;
  readonly neighbours: Neighbours;
  /** Days that lost a stop. */
  readonly touched: Uint8Array;
}

export function newRuin(model: Model, random: Random, neighbours: Neighbours): Ruin {
  return { random, neighbours, touched: new Uint8Array(model.days) };
}

export function ruin(routes: Routes, task: Ruin): void {
  const { random } = task;
  task.touched.fill(0);
  let stops = 0;
  for (const length of routes.length) stops += length;
  if (stops === 0) return;
  const most = Math.min(stops, MOST, Math.max(LEAST, Math.ceil(stops * SHARE)));
  const size = 1 + random.below(most);
  const draw = random.next();
  if (draw < 0.5) removeStrings(routes, task, size);
  else if (draw < 0.7) removeStretch(routes, task, size);
  else removeRandom(routes, task, size);
}

/** At most so many stops, and at most this share of them, but for small plans. */
const MOST = 12;
const SHARE = 0.3;
const LEAST = 10;

function removeRandom(routes: Routes, task: Ruin, size: number): void {
  for (let removed = 0; removed < size; removed++) {
    const day = someDay(routes, task.random);
    if (day < 0) return;
    take(routes, task, day, 1 + task.random.below(routes.length[day]!));
  }
}

function removeStretch(routes: Routes, task: Ruin, size: number): void {
  const day = someDay(routes, task.random);
  if (day < 0) return;
  const count = Math.min(size, routes.length[day]!);
  const from = 1 + task.random.below(routes.length[day]! - count + 1);
  for (let removed = 0; removed < count; removed++) take(routes, task, day, from);
}

/** From each day near the seed at most one string, which holds a neighbour of the seed. */
function removeStrings(routes: Routes, task: Ruin, size: number): void {
  const { random, touched } = task;
  const seed = random.below(routes.model.visits);
  let left = size;
  for (const visit of task.neighbours(seed)) {
    const day = routes.day[visit]!;
    if (day < 0 || touched[day] === 1) continue;
    const length = routes.length[day]!;
    const count = Math.min(length, left, 1 + random.below(Math.max(1, left)));
    const position = positionOf(routes, visit, day);
    const earliest = Math.max(1, position - count + 1);
    const from = earliest + random.below(Math.min(position, length - count + 1) - earliest + 1);
    for (let removed = 0; removed < count; removed++) take(routes, task, day, from);
    left -= count;
    if (left <= 0) return;
  }
}

function positionOf(routes: Routes, visit: number, day: number): number {
  return routes.node.indexOf(visit, day * routes.stride) - day * routes.stride;
}

/** A day in proportion to its stops; −1 where there are none. */
export function someDay(routes: Routes, random: Random): number {
  let stops = 0;
  for (const length of routes.length) stops += length;
  if (stops === 0) return -1;
  let drawn = random.below(stops);
  for (let day = 0; day < routes.length.length; day++) {
    drawn -= routes.length[day]!;
    if (drawn < 0) return day;
  }
  return -1;
}

function take(routes: Routes, task: Ruin, day: number, position: number): void {
  task.touched[day] = 1;
  removeAt(routes, day, position);
}
