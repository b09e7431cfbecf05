import assert from "node:assert/strict";
import { test } from "node:test";
import { actOf, KEY_SHEET, keyName, type Press } from "#web/shell/keys.ts";

const press = (key: string, with_: Partial<Press> = {}): Press => ({
  key,
  command: false,
  alt: false,
  typing: false,
  ...with_,
});

test("single keys act, on a page and never in a field", () => {
  const keys = ["j", "K", "m", "+", "-", "−", "/", "?", "1", "2", "3", "x", "y", "constructor"];

  assert.deepEqual(
    keys.map((key) => actOf(press(key), null)),
    [
      "next",
      "previous",
      "met",
      "more",
      "less",
      "less",
      "search",
      "keys",
      "one-person",
      "two-people",
      "later",
      "pick",
      null,
      null,
    ],
  );
  assert.deepEqual(
    keys.map((key) => actOf(press(key, { typing: true }), null)),
    keys.map(() => null),
  );
});

test("Ctrl K searches from anywhere; Ctrl Z in a field is the field's own", () => {
  assert.deepEqual(
    [
      actOf(press("k", { command: true, typing: true }), null),
      actOf(press("z", { command: true }), null),
      actOf(press("z", { command: true, typing: true }), null),
      actOf(press("j", { command: true }), null),
    ],
    ["search", "undo", null, null],
  );
});

test("G waits for the letter of a page", () => {
  assert.deepEqual(
    [
      actOf(press("g"), null),
      actOf(press("h"), "g"),
      actOf(press("a"), "g"),
      actOf(press("u"), "g"),
      actOf(press("p"), "g"),
      actOf(press("s"), "g"),
      actOf(press("j"), "g"),
    ],
    ["g", "home", "people", "unclear", "same", "sources", null],
  );
});

test("the sheet names only keys that do what it says", () => {
  const typed = KEY_SHEET.filter(({ act }) => act !== "open" && act !== "close").flatMap(
    ({ keys, act }) => {
      if (keys[0] === "G") return [[actOf(press(keys[1]!), "g"), act]];
      return keys.map((key) => [
        actOf(key.startsWith("Ctrl ") ? press(key.slice(5), { command: true }) : press(key), null),
        act,
      ]);
    },
  );

  assert.deepEqual(
    typed.filter(([does, says]) => does !== says),
    [],
  );
});

test("a Mac has its own key for commands", () => {
  assert.deepEqual([keyName("Ctrl K", true), keyName("Ctrl K", false)], ["⌘ K", "Ctrl K"]);
});
