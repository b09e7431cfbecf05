import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  dayNumber,
  dayOf,
  instantOf,
  isoDay,
  isRegion,
  isZone,
  offsetAt,
  startOfDay,
} from "#shared/time.ts";

test("a day is the zone's day, not UTC's", () => {
  const at = new Date("2024-03-01T23:30:00Z");

  assert.deepEqual(
    ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati"].map((zone) =>
      isoDay(dayOf(at, zone)),
    ),
    ["2024-03-01", "2024-03-02", "2024-03-01", "2024-03-02"],
  );
});

test("a local time that summer time skips is after the gap, one that comes twice is the first", () => {
  assert.deepEqual(
    [
      instantOf("2024-03-31T02:30:00", "Europe/Berlin"),
      instantOf("2024-10-27T02:30:00", "Europe/Berlin"),
      instantOf("2024-07-01T12:00:00", "Australia/Lord_Howe"),
      instantOf("2024-03-01", "Europe/Berlin"),
    ],
    [
      new Date("2024-03-31T01:30:00Z"),
      new Date("2024-10-27T00:30:00Z"),
      new Date("2024-07-01T01:30:00Z"),
      new Date("2024-02-29T23:00:00Z"),
    ],
  );
});

test("every day starts on itself, in any zone and year", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayNumber("1930-01-01"), max: dayNumber("2090-12-31") }),
      fc.constantFrom("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"),
      (day, zone) => assert.equal(dayOf(startOfDay(day, zone), zone), day),
    ),
    { numRuns: 200 },
  );
});

test("offsets are those of Intl, whatever the instant", () => {
  const berlin = (ms: number) =>
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Berlin",
      hour: "2-digit",
      hourCycle: "h23",
    }).format(ms);

  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2040, 0) }), (ms) => {
      const ours = new Date(ms + offsetAt("Europe/Berlin", ms)).toISOString().slice(11, 13);
      assert.equal(ours, berlin(ms));
    }),
    { numRuns: 200 },
  );
});

test("knows which zones exist", () => {
  assert.deepEqual(["Europe/Berlin", "W. Europe Standard Time", ""].map(isZone), [
    true,
    false,
    false,
  ]);
});

test("an archive's zone is a region or UTC, since others mean something else to the database", () => {
  const zones = [
    "Europe/Berlin",
    "Asia/Kolkata",
    "Etc/GMT+5",
    "UTC",
    "+05:00",
    "CET",
    "Etc/Unknown",
  ];

  assert.deepEqual(zones.filter(isRegion), ["Europe/Berlin", "Asia/Kolkata", "Etc/GMT+5", "UTC"]);
  assert.equal(isZone("+05:00"), true);
});
