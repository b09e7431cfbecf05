/** Where nearly all sit: what a map shows first, so that two in Boston do not make Europe small. */
import type { MapPlace } from "./clusters.ts";
import { type View, pixelOf, spotOf, viewOf } from "./mercator.ts";

/** Of all people. */
const NEARLY_ALL = 0.95;
/** So much nearer must the map come for it; else nobody is left out of sight. */
const WORTH_IT = 1.6;

export function firstView(places: readonly MapPlace[], size: Pick<View, "width" | "height">): View {
  const whole = viewOf(places, size);
  const nearly = viewOf(mostOf(places, whole), size);
  return nearly.scale >= whole.scale * WORTH_IT ? nearly : whole;
}

/** Those nearest to the place on both sides of which as many people sit, east and west, north and south. */
function mostOf(places: readonly MapPlace[], view: View): readonly MapPlace[] {
  const spots = places.map((place) => ({ place, ...pixelOf(spotOf(place), view) }));
  const people = places.reduce((sum, place) => sum + place.people.length, 0);
  const taken = (sorted: typeof spots, share: number) => {
    let left = people * share;
    return sorted.findIndex(({ place }) => (left -= place.people.length) <= 0);
  };
  const byX = spots.toSorted((a, b) => a.x - b.x);
  const byY = spots.toSorted((a, b) => a.y - b.y);
  const [x, y] = [byX[taken(byX, 0.5)]?.x ?? 0, byY[taken(byY, 0.5)]?.y ?? 0];
  const byDistance = spots.toSorted(
    (a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y),
  );
  return byDistance.slice(0, taken(byDistance, NEARLY_ALL) + 1).map(({ place }) => place);
}
