/**
 * Pairs that are alike enough, kept up to date as identities come and go. Which pairs there are depends on
 * who is there now and on nothing else, so adding a hundred gives what starting anew gives.
 */
import { blocksOf, MOST_IN_BLOCK } from "./blocks.ts";
import type { Identity } from "./identity.ts";
import type { Firms } from "./firms.ts";
import { type Marks, marksOf } from "./groups.ts";
import { type Compared, comparePortraits } from "./likeness.ts";
import { newNumbers, type Numbers } from "./numbers.ts";
import { newPairs, pairKey, type Pairs } from "./pairs.ts";
import { type Portrait, portraitOf } from "./portrait.ts";
import { countIn, newStats, type Stats } from "./stats.ts";

export interface Candidates {
  readonly numbers: Pick<Numbers, "of" | "idOf" | "inOrder">;
  /** By number. */
  readonly portraits: readonly (Portrait | undefined)[];
  readonly marks: readonly Marks[];
  readonly stats: Stats;
  readonly pairs: Pairs;
  put(identity: Identity): void;
  remove(id: string): void;
}

export function newCandidates(firms: Pick<Firms, "calledBeside">): Candidates {
  const portraits: (Portrait | undefined)[] = [];
  const marks: Marks[] = [];
  const numbers = newNumbers();
  const stats = newStats();
  const pairs = newPairs(stats);
  const blocks = newBlocks(newMeetings(portraits, stats, pairs));
  /** By number. */
  const blocksOfEach: (readonly number[])[] = [];

  const remove = (id: string): void => {
    const number = numbers.of(id);
    if (number === undefined) return;
    for (const block of blocksOfEach[number]!) blocks.leave(number, block);
    countIn(stats, portraits[number]!, -1);
    portraits[number] = undefined;
    blocksOfEach[number] = [];
    numbers.free(id);
  };

  return {
    numbers,
    portraits,
    marks,
    stats,
    pairs,
    remove,
    put(identity) {
      remove(identity.id);
      const portrait = portraitOf(identity, firms.calledBeside(identity));
      const number = numbers.give(identity.id);
      portraits[number] = portrait;
      marks[number] = marksOf(portrait);
      blocksOfEach[number] = blocksOf(portrait);
      countIn(stats, portrait, 1);
      for (const block of blocksOfEach[number]) blocks.enter(number, block);
    },
  };
}

interface Meetings {
  readonly meet: (a: number, b: number) => void;
  readonly part: (a: number, b: number) => void;
}

/** Who is in which block, all by their numbers. */
function newBlocks({ meet, part }: Meetings) {
  /** Nearly all stay alone in theirs, and lists of one would be most of what is kept. */
  const blocks = new Map<number, number | number[]>();
  const among = (block: number): number[] => {
    const there = blocks.get(block)!;
    return typeof there === "number" ? [there] : there;
  };
  return {
    enter(number: number, block: number): void {
      if (!blocks.has(block)) {
        blocks.set(block, number);
        return;
      }
      const others = among(block);
      if (others.length < MOST_IN_BLOCK) for (const other of others) meet(number, other);
      else if (others.length === MOST_IN_BLOCK) everyPair(others, part);
      others.push(number);
      if (others.length === 2) blocks.set(block, others);
    },
    leave(number: number, block: number): void {
      const others = among(block);
      others.splice(others.indexOf(number), 1);
      if (others.length < MOST_IN_BLOCK) for (const other of others) part(number, other);
      else if (others.length === MOST_IN_BLOCK) everyPair(others, meet);
      if (others.length === 0) blocks.delete(block);
    },
  };
}

/** Two are compared when they first stand in one block, and forgotten when they leave the last. */
function newMeetings(
  portraits: readonly (Portrait | undefined)[],
  stats: Stats,
  pairs: Pairs,
): Meetings {
  const blocksTogether = new Map<number, number>();
  const compare = (one: number, other: number): Compared => {
    const [a, b] = [portraits[one]!, portraits[other]!];
    return a.id < b.id ? comparePortraits(a, b, stats) : comparePortraits(b, a, stats);
  };
  return {
    meet: (a, b) => {
      const key = pairKey(a, b);
      const times = blocksTogether.get(key) ?? 0;
      blocksTogether.set(key, times + 1);
      if (times > 0) return;
      const { likeness, clashes } = compare(a, b);
      pairs.clash(clashes, 1);
      if (!likeness) return;
      if (likeness.a === portraits[a]!.id) pairs.put(a, b, likeness);
      else pairs.put(b, a, likeness);
    },
    part: (a, b) => {
      const key = pairKey(a, b);
      const times = blocksTogether.get(key)! - 1;
      blocksTogether.set(key, times);
      if (times > 0) return;
      blocksTogether.delete(key);
      pairs.remove(a, b);
      pairs.clash(compare(a, b).clashes, -1);
    },
  };
}

function everyPair(block: readonly number[], visit: (a: number, b: number) => void): void {
  for (const [i, a] of block.entries()) {
    for (const b of block.slice(i + 1)) visit(a, b);
  }
}
