/** How far around a place: what the grip, the arrow keys and the field all agree on. */

import { MOST_KM } from "#shared/near-in.ts";

export const LEAST_KM = 5;

/** In steps that one would say: 8, 45, 120, 1300. */
export function roundKm(km: number): number {
  const step = stepAt(km);
  return Math.min(MOST_KM, Math.max(LEAST_KM, Math.round(km / step) * step));
}

const stepAt = (km: number): number => (km < 20 ? 1 : km < 100 ? 5 : km < 500 ? 10 : 100);

/** Null for keys that say nothing about it. */
export function kmAfterKey(km: number, key: string): number | null {
  const step = stepAt(km);
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return roundKm(km + step);
    case "ArrowLeft":
    case "ArrowDown":
      return roundKm(km - stepAt(km - 1));
    case "PageUp":
      return roundKm(km * 2);
    case "PageDown":
      return roundKm(km / 2);
    case "Home":
      return LEAST_KM;
    case "End":
      return MOST_KM;
    default:
      return null;
  }
}
