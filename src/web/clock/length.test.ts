import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOf } from "#web/clock/length.ts";

test("a length is minutes, hours, or both", () => {
  assert.deepEqual([0, 45, 60, 680].map(lengthOf), [
    { unit: "minutes", hours: 0, minutes: 0 },
    { unit: "minutes", hours: 0, minutes: 45 },
    { unit: "hours", hours: 1, minutes: 0 },
    { unit: "hours-minutes", hours: 11, minutes: 20 },
  ]);
});
