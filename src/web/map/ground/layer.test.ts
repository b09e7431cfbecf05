import assert from "node:assert/strict";
import { test } from "node:test";
import { fills, layerAround } from "./layer.ts";
import { type View, panned, zoomed } from "#web/map/mercator.ts";

const VIEW: View = { centre: { x: 0.5, y: 0.4 }, scale: 10_000, width: 400, height: 300 };
const LAYER = layerAround(VIEW, 100, 50);
const MIDDLE = { x: 200, y: 150 };

test("a layer fills the window until it has moved as far as the layer reaches beyond it", () => {
  assert.deepEqual(LAYER, { ...VIEW, width: 600, height: 400 });
  const moved = [
    [99, 49],
    [-99, -49],
    [101, 0],
    [-101, 0],
    [0, 51],
    [0, -51],
  ] as const;
  assert.deepEqual(
    moved.map(([dx, dy]) => fills(LAYER, panned(VIEW, dx, dy))),
    [true, true, false, false, false, false],
  );
});

test("drawn larger it still fills the window, drawn smaller as long as it reaches its edges", () => {
  const at = (factor: number) => fills(LAYER, zoomed(VIEW, factor, MIDDLE));
  assert.deepEqual(
    [at(8), at(1.01), at(0.76), at(0.74), at(0.5)],
    [true, true, true, false, false],
  );
});
