import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsAtFirst } from "./rows.ts";

test("one or two more people than there are rows need no button", () => {
  assert.deepEqual([0, 8, 9, 10, 11, 400].map(rowsAtFirst), [0, 8, 9, 10, 8, 8]);
});
