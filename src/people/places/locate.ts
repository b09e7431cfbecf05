/**
 * Where an address is, offline. A town's name says where it is, a postcode which of the towns of that
 * name, and in large towns which part. What is not known is not invented: every answer says how it was
 * found, how sure it is, and within how many kilometres nine in ten such answers lie (measured by
 * bench/places.ts). Docs: docs/decisions/0013-places.md.
 */
import { type AddressFields, type AddressParts, partsOf } from "./address-parts.ts";
import { countryName } from "./countries.ts";
import type { Gazetteer, Town } from "./gazetteer.ts";
import { type Point, kmBetween } from "#shared/globe.ts";
import { type Named, type Place } from "./place.ts";
import { type PostcodeArea, areaOf } from "./postcode-area.ts";
import { townKeys } from "./town-keys.ts";

/** Where somebody looks from. */
export interface Outlook {
  readonly gazetteer: Gazetteer;
  /** Where the archive's owner lives (ISO 3166): of two towns of one name the one at home is likelier. */
  readonly home: string | null;
}

export type Found = FoundPlace | FoundCountry;

export interface FoundPlace {
  readonly how: "position" | "postcode" | "town" | "area" | "area-code";
  readonly place: Place;
  /** "guess": there are other places of that name, or name and postcode do not fit each other. */
  readonly sure: Sure;
  /** Nine in ten lie within, where it is no guess. */
  readonly km: number;
}

export interface FoundCountry {
  readonly how: "country";
  readonly place: Named;
  readonly sure: Sure;
  readonly km: null;
}

export type Sure = "certain" | "likely" | "guess";

export interface Address extends AddressFields {
  readonly position?: Point | null;
}

export function locate(address: string | Address, outlook: Outlook): Found | null {
  const parts = partsOf(address);
  const found =
    parts.towns.reduce<Found | null>((best, town) => best ?? townOf(town, parts, outlook), null) ??
    byPostcode(parts, outlook) ??
    byCountry(parts.country);
  const position = typeof address === "string" ? null : address.position;
  const isBelieved = position && isOnEarth(position) && !isAstray(position, found, parts, outlook);
  return isBelieved ? at(position, found, outlook) : found;
}

/** Degrees that a program made up: no place of the town's name lies there, and the address leaves no doubt of it. */
function isAstray(
  position: Point,
  found: Found | null,
  parts: AddressParts,
  { gazetteer }: Outlook,
): boolean {
  if (!found || found.how === "country" || found.sure !== "certain") return false;
  const namesakes = parts.towns
    .flatMap((town) => townKeys(town, parts.isTown))
    .flatMap((key) => gazetteer.named(key));
  return [found.place, ...namesakes].every((town) => kmBetween(town, position) > ASTRAY_KM);
}

const ASTRAY_KM = 100;

const isOnEarth = ({ latitude, longitude }: Point): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** What a card gives in degrees is believed; its name is that of the card's town, else of the nearest. */
function at({ latitude, longitude }: Point, found: Found | null, { gazetteer }: Outlook): Found {
  const town = found && found.how !== "country" ? found.place : null;
  const { name, country } = town ?? gazetteer.nearest({ latitude, longitude });
  return {
    how: "position",
    place: { name, country, latitude, longitude },
    sure: "certain",
    km: 1,
  };
}

function townOf(written: string, parts: AddressParts, outlook: Outlook): Found | null {
  for (const key of townKeys(written, parts.isTown)) {
    const towns = outlook.gazetteer
      .named(key)
      .filter(({ country }) => parts.country === null || country === parts.country);
    if (towns.length > 0) return likeliest(towns, parts, outlook);
  }
  return null;
}

interface Candidate {
  readonly town: Town;
  readonly area: PostcodeArea | null;
  /** From the postcode's area, as a share of how far it reaches; null without one. */
  readonly off: number | null;
  readonly weight: number;
}

function likeliest(towns: readonly Town[], parts: AddressParts, outlook: Outlook): Found {
  const candidates = towns
    .map((town) => candidateOf(town, parts, outlook))
    .toSorted((a, b) => b.weight - a.weight);
  const [best] = candidates as [Candidate, ...Candidate[]];
  const { town, area, off } = best;
  const rival = candidates.find((other) => kmBetween(other.town, town) > SAME_PLACE_KM);
  const lead = best.weight - (rival?.weight ?? -Infinity);

  // A village that the gazetteer does not have, of the name of one elsewhere.
  if (area && off !== null && off > 1 && area.km <= FAR_KM) {
    return { how: "area", place: placeOf(area), sure: "guess", km: Math.max(2 * area.km, 20) };
  }
  const isPart = area !== null && area.km <= PART_KM && town.population >= CITY;
  const place = isPart ? { ...placeOf(town), ...pointOf(area) } : placeOf(town);
  return {
    how: isPart ? "postcode" : "town",
    place,
    sure: surenessOf(best, lead, parts),
    km: isPart ? area.km : townKm(town),
  };
}

export const SAME_PLACE_KM = 30;
const FAR_KM = 45;
/** From here on a postcode is a part of the town, and worth more than its middle. */
const CITY = 100_000;
const PART_KM = 10;

/** What is known of it without the rest of an address, in tens of people. */
export const weightOf = ({ population, country, isAlias }: Town, home: string | null): number =>
  Math.log10(Math.max(population, 100)) + (country === home ? AT_HOME : 0) - (isAlias ? ALIAS : 0);

function candidateOf(town: Town, parts: AddressParts, { gazetteer, home }: Outlook): Candidate {
  const area = parts.postcode === "" ? null : areaOf(town.country, parts.postcode, gazetteer);
  const reach = area ? area.km + townKm(town) : 0;
  const off = area ? kmBetween(area, town) / reach : null;
  const weight =
    weightOf(town, home) -
    misfit(parts.postcode, town.country) +
    (isInRegion(parts, town) ? IN_REGION : 0) +
    (off === null ? 0 : off <= 1 ? NEAR * (1 - off / 2) : -FAR_OFF);
  return { town, area, off, weight };
}

/** A town at home weighs as much as one ten times its size elsewhere. */
const AT_HOME = 1;
const ALIAS = 0.7;
const WRONG_FORM = 2;
const IN_REGION = 4;
const NEAR = 6;
const FAR_OFF = 2;

/** In France a postcode begins with the department's number. */
const isInRegion = ({ region, postcode }: AddressParts, town: Town): boolean =>
  (region !== "" && (town.region === region || town.country === region)) ||
  (town.country === "FR" && town.region !== "" && postcode.startsWith(town.region));

/** How ill a postcode fits a country by its number of digits. Letters are told apart by their form. */
function misfit(postcode: string, country: string): number {
  if (postcode === "") return 0;
  const digits = DIGITS[country];
  if (digits === undefined) return WRONG_FORM / 2;
  return digits === digitsOf(postcode) ? 0 : WRONG_FORM;
}

const digitsOf = (postcode: string): number =>
  /\p{L}/u.test(postcode) ? 0 : postcode.replaceAll(/\D/g, "").length;

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "4 AT AU BE BG CH DK HU LI LU LV NL NO NZ SI ZA",
    "5 CZ DE EE EG ES FI FR GR HR ID IT KR LT MA MX MY PL RS SA SE SK TH TR UA US",
    "6 CN IN RO RU SG VN",
    "7 JP PT",
    "8 BR",
    "0 GB CA IE",
  ].flatMap((line) => {
    const [digits, ...countries] = line.split(" ");
    return countries.map((country) => [country, Number(digits)]);
  }),
);

function surenessOf({ off, town }: Candidate, lead: number, parts: AddressParts): Sure {
  const inRegion = isInRegion(parts, town);
  const isElsewhere = /^[A-Z]{2,3}$/.test(parts.region) && town.region !== "" && !inRegion;
  if (lead < CLOSE_CALL || isElsewhere || (off !== null && off > 1)) return "guess";
  const isBacked = off !== null || inRegion || parts.country !== null;
  return isBacked && lead > CLEAR ? "certain" : "likely";
}

const CLOSE_CALL = 0.9;
const CLEAR = 1.5;

/** A town reaches from its middle as its people need room. */
const townKm = ({ population }: Town): number =>
  population < 20_000 ? 4 : population < CITY ? 6 : population < 1_000_000 ? 9 : 14;

function byPostcode({ postcode, country }: AddressParts, { gazetteer, home }: Outlook) {
  const where = country ?? (digitsOf(postcode) === DIGITS[home ?? ""] ? home : null);
  const area = where && postcode !== "" ? areaOf(where, postcode, gazetteer) : null;
  if (!area) return null;
  const isPart = area.km <= PART_KM;
  return {
    how: isPart ? "postcode" : "area",
    place: placeOf(area),
    sure: country ? "likely" : "guess",
    km: area.km,
  } as const;
}

export function byCountry(country: string | null): FoundCountry | null {
  if (country === null) return null;
  const name = { de: countryName(country, "de"), en: countryName(country, "en") };
  return { how: "country", place: { name, country }, sure: "likely", km: null };
}

const pointOf = ({ latitude, longitude }: Point): Point => ({ latitude, longitude });

const placeOf = ({ name, country, latitude, longitude }: Place): Place => ({
  name,
  country,
  latitude,
  longitude,
});
