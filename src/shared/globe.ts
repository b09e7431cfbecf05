/** Points on the globe, and how far apart two of them lie. */

export interface Point {
  /** Decimal degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** The earth's mean radius (IUGG). */
export const EARTH_KM = 6371.0088;

/** Along a great circle of a globe (haversine), which is at most .5 % wrong on the real earth. */
export function kmBetween(a: Point, b: Point): number {
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
