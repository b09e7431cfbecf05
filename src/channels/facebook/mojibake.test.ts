import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import { repaired } from "./mojibake.ts";

/** As Meta writes it. */
const garbled = (text: string): string => Buffer.from(text).toString("latin1");

test("what was garbled is as it was typed, whatever that is", () => {
  assert.equal(repaired("Gr\u00c3\u00bc\u00c3\u009fe \u00f0\u009f\u0098\u0080"), "Grüße 😀");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.equal(repaired(garbled(text)), text);
    }),
    fuzzing(1_000),
  );
});

test("what is right stays, and what was repaired is not repaired again", () => {
  for (const text of [
    "",
    "abc",
    "Müller",
    "Jörg Ä. ß",
    "Ünal – größer",
    "привет",
    "日本",
    "é",
    "\uFEFFx",
  ]) {
    assert.equal(repaired(text), text);
    assert.equal(repaired(repaired(garbled(text))), text);
  }
});

test("a long text of which one character is no byte takes no longer than another", () => {
  const text = `${"ü".repeat(500_000)}€`;
  assert.equal(repaired(text), text);
});
