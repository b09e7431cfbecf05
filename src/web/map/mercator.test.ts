import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { kmBetween } from "#shared/globe.ts";
import {
  type View,
  destination,
  isCircleIn,
  isIn,
  panned,
  pinched,
  pixelOf,
  pointOf,
  spotAt,
  spotOf,
  viewOf,
  zoomed,
} from "./mercator.ts";

const LONDON = { latitude: 51.5074, longitude: -0.1278 };
const SIZE = { width: 372, height: 320 };

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const points = fc.record({ latitude: degrees(80), longitude: degrees(179) });
const views = fc
  .tuple(points, fc.integer({ min: 400, max: 200_000 }))
  .map(([point, scale]): View => panned({ centre: spotOf(point), scale, ...SIZE }, 0, 0));

const near = (actual: number, expected: number, by = 1e-6) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

test("the middle of the earth is the middle of the square, its edges are the square's", () => {
  const { x, y } = spotOf({ latitude: 0, longitude: 0 });
  near(x, 0.5);
  near(y, 0.5);
  near(spotOf({ latitude: 85.0511, longitude: -180 }).x, 0);
  near(spotOf({ latitude: 85.0511, longitude: -180 }).y, 0, 1e-5);
  near(spotOf({ latitude: -90, longitude: 180 }).y, 1, 1e-5);
});

test("a point is found again by its spot, and a spot by its pixel", () => {
  fc.assert(
    fc.property(points, views, (point, view) => {
      const spot = spotOf(point);
      near(pointOf(spot).latitude, point.latitude);
      near(pointOf(spot).longitude, point.longitude);
      near(spotAt(pixelOf(spot, view), view).x, spot.x);
      near(spotAt(pixelOf(spot, view), view).y, spot.y);
    }),
  );
});

test("so many kilometres away is so many kilometres back", () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 2000 }), fc.nat(359), (point, km, bearing) => {
      near(kmBetween(point, destination(point, km, bearing)), km, 0.01);
    }),
  );
});

test("a circle is seen while all of it lies in the window and it is more than a point", () => {
  const view = viewOf(
    [40, 62].map((latitude) => ({ latitude, longitude: 0 })),
    SIZE,
  );
  const isSeen = (km: number) => isCircleIn({ centre: LONDON, km }, view);
  assert.deepEqual([5, 400, 2000].map(isSeen), [false, true, false]);
});

test("a degree of longitude at the equator is 111.2 km, and London lies 343 to 345 km from Paris", () => {
  near(destination({ latitude: 0, longitude: 0 }, 111.195, 90).longitude, 1, 1e-4);
  near(kmBetween(LONDON, { latitude: 48.8566, longitude: 2.3522 }), 344, 1);
});

test("a window that is to show points shows them all, with a margin", () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 9 }), (shown) => {
      const view = viewOf(shown, SIZE);
      const isWhole = view.scale <= Math.max(SIZE.width, SIZE.height);
      assert.ok(isWhole || shown.every((point) => isIn(pixelOf(spotOf(point), view), view)));
    }),
  );
});

test("what lies under the pointer stays there while one comes nearer", () => {
  const view = viewOf([LONDON], SIZE);
  const at = { x: 300, y: 40 };
  const under = spotAt(at, view);
  const nearer = zoomed(view, 2, at);

  near(pixelOf(under, nearer).x, at.x, 1e-3);
  near(pixelOf(under, nearer).y, at.y, 1e-3);
  assert.equal(nearer.scale, view.scale * 2);
});

test("what lies under two fingers stays under them, and they draw the map as wide as they go apart", () => {
  const view = viewOf([LONDON], SIZE);
  const from = [
    { x: 150, y: 120 },
    { x: 250, y: 180 },
  ] as const;
  const to = [
    { x: 100, y: 100 },
    { x: 300, y: 220 },
  ] as const;
  const after = pinched(view, from, to);

  near(after.scale / view.scale, 2, 1e-9);
  for (const [index, finger] of from.entries()) {
    const now = pixelOf(spotAt(finger, view), after);
    near(now.x, to[index]!.x, 1e-3);
    near(now.y, to[index]!.y, 1e-3);
  }
  assert.equal(pinched(view, [from[0], from[0]], to).scale, view.scale);
});

test("no window looks beyond the edge of the earth", () => {
  fc.assert(
    fc.property(views, degrees(9000), degrees(9000), (view, dx, dy) => {
      const { centre, scale } = zoomed(panned(view, dx, dy), 0.5, { x: 0, y: 0 });
      assert.ok(centre.x - SIZE.width / 2 / scale >= -1e-9);
      assert.ok(centre.x + SIZE.width / 2 / scale <= 1 + 1e-9);
      assert.ok(centre.y - SIZE.height / 2 / scale >= -1e-9);
      assert.ok(centre.y + SIZE.height / 2 / scale <= 1 + 1e-9);
    }),
  );
});
