import assert from "node:assert/strict";
import { test } from "node:test";
import { firstLanguage } from "#web/language/catalogue.ts";

test("the language is the chosen one, else the browser's first wish with words, else English", () => {
  assert.deepEqual(
    [
      firstLanguage("de", ["en-GB"]),
      firstLanguage(null, ["fr-FR", "de-AT", "en"]),
      firstLanguage("xx", ["EN-us"]),
      firstLanguage(null, ["pl"]),
      firstLanguage(null, []),
    ],
    ["de", "de", "en", "en", "en"],
  );
});
