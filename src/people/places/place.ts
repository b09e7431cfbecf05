/** What a place is, and how far apart two of them lie. */

export interface Point {
  /** Decimal degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Named {
  /** What it is called, in each language of ours. */
  readonly name: { readonly de: string; readonly en: string };
  /** ISO 3166, two capitals. */
  readonly country: string;
}

export interface Place extends Named, Point {}

/** Along a great circle of a globe (haversine), which is at most .5 % wrong on the real earth. */
export function kmBetween(a: Point, b: Point): number {
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The earth's mean radius (IUGG). */
const EARTH_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

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
