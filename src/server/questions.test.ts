import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMN_ROLES } from "#shared/column-roles.ts";
import { hasWords } from "#shared/words.ts";

test("there are words for whatever a column may hold", () => {
  assert.deepEqual(
    COLUMN_ROLES.filter((role) => !hasWords(`questions.role.${role || "none"}`)),
    [],
  );
});
