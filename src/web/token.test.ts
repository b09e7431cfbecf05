import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenIn } from "#web/token.ts";

test("a token is the whole fragment; a place in the page is none", () => {
  const token = "Yk3_9f-".repeat(6);

  assert.deepEqual([`#${token}`, "#content", "", `#${token}/x`].map(tokenIn), [
    token,
    null,
    null,
    null,
  ]);
});
