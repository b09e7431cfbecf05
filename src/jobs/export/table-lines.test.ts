import assert from "node:assert/strict";
import { test } from "node:test";
import { phoneHandle } from "#channels/phone.ts";
import { cellOf, numberAsText } from "./table-lines.ts";

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
  const partedAtSemicolons = ["Anna;=1+1", "x, y; @z", "x, =1", 'a;"-b"', "one\n+1", "a; b-c"];
  assert.deepEqual(partedAtSemicolons.map(cellOf), [
    `"Anna;'=1+1"`,
    `"x, y; '@z"`,
    `"x, '=1"`,
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

test("a number stands as text that no spreadsheet runs or counts with, and can be dialled from there", () => {
  const written = [
    ["+493012345678", "(+49) 30 12345678"],
    ["+31 30 555 0142", "(+31) 30 555 0142"],
    ["0305550142", "030 555 0142"],
    ["030/5550142", "030 555 0142"],
    ["12-34", "12 34"],
    ["0341 555/0142", "0341 555 0142"],
    ["3 5/8", "3 5 8"],
    ["0341 / 555 0142", "0341 555 0142"],
    ["0341 555-0142", "0341 555-0142"],
    ["0123", "01 23"],
    ["110", "110"],
  ] as const;
  const texts = written.map(([, text]) => text);
  assert.deepEqual(
    written.map(([number]) => numberAsText(number)),
    texts,
  );
  const dialled = texts.slice(0, 3).map((text) => phoneHandle(text, "DE")?.value);
  assert.deepEqual(dialled, ["+493012345678", "+31305550142", "+49305550142"]);
  assert.deepEqual(texts.map(cellOf), texts);
});
