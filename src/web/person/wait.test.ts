import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "#web/imports/file-name.ts";
import { waitOf } from "./wait.ts";

test("a wait is said in minutes, hours or days", () => {
  assert.deepEqual([10, 89 * 60, 5 * 3600, 48 * 3600].map(waitOf), [
    { unit: "minutes", count: 1 },
    { unit: "minutes", count: 89 },
    { unit: "hours", count: 5 },
    { unit: "days", count: 2 },
  ]);
});

test("a file is called by its last name", () => {
  assert.deepEqual(
    ["/a/b.mbox", "takeout.zip › Takeout/Mail/x.mbox", "Archiv-alt/"].map(fileName),
    ["b.mbox", "x.mbox", "Archiv-alt"],
  );
});
