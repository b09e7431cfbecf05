import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { DAY_MS, offsetAt } from "#shared/time.ts";
import { zoneLines } from "./zone-lines.ts";

test("a zone with summer time is one rule for the summer and one for the winter", () => {
  assert.deepEqual(zoneLines("Europe/Berlin", { first: 2024, last: 2036 }), [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "BEGIN:DAYLIGHT",
    "DTSTART:20230326T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:20231029T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
  ]);
  assert.deepEqual(zoneLines("Asia/Kolkata", { first: 2024, last: 2036 }), [
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Kolkata",
    "BEGIN:STANDARD",
    "DTSTART:20230101T053000",
    "TZOFFSETFROM:+0530",
    "TZOFFSETTO:+0530",
    "END:STANDARD",
    "END:VTIMEZONE",
  ]);
});

test("another reader of calendars finds every day's offset, whatever the rules were", () => {
  const years = { first: 2004, last: 2030 };
  for (const zone of [
    "Europe/Berlin",
    "America/New_York",
    "Europe/Moscow",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
  ]) {
    const text = zoneLines(zone, years).join("\r\n");
    const component = new ICAL.Component(ICAL.parse(text));
    const read = new ICAL.Timezone({ component, tzid: zone });
    const wrong: string[] = [];
    const end = Date.UTC(years.last + 1, 0, 1);
    for (let at = Date.UTC(years.first, 0, 2, 12); at < end; at += DAY_MS) {
      const offset = offsetAt(zone, at);
      const wall = new Date(at + offset).toISOString().slice(0, 19);
      const seconds = read.utcOffset(ICAL.Time.fromDateTimeString(wall));
      if (seconds * 1_000 !== offset) wrong.push(wall);
    }
    assert.deepEqual(wrong.slice(0, 3), [], zone);
  }
});
