import assert from "node:assert/strict";
import { test } from "node:test";
import { linesIn } from "#web/card/tsv.ts";

/** level, page, block, paragraph, line, word, left, top, width, height, sure, text */
const word = (line: number, [left, width]: readonly [number, number], sure: number, text: string) =>
  ["5", 1, 1, 1, line, 1, left, 0, width, 20, sure, text].join("\t");

test("words become lines as sure as their worst word, and columns keep their distance", () => {
  const tsv = [
    "1\t1\t0\t0\t0\t0\t0\t0\t1900\t1000\t-1\t",
    "4\t1\t1\t1\t1\t0\t0\t0\t300\t20\t-1\t",
    word(1, [0, 60], 95.5, "Petra"),
    word(1, [70, 50], 61, "Vogt"),
    word(1, [400, 80], 90, "12 Dock"),
    word(2, [0, 5], 12, "|"),
    word(2, [20, 90], 80, "Leiterin"),
    "",
  ].join("\n");
  assert.deepEqual(linesIn(tsv), [
    { text: "Petra Vogt   12 Dock", sure: 61 },
    { text: "Leiterin", sure: 80 },
  ]);
});

test("nothing recognised is no line", () => {
  assert.deepEqual(["", "\n", "5\t1\t1\n"].flatMap(linesIn), []);
});
