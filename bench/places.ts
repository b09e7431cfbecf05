/**
 * How far from the truth the geocoder is, and how fast it is:
 *
 *     npm run --silent bench:places [-- ../shared/data/places/plz.tsv]
 *
 * A line of the file is country, postcode, name, latitude and longitude, by tabs. Each is asked for in three
 * ways: as it stands in an address, by its postcode alone, by its name alone. Codes that one large
 * recipient has for itself bear a company's name and lie where its office is; they are counted apart. The
 * file is GeoNames', as our names of towns are: for a town found by name the error says that it is the
 * right town, not how exact its middle is. The postcodes' places are not: ours come from stations.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gazetteer } from "#people/places/load-gazetteer.ts";
import { type Found, locate } from "#people/places/locate.ts";
import { kmBetween } from "#shared/globe.ts";
import { machine, percentile, table } from "./figures.ts";

const FILE = process.argv[2] ?? join(import.meta.dirname, "../../shared/data/places/plz.tsv");
const ADDRESSES = 20_000;
const COUNTRIES = ["DE", "AT", "CH", "GB"];

function bench(): void {
  console.log(machine());
  measureLoad();
  if (existsSync(FILE)) {
    const rows = readFileSync(FILE, "utf8").trimEnd().split("\n").map(rowOf);
    measureErrors(rows);
    measureSpeed(rows);
  } else {
    console.log(`left out: ${FILE} is not here`);
  }
}

interface Row {
  readonly country: string;
  readonly postcode: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

function rowOf(line: string): Row {
  const [country = "", postcode = "", city = "", latitude, longitude] = line.split("\t");
  return { country, postcode, city, latitude: Number(latitude), longitude: Number(longitude) };
}

function measureLoad(): void {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  gazetteer();
  const ms = performance.now() - began;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + after.external - before.external;
  const folder = join(import.meta.dirname, "../src/people/places/data");
  const size = ["places.tsv", "postcodes.tsv"].reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );
  console.log(
    `gazetteer: ${megabytes(size)} MB on disk, read in ${ms.toFixed(0)} ms, ${megabytes(bytes)} MB in memory\n`,
  );
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

/** Of a person's town, and of a company's own code. */
const isCompany = ({ country, city }: Row): boolean =>
  country === "DE" &&
  /\b(?:GmbH|AG|KG|SE|eG|e\.?V|mbH|Co|Bank|Sparkasse|Versicherung\w*|Verlag|Service|amt)\b|kasse|verwaltung/i.test(
    city,
  );

function measureErrors(rows: readonly Row[]): void {
  const towns = rows.filter((row) => !isCompany(row));
  const asked: readonly (readonly [string, (row: Row) => Partial<Row>])[] = [
    ["postcode and town", ({ postcode, city }) => ({ postcode, city })],
    ["postcode alone", ({ postcode }) => ({ postcode })],
    ["town alone", ({ city }) => ({ city })],
  ];
  const head = ["", "asked", "found", "median km", "90 % km", "over 50 km"];
  const lines = COUNTRIES.flatMap((country) =>
    asked.map(([what, fields]) => {
      const these = towns.filter((row) => row.country === country);
      return [`${country} ${what}`, ...figures(these, (row) => found(row, fields(row)))];
    }),
  );
  const all = figures(towns, (row) => found(row, row));
  const companies = rows.filter(isCompany);
  const own = figures(companies, (row) => found(row, { postcode: row.postcode, city: row.city }));
  console.log(
    `${table([head, ...lines, ["all, postcode and town", ...all], ["DE codes of companies", ...own]])}\n`,
  );
  byKind(towns);
}

function found(row: Row, { postcode = "", city = "" }: Partial<Row>): Found | null {
  const address = { city, postcode, region: "", country: row.country };
  return locate(address, { gazetteer: gazetteer(), home: "DE" });
}

function errorOf(row: Row, answer: Found | null): number | null {
  return answer === null || answer.how === "country" ? null : kmBetween(row, answer.place);
}

function figures(rows: readonly Row[], ask: (row: Row) => Found | null): readonly string[] {
  const errors = rows.flatMap((row) => errorOf(row, ask(row)) ?? []);
  const far = errors.filter((km) => km > 50).length;
  return [
    String(rows.length),
    `${((100 * errors.length) / rows.length).toFixed(1)} %`,
    percentile(errors, 0.5).toFixed(2),
    percentile(errors, 0.9).toFixed(2),
    `${((100 * far) / errors.length).toFixed(1)} %`,
  ];
}

/** Whether nine in ten lie within what is promised. */
function byKind(rows: readonly Row[]): void {
  const answers = rows.flatMap((row) => {
    const answer = found(row, row);
    const km = errorOf(row, answer);
    return answer && km !== null
      ? [{ kind: `${answer.how}, ${answer.sure}, ${answer.km} km`, km, promised: answer.km! }]
      : [];
  });
  const kinds = Array.from(Map.groupBy(answers, ({ kind }) => kind)).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const lines = kinds.map(([kind, these]) => [
    kind,
    String(these.length),
    percentile(
      these.map(({ km }) => km),
      0.9,
    ).toFixed(1),
    `${((100 * these.filter(({ km, promised }) => km <= promised).length) / these.length).toFixed(0)} %`,
  ]);
  console.log(`${table([["how, how sure, promised", "answers", "90 % km", "kept"], ...lines])}\n`);
}

function measureSpeed(rows: readonly Row[]): void {
  const addresses = Array.from({ length: ADDRESSES }, (_, index) => {
    const { postcode, city, country } = rows[(index * 7919) % rows.length]!;
    return `Lumen GmbH, Hauptstr. ${index % 90}, ${country === "GB" ? `${city} ${postcode} 1AA` : `${postcode} ${city}`}`;
  });
  const began = performance.now();
  for (const address of addresses) locate(address, { gazetteer: gazetteer(), home: "DE" });
  const ms = performance.now() - began;
  console.log(`${ADDRESSES} addresses in one line each: ${(ms / 1000).toFixed(2)} s`);
}

bench();
