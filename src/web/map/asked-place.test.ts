import assert from "node:assert/strict";
import { test } from "node:test";
import { askedPlace } from "./asked-place.ts";
import type { MapPlace } from "./clusters.ts";

const place = (name: string, country: string, latitude: number): MapPlace => ({
  name: { de: name, en: name },
  country,
  latitude,
  longitude: 0,
  people: [],
});

const PLACES = [
  place("London", "GB", 51.5),
  place("Halle", "DE", 51.48),
  place("Halle", "BE", 50.73),
];
const asked = (typed: string) => askedPlace(typed, PLACES, ({ name }) => name.de);

test("a town is asked for by its name, with or without how far around it", () => {
  assert.deepEqual(
    ["Porto", "Porto 80 km", "um Porto, 80km", " near Porto 80000 km ", "Wien 1010"].map(asked),
    [
      { near: "Porto" },
      { near: "Porto", km: 80 },
      { near: "Porto", km: 80 },
      { near: "Porto", km: 2000 },
      { near: "Wien 1010" },
    ],
  );
  assert.deepEqual(["", "  "].map(asked), [null, null]);
});

test("a name that stands on the map once means that place, one that stands there twice any of the name", () => {
  assert.deepEqual(["london", "LONDON 30 km", "Halle"].map(asked), [
    { near: "London, GB 51.5000,0.0000" },
    { near: "London, GB 51.5000,0.0000", km: 30 },
    { near: "Halle" },
  ]);
});
