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
  return {
    near: pointNamed(middle),
    km: roundKm(Math.max(TOWN_KM, farthest + 1)),
  };
}

/** As an address has it: "London, GB 51.5085,-0.1257". */
export function pointNamed({ name, country, latitude, longitude }: PlaceName & Point): string {
  const degrees = [latitude, longitude].map((one) => one.toFixed(4)).join(",");
  return `${name.en}, ${country} ${degrees}`;
}
