import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { partsOf } from "./address-parts.ts";

const NOTHING = { towns: [], isTown: false, postcode: "", region: "", country: null };

const CODED: readonly (readonly [string, object])[] = [
  ["Hauptstr. 5, 80331 München", { towns: ["München"], postcode: "80331" }],
  ["Hauptstr. 5 80331 München", { towns: ["München"], postcode: "80331" }],
  ["D-10115 Berlin", { towns: ["Berlin"], postcode: "10115", country: "DE" }],
  ["CH - 8001 Zürich", { towns: ["Zürich"], postcode: "8001" }],
  ["Ring 1 · A-1010 Wien", { towns: ["Wien"], postcode: "1010", country: "AT" }],
  ["1010 Wien, Österreich", { towns: ["Wien"], postcode: "1010", country: "AT" }],
  ["10115 Berlin Germany", { towns: ["Berlin"], postcode: "10115", country: "DE" }],
  ["12 Long Lane, London EC1A 1BB, UK", { towns: ["London"], postcode: "EC1A", country: "GB" }],
  [
    "Long Lane, London, se10 9ls",
    { towns: ["London", "Long Lane"], postcode: "SE10", country: "GB" },
  ],
  ["London SE10", { towns: ["London"], postcode: "SE10", country: "GB" }],
  [
    "1 Main Street, San Francisco, CA 94105",
    { towns: ["San Francisco"], postcode: "94105", region: "CA", country: "US" },
  ],
  [
    "5000 Forbes Avenue, Pittsburgh, PA 15213-3890",
    { towns: ["Pittsburgh"], postcode: "15213", region: "PA", country: "US" },
  ],
  ["Dawson Street, Dublin D02 X285", { towns: ["Dublin"], postcode: "D02", country: "IE" }],
  ["4153 Reinach BL", { towns: ["Reinach BL"], postcode: "4153", region: "BL" }],
  ["20121 Milano (MI)", { towns: ["Milano (MI)"], postcode: "20121", region: "MI" }],
  ["Toronto, ON M5V 2T6", { towns: ["Toronto"], postcode: "M5V", region: "ON", country: "CA" }],
  ["Sydney NSW 2000", { towns: ["Sydney"], postcode: "2000", region: "NSW", country: "AU" }],
  ["Dam 1, 1012 AB Amsterdam", { towns: ["Amsterdam"], postcode: "1012", country: "NL" }],
  ["00-950 Warszawa", { towns: ["Warszawa"], postcode: "00-950" }],
  ["111 22 Stockholm, Sverige", { towns: ["Stockholm"], postcode: "111 22", country: "SE" }],
  ["Paris 75008", { towns: ["Paris"], postcode: "75008" }],
  ["L-1234 Luxembourg", { towns: ["Luxembourg"], postcode: "1234", country: "LU" }],
  ["Berlin, 10115", { towns: ["Berlin"], postcode: "10115" }],
  ["Na příkopě 1, 110 00 Praha 1", { towns: ["Praha"], postcode: "110 00" }],
  ["80331", { towns: [], postcode: "80331" }],
  // The letters of a state, behind what no state writes.
  ["Hauptstr. 5, 80331 München, DE", { towns: ["München"], postcode: "80331", country: "DE" }],
  ["Dam 1, 1012 AB Amsterdam, NL", { towns: ["Amsterdam"], postcode: "1012", country: "NL" }],
  ["4 Long Lane, EC1R 7AB London, GB", { towns: ["London"], postcode: "EC1R", country: "GB" }],
  ["4 Long Lane, EC1R 7AB London", { towns: ["London"], postcode: "EC1R", country: "GB" }],
  ["D02 X285 Dublin, IE", { towns: ["Dublin"], postcode: "D02", country: "IE" }],
  ["M5V 2T6 Toronto, CA", { towns: ["Toronto"], postcode: "M5V", country: "CA" }],
];

for (const [address, expected] of CODED) {
  test(`takes "${address}" apart`, () => {
    assert.deepEqual(partsOf(address), { ...NOTHING, isTown: true, ...expected });
  });
}

test("takes each segment without figures for a town where no postcode says which it is", () => {
  assert.deepEqual(partsOf("Lumen GmbH, Hauptstr. 5, Köln"), {
    ...NOTHING,
    towns: ["Köln", "Lumen GmbH"],
  });
  assert.deepEqual(partsOf("Austin, Texas, USA"), {
    ...NOTHING,
    towns: ["Austin"],
    region: "TX",
    country: "US",
  });
  assert.deepEqual(partsOf("Portland OR"), { ...NOTHING, towns: ["Portland"], region: "OR" });
  assert.deepEqual(partsOf("Singapore"), { ...NOTHING, towns: ["Singapore"], country: "SG" });
  assert.deepEqual(partsOf("Dawson Street, Dublin 2").towns, ["Dublin", "Dawson Street"]);
  assert.deepEqual(partsOf("1000 Nicollet Mall, Minneapolis, MN").towns, ["Minneapolis"]);
  assert.deepEqual(partsOf("Conference Room A").country, null);
  assert.deepEqual(partsOf("Lumen Inc., New York").towns, ["New York", "Lumen Inc."]);
  assert.deepEqual(partsOf(""), NOTHING);
});

test("believes the fields of a card", () => {
  const card = { city: "München", postcode: "80331", region: "Bayern", country: "Deutschland" };

  assert.deepEqual(partsOf(card), {
    towns: ["München"],
    isTown: true,
    postcode: "80331",
    region: "Bayern",
    country: "DE",
  });
  assert.deepEqual(partsOf({ ...card, city: "80331 München", postcode: "" }), partsOf(card));
  assert.deepEqual(partsOf({ ...card, postcode: "D-80331", country: "" }), partsOf(card));
  assert.deepEqual(partsOf({ city: "London", postcode: "EC1A 1BB", region: "", country: "GB" }), {
    ...NOTHING,
    towns: ["London"],
    isTown: true,
    postcode: "EC1A",
    country: "GB",
  });
  assert.equal(
    partsOf({ city: "", postcode: "10011", region: "New York", country: "" }).country,
    "US",
  );
  assert.deepEqual(partsOf({ city: "Austin", postcode: "", region: "Texas", country: "" }), {
    ...NOTHING,
    towns: ["Austin"],
    isTown: true,
    region: "TX",
    country: "US",
  });
});

test("takes any text apart without an end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
      const { towns, postcode } = partsOf(text);
      assert.ok(towns.length <= 12 && postcode.length <= 8);
    }),
  );
});
