import assert from "node:assert/strict";
import { test } from "node:test";
import { countryCoded, countryName, countryNamed } from "./countries.ts";

test("knows countries in German, in English and as they call themselves", () => {
  const names = [
    ["Deutschland", "GERMANY", "BRD"],
    ["Österreich", "Oesterreich", "Austria"],
    ["Schweiz", "Switzerland", "Suisse", "Svizzera"],
    ["United Kingdom", "UK", "U.K.", "Großbritannien", "England"],
    ["USA", "U.S.A.", "Vereinigte Staaten", "United States of America"],
    ["Czech Republic", "Czechia", "Tschechien", "Česká republika"],
  ];

  assert.deepEqual(
    names.map((same) => new Set(same.map(countryNamed))),
    ["DE", "AT", "CH", "GB", "US", "CZ"].map((code) => new Set([code])),
  );
});

test("takes no other word for a country", () => {
  assert.deepEqual(["", "A", "Berlin", "Room", "München"].map(countryNamed), [
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("knows codes of two letters, and those of cars", () => {
  assert.deepEqual(["DE", "D", "FL", "de", "XX", "GER"].map(countryCoded), [
    "DE",
    "DE",
    "LI",
    null,
    null,
    null,
  ]);
});

test("calls a country by its name in the reader's language", () => {
  assert.deepEqual([countryName("AT", "de"), countryName("AT", "en")], ["Österreich", "Austria"]);
});
