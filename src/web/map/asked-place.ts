/** A place as it is typed into the field of the large map: "London", "um London 80 km", "Wien 1010". */
import type { MapPlace } from "./clusters.ts";
import { circleAround } from "./near-point.ts";
import { MOST_KM } from "./radius.ts";

interface Asked {
  readonly near: string;
  /** Undefined: as it is now. */
  readonly km?: number;
}

const BEFORE = /^(?:um|bei|near|around)\s+/iu;
const BEHIND = /[\s,]+(\d{1,5})\s*km$/iu;

/** Null where nothing was typed. A name that stands on the map means that place, and no other of the name. */
export function askedPlace(
  typed: string,
  places: readonly MapPlace[],
  nameOf: (place: MapPlace) => string,
): Asked | null {
  const words = typed.trim().replace(BEFORE, "");
  const km = Math.min(MOST_KM, Number(BEHIND.exec(words)?.[1] ?? 0));
  const name = km > 0 ? words.replace(BEHIND, "") : words;
  if (name === "") return null;
  const onMap = places.filter((place) => plain(nameOf(place)) === plain(name));
  const [place] = onMap;
  const near = place && onMap.length === 1 ? circleAround([place]).near : name;
  return km > 0 ? { near, km } : { near };
}

const plain = (words: string): string => words.normalize("NFKC").toLowerCase();
