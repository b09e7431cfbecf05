/**
 * The sum of need as it is shown: its result is that of the figures one reads, so that whoever does
 * the sum gets the same. Where it ranks, the unrounded need holds.
 */
import type { Need } from "#api/people.ts";

export function shownSum({ days, missing, weight }: Need) {
  const shown = { days: rounded(days), missing: Number(missing.toFixed(2)), weight };
  return { ...shown, need: rounded(shown.days * shown.missing * weight) };
}

/** As exact as its size asks for: 56, 5.6, 0.56. */
const rounded = (n: number): number => Number(n.toFixed(n >= 10 ? 0 : n >= 1 ? 1 : 2));
