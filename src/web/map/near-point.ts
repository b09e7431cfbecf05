/** The circle that holds these places: its middle by name and degrees, since names are not unique. */
import type { PlaceName, Point } from "#api/people.ts";
import { kmBetween } from "#shared/globe.ts";
import { roundKm } from "./radius.ts";

/** Whoever says "here" means the town. */
const TOWN_KM = 15;

export function circleAround(places: readonly [PlaceName & Point, ...Point[]]): {
  readonly near: string;
  readonly km: number;
} {
  const [middle] = places;
  const farthest = Math.max(...places.map((place) => kmBetween(place, middle)));
  const degrees = [middle.latitude, middle.longitude].map((one) => one.toFixed(4)).join(",");
  return {
    near: `${middle.name.en}, ${middle.country} ${degrees}`,
    km: roundKm(Math.max(TOWN_KM, farthest + 1)),
  };
}
