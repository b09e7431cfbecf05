import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { circleAround } from "./near-point.ts";
import { MOST_KM } from "#shared/near-in.ts";
import { LEAST_KM, kmAfterKey, roundKm } from "./radius.ts";

test("a radius is one that one would say", () => {
  assert.deepEqual([1, 8.4, 47, 123, 1_340, 90_000].map(roundKm), [5, 8, 45, 120, 1_300, 2_000]);
});

test("the arrow keys draw it wider and narrower, and back", () => {
  assert.deepEqual(
    ["ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Home", "End", "a"].map((key) =>
      kmAfterKey(50, key),
    ),
    [55, 45, 100, 25, LEAST_KM, MOST_KM, null],
  );
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 1_900 }), (km) => {
      const from = roundKm(km);
      assert.equal(kmAfterKey(kmAfterKey(from, "ArrowUp")!, "ArrowDown"), from);
    }),
  );
});

test("the circle around places holds them all, and a single one with its town", () => {
  const name = { de: "London", en: "London" };
  const london = { name, country: "GB", latitude: 51.5, longitude: -0.1 };
  const reading = { latitude: 51.45, longitude: -0.97 };

  assert.deepEqual(circleAround([london]), { near: "London, GB 51.5000,-0.1000", km: 15 });
  assert.deepEqual(circleAround([london, reading]), { near: "London, GB 51.5000,-0.1000", km: 60 });
});
