import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { barsOf, dotsOf, gridOf, labelsOf, yearsOf } from "#web/parts/picture-scale.ts";

const month = (name: string, written = 0, phone = 0, video = 0) => ({
  month: name,
  written,
  phone,
  video,
});
const frame = { base: 30, rise: 20 };

test("stacks written, phone, video from below, parted by a hair, the tallest month full", () => {
  assert.deepEqual(barsOf([month("2026-01", 8, 0, 2), month("2026-02")], frame), [
    { kind: "w", x: 7, width: 36, y: 14.6, height: 15.4 },
    { kind: "v", x: 7, width: 36, y: 10.6, height: 3.4 },
  ]);
});

test("a picture without any contact is empty, not broken", () => {
  assert.deepEqual(barsOf([month("2026-01"), month("2026-02")], frame), []);
});

test("bars never leave the picture, whatever was counted", () => {
  const count = fc.nat({ max: 500 });
  const months = fc.array(
    fc.tuple(count, count, count).map((counts) => month("2026-01", ...counts)),
    { minLength: 1, maxLength: 60 },
  );

  fc.assert(
    fc.property(months, (some) => {
      for (const bar of barsOf(some, frame)) {
        assert.ok(bar.x >= 0 && bar.x + bar.width <= 100.01);
        assert.ok(bar.height > 0 && bar.y + bar.height <= 30.01 && bar.y >= 30 - 20 - 3 * 1.8);
      }
    }),
  );
});

test("a meeting lies within its month, one outside of the picture is left out", () => {
  const met = { day: "2026-02-16", label: "" };

  assert.deepEqual(
    dotsOf([month("2026-01"), month("2026-02")], [{ day: "2019-05-01", label: "Köln" }, met]),
    [{ x: 75, seen: met }],
  );
});

test("grid lines stand at round values within the picture, and not where nothing is to compare", () => {
  assert.deepEqual(
    [gridOf([month("2026-01", 21)], frame), gridOf([month("2026-01", 3)], frame)],
    [
      [
        { value: 10, y: 20.48 },
        { value: 20, y: 10.95 },
      ],
      [],
    ],
  );
});

test("a year is named where it begins", () => {
  const months = ["2025-11", "2025-12", "2026-01", "2026-02"].map((name) => month(name));

  assert.deepEqual(yearsOf(months), [{ year: "2026", x: 50 }]);
});

test("meetings are named where there is room, at the edge to the left, and never over another", () => {
  const dot = (x: number, label: string) => ({ x, seen: { day: "2026-03-01", label } });
  const dots = [dot(10, "Utrecht"), dot(14, "Köln"), dot(70, "Messe"), dot(97, "Graz")];
  const named = (width: number) =>
    labelsOf(dots, width, ({ label }) => [`1. März, ${label}`, "1. März"]).map(
      ({ side, words }) => `${side} ${words}`,
    );

  assert.deepEqual(named(1200), [
    "right 1. März, Köln",
    "right 1. März, Messe",
    "left 1. März, Graz",
  ]);
  assert.deepEqual(named(358), ["right 1. März, Köln", "left 1. März, Graz"]);
  assert.deepEqual(named(0), []);
});
