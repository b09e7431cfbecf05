import assert from "node:assert/strict";
import { test } from "node:test";
import { type Proved, allProved, boundIn, merged } from "./proved.ts";

const proved = (profit: number, bound: number, m = 1): Proved => ({
  instance: "r101",
  m,
  profit,
  bound,
  routes: [[profit]],
});

test("keeps the better plan and the lower bound of a pair", () => {
  const kept = merged([proved(10, 30), proved(5, 5, 2)], [proved(20, 40), proved(4, 9, 2)]);

  assert.deepEqual(kept, [proved(20, 30), proved(5, 5, 2)]);
});

test("knows no bound of a pair that was never tried", () => {
  assert.deepEqual(
    [boundIn([proved(1, 2)], proved(0, 0)), boundIn([], proved(0, 0))],
    [2, Infinity],
  );
});

test("holds no plan that brings more than its bound", () => {
  assert.deepEqual(
    allProved().filter(({ profit, bound }) => profit > bound),
    [],
  );
});
