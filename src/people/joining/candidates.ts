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

interface Member {
  readonly portrait: Portrait;
  readonly number: number;
  readonly blocks: readonly string[];
}

export function newCandidates(firms: Pick<Firms, "calledBeside">): Candidates {
  const members = new Map<string, Member>();
  const portraits: (Portrait | undefined)[] = [];
  const marks: Marks[] = [];
  const numbers = newNumbers();
  const stats = newStats();
  const blocks = new Map<string, Member[]>();
  const pairs = newPairs(stats);
  const { meet, part } = newMeetings(stats, pairs);

  const enter = (member: Member, name: string): void => {
    const block = blocks.get(name);
    if (!block) {
      // Nearly all stay alone in it, and an empty list makes room for many with the first.
      blocks.set(name, [member]);
      return;
    }
    if (block.length < MOST_IN_BLOCK) for (const other of block) meet(member, other);
    else if (block.length === MOST_IN_BLOCK) everyPair(block, part);
    block.push(member);
  };
  const leave = (member: Member, name: string): void => {
    const block = blocks.get(name)!;
    block.splice(block.indexOf(member), 1);
    if (block.length < MOST_IN_BLOCK) for (const other of block) part(member, other);
    else if (block.length === MOST_IN_BLOCK) everyPair(block, meet);
    if (block.length === 0) blocks.delete(name);
  };
  const remove = (id: string): void => {
    const member = members.get(id);
    if (!member) return;
    for (const name of member.blocks) leave(member, name);
    countIn(stats, member.portrait, -1);
    members.delete(id);
    portraits[member.number] = undefined;
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
      const member = { portrait, number, blocks: blocksOf(portrait) };
      members.set(identity.id, member);
      portraits[number] = portrait;
      marks[number] = marksOf(portrait);
      countIn(stats, portrait, 1);
      for (const name of member.blocks) enter(member, name);
    },
  };
}

/** Two are compared when they first stand in one block, and forgotten when they leave the last. */
function newMeetings(stats: Stats, pairs: Pairs) {
  const blocksTogether = new Map<number, number>();
  const compare = ({ portrait: a }: Member, { portrait: b }: Member): Compared =>
    a.id < b.id ? comparePortraits(a, b, stats) : comparePortraits(b, a, stats);
  return {
    meet: (a: Member, b: Member): void => {
      const key = pairKey(a.number, b.number);
      const times = blocksTogether.get(key) ?? 0;
      blocksTogether.set(key, times + 1);
      if (times > 0) return;
      const { likeness, clashes } = compare(a, b);
      pairs.clash(clashes, 1);
      if (!likeness) return;
      const [first, second] = likeness.a === a.portrait.id ? [a, b] : [b, a];
      pairs.put(first.number, second.number, likeness);
    },
    part: (a: Member, b: Member): void => {
      const key = pairKey(a.number, b.number);
      const times = blocksTogether.get(key)! - 1;
      blocksTogether.set(key, times);
      if (times > 0) return;
      blocksTogether.delete(key);
      pairs.remove(a.number, b.number);
      pairs.clash(compare(a, b).clashes, -1);
    },
  };
}

function everyPair(block: readonly Member[], visit: (a: Member, b: Member) => void): void {
  for (const [i, a] of block.entries()) {
    for (const b of block.slice(i + 1)) visit(a, b);
  }
}
