import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "#planner/random.ts";
import { maximise, refresh, simplexOf } from "./simplex.ts";

const near = (value: number, expected: number) =>
  assert.ok(Math.abs(value - expected) < 1e-3, `${value} is not ${expected}`);

test("finds the best mixture, its worth and the prices of the rows", () => {
  // 3 a + 5 b with a ≤ 4, 2 b ≤ 12, 3 a + 2 b ≤ 18: the best is a = 2, b = 6 (Dantzig's textbook example).
  const simplex = simplexOf([4, 12, 18], randomFrom(1));
  simplex.columns.push(
    { worth: 3, rows: [0, 2], amounts: [1, 3] },
    { worth: 5, rows: [1, 2], amounts: [2, 2] },
  );

  near(maximise(simplex), 36);
  [0, 1.5, 1].forEach((price, row) => near(simplex.prices[row]!, price));
});

test("goes on from there when a column comes or loses its worth", () => {
  const simplex = simplexOf([1, 1], randomFrom(1));
  simplex.columns.push({ worth: 2, rows: [0], amounts: [1] });
  near(maximise(simplex), 2);

  simplex.columns.push({ worth: 5, rows: [0, 1], amounts: [1, 1] });
  near(maximise(simplex), 5);

  simplex.columns[1] = { ...simplex.columns[1]!, worth: 0 };
  refresh(simplex);
  near(maximise(simplex), 2);
});
