import assert from "node:assert/strict";
import { test } from "node:test";
import { firstOf } from "./first-of.ts";

test("of many the first are shown, and all where only a third more would be hidden", () => {
  const shown = (rows: number, most: number) => firstOf(Array.from({ length: rows }), most).length;

  assert.deepEqual(
    [shown(0, 3), shown(4, 3), shown(5, 3), shown(40, 30), shown(41, 30)],
    [0, 4, 3, 40, 30],
  );
});
