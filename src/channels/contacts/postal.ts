/**
 * ADR, GEO and LABEL: where somebody sits. A position belongs to the address of its kind, or to the
 * only one; alone it is an address of its own. A label is the address as it is printed, and counts only
 * where the parts are not there. Street, room and box stay in the order of the card, one a line.
 */
import type { PostalAddress } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { type Property, componentsOf, plain, textOf } from "./property.ts";

type Position = NonNullable<PostalAddress["position"]>;

const NOWHERE: PostalAddress = {
  label: "",
  street: "",
  city: "",
  region: "",
  postcode: "",
  country: "",
  position: null,
};

interface Places {
  readonly adr: readonly Property[];
  readonly geo: readonly Property[];
  readonly label: readonly Property[];
  readonly labelOf: (property: Property) => string;
}

export function addressesIn({ adr, geo, label, labelOf }: Places): readonly PostalAddress[] {
  const addresses = adr
    .toSorted((a, b) => a.pref - b.pref)
    .map((one) => readAddress(one, labelOf(one)))
    .filter(saysWhere);
  for (const one of label) {
    const street = textOf(one, LIMITS.lineChars);
    const kind = labelOf(one);
    const isKnown = addresses.some((known) => known.label === kind || addresses.length === 1);
    if (street !== "" && !isKnown) addresses.push({ ...NOWHERE, label: kind, street });
  }
  for (const one of geo) {
    const position = readPosition(one.value);
    if (!position) continue;
    const kind = labelOf(one);
    const at = addresses.findIndex((known) => known.label === kind);
    const whose = at < 0 && addresses.length === 1 ? 0 : at;
    if (whose < 0) addresses.push({ ...NOWHERE, label: kind, position });
    else
      addresses[whose] = { ...addresses[whose]!, position: addresses[whose]!.position ?? position };
  }
  return withoutTwins(addresses);
}

export const saysWhere = ({ street, city, region, postcode, country, position }: PostalAddress) =>
  position !== null || [street, city, region, postcode, country].some((part) => part !== "");

function withoutTwins(addresses: readonly PostalAddress[]): readonly PostalAddress[] {
  return [...new Map(addresses.map((one) => [JSON.stringify(one), one])).values()];
}

function readAddress(property: Property, label: string): PostalAddress {
  const printed = property.params.get("LABEL");
  const parts = componentsOf(property).map((part) => part.join(", "));
  const part = (at: number): string => parts[at] ?? "";
  // A printed address that nobody put in quotes ends at its last colon, inside the first part.
  const box =
    printed === undefined
      ? part(0)
      : part(0)
          .replace(/^[^]*:/, "")
          .trim();
  const street = [box, part(1), part(2)].filter((line) => line !== "").join("\n");
  const position = readPosition(property.params.get("GEO") ?? "");
  const address = {
    label,
    street: plain(street || detailedStreet(part), LIMITS.lineChars),
    city: part(3),
    region: part(4),
    postcode: part(5),
    country: part(6),
    position,
  };
  if (saysWhere({ ...address, position: null })) return address;
  const lines = (printed ?? "").replaceAll("\\n", "\n");
  return { ...address, street: plain(lines, LIMITS.lineChars) };
}

/** RFC 9554 cuts a street into name (12th), number, building, block, floor, apartment and room. */
const detailedStreet = (part: (at: number) => string): string =>
  [[part(11), part(10)].filter((word) => word !== "").join(" "), ...[12, 13, 9, 8, 7].map(part)]
    .filter((line) => line !== "")
    .join("\n");

/** "geo:46.77,-71.28" and "46.77;-71.28". With a bare comma 2.1 means longitude first, and programs do not. */
export function readPosition(value: string): Position | null {
  const match = POSITION.exec(value.trim());
  if (!match) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const isNowhere = latitude === 0 && longitude === 0;
  return isOnEarth && !isNowhere ? { latitude, longitude } : null;
}

const POSITION =
  /^(?:geo:(?=[^;]*,)|(?=[^,]*;))([+-]?\d{1,3}(?:\.\d{1,20})?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d{1,20})?)(?:[,;].*)?$/i;
