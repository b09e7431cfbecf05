import assert from "node:assert/strict";
import { test } from "node:test";
import { isUnclear } from "./seen.ts";

test("whether they met is unclear where a reason says so, and no other one does", () => {
  const said = (code: string) => isUnclear({ reasons: [{ code }] });
  assert.deepEqual(
    [said("relationships.reason.unclear"), said("relationships.reason.never-met"), isUnclear({})],
    [true, false, false],
  );
});
