/**
 * What the rest of a day can still bring: labels from the day's end backwards (Righini and Salani 2009). A label
 * says that who begins a visit at `at` or sooner can gain `worth` from there to the end. Worths are what visits
 * bring less what they cost in the prices of the linear program, so that they may be negative. A label remembers
 * only those visits of its rest that all visits since had in their memory ("ng-routes", Baldacci, Mingozzi and
 * Roberti 2011): a rest may thus come back to a visit that was forgotten, and what it gains is never less than
 * what a true rest can gain. A label is dropped where another is as late, as good and remembers no more.
 */
import { type Shift, canBe, latest } from "./model.ts";

export interface Labels {
  /** The labels of each visit, the best first. */
  readonly of: readonly (readonly number[])[];
  readonly at: Int32Array;
  readonly worth: Float64Array;
  readonly visit: Int32Array;
  /** The label after it; −1 at the end. */
  readonly next: Int32Array;
  /** `words` words a label, a bit a visit. */
  readonly memory: Int32Array;
  readonly words: number;
}

/** For each visit, a set of those that it remembers. */
export type Memories = readonly Int32Array[];

export const wordsFor = (visits: number): number => Math.ceil(visits / 32);

export const has = (set: Int32Array, visit: number, begin = 0): boolean =>
  ((set[begin + (visit >> 5)]! >>> (visit & 31)) & 1) === 1;

export function put(set: Int32Array, visit: number, begin = 0): void {
  set[begin + (visit >> 5)] = set[begin + (visit >> 5)]! | (1 << (visit & 31));
}

interface Pool extends Labels {
  readonly of: number[][];
  readonly behind: Int32Array;
  /** The last label made for each moment, from which `behind` leads to the others. */
  readonly heads: Int32Array;
  made: number;
}

export interface Asked {
  readonly shift: Shift;
  readonly worths: Float64Array;
  readonly memories: Memories;
}

const ROOM_AT_FIRST = 2 ** 16;

/** Null where there are more labels than `most`. */
export function labelsOf(asked: Asked, most: number): Labels | null {
  for (let room = ROOM_AT_FIRST; ; room *= 4) {
    const labels = labelsWithin(asked, Math.min(room, most));
    if (labels !== null || room >= most) return labels;
  }
}

function labelsWithin(asked: Asked, room: number): Labels | null {
  const { shift, worths } = asked;
  const pool = poolFor(shift, worths.length, room);
  const useful = [...worths.keys()].filter((visit) => canBe(shift, visit));
  for (const visit of useful) add(pool, asked, { visit, at: shift.last[visit]!, next: -1 });
  for (let time = shift.until - shift.from; time >= 0; time--) {
    for (let label = pool.heads[time]!; label >= 0; label = pool.behind[label]!) {
      if (!accept(pool, label)) continue;
      const visit = pool.visit[label]!;
      for (const before of useful) {
        if (has(pool.memory, before, label * pool.words)) continue;
        const at = latest(
          shift.windows[before]!,
          time + shift.from - shift.steps[before * worths.length + visit]!,
        );
        if (at < shift.first[before]!) continue;
        if (pool.made === room) return null;
        add(pool, asked, { visit: before, at, next: label });
      }
    }
  }
  return pool;
}

function poolFor(shift: Shift, visits: number, room: number): Pool {
  const words = wordsFor(visits);
  return {
    of: Array.from({ length: visits }, () => []),
    at: new Int32Array(room),
    worth: new Float64Array(room),
    visit: new Int32Array(room),
    next: new Int32Array(room),
    behind: new Int32Array(room),
    memory: new Int32Array(room * words),
    words,
    heads: new Int32Array(shift.until - shift.from + 1).fill(-1),
    made: 0,
  };
}

interface Made {
  readonly visit: number;
  readonly at: number;
  readonly next: number;
}

/** Stands in the pool only if nothing accepted so far is as good: the place of one that is not is used again. */
function add(pool: Pool, { shift, worths, memories }: Asked, { visit, at, next }: Made): void {
  const { words, memory } = pool;
  const label = pool.made;
  const begin = label * words;
  for (let w = 0; w < words; w++) {
    memory[begin + w] = next < 0 ? 0 : memory[next * words + w]! & memories[visit]![w]!;
  }
  put(memory, visit, begin);
  pool.visit[label] = visit;
  pool.at[label] = at;
  pool.next[label] = next;
  pool.worth[label] = worths[visit]! + (next < 0 ? 0 : pool.worth[next]!);
  if (isDominated(pool, label)) return;
  pool.behind[label] = pool.heads[at - shift.from]!;
  pool.heads[at - shift.from] = label;
  pool.made++;
}

function accept(pool: Pool, label: number): boolean {
  if (isDominated(pool, label)) return false;
  const { worth } = pool;
  const list = pool.of[pool.visit[label]!]!;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (worth[list[middle]!]! >= worth[label]!) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, label);
  return true;
}

/** All that were accepted begin as late or later. */
function isDominated({ of, worth, visit, memory, words }: Pool, label: number): boolean {
  const mine = label * words;
  for (const other of of[visit[label]!]!) {
    if (worth[other]! < worth[label]!) return false;
    let w = 0;
    for (const theirs = other * words; w < words; w++) {
      if ((memory[theirs + w]! & ~memory[mine + w]!) !== 0) break;
    }
    if (w === words) return true;
  }
  return false;
}

/** The visits of a label to the end of the day. */
export function restOf({ visit, next }: Labels, label: number): readonly number[] {
  const rest: number[] = [];
  for (let l = label; l >= 0; l = next[l]!) rest.push(visit[l]!);
  return rest;
}
