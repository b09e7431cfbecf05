import assert from "node:assert/strict";
import { test } from "node:test";
import { howOf } from "./how.ts";

test("of each channel that may miss something it is said how its export is got", () => {
  assert.deepEqual(howOf("calendar"), ["how-gmail", "how-outlook"]);
  assert.deepEqual(howOf("teams"), ["how-teams", "how-conferences"]);
  assert.deepEqual(
    ["linkedin", "xing", "instagram", "skype", "sms", "zoom", "webex", "monica", "contrack"].map(
      (channel) => howOf(channel as Parameters<typeof howOf>[0]).length,
    ),
    [1, 1, 1, 1, 1, 1, 1, 1, 1],
  );
});
