import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf, clustersOf, labelsOf, overlap } from "./clusters.ts";
import { type Circle, type View, destination, panned, viewOf, zoomed } from "./mercator.ts";
import { type Town, partAround, takenByCircle, takenOn, townLabels } from "./towns.ts";

const town = (name: string, latitude: number, longitude: number): Town => ({
  name: { de: name, en: name },
  country: "DE",
  latitude,
  longitude,
});

const BERLIN = town("Berlin", 52.52, 13.41);
const HAMBURG = town("Hamburg", 53.55, 10);
const KASSEL = town("Kassel", 51.31, 9.49);
const HANOVER = town("Hanover", 52.37, 9.73);
const POTSDAM = town("Potsdam", 52.4, 13.06);
const ROME = town("Rome", 41.89, 12.51);
const TOWNS = [ROME, BERLIN, HAMBURG, HANOVER, KASSEL, POTSDAM];
const SIZE = { width: 400, height: 300 };
const VIEW = viewOf([HAMBURG, BERLIN, KASSEL], SIZE);

const shown = (
  towns: readonly Town[],
  seats: readonly Town[],
  { view = VIEW, near = null }: { readonly view?: View; readonly near?: Circle | null } = {},
) => {
  const people = seats.map((seat) => ({ ...seat, people: [{ id: "a", name: "A", met: true }] }));
  const clusters = clustersOf(people, view);
  const circle = takenByCircle(near, view);
  const labels = labelsOf(clusters, ({ name }) => name.de, view, circle);
  const taken = [...takenOn({ view, clusters, labels }), ...circle];
  return { taken, named: townLabels(towns, ({ name }) => name.de, { view, taken }) };
};

test("the largest towns in sight are named, and none so near another one that they crowd", () => {
  assert.deepEqual(
    shown(TOWNS, []).named.map(({ words }) => words),
    ["Berlin", "Hamburg", "Hanover"],
  );
});

test("as many are named as the window has room for", () => {
  const many = Array.from({ length: 80 }, (_, at) =>
    town(`Town ${at}`, 51 + (at % 8) / 3, 9 + Math.floor(at / 8) / 2),
  );
  const count = (width: number, height: number) =>
    shown(many, [], { view: viewOf(many, { width, height }) }).named.length;
  assert.deepEqual([count(300, 240), count(800, 630)], [2, 14]);
});

test("no town is named across whoever sits there or beside, nor across their names", () => {
  const { taken, named } = shown(TOWNS, [BERLIN, HANOVER]);
  assert.deepEqual(
    named.map(({ words }) => words),
    ["Hamburg", "Kassel", "Potsdam"],
  );
  assert.deepEqual(
    named.filter((one) => taken.some((other) => overlap(boxOf(one), other))),
    [],
  );
});

test("no town is named across the grip of the circle, beside which its radius stands", () => {
  const near = { centre: KASSEL, km: 150 };
  const east = { ...town("East", 0, 0), ...destination(KASSEL, near.km, 90) };
  assert.deepEqual(
    [shown([east], []).named.length, shown([east], [], { near }).named.length],
    [1, 0],
  );
});

test("a name at the circle's centre stands beside the line to the grip, whether somebody sits there or not", () => {
  const near = { centre: POTSDAM, km: 150 };
  const middle = shown([POTSDAM], [], { near }).named[0];
  const label = labelsOf(
    clustersOf([{ ...POTSDAM, people: [{ id: "a", name: "A", met: true }] }], VIEW),
    ({ name }) => name.de,
    VIEW,
    takenByCircle(near, VIEW),
  )[0];
  assert.deepEqual([middle?.anchor, label?.anchor], ["end", "end"]);
});

test("the part of the map that is asked for holds the window, and stays while it moves a little", () => {
  const part = partAround(VIEW);
  for (const { latitude, longitude } of [HAMBURG, BERLIN, KASSEL]) {
    assert.ok(part.west < longitude && longitude < part.east);
    assert.ok(part.south < latitude && latitude < part.north);
  }
  const steps = [0, 1, 2, 3].map((dx) => JSON.stringify(partAround(panned(VIEW, dx, 0))));
  assert.ok(new Set(steps).size <= 2);
  const whole = partAround(zoomed(VIEW, 1e-9, { x: 200, y: 150 }));
  assert.deepEqual([whole.west, whole.east], [-180, 180]);
});
