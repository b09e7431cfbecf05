import assert from "node:assert/strict";
import { test } from "node:test";
import type { Month } from "#api/people.ts";
import { spanOf, threeYears } from "#web/joins/three-years.ts";

const month = (month: string, written: number): Month => ({ month, written, phone: 0, video: 0 });

const written = (months: readonly Month[]) =>
  months.filter((each) => each.written > 0).map((each) => [each.month, each.written]);

test("two people share 36 months that end with this one, and both together have the sum", () => {
  const one = [month("2020-01", 9), month("2025-12", 2), month("2026-06", 1)];
  const { one: left, other: right, both } = threeYears(one, [month("2025-12", 3)], "2026-06");

  for (const months of [left, right, both]) {
    assert.deepEqual(
      [months.length, months[0]?.month, months[35]?.month],
      [36, "2023-07", "2026-06"],
    );
  }
  assert.deepEqual(
    [written(left), written(right), written(both)],
    [
      [
        ["2025-12", 2],
        ["2026-06", 1],
      ],
      [["2025-12", 3]],
      [
        ["2025-12", 5],
        ["2026-06", 1],
      ],
    ],
  );
});

test("where both were silent for three years, their last month ends the picture", () => {
  const { both } = threeYears([month("2015-03", 1)], [month("2012-01", 1)], "2026-06");

  assert.deepEqual([both[0]?.month, both[35]?.month], ["2012-04", "2015-03"]);
});

test("with whom nothing passed, there are empty months up to this one", () => {
  const { one, both } = threeYears([month("2026-01", 0)], [], "2026-01");

  assert.deepEqual([one.at(-1)?.month, written(both)], ["2026-01", []]);
});

test("a span is from the first month with contact to the last", () => {
  assert.deepEqual(
    [
      spanOf([month("2024-01", 0), month("2024-02", 1), month("2024-03", 4), month("2024-04", 0)]),
      spanOf([month("2024-01", 0)]),
    ],
    [{ from: "2024-02", to: "2024-03" }, null],
  );
});
