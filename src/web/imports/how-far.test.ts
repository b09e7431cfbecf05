import assert from "node:assert/strict";
import { test } from "node:test";
import { howFar } from "./how-far.ts";

const far = (
  read: number,
  expected: number | null,
  phase: "reading" | "joining" | "indexing" = "reading",
) => {
  const { items, of, done, total } = howFar({
    progress: { phase, done: 300, total: 900 },
    atWork: { expected },
    report: { read },
  });
  return [items, of, done, total];
};

test("the figures and the bar say the same: entries of those that were counted, else bytes", () => {
  assert.deepEqual(
    [
      far(20, 60),
      far(60, 60),
      far(20, null),
      far(61, 60),
      far(60, 60, "joining"),
      far(60, 60, "indexing"),
    ],
    [
      [20, 60, 20, 60],
      [60, 60, 60, 60],
      [20, null, 300, 900],
      [61, null, 300, 900],
      [60, null, 300, 900],
      [60, null, 300, 900],
    ],
  );
});
