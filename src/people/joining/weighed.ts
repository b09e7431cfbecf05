/** Pairs with what speaks for them in bits, as of the whole archive. */
import type { JoinReason } from "./joined.ts";
import type { Likeness, Sign } from "./likeness.ts";
import type { Portrait } from "./portrait.ts";
import type { Stats } from "./stats.ts";
import { priorOf, weightOf } from "./weights.ts";

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

export function weigh({ pairs, stats, clashes }: Archive): readonly Weighed[] {
  const prior = priorOf(stats);
  return Array.from(pairs.values(), (pair) => {
    const likeness = withShared(pair, clashes);
    const bits = likeness.signs.reduce((sum, sign) => sum + weightOf(sign, stats), prior);
    return { likeness, bits };
  });
}

/** What several have is like a company: it supports a name, and proves nothing. */
function withShared(likeness: Likeness, clashes: Archive["clashes"]): Likeness {
  const isShared = ({ code, counted }: Sign): boolean =>
    (code === "number" || code === "address") && (clashes.get(counted[0]!.of) ?? 0) > 0;
  if (!likeness.signs.some(isShared)) return likeness;
  const inFirm = likeness.signs.some(({ code }) => code === "company");
  return {
    ...likeness,
    signs: likeness.signs.flatMap((sign) =>
      !isShared(sign) ? sign : inFirm ? [] : { ...sign, code: "shared" as const },
    ),
  };
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

export const byIds = (one: Pair, other: Pair): number =>
  byText(one.a, other.a) || byText(one.b, other.b);

export const byText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** What speaks for it, the weightiest first. */
export const reasonsFor = ({ signs }: Likeness, stats: Stats): readonly JoinReason[] =>
  inOrder(signs, (sign) => weightOf(sign, stats));

export const reasonsAgainst = (signs: readonly Sign[], stats: Stats): readonly JoinReason[] =>
  inOrder(signs, (sign) => -weightOf(sign, stats));

const inOrder = (signs: readonly Sign[], weightOf: (sign: Sign) => number): readonly JoinReason[] =>
  signs
    .map((sign) => ({ sign, weight: weightOf(sign) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ sign: { code, values } }) => ({ code, values }));
