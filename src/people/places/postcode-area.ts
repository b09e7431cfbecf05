/**
 * Roughly where a postcode lies. In Germany a station that stands in it says so, else the stations of
 * its neighbours in number, which are neighbours on the map as well; elsewhere the town that its start
 * belongs to. It tells towns of one name apart, and places where the town is not known.
 */
import type { Gazetteer, Postcode } from "./gazetteer.ts";
import { placeKey } from "./place-key.ts";
import type { Place } from "./place.ts";
import { isWide, leadTown, londonDistrict } from "./postcode-leads.ts";

export interface PostcodeArea extends Place {
  /** Nine in ten addresses lie within (bench/places.ts). */
  readonly km: number;
}

export function areaOf(
  country: string,
  postcode: string,
  gazetteer: Gazetteer,
): PostcodeArea | null {
  if (country === "DE") return germanArea(postcode, gazetteer);

  const town = leadTown(country, postcode);
  const [place] = gazetteer
    .named(placeKey(town ?? ""))
    .filter((found) => found.country === country)
    .toSorted((a, b) => b.population - a.population);
  if (!place) return null;
  const district = country === "GB" ? londonDistrict(postcode) : null;
  const { name, latitude, longitude } = { ...place, ...district };
  const km = district ? DISTRICT_KM : isWide(country, postcode) ? WIDE_KM : LEAD_KM;
  return { name, country, latitude, longitude, km };
}

const DISTRICT_KM = 3;
const LEAD_KM = 40;
const WIDE_KM = 120;

/** By how many digits a neighbour shares. */
const GERMAN_KM = [0, 150, 75, 45, 25, 8];

function germanArea(postcode: string, { postcodes }: Gazetteer): PostcodeArea | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  for (let digits = 5; digits > 0; digits--) {
    const neighbours = startingWith(postcodes, postcode.slice(0, digits));
    if (neighbours.length === 0) continue;
    const apart = ({ code }: Postcode) => Math.abs(Number(code) - Number(postcode));
    const weights = neighbours.map((neighbour) => 1 / (1 + apart(neighbour)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = (of: (at: Postcode) => number) =>
      rounded(neighbours.reduce((sum, at, index) => sum + of(at) * weights[index]!, 0) / total);
    const { town } = neighbours.reduce((a, b) => (apart(b) < apart(a) ? b : a));
    return {
      name: { de: town, en: town },
      country: "DE",
      latitude: mean((at) => at.latitude),
      longitude: mean((at) => at.longitude),
      km: GERMAN_KM[digits]!,
    };
  }
  return null;
}

const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

/** Behind all that begin so comes what begins with a higher letter than the last digit's. */
const startingWith = (sorted: readonly Postcode[], start: string): readonly Postcode[] =>
  sorted.slice(firstNotBefore(sorted, start), firstNotBefore(sorted, `${start}:`));

function firstNotBefore(sorted: readonly Postcode[], code: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.code < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
