/**
 * Fills a gap in a day all at once: a narrow beam search over the orders in which visits may follow each
 * other between the stop before the gap and the stop behind it. Where recreate.ts puts in one visit after
 * the other, each where it is cheapest at that moment, a beam weighs whole sequences against each other: it
 * prefers those that have earned most after the price of their time, and the price is drawn anew each time.
 * Beams for orienteering: Libralesso et al. 2020; a wider one finds no more in the same time.
 */
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import { type Routes, insertAfter, isOpen, pauseBetween, withinLimits } from "./routes.ts";
import { arrival, closing, departure, opening } from "./times.ts";

const WIDTH = 4;
const LEVELS = 40;
/** As many as there are bits in two integers. */
const MOST = 64;
/** Up to this share of the visits is left out of a search, so that the next one finds something else. */
const LEFT_OUT = 0.4;

export interface Gap {
  readonly day: number;
  /** The stop before the gap; the gap is empty. */
  readonly position: number;
  /** What a unit of time is worth. */
  readonly price: number;
}

export interface Bridge {
  readonly random: Random;
  readonly candidates: Int32Array;
  readonly draw: Float64Array;
  /** By choice: its bit, of those who may be visited. */
  readonly bit: Int32Array;
  /** By candidate: the last moment to begin it and still reach the end of the gap. */
  readonly beginBy: Float64Array;
  readonly states: States;
  readonly child: State;
  gap: Gap;
  count: number;
}

/** Level by level, WIDTH each. */
interface States {
  readonly visit: Int32Array;
  readonly leave: Int32Array;
  readonly worth: Float64Array;
  readonly score: Float64Array;
  /** Which choices are made, in two integers. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly parent: Int32Array;
  /** By state · limits + limit: how much of it is used. */
  readonly used: Float64Array;
}

interface State {
  visit: number;
  leave: number;
  worth: number;
  score: number;
  low: number;
  high: number;
  parent: number;
}

export function newBridge(model: Model, random: Random): Bridge {
  const cells = WIDTH * LEVELS;
  return {
    random,
    candidates: new Int32Array(model.visits),
    draw: new Float64Array(model.visits),
    bit: new Int32Array(model.required.length),
    beginBy: new Float64Array(MOST),
    states: {
      visit: new Int32Array(cells),
      leave: new Int32Array(cells),
      worth: new Float64Array(cells),
      score: new Float64Array(cells),
      low: new Int32Array(cells),
      high: new Int32Array(cells),
      parent: new Int32Array(cells),
      used: new Float64Array(cells * model.limits.length),
    },
    child: { visit: 0, leave: 0, worth: 0, score: 0, low: 0, high: 0, parent: 0 },
    gap: { day: 0, position: 0, price: 0 },
    count: 0,
  };
}

/** `open` are the visits that may be made at all. */
export function bridge(routes: Routes, gap: Gap, task: Bridge, open: Int32Array): void {
  task.gap = gap;
  gather(routes, task, open);
  const { states } = task;
  const first = gap.day * routes.stride + gap.position;
  states.visit[0] = routes.node[first]!;
  states.leave[0] = routes.leave[first]!;
  states.worth[0] = states.low[0] = states.high[0] = 0;
  const { limits, days } = routes.model;
  for (const [limit, { perDay }] of limits.entries()) {
    states.used[limit] = routes.used[limit * days + (perDay ? gap.day : 0)]!;
  }
  let best = 0;
  let from = 0;
  let size = 1;
  for (let level = 1; level < LEVELS; level++) {
    const found = expand(routes, task, { from, size, to: level * WIDTH });
    from = level * WIDTH;
    size = found;
    if (found === 0) break;
    if (limits.length > 0) countLimits(routes.model, states, from, size);
    for (let s = from; s < from + size; s++) if (states.worth[s]! > states.worth[best]!) best = s;
  }
  for (let s = best; s > 0; s = states.parent[s]!) {
    insertAfter(routes, gap.day, gap.position, states.visit[s]!);
  }
}

/** Who can be visited in the gap if nobody else is. */
function gather(routes: Routes, task: Bridge, open: Int32Array): void {
  const { model } = routes;
  const { random, candidates, draw, gap } = task;
  const leftOut = random.next() * LEFT_OUT;
  const at = gap.day * routes.stride + gap.position;
  let count = 0;
  for (const visit of open) {
    if (!isOpen(routes, visit) || model.place[visit]! < 0) continue;
    if (!withinLimits(routes, visit, gap.day)) continue;
    const takes = timeIn(routes, visit, gap.day, at);
    if (takes === Infinity || random.next() < leftOut) continue;
    draw[visit] = (model.weight[visit]! * (0.5 + random.next())) / (takes + 1);
    candidates[count++] = visit;
  }
  if (count > MOST) {
    candidates.subarray(0, count).sort((a, b) => draw[b]! - draw[a]!);
    count = MOST;
  }
  for (let c = 0; c < count; c++) {
    task.bit[model.choice[candidates[c]!]!] = c;
    task.beginBy[c] = beginBy(routes, candidates[c]!, gap.day, at + 1);
  }
  task.count = count;
}

/** What time a visit takes between two stops; Infinity where it does not fit. */
function timeIn(
  { model, place, leave, latest }: Routes,
  visit: number,
  day: number,
  at: number,
): number {
  const here = model.place[visit]!;
  const arrive = arrival(model, day, place[at]! * model.places + here, leave[at]!);
  const leaves = opening(model, visit, day, arrive) + model.duration[visit]!;
  if (leaves > latest[at + 1]!) return Infinity;
  const next = arrival(model, day, here * model.places + place[at + 1]!, leaves);
  return next > latest[at + 1]!
    ? Infinity
    : arrive - leave[at]! + next - leaves + model.duration[visit]!;
}

function beginBy(
  { model, node, place, latest }: Routes,
  visit: number,
  day: number,
  end: number,
): number {
  const onward = model.place[visit]! * model.places + place[end]!;
  const rested = latest[end]! - pauseBetween(model, visit, node[end]!);
  const by = Math.min(departure(model, day, onward, latest[end]!), rested);
  return closing(model, visit, day, by - model.duration[visit]!);
}

interface Level {
  readonly from: number;
  readonly size: number;
  readonly to: number;
}

/** From each state of a level to each visit that may follow; gives how many states the next level has. */
function expand(routes: Routes, task: Bridge, { from, size, to }: Level): number {
  const { model } = routes;
  const { candidates, states, child, gap } = task;
  const first = gap.day * routes.stride + gap.position;
  let kept = 0;
  for (let s = from; s < from + size; s++) {
    const before = states.visit[s]!;
    const left = states.leave[s]!;
    const row = model.places * (s === 0 ? routes.place[first]! : model.place[before]!);
    for (let c = 0; c < task.count; c++) {
      const visit = candidates[c]!;
      const arrive = arrival(model, gap.day, row + model.place[visit]!, left);
      if (arrive > task.beginBy[c]!) continue;
      const bit = task.bit[model.choice[visit]!]!;
      const low = states.low[s]! | (bit < 32 ? 1 << bit : 0);
      const high = states.high[s]! | (bit < 32 ? 0 : 1 << (bit - 32));
      if (low === states.low[s] && high === states.high[s]) continue;
      const rested = left + pauseBetween(model, before, visit);
      const begin = opening(model, visit, gap.day, Math.max(arrive, rested));
      if (begin > task.beginBy[c]!) continue;
      child.leave = begin + model.duration[visit]!;
      child.worth = states.worth[s]! + model.weight[visit]!;
      child.score = child.worth - gap.price * (child.leave - routes.leave[first]!);
      if (kept === WIDTH && child.score <= states.score[to]!) continue;
      if (!isAffordable(model, states, s, visit)) continue;
      child.visit = visit;
      child.low = low;
      child.high = high;
      child.parent = s;
      kept = offer(states, child, to, kept);
    }
  }
  return kept;
}

function isAffordable(
  { limits, counted }: Model,
  { used }: States,
  state: number,
  visit: number,
): boolean {
  for (const { limit, amount } of counted[visit]!) {
    if (used[state * limits.length + limit]! + amount > limits[limit]!.atMost) return false;
  }
  return true;
}

function countLimits({ limits, counted }: Model, states: States, from: number, size: number): void {
  const { used, parent, visit } = states;
  const count = limits.length;
  for (let s = from; s < from + size; s++) {
    used.copyWithin(s * count, parent[s]! * count, (parent[s]! + 1) * count);
    for (const { limit, amount } of counted[visit[s]!]!) used[s * count + limit]! += amount;
  }
}

/** Keeps the best; the weakest of a full level stands first. */
function offer(states: States, child: State, to: number, kept: number): number {
  const same = twin(states, child, to, kept);
  if (same >= 0 && states.leave[same]! <= child.leave) return kept;
  const size = same >= 0 ? kept : Math.min(WIDTH, kept + 1);
  put(states, same >= 0 ? same : kept < WIDTH ? to + kept : to, child);
  if (size === WIDTH) weakestFirst(states, to);
  return size;
}

/** The same visits with the same one last. */
function twin(states: States, { visit, low, high }: State, to: number, kept: number): number {
  for (let s = to; s < to + kept; s++) {
    if (states.visit[s] === visit && states.low[s] === low && states.high[s] === high) return s;
  }
  return -1;
}

function put(states: States, s: number, state: State): void {
  states.visit[s] = state.visit;
  states.leave[s] = state.leave;
  states.worth[s] = state.worth;
  states.score[s] = state.score;
  states.low[s] = state.low;
  states.high[s] = state.high;
  states.parent[s] = state.parent;
}

function weakestFirst(states: States, to: number): void {
  let weakest = to;
  for (let s = to + 1; s < to + WIDTH; s++)
    if (states.score[s]! < states.score[weakest]!) weakest = s;
  if (weakest === to) return;
  swap(states.visit, to, weakest);
  swap(states.leave, to, weakest);
  swap(states.low, to, weakest);
  swap(states.high, to, weakest);
  swap(states.parent, to, weakest);
  swap(states.worth, to, weakest);
  swap(states.score, to, weakest);
}

function swap(column: Int32Array | Float64Array, a: number, b: number): void {
  const kept = column[a]!;
  column[a] = column[b]!;
  column[b] = kept;
}
