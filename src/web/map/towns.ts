/**
 * The largest towns in sight, so that one knows where one looks: quiet, few, and never across whoever sits
 * there. They are asked for by parts of the map, which stay the same while it moves a little. Pure.
 */
import type { Towns } from "#api/people.ts";
import {
  type Box,
  type Cluster,
  type Label,
  type Words,
  boxOf,
  dotOf,
  overlap,
  wordsBeside,
} from "./clusters.ts";
import {
  type Circle,
  type Spot,
  type View,
  destination,
  pixelOf,
  pointOf,
  spotOf,
} from "./mercator.ts";

export type Town = Towns["towns"][number];

/** The part of the map that holds the window; its sides lie on lines a quarter to a half of a window apart. */
export function partAround({ centre, scale, width, height }: View) {
  const step = 2 ** (Math.ceil(Math.log2(Math.max(width, height) / scale)) - 2);
  const side = (middle: number, window: number, towards: -1 | 1) => {
    const edge = (middle + (towards * window) / 2 / scale) / step;
    return Math.min(1, Math.max(0, (towards < 0 ? Math.floor(edge) : Math.ceil(edge)) * step));
  };
  const upper = pointOf({ x: side(centre.x, width, -1), y: side(centre.y, height, -1) });
  const lower = pointOf({ x: side(centre.x, width, 1), y: side(centre.y, height, 1) });
  return {
    west: upper.longitude,
    south: lower.latitude,
    east: lower.longitude,
    north: upper.latitude,
  };
}

export interface TownLabel extends Words {
  readonly at: Spot;
}

/** One town for so many pixels of the window, and from one to the next at least so much room. */
const PIXELS_EACH = 36_000;
const ROOM = 22;
export const TOWN_RADIUS = 1.5;

/** `towns` come with the largest first, which are named where there is room. */
export function townLabels(
  towns: readonly Town[],
  nameOf: (town: Town) => string,
  { view, taken: others }: { readonly view: View; readonly taken: readonly Box[] },
): readonly TownLabel[] {
  const most = Math.round((view.width * view.height) / PIXELS_EACH);
  const taken = [...others];
  const window = { left: 0, top: 0, right: view.width, bottom: view.height };
  const named: TownLabel[] = [];
  for (const town of towns) {
    if (named.length === most) break;
    const at = pixelOf(spotOf(town), view);
    const whole = (words: Words) => around(at, boxOf(words));
    const words = wordsBeside(at, TOWN_RADIUS, nameOf(town)).find(
      (words) =>
        isInside(whole(words), window) && taken.every((other) => !overlap(whole(words), other)),
    );
    if (!words) continue;
    named.push({ ...words, at });
    taken.push(wider(whole(words)));
  }
  return named;
}

/** Where something is drawn already: who sits there, and the buttons in the corner. */
export function takenOn({
  view,
  clusters,
  labels,
}: {
  readonly view: View;
  readonly clusters: readonly Cluster[];
  readonly labels: readonly Label[];
}): readonly Box[] {
  const tools = { left: view.width - 52, right: view.width, top: 0, bottom: 150 };
  return [...clusters.map(dotOf), ...labels.map(boxOf), tools];
}

/** The line from the circle's centre to its grip, and the words there: no name is struck through. */
export function takenByCircle(near: Circle | null, view: View): readonly Box[] {
  if (!near) return [];
  const from = pixelOf(spotOf(near.centre), view);
  const { x, y } = pixelOf(spotOf(destination(near.centre, near.km, 90)), view);
  // The line falls a little, since the grip lies on a great circle: in parts it is as good as level.
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const [begin, end] = [part / PARTS, (part + 1) / PARTS];
    const falls = (at: number) => from.y + (y - from.y) * at;
    return {
      left: from.x + Math.max((x - from.x) * begin, 2 * TOWN_RADIUS),
      right: from.x + (x - from.x) * end,
      top: falls(begin) - 1,
      bottom: falls(end) + 1,
    };
  });
  return [...parts, { left: x - 64, right: x + 64, top: y - 12, bottom: y + 12 }];
}

const PARTS = 8;

/** With the point itself. */
const around = ({ x, y }: Spot, { left, right, top, bottom }: Box): Box => ({
  left: Math.min(left, x - TOWN_RADIUS),
  right: Math.max(right, x + TOWN_RADIUS),
  top: Math.min(top, y - TOWN_RADIUS),
  bottom: Math.max(bottom, y + TOWN_RADIUS),
});

const wider = ({ left, right, top, bottom }: Box): Box => ({
  left: left - ROOM,
  right: right + ROOM,
  top: top - ROOM,
  bottom: bottom + ROOM,
});

const isInside = (box: Box, window: Box): boolean =>
  box.left >= window.left &&
  box.right <= window.right &&
  box.top >= window.top &&
  box.bottom <= window.bottom;
