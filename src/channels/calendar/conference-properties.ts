/**
 * What calendars say about place and link outside of LOCATION and DESCRIPTION: RFC 7986's
 * CONFERENCE, Google's and Microsoft's own properties, Apple's structured places. Microsoft writes
 * its JSON with commas escaped or not; both are read, and only the fields named here.
 */
import { type Property, firstParam, unescapeText } from "./content-line.ts";
import type { Conference, EntryParts } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import { parseLink } from "./link.ts";
import { useOf } from "./providers.ts";

export type Properties = ReadonlyMap<string, readonly Property[]>;

export function conferencesIn(properties: Properties): readonly Conference[] {
  return [...chosen(properties), ...added(properties)].slice(0, LIMITS.conferences);
}

/** What somebody put there, unless it is what calendars add by themselves. */
function chosen(properties: Properties): readonly Conference[] {
  return (properties.get("CONFERENCE") ?? []).map((property) => {
    const uri = property.value.trim();
    const link = parseLink(uri);
    return {
      uri,
      features: property.params.get("FEATURE")?.map((feature) => feature.toUpperCase()) ?? [],
      automatic: link !== null && useOf(link).use === "automatic",
    };
  });
}

function added(properties: Properties): readonly Conference[] {
  const uris = ADDED.map((name) => valueOf(properties, name)).filter((uri) => uri !== "");
  const info = parseJson(valueOf(properties, "X-MICROSOFT-ONLINEMEETINGINFORMATION"));
  const provider = MICROSOFT.get(fieldOf(info, "OnlineMeetingProvider"));
  return [...uris, ...(provider ? [provider] : [])].map((uri) => ({
    uri,
    features: [],
    automatic: true,
  }));
}

const ADDED = [
  "X-GOOGLE-CONFERENCE",
  "X-GOOGLE-HANGOUT",
  "X-MICROSOFT-SKYPETEAMSMEETINGURL",
  "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
  "X-MICROSOFT-ONLINEMEETINGCONFLINK",
];

/** The enumeration of Microsoft's Graph, in its order. */
const MICROSOFT = new Map([
  ["1", "Skype for Business"],
  ["2", "Skype"],
  ["3", "Microsoft Teams"],
]);

/** Places with an address or coordinates of their own: somebody picked them from a map or a list. */
export function placesIn(properties: Properties): readonly string[] {
  const places: string[] = [];
  for (const property of properties.get("X-APPLE-STRUCTURED-LOCATION") ?? []) {
    const address = firstParam(property, "X-ADDRESS").replaceAll(/\\n|\n/g, ", ");
    const title = firstParam(property, "X-TITLE");
    if (/^geo:/i.test(property.value)) places.push(title || address);
  }
  const locations = parseJson(valueOf(properties, "X-MICROSOFT-LOCATIONS"));
  for (const one of Array.isArray(locations) ? locations.slice(0, 20) : []) {
    const field = (name: string) => fieldOf(one, name);
    if (hasAddress(field)) places.push(field("DisplayName"));
  }
  const own = (name: string) => unescapeText(valueOf(properties, OWN_NAMES.get(name) ?? ""));
  if (hasAddress(own)) places.push(own("DisplayName"));
  if (isPoint(...halves(valueOf(properties, "GEO")))) {
    places.push(unescapeText(valueOf(properties, "LOCATION")));
  }
  return places
    .map((place) => place.slice(0, LIMITS.locationChars).trim())
    .filter((place) => place !== "");
}

/** The same fields as properties of their own. */
const OWN_NAMES = new Map([
  ["DisplayName", "X-MICROSOFT-LOCATIONDISPLAYNAME"],
  ["Latitude", "X-MICROSOFT-LATITUDE"],
  ["Longitude", "X-MICROSOFT-LONGITUDE"],
  ["LocationStreet", "X-MICROSOFT-LOCATIONSTREET"],
  ["LocationCity", "X-MICROSOFT-LOCATIONCITY"],
]);

function hasAddress(field: (name: string) => string): boolean {
  if (field("LocationStreet").trim() !== "") return true;
  return isPoint(field("Latitude"), field("Longitude"));
}

/** Zero and zero, in the Gulf of Guinea, is what programs write for nowhere. */
const isPoint = (latitude: string, longitude: string): boolean =>
  latitude.trim() !== "" &&
  Math.abs(Number(latitude)) <= 90 &&
  Math.abs(Number(longitude)) <= 180 &&
  (Number(latitude) !== 0 || Number(longitude) !== 0);

function halves(geo: string): [string, string] {
  const [latitude = "", longitude = ""] = geo.split(/[;,]/);
  return [latitude, longitude];
}

/** Apple plans the way there, or the user entered how long it takes. */
export const hasTravel = (properties: Properties): boolean =>
  /[1-9]/.test(valueOf(properties, "X-APPLE-TRAVEL-DURATION")) ||
  valueOf(properties, "X-APPLE-TRAVEL-START") !== "";

export const isAway: (properties: Properties) => EntryParts["away"] = (properties) =>
  valueOf(properties, "X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase() === "OOF";

const valueOf = (properties: Properties, name: string): string =>
  properties.get(name)?.[0]?.value.trim() ?? "";

function parseJson(value: string): unknown {
  if (value === "") return null;
  for (const text of [value, unescapeText(value)]) {
    try {
      return JSON.parse(text);
    } catch {
      // The other escaping, or none of our business.
    }
  }
  return null;
}

/** A text or number of a JSON object, as text. */
function fieldOf(value: unknown, name: string): string {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return "";
  const field = (value as Record<string, unknown>)[name];
  return typeof field === "string" || typeof field === "number" ? String(field) : "";
}
