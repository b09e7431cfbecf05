import assert from "node:assert/strict";
import { test } from "node:test";
import { isUnclear } from "./seen.ts";

test("whether they met is unclear where a reason says so of some contact, and no other one does", () => {
  const said = (code: string, lastContact: string | null) =>
    isUnclear({ lastContact, reasons: [{ code }] });
  const day = "2026-11-02T09:00:00Z";
  assert.deepEqual(
    [
      said("relationships.reason.unclear", day),
      said("relationships.reason.never-met", day),
      said("relationships.reason.unclear", null),
      isUnclear({ lastContact: day }),
    ],
    [true, false, false, false],
  );
});
