import assert from "node:assert/strict";
import { test } from "node:test";
import { cellOf } from "./table-lines.ts";

test("a cell that a spreadsheet would run is made harmless, and numbers stay numbers", () => {
  assert.deepEqual(["=1+1", "+49", "-x", "@x", "＝x", "\tx", "a=b", 'say "x"', -5].map(cellOf), [
    `"'=1+1"`,
    `"'+49"`,
    `"'-x"`,
    `"'@x"`,
    `"'＝x"`,
    `"'\tx"`,
    "a=b",
    `"say ""x"""`,
    "-5",
  ]);
});

test("what a spreadsheet would run behind a semicolon, a line break or any blanks is harmless as well", () => {
  const partedAtSemicolons = ["Anna;=1+1", "x, y; @z", 'a;"-b"', "one\n+1", "a; b-c"];
  assert.deepEqual(partedAtSemicolons.map(cellOf), [
    `"Anna;'=1+1"`,
    `"x, y; '@z"`,
    `"a;""'-b"""`,
    `"one\n'+1"`,
    `"a; b-c"`,
  ]);
  const blanks = [
    "a;\t=1+1",
    "a;\u00a0=1+1",
    "a\n \t+1",
    " =1+1",
    "\t=1+1",
    "\u00a0@x",
    "a; \t b=c",
  ];
  assert.deepEqual(blanks.map(cellOf), [
    `"a;\t'=1+1"`,
    `"a;\u00a0'=1+1"`,
    `"a\n \t'+1"`,
    `" '=1+1"`,
    `"'\t=1+1"`,
    `"\u00a0'@x"`,
    `"a; \t b=c"`,
  ]);
});
