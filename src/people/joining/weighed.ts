/** Pairs with what speaks for them in bits, as of the whole archive. */
import { type Likeness, likenessOf, mayBeAsked, type Sign } from "./likeness.ts";
import { BY_NAME } from "./rests-on.ts";
import type { Portrait } from "./portrait.ts";
import type { Stats } from "./stats.ts";
import { PROPOSED, priorOf, weightOf } from "./weights.ts";

export interface Archive {
  readonly portraits: ReadonlyMap<string, Portrait>;
  readonly stats: Stats;
  readonly pairs: ReadonlyMap<number, Likeness>;
  readonly clashes: ReadonlyMap<string, number>;
}

export interface Weighed {
  readonly likeness: Likeness;
  readonly bits: number;
}

/** Those that join by a key whatever they weigh, and those of which enough is left to ask about. */
export function weigh({ pairs, stats, clashes }: Archive): readonly Weighed[] {
  const prior = priorOf(stats);
  const weighed: Weighed[] = [];
  for (const pair of pairs.values()) {
    const likeness = clashes.size > 0 ? withShared(pair, clashes) : pair;
    if (likeness !== pair && !mayBeAsked(likeness.signs)) continue;
    let bits = prior;
    for (const sign of likeness.signs) bits += weightOf(sign, stats);
    const isByKey = likeness.order >= 0 && likeness.order < BY_NAME;
    if (bits >= PROPOSED || isByKey) weighed.push({ likeness, bits });
  }
  return weighed;
}

/** What several have is like a company: it supports a name, and proves nothing. */
function withShared(likeness: Likeness, clashes: Archive["clashes"]): Likeness {
  const { a, b, signs } = likeness;
  const isShared = ({ code, counted }: Sign): boolean =>
    (code === "number" || code === "address") && clashes.has(counted[0]!.of);
  if (!signs.some(isShared)) return likeness;
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
