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

/**
 * How far somebody sits, as far as that is known: whoever sits somewhere within 20 km is not 2 km away, wherever
 * the middle of that lies. In whole kilometres, as they are shown.
 */
export function howFar(away: number, exact: number | null): { km: number; isWithin: boolean } {
  const isWithin = exact !== null && exact > away;
  return { km: Math.max(1, Math.round(isWithin ? exact : away)), isWithin };
}

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
