import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameAlone, nearIn } from "./near-in.ts";

const READ: readonly (readonly [
  typed: string,
  centre: string,
  km: number | undefined,
  rest: string,
])[] = [
  ["near London 50 km", "London", 50, ""],
  ["London 50 km", "London", 50, ""],
  ["Frankfurt am Main, 25km", "Frankfurt am Main", 25, ""],
  ["in der Nähe von München", "München", undefined, ""],
  ["near London 80km", "London", 80, ""],
  ["bei London 50 km", "London", 50, ""],
  ["um London 80 km", "London", 80, ""],
  ["im Umkreis von 30 km um München", "München", 30, ""],
  ["30 km um München", "München", 30, ""],
  ["Umkreis 50 km Köln", "Köln", 50, ""],
  ["Umkreis London 50 km", "London", 50, ""],
  ["im Umkreis von London, 50 km", "London", 50, ""],
  ["in der Nähe von London 50 km", "London", 50, ""],
  ["London 50 Kilometer", "London", 50, ""],
  ["within 50 km of London", "London", 50, ""],
  ["within a radius of 50 km around London", "London", 50, ""],
  ["around Frankfurt am Main 25 kilometres", "Frankfurt am Main", 25, ""],
  ["in der Nähe von St. Gallen, 2,5 km", "St. Gallen", 3, ""],
  ["near New York 10 miles", "New York", 16, ""],
  ["bei New York 30 Meilen", "New York", 48, ""],
  ["near Cologne", "Cologne", undefined, ""],
  ["rund um Hamburg", "Hamburg", undefined, ""],
  ["NEAR LONDON 50 KM", "LONDON", 50, ""],
  ["lumen near London 50 km", "London", 50, "lumen"],
  ["near London 50 km never met", "London", 50, "never met"],
  ["nie getroffen, bei Halle (Saale) 20 km", "Halle (Saale)", 20, "nie getroffen"],
  ["Vertrieb 30 km um München, nie getroffen", "München", 30, "Vertrieb nie getroffen"],
  ["people within 50 km of London", "London", 50, "people"],
  ["near Earth 99999 km", "Earth", 20_000, ""],
  ["London 0 km", "London", 1, ""],
];

for (const [typed, centre, km, rest] of READ) {
  test(`reads "${typed}"`, () => assert.deepEqual(nearIn(typed), { centre, km, rest }));
}

test("leaves all other words to the search", () => {
  const words = [
    "",
    "near",
    "near ",
    "Petra Vogt",
    "um 10 Uhr",
    "Treffen um zehn",
    "50 km",
    "bei Lumen",
    "nearby",
    "Linear London 50",
  ];

  assert.deepEqual(
    words.filter((typed) => nearIn(typed) !== null),
    [],
  );
});

test("reads words as a place and nothing else where they are asked to be one", () => {
  assert.deepEqual(
    ["London", " um  London", "Bei Halle (Saale) ", "Umeå", "bei", ""].map(nameAlone),
    ["London", "London", "Halle (Saale)", "Umeå", "bei", ""],
  );
});

test("finds what was put in, whatever stands before it", () => {
  const centres = fc.constantFrom("London", "Bad Homburg v. d. H.", "Zürich", "St. Gallen");
  const words = fc.constantFrom("", "lumen", "nie getroffen");
  fc.assert(
    fc.property(words, centres, fc.integer({ min: 1, max: 500 }), (before, centre, km) => {
      const rest = before;
      const read = { centre: centre.replace(/\.$/, ""), km, rest };
      assert.deepEqual(nearIn(`${before} near ${centre} ${km} km`), read);
      assert.deepEqual(nearIn(`${before} bei ${centre} ${km}km`), read);
      assert.deepEqual(nearIn(`${before} ${km} km um ${centre}`), read);
    }),
  );
});

test("reads any text without an end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 1_000 }), (text) => {
      const read = nearIn(`near ${text}`);
      assert.ok(read === null || (read.centre !== "" && (read.km ?? 0) <= 20_000));
    }),
  );
});
