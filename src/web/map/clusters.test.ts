import assert from "node:assert/strict";
import { test } from "node:test";
import { type MapPlace, boxOf, clustersOf, labelsOf, overlap } from "./clusters.ts";
import { viewOf } from "./mercator.ts";

const place = (
  name: string,
  latitude: number,
  longitude: number,
  met: readonly boolean[],
): MapPlace => ({
  name: { de: name, en: name },
  country: "GB",
  latitude,
  longitude,
  people: met.map((one, index) => ({ id: `${name} ${index}`, name: `${name} ${index}`, met: one })),
});

const LONDON = place("London", 51.5, -0.13, [true, false, false]);
const GREENWICH = place("Greenwich", 51.48, 0, [true]);
const READING = place("Reading", 51.45, -0.97, [false]);
const GALWAY = place("Galway", 53.27, -9.05, [false]);
const SYDNEY = place("Sydney", -33.87, 151.2, [false]);
const SIZE = { width: 400, height: 300 };

const shown = (places: readonly MapPlace[], around: readonly MapPlace[]) =>
  clustersOf(places, viewOf(around, SIZE)).map(({ places: together, people, met }) => [
    together.map(({ name }) => name.en),
    people,
    met,
  ]);

test("what lies too near each other is one dot, which counts who was met", () => {
  const all = [LONDON, GREENWICH, READING, SYDNEY];

  assert.deepEqual(shown(all, [LONDON, SYDNEY]), [
    [["London", "Greenwich", "Reading"], 5, 2],
    [["Sydney"], 1, 0],
  ]);
  assert.deepEqual(shown(all, [LONDON, GALWAY]), [
    [["London", "Greenwich"], 4, 2],
    [["Reading"], 1, 0],
  ]);
});

test("from near by each place is a dot of its own, and who is out of sight is none", () => {
  assert.deepEqual(shown([LONDON, GREENWICH, READING], [LONDON, GREENWICH]), [
    [["London"], 3, 1],
    [["Greenwich"], 1, 1],
  ]);
});

test("dots of many people are wide, and none of them lies across another one", () => {
  const crowd = (name: string, longitude: number) =>
    place(
      name,
      51.5,
      longitude,
      Array.from({ length: 300 }, () => false),
    );
  const west = crowd("West", 0);
  const apart = (degrees: number) =>
    clustersOf(
      [west, crowd("East", degrees)],
      viewOf([place("", 51.5, -9, []), place("", 51.5, 9, [])], SIZE),
    ).length;

  // 312 pixels are 18 degrees here; two dots of 300 people need 33.
  assert.deepEqual([apart(1.8), apart(2)], [1, 2]);
});

test("no name lies across another one, and the largest come first", () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    place(`Town ${index}`, 53 + (index % 8) / 4, (index * 7) / 40, [false]),
  );
  const view = viewOf([LONDON, READING, ...many], SIZE);
  const labels = labelsOf(clustersOf([LONDON, ...many], view), ({ name }) => name.en, view);

  assert.deepEqual([labels[0]?.words, labels.length], ["London", 8]);
  const across = labels.flatMap((one, index) =>
    labels.slice(index + 1).filter((other) => overlap(boxOf(one), boxOf(other))),
  );
  assert.deepEqual(across, []);
});
