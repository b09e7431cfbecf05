import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMN_ROLES } from "#api/questions.ts";
import { ROLES } from "#channels/table/roles.ts";
import { hasWords } from "#shared/words.ts";

test("the page knows what a column may hold, and has words for it", () => {
  assert.deepEqual([...COLUMN_ROLES].toSorted(), [...ROLES].toSorted());
  assert.deepEqual(
    ROLES.filter((role) => !hasWords(`questions.role.${role || "none"}`)),
    [],
  );
});
