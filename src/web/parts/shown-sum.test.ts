import assert from "node:assert/strict";
import { test } from "node:test";
import { shownSum } from "./shown-sum.ts";

const need = { quieter: 0.5, longAgo: 0.5, weight: 1, need: 0 };

test("the sum is that of the figures that are shown", () => {
  const sums = [
    { ...need, days: 55.6, missing: 0.526 },
    { ...need, days: 9.96, missing: 1, weight: 2 },
    { ...need, days: 2.34, missing: 0.1, weight: 0.5 },
  ].map(shownSum);

  assert.deepEqual(sums, [
    { days: 56, missing: 0.53, weight: 1, need: 30 },
    { days: 10, missing: 1, weight: 2, need: 20 },
    { days: 2.3, missing: 0.1, weight: 0.5, need: 0.11 },
  ]);
});
