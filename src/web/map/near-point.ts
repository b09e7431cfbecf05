/** The circle that holds these places: its middle as degrees, which need no name to be found again. */
import type { Point } from "#api/people.ts";
import { kmBetween } from "./mercator.ts";
import { roundKm } from "./radius.ts";

/** Whoever says "here" means the town. */
const TOWN_KM = 15;

export function circleAround(places: readonly [Point, ...Point[]]): {
  readonly near: string;
  readonly km: number;
} {
  const [middle] = places;
  const farthest = Math.max(...places.map((place) => kmBetween(place, middle)));
  const near = [middle.latitude, middle.longitude].map((degrees) => degrees.toFixed(4)).join(",");
  return { near, km: roundKm(Math.max(TOWN_KM, farthest + 1)) };
}
