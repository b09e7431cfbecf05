/**
 * Towns by their names, and where postcodes lie. The file of towns is sorted by key, so a name is
 * looked up in the bytes as they were read: nothing is parsed before it is asked for, and 105,000 names
 * cost no more memory than the file. How its lines are made: scripts/places-data.ts.
 */
import { type Point, kmBetween } from "#shared/globe.ts";
import { type Place } from "./place.ts";

export interface Gazetteer {
  /** All that go by this key (place-key.ts), in no order that means anything. */
  named(key: string): readonly Town[];
  /** What a point on the map is called: the nearest town of a thousand people or more. */
  nearest(point: Point): Town;
  /** The most populous of them between these degrees, the largest first. */
  largest(between: Degrees, count: number): readonly Town[];
  /** German postcodes that a station stands in, in ascending order. */
  readonly postcodes: readonly Postcode[];
}

export interface Degrees {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Town extends Place {
  /** A state, a canton, a province, as it is written in addresses; "" elsewhere. */
  readonly region: string;
  readonly population: number;
  /** By a name that the town hardly goes by. */
  readonly isAlias: boolean;
}

export interface Postcode extends Point {
  readonly code: string;
  readonly town: string;
}

export function gazetteerFrom(places: Buffer, postcodes: string): Gazetteer {
  const lines: Lines = { places, starts: startsOfLines(places) };
  let known: readonly TownPoint[] | undefined;
  const points = () => (known ??= pointsOf(places));
  return {
    named: (key) => townsAt(lines, key),
    nearest: (point) => townAt(lines, nearestOf(points(), point).line),
    largest: (between, count) =>
      points()
        .filter((point) => isBetween(point, between))
        .slice(0, count)
        .map(({ line }) => townAt(lines, line)),
    postcodes: postcodes.trimEnd().split("\n").map(postcodeOf),
  };
}

interface Lines {
  readonly places: Buffer;
  /** Where each line begins, and at the end where the next one would. */
  readonly starts: Uint32Array;
}

const NEWLINE = 10;

function startsOfLines(places: Buffer): Uint32Array {
  const starts = [0];
  for (let at = places.indexOf(NEWLINE); at >= 0; at = places.indexOf(NEWLINE, at + 1)) {
    starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}

function townsAt(lines: Lines, key: string): readonly Town[] {
  // A tab sorts before all that keys are made of, so lines are in the order of their keys with it.
  const wanted = Buffer.from(`${key}\t`, "latin1");
  const towns: Town[] = [];
  let line = firstNotBefore(lines, wanted);
  for (; compared(lines, line, wanted) === 0; line++) towns.push(townAt(lines, line));
  return towns;
}

function firstNotBefore(lines: Lines, wanted: Buffer): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compared(lines, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The start of a line beside a key; behind the last line there is nothing. */
function compared({ places, starts }: Lines, line: number, wanted: Buffer): number {
  const start = starts[line]!;
  const end = Math.min(start + wanted.length, places.length);
  return places.compare(wanted, 0, wanted.length, start, end);
}

function townAt(lines: Lines, line: number): Town {
  const [key = "", ...columns] = lines.places
    .toString("utf8", lines.starts[line], lines.starts[line + 1]! - 1)
    .split("\t");
  const [first = ""] = columns;
  const mark = first[0];
  if (mark !== "=" && mark !== "~") return townOf(key, columns);
  return { ...townAt(lines, Number(first.slice(1))), isAlias: mark === "~" };
}

function townOf(key: string, columns: readonly string[]): Town {
  const [country = "", region = "", latitude, longitude, hundreds, own, de, en] = columns;
  const name = own || key.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return {
    name: { de: de || name, en: en || name },
    country,
    region,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(hundreds) * 100,
    isAlias: false,
  };
}

interface TownPoint extends Point {
  readonly line: number;
  readonly hundreds: number;
}

/** The largest first. Read when somebody first asks. A line that is another name has no people. */
const pointsOf = (places: Buffer): readonly TownPoint[] =>
  places
    .toString()
    .split("\n")
    .flatMap((text, line) => {
      const [latitude = 0, longitude = 0, hundreds = 0] = text.split("\t").slice(3, 6).map(Number);
      return hundreds >= 10 ? [{ line, latitude, longitude, hundreds }] : [];
    })
    .toSorted((a, b) => b.hundreds - a.hundreds);

const isBetween = (
  { latitude, longitude }: Point,
  { west, south, east, north }: Degrees,
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north;

function nearestOf(points: readonly TownPoint[], to: Point): TownPoint {
  let best = points[0]!;
  let bestKm = Infinity;
  for (const point of points) {
    const km = kmBetween(point, to);
    if (km < bestKm) [best, bestKm] = [point, km];
  }
  return best;
}

function postcodeOf(line: string): Postcode {
  const [code = "", latitude, longitude, town = ""] = line.split("\t");
  return { code, latitude: Number(latitude), longitude: Number(longitude), town };
}
