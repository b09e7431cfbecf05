import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isoDay } from "#shared/time.ts";
import { noonOf } from "./day-alone.ts";

test("a day without a time is that day wherever its reader moves within the same part of the world", () => {
  const at = noonOf("2026-03-01", "Europe/Berlin");
  assert.equal(at.toISOString(), "2026-03-01T11:00:00.000Z");
  const zones = ["Europe/London", "America/New_York", "Asia/Dubai", "Asia/Tokyo"];
  assert.deepEqual(
    zones.map((zone) => isoDay(dayOf(at, zone))),
    zones.map(() => "2026-03-01"),
  );
});
