/**
 * Postcodes of four countries with the names of their towns, which lie beside the project. What holds for
 * a part of them; bench/places.ts measures all, and says how much that is worth.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gazetteer } from "./load-gazetteer.ts";
import { type Found, locate } from "./locate.ts";
import { kmBetween } from "#shared/globe.ts";

const FILE = new URL("../../../../shared/data/places/plz.tsv", import.meta.url);
const skip = existsSync(FILE)
  ? false
  : "the real files (../shared/data) are not beside this checkout";
const EVERY = 20;

interface Answer {
  readonly found: Found | null;
  readonly km: number;
}

/** Each twentieth line of the countries, asked for as it stands in an address. */
function answers(...countries: readonly string[]): readonly Answer[] {
  const lines = readFileSync(FILE, "utf8").trimEnd().split("\n");
  return lines
    .map((line) => line.split("\t"))
    .filter(([country = ""], index) => index % EVERY === 0 && countries.includes(country))
    .map(([country = "", postcode = "", city = "", latitude, longitude]) => {
      const address = { city, postcode, region: "", country };
      const found = locate(address, { gazetteer: gazetteer(), home: "DE" });
      const truth = { latitude: Number(latitude), longitude: Number(longitude) };
      const km = found && found.how !== "country" ? kmBetween(found.place, truth) : Infinity;
      return { found, km };
    });
}

const share = (all: readonly Answer[], holds: (answer: Answer) => boolean): number =>
  all.filter(holds).length / all.length;

test(
  "finds half of the addresses within 3 km, of German ones nine in ten within 15 km",
  { skip },
  () => {
    assert.ok(share(answers("DE", "AT", "CH", "GB"), ({ km }) => km <= 3) >= 0.5);
    assert.ok(share(answers("DE"), ({ km }) => km <= 15) >= 0.9);
  },
);

test("keeps what it promises in nine of ten answers, where it calls them certain", { skip }, () => {
  const certain = answers("DE", "AT", "CH", "GB").filter(({ found }) => found?.sure === "certain");

  assert.ok(certain.length > 300);
  assert.ok(share(certain, ({ found, km }) => km <= found!.km!) >= 0.9);
});
