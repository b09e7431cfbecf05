import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginsWithDay, realDay } from "./real-day.ts";

test("every day that there is has its date, and no other one", () => {
  const days = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (at) => {
      const iso = at.toISOString().slice(0, 10);
      const [year, month, day] = iso.split("-");
      assert.equal(realDay(year, month, day), iso);
      assert.equal(realDay(Number(year), Number(month), Number(day)), iso);
    }),
  );
  const written = fc.tuple(fc.nat(9999), fc.nat(20), fc.nat(40));
  fc.assert(
    fc.property(written, ([year, month, day]) => {
      const iso = realDay(year, month, day);
      assert.ok(iso === null || new Date(iso).toISOString().startsWith(iso));
    }),
  );
});

test("30 February is no day, nor is 29 February of a year without one, nor what is not written", () => {
  assert.deepEqual(
    [realDay("2024", "2", "29"), realDay(2000, 2, 29), realDay("2023", "12", "31")],
    ["2024-02-29", "2000-02-29", "2023-12-31"],
  );
  for (const [year, month, day] of [
    ["2023", "2", "29"],
    ["1900", "2", "29"],
    ["2024", "2", "30"],
    ["2024", "4", "31"],
    ["2024", "13", "1"],
    ["2024", "0", "1"],
    ["2024", "1", "0"],
    ["0", "1", "1"],
    ["2024", "1", undefined],
    ["2024", "", "1"],
    ["2024", "1", "1.5"],
    ["2024", "1.5", "1"],
    ["x", "1", "1"],
  ] as const) {
    assert.equal(realDay(year, month, day), null, `${year}-${month}-${day}`);
  }
});

test("a time begins with a day, or with none", () => {
  assert.deepEqual(
    ["2024-02-29T09:15:00", "2024-02-29", "2024-02-30T09:15:00", "24-02-29", ""].map(beginsWithDay),
    [true, true, false, false, false],
  );
});
