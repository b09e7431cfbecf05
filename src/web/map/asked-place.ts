/**
 * A place as it is typed into the field of the large map: as into a search field (shared/near-in.ts), or
 * alone, "London", "Wien 1010", since here nothing but a place is meant.
 */
import { nameAlone, nearIn } from "#shared/near-in.ts";
import type { MapPlace } from "./clusters.ts";
import { circleAround } from "./near-point.ts";

interface Asked {
  readonly near: string;
  /** Undefined: as far as is usual. */
  readonly km?: number;
}

/** Null where nothing was typed. A name that stands on the map means that place, and no other of the name. */
export function askedPlace(
  typed: string,
  places: readonly MapPlace[],
  nameOf: (place: MapPlace) => string,
): Asked | null {
  const read = nearIn(typed);
  const isAll = read !== null && read.rest === "";
  const name = isAll ? read.centre : nameAlone(typed);
  const km = isAll ? read.km : undefined;
  if (name === "") return null;
  const onMap = places.filter((place) => plain(nameOf(place)) === plain(name));
  const [place] = onMap;
  const near = place && onMap.length === 1 ? circleAround([place]).near : name;
  return km === undefined ? { near } : { near, km };
}

const plain = (words: string): string => words.normalize("NFKC").toLowerCase();
