import assert from "node:assert/strict";
import { test } from "node:test";
import { onceEach } from "./once-each.ts";

test("what a text gives is worked out once, nothing included, until so many others were asked for", () => {
  const worked: string[] = [];
  const lengthOf = onceEach((text) => {
    worked.push(text);
    return text === "" ? null : text.length;
  }, 2);

  assert.deepEqual(["a", "", "a", "", "bcd", "a"].map(lengthOf), [1, null, 1, null, 3, 1]);
  assert.deepEqual(worked, ["a", "", "bcd", "a"]);
});
