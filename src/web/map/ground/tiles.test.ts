import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { Kind, TileAt } from "./style.ts";
import { spotOf } from "#web/map/mercator.ts";
import { cutterOf, packed } from "./tiles.ts";
import { type Topology, worldOf } from "./world.ts";

const ring = (...arc: readonly (readonly number[])[]): Topology => ({
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [arc],
  objects: { countries: { geometries: [{ type: "Polygon", arcs: [[0]] }] } },
});

const NATURAL_EARTH = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
) as Topology;

const WHOLE = { z: 0, x: 0, y: 0 };

/** In 8,192 parts of the tile: how far west and east each piece reaches. */
function spansIn(topology: Topology, at: TileAt, kind: Kind) {
  const { features = [] } = cutterOf(worldOf(topology))(at)[kind] ?? {};
  return features.map(({ geometry }) => {
    const xs = (geometry as unknown as number[][][]).flat().map(([x = NaN]) => x);
    return [Math.min(...xs), Math.max(...xs)];
  });
}

test("land lies in the tile where its spots do, and so does its coast", () => {
  const square = ring([-90, -10], [90, 0], [0, 10], [-90, 0], [0, -10]);

  // 90° west is a quarter of the way round.
  assert.deepEqual(spansIn(square, WHOLE, "land"), [[2048, 4096]]);
  assert.deepEqual(spansIn(square, WHOLE, "coast"), [[2048, 4096]]);
  assert.deepEqual(spansIn(square, WHOLE, "borders"), []);
  assert.deepEqual(Object.keys(cutterOf(worldOf(square))({ z: 2, x: 3, y: 1 })), []);
});

test("what goes on beyond 180° is in the tiles on both sides, once in each", () => {
  const across = ring([160, 0], [20, 0], [-350, 0], [0, 10], [330, 0]);
  const east = spansIn(across, { z: 2, x: 3, y: 1 }, "land");
  const west = spansIn(across, { z: 2, x: 0, y: 1 }, "land");

  // A tile is 90° wide and has 128 parts more on each side.
  assert.deepEqual(east, [[Math.round((70 / 90) * 8192), 8192 + 128]]);
  assert.deepEqual(west, [[-128, Math.round((10 / 90) * 8192)]]);
});

test("of Natural Earth there is land in Vienna, at Cape Dezhnev and at the pole, and none in the Atlantic", () => {
  const cut = cutterOf(worldOf(NATURAL_EARTH));
  const isLand = (latitude: number, longitude: number) => {
    const { x, y } = spotOf({ latitude, longitude });
    const z = 7;
    const { land } = cut({ z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) });
    return land !== undefined;
  };
  assert.deepEqual(
    [
      isLand(48.2, 16.4),
      isLand(66.1, -169.9),
      isLand(66.1, 178),
      isLand(-84.9, 0),
      isLand(40, -40),
    ],
    [true, true, true, true, false],
  );
});

test("a packed tile names its layers, and one without anything is empty", () => {
  const cut = cutterOf(worldOf(NATURAL_EARTH));
  const text = new TextDecoder("latin1").decode(packed(cut(WHOLE)));

  assert.deepEqual(
    ["land", "coast", "borders"].map((name) => text.includes(name)),
    [true, true, true],
  );
  const { x, y } = spotOf({ latitude: 40, longitude: -40 });
  const atlantic = { z: 8, x: Math.floor(x * 256), y: Math.floor(y * 256) };
  assert.equal(packed(cut(atlantic)).byteLength, 0);
});
