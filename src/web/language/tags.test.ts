import assert from "node:assert/strict";
import { test } from "node:test";
import { tagsIn } from "#web/language/tags.ts";

test("finds each tag of a message once", () => {
  assert.deepEqual(
    tagsIn("<written>{n} e-mails</written> in <span>3 years</span>, <written>2</written> <3 <In>"),
    ["written", "span"],
  );
});
