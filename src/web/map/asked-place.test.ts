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
      { near: "Porto", km: 20_000 },
      { near: "Wien 1010" },
    ],
  );
  assert.deepEqual(["", "  "].map(asked), [null, null]);
});

test("a place and how far around it are understood as in a search field, in both languages", () => {
  const typed = [
    "in der Nähe von Porto 50 km",
    "50 km um Porto",
    "Umkreis Porto 50 km",
    "im Umkreis von 50 km um Porto",
    "Porto 50 Kilometer",
    "bei Porto 50 km",
    "within 50 km of Porto",
    "near Porto 50 kilometres",
  ];

  assert.deepEqual(
    typed.map(asked),
    typed.map(() => ({ near: "Porto", km: 50 })),
  );
  assert.deepEqual(["in der Nähe von Porto", "um Porto", "near Porto"].map(asked), [
    { near: "Porto" },
    { near: "Porto" },
    { near: "Porto" },
  ]);
});

test("a name that stands on the map once means that place, one that stands there twice any of the name", () => {
  assert.deepEqual(["london", "LONDON 30 km", "Halle"].map(asked), [
    { near: "London, GB 51.5000,0.0000" },
    { near: "London, GB 51.5000,0.0000", km: 30 },
    { near: "Halle" },
  ]);
});
