import assert from "node:assert/strict";
import { test } from "node:test";
import { type Spot, viewOf } from "#web/map/mercator.ts";
import { type Topology, pathOf, worldOf } from "./world.ts";

/** Two squares of ten degrees, side by side on the equator; they share the arc in the middle. */
const TWO: Topology = {
  transform: { scale: [10, 10], translate: [0, 0] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  objects: {
    countries: {
      geometries: [
        { type: "Polygon", arcs: [[0, 1]] },
        { type: "MultiPolygon", arcs: [[[2, -1]]] },
        { type: null },
      ],
    },
  },
};

test("an arc of one country is coast, one of two is a border, and each country is a ring", () => {
  const { land, coast, borders } = worldOf(TWO);

  assert.deepEqual(
    [land, coast, borders].map((lines) => lines.map(({ spots }) => spots.length)),
    [[6, 6], [4, 4], [2]],
  );
  const [border] = borders;
  assert.deepEqual(
    border!.spots.map(({ x }) => Math.round((x - 0.5) * 360)),
    [10, 10],
  );
});

const degreesOf = ({ spots }: { readonly spots: readonly Spot[] }) =>
  spots.map(({ x }) => Math.round((x - 0.5) * 360));

const ring = (arc: readonly (readonly number[])[]): Topology => ({
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [arc],
  objects: { countries: { geometries: [{ type: "Polygon", arcs: [[0]] }] } },
});

test("land that goes on beyond 180° is one piece there, comes in at the other edge, and so does its coast", () => {
  const eastwards = [
    [160, 0],
    [20, 0],
    [-350, 0],
    [0, 10],
    [330, 0],
  ];
  const westwards = [
    [-160, 0],
    [-20, 0],
    [350, 0],
    [0, 10],
    [-330, 0],
  ];

  for (const lines of [worldOf(ring(eastwards)).land, worldOf(ring(eastwards)).coast]) {
    assert.deepEqual(lines.map(degreesOf), [
      [160, 180, 190, 190, 160],
      [-200, -180, -170, -170, -200],
    ]);
  }
  assert.deepEqual(worldOf(ring(westwards)).land.map(degreesOf), [
    [-160, -180, -190, -190, -160],
    [200, 180, 170, 170, 200],
  ]);
});

test("land that is written wholly beyond 180° is where it belongs", () => {
  const jumped = [
    [180, 0],
    [-340, 0],
    [0, 10],
  ];
  assert.deepEqual(worldOf(ring(jumped)).land.map(degreesOf), [[-180, -160, -160]]);
});

test("a land that lies around a pole reaches to the edge of the map", () => {
  const around = [
    [-180, -70],
    [90, 0],
    [90, 0],
    [90, 0],
    [90, 0],
  ];
  const [land] = worldOf(ring(around)).land;

  assert.deepEqual(degreesOf(land!), [-180, -90, 0, 90, 180, 180, -180]);
  assert.deepEqual(
    land!.spots.slice(-2).map(({ y }) => y),
    [1, 1],
  );
});

test("a path is drawn where the window looks, and nowhere else", () => {
  const { land } = worldOf(TWO);
  const size = { width: 100, height: 100 };

  assert.match(pathOf(land, viewOf([{ latitude: 5, longitude: 10 }], size)), /^M.*L.*M.*L/);
  assert.equal(pathOf(land, viewOf([{ latitude: 50, longitude: 100 }], size)), "");
});

test("steps that nobody sees are left out, but never the end of a line", () => {
  const { coast } = worldOf(TWO);
  const view = {
    ...viewOf([], { width: 10, height: 10 }),
    centre: { x: 0.52, y: 0.48 },
    scale: 30,
  };
  const path = pathOf(coast, view);

  assert.ok(path.split("L").length < 9, path);
  assert.equal(path.split("M").length - 1, coast.length);
});
