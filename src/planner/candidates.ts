/**
 * Which visits a step looks at. In a small problem all that are worth anything; in a large one those near the
 * stops of the days that were touched (granular neighbourhoods, Toth and Vigo 2003), and some others by chance.
 */
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import type { Snapshot } from "./snapshot.ts";

/** The visits nearest to one, there and back, the nearest first. */
export type Neighbours = (visit: number) => Int32Array;

export interface Candidates {
  readonly random: Random;
  readonly neighbours: Neighbours;
  readonly worthwhile: Int32Array;
  /** The same, what is worth most first. */
  readonly byWorth: Int32Array;
  readonly required: Int32Array;
  readonly picked: Int32Array;
  /** By visit: in which round it was picked last. */
  readonly round: Int32Array;
  rounds: number;
}

/** More visits than this are a large problem. */
const MANY = 600;
/** Which share of a stop's neighbours is looked at, and how many others. */
const NEAR = 0.2;
const STRAYS = 60;
const NEIGHBOURS = 100;

export function newCandidates(model: Model, random: Random): Candidates {
  const visits = Int32Array.from(model.weight.keys());
  const worthwhile = visits.filter((visit) => model.weight[visit]! > 0);
  return {
    random,
    neighbours: neighboursIn(model),
    worthwhile,
    byWorth: worthwhile.toSorted((a, b) => model.weight[b]! - model.weight[a]!),
    required: visits.filter((visit) => model.required[model.choice[visit]!]),
    picked: new Int32Array(model.visits),
    round: new Int32Array(model.visits),
    rounds: 0,
  };
}

/** `before` is the plan as it was, with the stops that were taken out of the touched days. */
export function candidatesOf(
  model: Model,
  task: Candidates,
  before: Snapshot,
  touched: Uint8Array,
): Int32Array {
  const { random, worthwhile, byWorth } = task;
  if (worthwhile.length <= MANY) return worthwhile;
  task.rounds++;
  const stride = model.visits + 2;
  let count = 0;
  for (let day = 0; day < model.days; day++) {
    if (touched[day] === 0) continue;
    for (let at = day * stride + 1; at <= day * stride + before.length[day]!; at++) {
      const stop = before.node[at]!;
      count = pick(task, stop, count);
      for (const visit of task.neighbours(stop)) {
        if (model.weight[visit]! > 0 && random.next() < NEAR) count = pick(task, visit, count);
      }
    }
  }
  for (const visit of task.required) count = pick(task, visit, count);
  for (let stray = 0; stray < STRAYS; stray++) {
    // Where a limit binds and not the time, what is worth most is wanted from anywhere.
    count = pick(task, byWorth[Math.floor(byWorth.length * random.next() ** 3)]!, count);
  }
  return task.picked.subarray(0, count);
}

function pick(task: Candidates, visit: number, count: number): number {
  if (task.round[visit] === task.rounds) return count;
  task.round[visit] = task.rounds;
  task.picked[count] = visit;
  return count + 1;
}

/** Computed when first asked for: few of ten thousand visits are ever made. */
function neighboursIn(model: Model): Neighbours {
  const lists: (Int32Array | undefined)[] = [];
  return (visit) => (lists[visit] ??= nearest(model, visit));
}

function nearest({ visits, places, place, tables }: Model, visit: number): Int32Array {
  const table = tables[0]![0]!;
  const here = place[visit]!;
  const way = new Float64Array(visits);
  for (let v = 0; v < visits; v++) {
    const there = place[v]!;
    const together = here < 0 || there < 0;
    way[v] = together ? 0 : table[here * places + there]! + table[there * places + here]!;
  }
  const farthest = way.toSorted()[Math.min(visits, NEIGHBOURS) - 1] ?? 0;
  return Int32Array.from(way.keys())
    .filter((v) => way[v]! <= farthest)
    .toSorted((a, b) => way[a]! - way[b]!)
    .slice(0, NEIGHBOURS);
}
