import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeKey, plainKey } from "./place-key.ts";

test("gives all spellings of one name one key", () => {
  const spellings = ["St. Gallen", "Sankt Gallen", "SANKT  GALLEN", "st-gallen", "Saint Gallen"];

  assert.deepEqual(new Set(spellings.map(placeKey)), new Set(["st gallen"]));
  assert.equal(placeKey("Muenchen"), placeKey("München"));
  assert.equal(placeKey("Mu\u0308nchen"), placeKey("München"));
});

test("writes letters out as German does, and once more without their marks", () => {
  const names = ["Zürich", "Malmö", "Århus", "Łódź", "Großbottwar", "L'Aquila"];

  assert.deepEqual(
    names.map((name) => [placeKey(name), plainKey(name)]),
    [
      ["zuerich", "zurich"],
      ["malmoe", "malmo"],
      ["aarhus", "arhus"],
      ["lodz", "lodz"],
      ["grossbottwar", "grossbottwar"],
      ["l aquila", "l aquila"],
    ],
  );
});

test("leaves a key as it is, and is ASCII for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const key = placeKey(text);
      assert.equal(placeKey(key), key);
      assert.match(key, /^[a-z0-9 ]*$/);
    }),
  );
});
