import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder } from "./gap-order.ts";

test("what is missing to this day comes first, then the latest", () => {
  const gap = (from: string, to: string | null) => ({ gap: { from, to } });
  const [old, ended, late, open] = [
    gap("1997-12", "2001-07"),
    gap("2022-01", null),
    gap("2021-03", "2023-10"),
    gap("2026-03", null),
  ];

  assert.deepEqual(inOrder([old, ended, late, open]), [open, ended, late, old]);
});
