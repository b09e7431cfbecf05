import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Point, kmBetween } from "#shared/globe.ts";
import { within } from "./place.ts";

const BERLIN = { latitude: 52.52, longitude: 13.405 };
const MUNICH = { latitude: 48.1372, longitude: 11.5755 };

test("measures along the great circle", () => {
  assert.equal(Math.round(kmBetween(BERLIN, MUNICH)), 504);
  // A degree of latitude is 111.2 km, and half the equator is as far as one can get.
  assert.equal(kmBetween(point(0, 0), point(1, 0)).toFixed(1), "111.2");
  assert.equal(Math.round(kmBetween(point(0, -90), point(0, 90))), 20_015);
  assert.equal(kmBetween(point(10, 180), point(10, -180)).toFixed(6), "0.000000");
});

test("is the same both ways, nothing to oneself, and never longer by a direct way", () => {
  fc.assert(
    fc.property(points, points, points, (a, b, c) => {
      assert.equal(kmBetween(a, a), 0);
      assert.ok(Math.abs(kmBetween(a, b) - kmBetween(b, a)) < 1e-6);
      assert.ok(kmBetween(a, c) <= kmBetween(a, b) + kmBetween(b, c) + 1e-3);
    }),
  );
});

test("lists what lies in the circle, the nearest first", () => {
  const potsdam = point(52.4009, 13.0591);
  const hamburg = point(53.5503, 9.992);

  assert.deepEqual(
    within([hamburg, potsdam, BERLIN], BERLIN, 50).map(({ at, km }) => [at, Math.round(km)]),
    [
      [BERLIN, 0],
      [potsdam, 27],
    ],
  );
});

const point = (latitude: number, longitude: number): Point => ({ latitude, longitude });

const points = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
