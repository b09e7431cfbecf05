/**
 * Pairs that are alike enough, kept up to date as identities come and go. Which pairs there are depends on
 * who is there now and on nothing else, so adding a hundred gives what starting anew gives.
 */
import { blocksOf, MOST_IN_BLOCK } from "./blocks.ts";
import type { Identity } from "./identity.ts";
import type { Firms } from "./firms.ts";
import { type Compared, comparePortraits, type Likeness } from "./likeness.ts";
import { type Portrait, portraitOf } from "./portrait.ts";
import { countIn, newStats, type Stats } from "./stats.ts";

export interface Candidates {
  readonly portraits: ReadonlyMap<string, Portrait>;
  readonly stats: Stats;
  readonly pairs: ReadonlyMap<number, Likeness>;
  /** Keys of several people, with how many pairs say so. */
  readonly clashes: ReadonlyMap<string, number>;
  put(identity: Identity): void;
  remove(id: string): void;
}

interface Member {
  readonly portrait: Portrait;
  readonly number: number;
  readonly blocks: ReadonlySet<string>;
}

export function newCandidates(firms: Pick<Firms, "calledBeside">): Candidates {
  const members = new Map<string, Member>();
  const portraits = new Map<string, Portrait>();
  const stats = newStats();
  const blocks = new Map<string, Member[]>();
  const { pairs, clashes, meet, part } = newMeetings(stats);

  const enter = (member: Member, name: string): void => {
    let block = blocks.get(name);
    if (!block) blocks.set(name, (block = []));
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
    portraits.delete(id);
  };

  let lastNumber = 0;
  return {
    portraits,
    stats,
    pairs,
    clashes,
    remove,
    put(identity) {
      remove(identity.id);
      const portrait = portraitOf(identity, firms.calledBeside(identity));
      const member = { portrait, number: ++lastNumber, blocks: blocksOf(portrait) };
      members.set(identity.id, member);
      portraits.set(identity.id, portrait);
      countIn(stats, portrait, 1);
      for (const name of member.blocks) enter(member, name);
    },
  };
}

/** Two are compared when they first stand in one block, and forgotten when they leave the last. */
function newMeetings(stats: Stats) {
  const blocksTogether = new Map<number, number>();
  const pairs = new Map<number, Likeness>();
  const clashes = new Map<string, number>();
  const compare = (a: Member, b: Member): Compared => {
    const [one, other] = [a.portrait, b.portrait];
    return one.id < other.id
      ? comparePortraits(one, other, stats)
      : comparePortraits(other, one, stats);
  };
  const countClashes = (keys: readonly string[], by: 1 | -1): void => {
    for (const key of keys) {
      const times = (clashes.get(key) ?? 0) + by;
      if (times > 0) clashes.set(key, times);
      else clashes.delete(key);
    }
  };
  return {
    pairs,
    clashes,
    meet: (a: Member, b: Member): void => {
      const key = pairKey(a, b);
      const times = blocksTogether.get(key) ?? 0;
      blocksTogether.set(key, times + 1);
      if (times > 0) return;
      const compared = compare(a, b);
      if (compared.likeness) pairs.set(key, compared.likeness);
      countClashes(compared.clashes, 1);
    },
    part: (a: Member, b: Member): void => {
      const key = pairKey(a, b);
      const times = blocksTogether.get(key)! - 1;
      blocksTogether.set(key, times);
      if (times > 0) return;
      blocksTogether.delete(key);
      pairs.delete(key);
      countClashes(compare(a, b).clashes, -1);
    },
  };
}

/** Two numbers in one: a Map of numbers is small. */
const pairKey = (a: Member, b: Member): number =>
  a.number < b.number ? a.number * 2 ** 26 + b.number : b.number * 2 ** 26 + a.number;

function everyPair(block: readonly Member[], visit: (a: Member, b: Member) => void): void {
  for (const [i, a] of block.entries()) {
    for (const b of block.slice(i + 1)) visit(a, b);
  }
}
