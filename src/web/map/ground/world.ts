/**
 * The countries of the earth as lines, out of a file of TopoJSON: borders stand in it once, as arcs of
 * small steps between whole numbers, and a country names the arcs around it (a negative number is the arc
 * ~n, backwards). An arc that one country names is coast, one that two name is a border.
 * Format: https://github.com/topojson/topojson-specification, sections 2.1.3 and 2.1.4.
 */
import { type Spot, type View, pixelOf, spotOf } from "#web/map/mercator.ts";

export interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

type Ring = readonly number[];

interface Geometry {
  /** "Polygon", "MultiPolygon"; a country without land has none. */
  readonly type?: string | null;
  readonly arcs?: readonly (Ring | readonly Ring[])[];
}

export interface Line {
  readonly spots: readonly Spot[];
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

export interface World {
  readonly land: readonly Line[];
  readonly coast: readonly Line[];
  readonly borders: readonly Line[];
}

export function worldOf(topology: Topology): World {
  const arcs = topology.arcs.map((arc) => spotsOf(arc, topology.transform));
  const rings = (topology.objects["countries"]?.geometries ?? []).flatMap(ringsOf);
  const uses = new Uint8Array(arcs.length);
  for (const index of rings.flat()) uses[index < 0 ? ~index : index]! += 1;
  const used = (often: boolean) =>
    arcs.flatMap((arc, index) => (uses[index]! > 1 === often ? linesOf(unbroken(arc)) : []));
  return {
    land: rings.flatMap((ring) =>
      linesOf(withPole(unbroken(ring.flatMap((index) => arcAt(arcs, index))))),
    ),
    coast: used(false),
    borders: used(true),
  };
}

/** Each step is from the one before. */
function spotsOf(
  arc: Topology["arcs"][number],
  { scale, translate }: Topology["transform"],
): readonly Spot[] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return spotOf({
      longitude: x * scale[0] + translate[0],
      latitude: y * scale[1] + translate[1],
    });
  });
}

const ringsOf = ({ type, arcs = [] }: Geometry): readonly Ring[] =>
  type === "MultiPolygon"
    ? (arcs as readonly (readonly Ring[])[]).flat()
    : type === "Polygon"
      ? (arcs as readonly Ring[])
      : [];

const arcAt = (arcs: readonly (readonly Spot[])[], index: number): readonly Spot[] =>
  index < 0 ? arcs[~index]!.toReversed() : arcs[index]!;

/** Land that goes on beyond 180° goes on there, and does not jump to the other edge of the map. */
function unbroken(spots: readonly Spot[]): readonly Spot[] {
  let turns = 0;
  return spots.map((spot, index) => {
    const step = spot.x - (spots[index - 1] ?? spot).x;
    if (Math.abs(step) > HALF) turns -= Math.sign(step);
    return turns === 0 ? spot : { ...spot, x: spot.x + turns };
  });
}

/** Of the way round the earth. */
const HALF = 0.5;

/** A ring that goes once around the earth holds the pole on its side, where the map has an edge. */
function withPole(ring: readonly Spot[]): readonly Spot[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs(last.x - first.x) < HALF) return ring;
  const y = Math.round(first.y);
  return [...ring, { x: last.x, y }, { x: first.x, y }];
}

/** At home on the map; what goes on beyond one edge of it comes in once more at the other. */
function linesOf(spots: readonly Spot[]): readonly Line[] {
  const found = lineOf(spots);
  const line = shifted(found, -Math.floor((found.west + found.east) / 2));
  if (line.west < 0) return [line, shifted(line, 1)];
  if (line.east > 1) return [line, shifted(line, -1)];
  return [line];
}

function lineOf(spots: readonly Spot[]): Line {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { spots, west, east, north, south };
}

const shifted = (line: Line, turns: number): Line =>
  turns === 0 ? line : lineOf(line.spots.map(({ x, y }) => ({ x: x + turns, y })));

/** What of these lines the window shows, as the path of an SVG; steps that nobody sees are left out. */
export function pathOf(lines: readonly Line[], view: View): string {
  const { centre, scale, width, height } = view;
  const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale];
  return lines
    .filter(
      (line) =>
        line.east >= centre.x - halfWidth &&
        line.west <= centre.x + halfWidth &&
        line.south >= centre.y - halfHeight &&
        line.north <= centre.y + halfHeight &&
        Math.max(line.east - line.west, line.south - line.north) * scale >= STEP,
    )
    .map(({ spots }) => drawn(spots, view))
    .join("");
}

/** Pixels. */
const STEP = 0.7;

function drawn(spots: readonly Spot[], view: View): string {
  let path = "";
  let last: Spot | undefined;
  for (const [index, spot] of spots.entries()) {
    const at = pixelOf(spot, view);
    const isNear = last && Math.abs(at.x - last.x) < STEP && Math.abs(at.y - last.y) < STEP;
    if (isNear && index < spots.length - 1) continue;
    path += `${last ? "L" : "M"}${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
    last = at;
  }
  return path;
}
