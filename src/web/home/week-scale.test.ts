import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, sentenceOf } from "#web/home/week-scale.ts";

const week = (virtualMinutes: number, faceMinutes: number) => ({
  monday: "2027-02-08",
  virtualMinutes,
  virtualPeople: 1,
  faceMinutes,
  facePeople: 1,
});

test("the tallest week fills the height, a short visit is still seen, nothing is nothing", () => {
  const columns = columnsOf([week(600, 0), week(300, 120), week(1, 1), week(0, 0)]);

  assert.deepEqual(
    columns.map(({ x, up, down }) => [x, up, down]),
    [
      [4.12, 30, 0],
      [29.13, 15, 8],
      [54.13, 2, 2],
      [79.13, 0, 0],
    ],
  );
});

test("each week has a sentence of its own", () => {
  assert.deepEqual([week(1, 1), week(1, 0), week(0, 1), week(0, 0)].map(sentenceOf), [
    "both",
    "virtual",
    "face",
    "none",
  ]);
});
