/** What a place is, and which of them lie in a circle. */
import { type Point, kmBetween } from "#shared/globe.ts";

export interface Named {
  /** What it is called, in each language of ours. */
  readonly name: { readonly de: string; readonly en: string };
  /** ISO 3166, two capitals. */
  readonly country: string;
}

export interface Place extends Named, Point {}

/** Those that lie in the circle, the nearest first, with how far they are. */
export function within<T extends Point>(
  points: readonly T[],
  centre: Point,
  km: number,
): readonly { readonly at: T; readonly km: number }[] {
  return points
    .map((at) => ({ at, km: kmBetween(at, centre) }))
    .filter((found) => found.km <= km)
    .toSorted((a, b) => a.km - b.km);
}
