import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cameraOf, coloursIn, styleOf, tileAt } from "./style.ts";
import { pixelOf, spotOf } from "#web/map/mercator.ts";

const COLOURS = { water: "#f3f2ee", land: "#e9e4d9", coast: "#cfc8ba", border: "#faf9f6" };

test("water, land, borders in paper and coast, one above the other, and no letters, pictures or tiles from anywhere", () => {
  const { sources, layers, ...rest } = styleOf(COLOURS, "50m");

  assert.deepEqual(rest, { version: 8, transition: { duration: 0, delay: 0 } });
  assert.deepEqual(sources, {
    earth: { type: "vector", tiles: ["natural-earth://50m/{z}/{x}/{y}"], maxzoom: 8 },
  });
  const of = (kind: string) => ({ id: kind, source: "earth", "source-layer": kind });
  assert.deepEqual(layers, [
    { id: "water", type: "background", paint: { "background-color": "#f3f2ee" } },
    { ...of("land"), type: "fill", paint: { "fill-color": "#e9e4d9" } },
    { ...of("borders"), type: "line", paint: { "line-color": "#faf9f6", "line-width": 1 } },
    { ...of("coast"), type: "line", paint: { "line-color": "#cfc8ba", "line-width": 0.7 } },
  ]);
});

test("the colours are those of the page's style", () => {
  const style = new Map([
    ["--water", " #f3f2ee"],
    ["--land", "#e9e4d9 "],
    ["--coast", "#cfc8ba"],
    ["--border-on-land", "#faf9f6"],
  ]);
  assert.deepEqual(coloursIn({ getPropertyValue: (name) => style.get(name) ?? "" }), COLOURS);
});

test("a tile is known by its address, and by no other", () => {
  assert.deepEqual(tileAt("natural-earth://10m/8/135/86"), { scale: "10m", z: 8, x: 135, y: 86 });
  for (const address of [
    "natural-earth://1m/8/135/86",
    "natural-earth://10m/8/135/86/1",
    "natural-earth://10m/8/-1/86",
    "https://example.com/10m/8/135/86",
  ]) {
    assert.throws(() => tileAt(address), /No tile is at/);
  }
});

/**
 * MapLibre's documentation: at zoom z the world is 512 · 2^z pixels wide, in Web Mercator, whose pixel of a point is
 * (lon + 180) / 360 and (180 − (180 / π) · ln tan(π / 4 + lat · π / 360)) / 360 of it.
 */
function pixelByMapLibre(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  { center, zoom }: ReturnType<typeof cameraOf>,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const world = 512 * 2 ** zoom;
  const x = (lon: number) => ((lon + 180) / 360) * world;
  const y = (lat: number) =>
    ((180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360) *
    world;
  return {
    x: x(longitude) - x(center[0]) + width / 2,
    y: y(latitude) - y(center[1]) + height / 2,
  };
}

test("what MapLibre paints lies where the drawing has it, however near one is", () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  const points = fc.record({ latitude: degrees(84), longitude: degrees(180) });
  fc.assert(
    fc.property(
      points,
      degrees(2),
      degrees(2),
      fc.double({ min: -0.5, max: 11, noNaN: true }),
      (middle, north, east, zoom) => {
        const view = { centre: spotOf(middle), scale: 512 * 2 ** zoom, width: 788, height: 640 };
        const place = {
          latitude: Math.max(-85, Math.min(85, middle.latitude + north)),
          longitude: middle.longitude + east,
        };
        const [drawn, painted] = [
          pixelOf(spotOf(place), view),
          pixelByMapLibre(place, cameraOf(view), view),
        ];
        const apart = Math.hypot(drawn.x - painted.x, drawn.y - painted.y);
        assert.ok(apart < 0.01, `${apart} pixels apart`);
      },
    ),
  );
});
