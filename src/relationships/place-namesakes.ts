/**
 * Which of several towns of one name is meant where the name alone was typed: "Springfield" is the one in
 * Missouri, and may as well be that in Massachusetts. What weighs for a town is what weighs in
 * people/places/locate.ts.
 */
import {
  type Address,
  type Outlook,
  SAME_PLACE_KM,
  byCountry,
  weightOf,
} from "#people/places/locate.ts";
import { partsOf } from "#people/places/address-parts.ts";
import type { Town } from "#people/places/gazetteer.ts";
import type { Named, Place } from "#people/places/place.ts";
import { regionName } from "#people/places/regions.ts";
import { townKeys } from "#people/places/town-keys.ts";
import { kmBetween } from "#shared/globe.ts";

/** A town, told apart from the others of its name. */
export interface Namesake extends Place {
  readonly countryName: Named["name"];
  /** A state or province; "" where none is known. */
  readonly region: string;
  /** A larger town near it, where its country has several of the name and no region tells them apart. */
  readonly beside: Named["name"] | null;
}

export interface Which {
  readonly here: Namesake;
  /** The likeliest first. */
  readonly others: readonly Namesake[];
}

const MOST_OTHERS = 4;

/** Null where the name is of one town, or of one that is by far the likeliest, or was told apart already. */
export function whichOf(typed: string | Address, centre: Place, outlook: Outlook): Which | null {
  const { gazetteer, home } = outlook;
  const parts = partsOf(typeof typed === "string" ? typed : typed.city);
  if (parts.postcode || parts.region || parts.country) return null;
  // As locate.ts finds them: "Frankfurt (Oder)" is not Frankfurt as well.
  const towns = parts.towns.flatMap(
    (town) =>
      townKeys(town, false)
        .map((key) => gazetteer.named(key))
        .find(({ length }) => length > 0) ?? [],
  );
  const likeliest = towns.toSorted((a, b) => weightOf(b, home) - weightOf(a, home));
  const here = likeliest.find((town) => isSame(town, centre));
  if (!here) return null;
  const others = likeliest
    .filter((town) => weightOf(town, home) > weightOf(here, home) - FAR_BEHIND)
    .filter((town) => !isSame(town, here));
  const named = others
    .filter((town, index) => others.findIndex((other) => isSame(town, other)) === index)
    .slice(0, MOST_OTHERS);
  if (named.length === 0) return null;
  const told = (town: Town) => toldApart(town, [here, ...named], outlook);
  return { here: told(here), others: named.map(told) };
}

const isSame = (one: Place, other: Place): boolean => kmBetween(one, other) <= SAME_PLACE_KM;

/** Whoever means London in Ontario says so. */
const FAR_BEHIND = 1.25;

function toldApart(town: Town, all: readonly Town[], { gazetteer }: Outlook): Namesake {
  const { name, country, region, latitude, longitude } = town;
  const isAlone = all.filter((other) => other.country === country).length === 1;
  const around = {
    west: longitude - 0.9,
    east: longitude + 0.9,
    south: latitude - 0.6,
    north: latitude + 0.6,
  };
  const [larger] = gazetteer
    .largest(around, LARGE_TOWNS)
    .filter((other) => other.population > town.population && other.name.en !== name.en)
    .toSorted((a, b) => pull(b, town) - pull(a, town));
  const where = regionName(country, region);
  return {
    name,
    country,
    latitude,
    longitude,
    countryName: byCountry(country)!.place.name,
    region: where ?? "",
    beside: isAlone || where !== null ? null : (larger?.name ?? null),
  };
}

const LARGE_TOWNS = 10;

/** The larger and the nearer, the likelier one says "near" it. */
const pull = (larger: Town, town: Town): number => larger.population / kmBetween(larger, town);
