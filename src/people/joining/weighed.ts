/** Pairs with what speaks for them in bits, as of the whole archive. */
import { type Likeness, isKey, likenessOf, mayBeAsked, type Sign } from "./likeness.ts";
import { BY_NAME } from "./rests-on.ts";
import type { Portrait } from "./portrait.ts";
import type { Stats } from "./stats.ts";
import { PROPOSED, bitsIn, priorOf } from "./weights.ts";

export interface Archive {
  readonly portraits: ReadonlyMap<string, Portrait>;
  readonly stats: Stats;
  readonly pairs: ReadonlyMap<number, Likeness>;
  readonly clashes: ReadonlyMap<string, number>;
}

/** What is asked of all of them stands beside it: to look into so many likenesses takes longer than to weigh them. */
export interface Weighed {
  readonly likeness: Likeness;
  readonly a: string;
  readonly b: string;
  readonly order: number;
  readonly bits: number;
}

/** Those that join by a key whatever they weigh, and those of which enough is left to ask about. */
export function weigh({ pairs, stats, clashes }: Archive): readonly Weighed[] {
  const prior = priorOf(stats);
  const weighed: Weighed[] = [];
  for (const pair of pairs.values()) {
    const isShared = pair.keys.length > 0 && pair.keys.some(({ of }) => clashes.has(of));
    const likeness = isShared ? sharedOf(pair, clashes) : pair;
    if (likeness === null) continue;
    const bits = prior + bitsIn(likeness.weight, stats);
    const { a, b, order } = likeness;
    const isByKey = order >= 0 && order < BY_NAME;
    if (bits >= PROPOSED || isByKey) weighed.push({ likeness, a, b, order, bits });
  }
  return weighed;
}

interface Shared {
  /** Which of its keys are of several. */
  readonly clashing: string;
  /** Null where nothing is left to ask about. */
  readonly likeness: Likeness | null;
}

/** As it was when people were joined last: mostly the same keys are of several. */
const shared = new WeakMap<Likeness, Shared>();

function sharedOf(pair: Likeness, clashes: Archive["clashes"]): Likeness | null {
  const clashing = pair.keys.map(({ of }) => (clashes.has(of) ? "1" : "0")).join("");
  const before = shared.get(pair);
  if (before?.clashing === clashing) return before.likeness;
  const left = withShared(pair, clashes);
  const likeness = mayBeAsked(left.signs) ? left : null;
  shared.set(pair, { clashing, likeness });
  return likeness;
}

/** What several have is like a company: it supports a name, and proves nothing. */
function withShared({ a, b, signs }: Likeness, clashes: Archive["clashes"]): Likeness {
  const isShared = (sign: Sign): boolean => isKey(sign) && clashes.has(sign.counted[0]!.of);
  const inFirm = signs.some(({ code }) => code === "company");
  const left = signs.flatMap((sign) =>
    !isShared(sign) ? sign : inFirm ? [] : { ...sign, code: "shared" as const },
  );
  return likenessOf(a, b, left);
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

export const byIds = (one: Pair, other: Pair): number =>
  byText(one.a, other.a) || byText(one.b, other.b);

export const byText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;
