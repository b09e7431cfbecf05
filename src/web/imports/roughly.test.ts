import assert from "node:assert/strict";
import { test } from "node:test";
import { roughly, yearsOf } from "./roughly.ts";

test("short waits are said in seconds, longer ones in minutes", () => {
  assert.deepEqual([0.2, 38.4, 89, 90, 1000].map(roughly), [
    { unit: "seconds", count: 1 },
    { unit: "seconds", count: 38 },
    { unit: "seconds", count: 89 },
    { unit: "minutes", count: 2 },
    { unit: "minutes", count: 17 },
  ]);
});

test("a period is its years", () => {
  assert.deepEqual(
    [yearsOf("2019-01-01", "2027-02-01"), yearsOf("2026-01-01", "2026-03-01"), yearsOf(null, null)],
    ["2019–2027", "2026", "–"],
  );
});
