/**
 * Mercator's map, which keeps shapes, so that a circle on the ground is nearly one on paper. The whole
 * earth is a square of side 1: x from west to east, y from north to south. A view is a window on it.
 */
import { EARTH_KM, type Point, radians } from "#shared/globe.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface View {
  /** Of the square, what lies in the middle of the window. */
  readonly centre: Spot;
  /** Pixels to the side of the square. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** The square ends here; nobody sits nearer to a pole. */
const LAST_LATITUDE = 85.0511;

export function spotOf({ latitude, longitude }: Point): Spot {
  const sine = Math.sin(radians(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude))));
  return {
    x: longitude / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

export function pointOf({ x, y }: Spot): Point {
  return {
    latitude: degrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y)))),
    longitude: (x - 0.5) * 360,
  };
}

/** Where a spot is in the window, in pixels from its upper left. */
export const pixelOf = (spot: Spot, { centre, scale, width, height }: View): Spot => ({
  x: (spot.x - centre.x) * scale + width / 2,
  y: (spot.y - centre.y) * scale + height / 2,
});

export const spotAt = (pixel: Spot, { centre, scale, width, height }: View): Spot => ({
  x: (pixel.x - width / 2) / scale + centre.x,
  y: (pixel.y - height / 2) / scale + centre.y,
});

/** So many kilometres from a point on a great circle; a bearing of 0 is north, 90 east. */
export function destination({ latitude, longitude }: Point, km: number, bearing: number): Point {
  const [from, angle, turn] = [radians(latitude), km / EARTH_KM, radians(bearing)];
  const sine = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(turn);
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * sine,
  );
  return { latitude: degrees(Math.asin(sine)), longitude: longitude + degrees(east) };
}

export interface Circle {
  readonly centre: Point;
  readonly km: number;
}

/** Where it reaches to in the north, east, south and west. */
export const reachOf = ({ centre, km }: Circle): readonly Point[] =>
  [0, 90, 180, 270].map((bearing) => destination(centre, km, bearing));

/** Whether all of a circle is seen, and as more than a point. */
export function isCircleIn(circle: Circle, view: View): boolean {
  const ends = reachOf(circle).map((point) => pixelOf(spotOf(point), view));
  const [, east, , west] = ends;
  return ends.every((end) => isIn(end, view)) && east!.x - west!.x >= LEAST_ACROSS;
}

/** Pixels. */
const LEAST_ACROSS = 24;

export const isIn = ({ x, y }: Spot, { width, height }: View, margin = 0): boolean =>
  x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;

/** The window that shows all of these, not nearer than a town and its surroundings. */
export function viewOf(points: readonly Point[], size: Pick<View, "width" | "height">): View {
  const spots = (points.length > 0 ? points : EUROPE).map(spotOf);
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (size.width * ROOM) / Math.max(east - west, NEAREST),
    (size.height * ROOM) / Math.max(south - north, NEAREST),
  );
  return withScale(
    { centre: { x: (west + east) / 2, y: (north + south) / 2 }, scale: 1, ...size },
    scale,
  );
}

const EUROPE: readonly Point[] = [
  { latitude: 36, longitude: -10 },
  { latitude: 60, longitude: 30 },
];
/** Of the window; around it there is a margin. */
const ROOM = 0.78;
/** Of the square: some 60 km in the middle of Europe. */
const NEAREST = 0.0025;

/** As near or far as allowed; the window never shows more than there is. */
export function withScale(view: View, scale: number): View {
  const least = Math.max(view.width, view.height);
  return held({ ...view, scale: Math.min(Math.max(scale, least), least * MOST) });
}

/** At 1:50,000,000 the coast is drawn in steps of kilometres: nearer there is nothing to see. */
const MOST = 1200;

/** Nearer or farther by a factor; what lies under this pixel stays there. */
export function zoomed(view: View, factor: number, at: Spot): View {
  const kept = spotAt(at, view);
  const next = withScale(view, view.scale * factor);
  const moved = spotAt(at, next);
  return held({
    ...next,
    centre: { x: next.centre.x + kept.x - moved.x, y: next.centre.y + kept.y - moved.y },
  });
}

export const panned = (view: View, dx: number, dy: number): View =>
  held({
    ...view,
    centre: { x: view.centre.x - dx / view.scale, y: view.centre.y - dy / view.scale },
  });

/** Two fingers, from where they were to where they are: what lies under them stays there. */
export function pinched(view: View, from: Fingers, to: Fingers): View {
  const [before, after] = [middleOf(from), middleOf(to)];
  const moved = panned(view, after.x - before.x, after.y - before.y);
  const factor = apart(from) > 0 ? apart(to) / apart(from) : 1;
  return zoomed(moved, factor, after);
}

export type Fingers = readonly [Spot, Spot];

const middleOf = ([a, b]: Fingers): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const apart = ([a, b]: Fingers): number => Math.hypot(a.x - b.x, a.y - b.y);

function held(view: View): View {
  const { centre, scale, width, height } = view;
  return {
    ...view,
    centre: { x: between(centre.x, width / scale), y: between(centre.y, height / scale) },
  };
}

const between = (middle: number, window: number): number =>
  Math.min(Math.max(middle, window / 2), 1 - window / 2);

const degrees = (radians: number): number => (radians * 180) / Math.PI;
