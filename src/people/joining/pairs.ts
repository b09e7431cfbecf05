/**
 * Pairs that are alike, in columns by a pair's number, and what they weigh together. All are weighed anew whenever
 * anybody came or went, since rare is what is rare among so many. So whatever is asked of all of them has a
 * column, and facts and identities are small numbers too: to follow objects took ten times as long.
 */
import type { Join } from "./joined.ts";
import { isKey, type Likeness, likenessOf, mayBeAsked } from "./likeness.ts";
import type { Sign } from "./signs.ts";
import type { Order } from "./numbers.ts";
import { BY_NAME, KEYS } from "./rests-on.ts";
import type { Stats } from "./stats.ts";
import { bitsOf, leastOf, PROPOSED, priorOf, type Rare } from "./weights.ts";

export interface Pairs extends Columns {
  put(a: number, b: number, likeness: Likeness): void;
  remove(a: number, b: number): void;
  /** One pair more says that several people have these keys, or one less. */
  clash(keys: readonly string[], by: 1 | -1): void;
}

interface Columns {
  /** The number of the one whose id comes first, and of the other. */
  readonly a: number[];
  readonly b: number[];
  /** What they have in common, where what several people have proves nothing. */
  readonly likeness: Likeness[];
  /** What joins them if it is certain (rests-on.ts), and in which order that is believed. */
  readonly join: Join[];
  readonly order: number[];
  readonly hasSameGiven: boolean[];
  /** What it weighs (weights.ts), as far as that does not move with the archive. */
  readonly fixed: number[];
  /** MOST_FACTS of each pair, and what does not fit in there. */
  readonly facts: number[];
  readonly rest: (readonly Rare[])[];
  /** As of when they were weighed last. */
  readonly bits: number[];
}

/** Hardly any pair has more. */
const MOST_FACTS = 4;
const NO_FACT = -1;
/** One for all of them, so that it is at hand. */
const NOTHING: readonly never[] = [];
/** Of a number that no pair has, or of which nothing is left to ask about. */
const NEVER = -Infinity;

export function newPairs(stats: Stats): Pairs {
  const columns = noPairs();
  const found: Likeness[] = [];
  const numbers = new Map<number, number>();
  const unused: number[] = [];
  const withKey = new Map<number, Set<number>>();
  return {
    ...columns,
    put(a, b, likeness) {
      const pair = unused.pop() ?? found.length;
      numbers.set(pairKey(a, b), pair);
      columns.a[pair] = a;
      columns.b[pair] = b;
      found[pair] = likeness;
      for (const key of likeness.keys) {
        const there = withKey.get(key);
        if (there) there.add(pair);
        else withKey.set(key, new Set([pair]));
      }
      fill(columns, pair, lessShared(likeness, stats));
    },
    remove(a, b) {
      const pair = numbers.get(pairKey(a, b));
      if (pair === undefined) return;
      numbers.delete(pairKey(a, b));
      for (const key of found[pair]!.keys) {
        const there = withKey.get(key)!;
        there.delete(pair);
        if (there.size === 0) withKey.delete(key);
      }
      columns.fixed[pair] = NEVER;
      unused.push(pair);
    },
    clash(keys, by) {
      for (const name of keys) {
        const key = stats.factOf(name);
        const before = isOfSeveral(key, stats);
        stats.clashes[key]! += by;
        if (isOfSeveral(key, stats) === before) continue;
        for (const pair of withKey.get(key) ?? []) {
          fill(columns, pair, lessShared(found[pair]!, stats));
        }
      }
    },
  };
}

const noPairs = (): Columns => ({
  a: [],
  b: [],
  likeness: [],
  join: [],
  order: [],
  hasSameGiven: [],
  fixed: [],
  facts: [],
  rest: [],
  bits: [],
});

function fill(columns: Columns, pair: number, likeness: Likeness): void {
  const { fixed, facts, rest } = likeness.weight;
  const more = facts.slice(MOST_FACTS).map((fact) => ({ counted: [fact], rarity: leastOf }));
  columns.likeness[pair] = likeness;
  columns.join[pair] = joinOf(likeness);
  columns.order[pair] = likeness.order;
  columns.hasSameGiven[pair] = likeness.hasSameGiven;
  columns.fixed[pair] = mayBeAsked(likeness.signs) ? fixed : NEVER;
  for (let n = 0; n < MOST_FACTS; n++) {
    columns.facts[pair * MOST_FACTS + n] = facts[n] ?? NO_FACT;
  }
  columns.rest[pair] = more.length + rest.length === 0 ? NOTHING : [...more, ...rest];
  columns.bits[pair] = NEVER;
}

const joinOf = ({ a, b, order, reasons }: Likeness): Join => ({
  a,
  b,
  by: KEYS[order] ?? "name",
  reasons,
});

/** What weighs the same is the same, in whatever order it was added up: a millionth of a bit says nothing. */
const EXACT = 2 ** 20;

/** Those that join by a key whatever they weigh, and those of which enough is left to ask about. */
export function weigh(columns: Columns, stats: Stats): readonly number[] {
  const { fixed, facts, rest, bits, order } = columns;
  const prior = priorOf(stats);
  const weighed: number[] = [];
  for (let pair = 0; pair < fixed.length; pair++) {
    let sum = fixed[pair]!;
    if (sum === NEVER) continue;
    for (let n = pair * MOST_FACTS; n < (pair + 1) * MOST_FACTS; n++) {
      const fact = facts[n]!;
      if (fact === NO_FACT) break;
      sum += bitsOf(fact, stats);
    }
    for (const { counted, rarity } of rest[pair]!) sum += rarity(counted, stats);
    bits[pair] = Math.round((prior + sum) * EXACT) / EXACT;
    const isByKey = order[pair]! >= 0 && order[pair]! < BY_NAME;
    if (bits[pair]! >= PROPOSED || isByKey) weighed.push(pair);
  }
  return weighed;
}

/** Two numbers in one: a Map of numbers is small. */
export const pairKey = (a: number, b: number): number =>
  a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;

const isOfSeveral = (key: number, { clashes }: Stats): boolean => clashes[key]! > 0;

/** What several have is like a company: it supports a name, and proves nothing. */
function lessShared(found: Likeness, stats: Stats): Likeness {
  if (!found.keys.some((key) => isOfSeveral(key, stats))) return found;
  const { a, b, signs } = found;
  const isShared = (sign: Sign): boolean => isKey(sign) && isOfSeveral(sign.counted[0]!, stats);
  const inFirm = signs.some(({ code }) => code === "company");
  const left = signs.flatMap((sign) =>
    !isShared(sign) ? sign : inFirm ? [] : { ...sign, code: "shared" as const },
  );
  return likenessOf(a, b, left);
}

/** What there is on each side of these, by the number of a side. */
export function aroundEach<T>(
  all: readonly T[],
  sidesOf: (one: T) => readonly [number, number],
): ReadonlyMap<number, readonly T[]> {
  const around = new Map<number, T[]>();
  for (const one of all) {
    for (const side of sidesOf(one)) {
      const there = around.get(side);
      if (there) there.push(one);
      else around.set(side, [one]);
    }
  }
  return around;
}

/** By the ids of both. */
export const byPlaces =
  ({ a, b }: Pairs, { places }: Order) =>
  (one: number, other: number): number =>
    places[a[one]!]! - places[a[other]!]! || places[b[one]!]! - places[b[other]!]!;
