import assert from "node:assert/strict";
import { test } from "node:test";
import { waitOf } from "./wait.ts";

test("a wait is said in minutes, hours or days", () => {
  assert.deepEqual([10, 89 * 60, 5 * 3600, 48 * 3600].map(waitOf), [
    { unit: "minutes", count: 1 },
    { unit: "minutes", count: 89 },
    { unit: "hours", count: 5 },
    { unit: "days", count: 2 },
  ]);
});
