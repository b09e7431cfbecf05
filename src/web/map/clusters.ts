/** Places that lie too near each other to be told apart in the window become one dot. */
import type { PeopleMap } from "#api/people.ts";
import { type Spot, type View, isIn, pixelOf, spotOf } from "./mercator.ts";

export type MapPlace = PeopleMap["places"][number];

export interface Cluster {
  /** The first has the most people, and names it. */
  readonly places: readonly [MapPlace, ...MapPlace[]];
  readonly at: Spot;
  readonly people: number;
  readonly met: number;
}

/** Pixels between the middles of two dots at least, and from rim to rim. */
const APART = 20;
const GAP_OF_DOTS = 1;
const MARGIN = 16;

interface Growing {
  readonly places: [MapPlace, ...MapPlace[]];
  readonly at: Spot;
  people: number;
}

/** The largest first; `places` come in that order. */
export function clustersOf(places: readonly MapPlace[], view: View): readonly Cluster[] {
  const clusters: Growing[] = [];
  for (const place of places) {
    const at = pixelOf(spotOf(place), view);
    if (!isIn(at, view, MARGIN)) continue;
    const people = place.people.length;
    const near = clusters.find((other) => distance(other.at, at) < apart(other, { people }));
    if (near) {
      near.places.push(place);
      near.people += people;
    } else clusters.push({ places: [place], at, people });
  }
  return clusters
    .map((cluster) => ({ ...cluster, met: metIn(cluster.places) }))
    .toSorted((a, b) => b.people - a.people);
}

const metIn = (places: readonly MapPlace[]): number =>
  places.reduce((sum, { people }) => sum + people.filter(({ met }) => met).length, 0);

type Sized = Pick<Cluster, "people">;

const apart = (a: Sized, b: Sized): number =>
  Math.max(APART, radiusOf(a) + radiusOf(b) + GAP_OF_DOTS);

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A single person is a dot, more are a ring with their number. */
export const radiusOf = ({ people }: Sized): number =>
  people === 1 ? 5 : Math.min(16, 8 + Math.log2(people));

export interface Words {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** To which side of the dot they run. */
  readonly anchor: "start" | "end";
}

export interface Label extends Words {
  readonly cluster: Cluster;
}

/** So many names at most, none across another one or across a dot. */
const MOST_LABELS = 8;
/** Pixels; letters are measured roughly and rather too wide. */
const LETTER = 6.6;
const LINE = 14;
const GAP = 5;

export function labelsOf(
  clusters: readonly Cluster[],
  wordsOf: (place: MapPlace) => string,
  { width }: View,
  taken: readonly Box[] = [],
): readonly Label[] {
  const labels: Label[] = [];
  for (const cluster of clusters) {
    if (labels.length === MOST_LABELS) break;
    const words = wordsOf(cluster.places[0]);
    const label = wordsBeside(cluster.at, radiusOf(cluster), words).find((one) => {
      const box = boxOf(one);
      return (
        box.left >= 0 &&
        box.right <= width &&
        taken.every((other) => !overlap(box, other)) &&
        labels.every((other) => !overlap(box, boxOf(other))) &&
        clusters.every((other) => other === cluster || !overlap(box, dotOf(other)))
      );
    });
    if (label) labels.push({ ...label, cluster });
  }
  return labels;
}

/** Right of a dot, or left of it. */
export function wordsBeside({ x, y }: Spot, radius: number, words: string): readonly Words[] {
  const away = radius + GAP;
  return [
    { words, x: x + away, y: y + 4, anchor: "start" },
    { words, x: x - away, y: y + 4, anchor: "end" },
  ];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxOf({ words, x, y, anchor }: Words): Box {
  const width = words.length * LETTER;
  const left = anchor === "start" ? x : x - width;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
}

export function dotOf(cluster: Cluster): Box {
  const { x, y } = cluster.at;
  const r = radiusOf(cluster);
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
