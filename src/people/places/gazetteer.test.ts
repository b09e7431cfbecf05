import assert from "node:assert/strict";
import { test } from "node:test";
import { EXONYMS } from "./exonyms.ts";
import { gazetteerFrom } from "./gazetteer.ts";
import { gazetteer } from "./load-gazetteer.ts";
import { placeKey } from "./place-key.ts";

const SMALL = gazetteerFrom(
  Buffer.from(
    `geneve	CH	GE	46.202	6.146	1839	Genève	Genf	Geneva
genf	=0
laon	FR	02	49.57	3.62	250
london	~2
london	GB		51.509	-0.126	89620
`,
  ),
  "10115\t52.532\t13.388\tBerlin\n",
);

const GENEVA = {
  name: { de: "Genf", en: "Geneva" },
  country: "CH",
  region: "GE",
  latitude: 46.202,
  longitude: 6.146,
  population: 183_900,
  isAlias: false,
};

test("finds a town by its own name and by its other ones", () => {
  assert.deepEqual(SMALL.named("geneve"), [GENEVA]);
  assert.deepEqual(SMALL.named("genf"), [GENEVA]);
});

test("finds all of one name, and says which hardly go by it", () => {
  assert.deepEqual(
    SMALL.named("london").map(({ name, country, isAlias }) => [name.en, country, isAlias]),
    [
      ["Laon", "FR", true],
      ["London", "GB", false],
    ],
  );
});

test("knows nothing by a part of a name, or by what comes before or behind all names", () => {
  assert.deepEqual(
    ["gen", "genfx", "", "a", "zzz", "münchen"].map((key) => SMALL.named(key)),
    [[], [], [], [], [], []],
  );
});

test("calls a point by the nearest town", () => {
  assert.deepEqual(SMALL.nearest({ latitude: 46, longitude: 6 }), GENEVA);
  assert.equal(gazetteer().nearest({ latitude: 51.48, longitude: 0 }).country, "GB");
});

test("gives the largest towns between some degrees, the largest first and none by another name", () => {
  const of = (west: number, south: number, east: number, north: number) => ({
    west,
    south,
    east,
    north,
  });
  const names = (degrees: ReturnType<typeof of>, count: number) =>
    SMALL.largest(degrees, count).map(({ name }) => name.en);
  assert.deepEqual(names(of(-1, 45, 7, 52), 2), ["London", "Geneva"]);
  assert.deepEqual(names(of(0, 45, 7, 52), 5), ["Geneva", "Laon"]);
  assert.deepEqual(SMALL.largest(of(6, 46, 7, 47), 5), [GENEVA]);
  assert.deepEqual(
    gazetteer()
      .largest(of(5, 47, 15, 55), 3)
      .map(({ name }) => name.de),
    ["Berlin", "Hamburg", "München"],
  );
});

test("says where a postcode's stations are", () => {
  assert.deepEqual(SMALL.postcodes, [
    { code: "10115", latitude: 52.532, longitude: 13.388, town: "Berlin" },
  ]);
});

test("ships a gazetteer that has each town by its German and its English name", () => {
  const missing = EXONYMS.filter(({ country, de, en, also }) =>
    [de, en, ...also].some(
      (name) =>
        !gazetteer()
          .named(placeKey(name))
          .some((town) => town.country === country && town.name.de === de && town.name.en === en),
    ),
  );

  assert.deepEqual(missing, []);
});

test("ships postcodes in ascending order, each once and in Germany", () => {
  const codes = gazetteer().postcodes.map(({ code }) => code);
  const abroad = gazetteer().postcodes.filter(
    ({ latitude, longitude }) =>
      latitude < 47.2 || latitude > 55.1 || longitude < 5.8 || longitude > 15.1,
  );

  assert.ok(codes.length > 3_000);
  assert.deepEqual(codes, [...new Set(codes)].toSorted());
  assert.deepEqual(abroad, []);
});
