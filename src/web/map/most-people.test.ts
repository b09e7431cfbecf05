import assert from "node:assert/strict";
import { test } from "node:test";
import type { MapPlace } from "./clusters.ts";
import { viewOf } from "./mercator.ts";
import { firstView } from "./most-people.ts";

const SIZE = { width: 400, height: 300 };

const place = (latitude: number, longitude: number, count: number): MapPlace => ({
  name: { de: "", en: "" },
  country: "GB",
  latitude,
  longitude,
  people: Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: "", met: false })),
});

const LONDON = place(51.5, -0.1, 40);
const MUNICH = place(48.1, 11.6, 57);
const BOSTON = place(42.4, -71.1, 3);

test("the map opens where nearly all sit, not around the three in Boston", () => {
  assert.deepEqual(firstView([MUNICH, LONDON, BOSTON], SIZE), viewOf([MUNICH, LONDON], SIZE));
});

test("it leaves nobody out of sight where more than a few would be, or where it comes no nearer for it", () => {
  const ten = place(42.4, -71.1, 10);
  assert.deepEqual(firstView([MUNICH, LONDON, ten], SIZE), viewOf([MUNICH, LONDON, ten], SIZE));

  const vienna = place(48.2, 16.4, 3);
  const all = [MUNICH, LONDON, vienna];
  assert.deepEqual(firstView(all, SIZE), viewOf(all, SIZE));
  assert.deepEqual(firstView([], SIZE), viewOf([], SIZE));
});
