import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "#server/reader-language.ts";

test("answers in the first of our languages that the reader wishes for, else in English", () => {
  const wishes = {
    de: "de",
    "de-AT": "de",
    "en-US,en;q=0.9,de;q=0.8": "en",
    "fr;q=0.9,de;q=0.5,en;q=0.4": "de",
    "en;q=0.1, DE;q=0.2": "de",
    "de;q=0,en;q=0.1": "en",
    "fr,it": "en",
    "": "en",
    "*": "en",
    ";;q=,=": "en",
  };

  assert.deepEqual(Object.keys(wishes).map(languageOf), Object.values(wishes));
  assert.equal(languageOf(undefined), "en");
});
