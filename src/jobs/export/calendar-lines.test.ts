import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { entryReading, importReadings, testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { calendarLines } from "./calendar-lines.ts";

async function calendarOf(workplace: Workplace) {
  const text = (await Array.fromAsync(calendarLines(workplace))).join("");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const named = (component: string, property: string) =>
    calendar
      .getAllSubcomponents(component)
      .map((one) => String(one.getFirstPropertyValue(property)));
  return { text, zones: named("vtimezone", "tzid"), uids: named("vevent", "uid") };
}

test("every zone that a time is given in is described, and read by another program it is the same instant", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    entryReading("a", ["me", "anna"], {
      start: { local: "2019-07-01T09:00:00", zone: "America/New_York" },
      end: { local: "2019-07-01T16:00:00", zone: "Europe/London" },
    }),
    entryReading("b", ["me", "anna"], { start: { local: "2026-03-10", zone: null }, end: null }),
    entryReading("c", ["me", "anna"], {
      recurrence: { rules: ["FREQ=WEEKLY;COUNT=4;BYDAY=MO, TU"], added: [], excluded: [] },
    }),
  ]);
  const { text, zones, uids } = await calendarOf(workplace);
  assert.deepEqual(zones, ["America/New_York", "Europe/Berlin", "Europe/London"]);
  assert.equal(uids.length, 3);
  assert.match(text, /^RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,TU\r$/m);
  assert.match(text, /^DTSTART;TZID=America\/New_York:20190701T090000\r$/m);

  const [event] = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));
  assert.deepEqual(
    [event!.startDate, event!.endDate].map((time) => time.toJSDate().toISOString()),
    ["2019-07-01T13:00:00.000Z", "2019-07-01T15:00:00.000Z"],
  );
});

test("a zone is described from the year before the first time in it, however old those in others are", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    entryReading("a", ["me", "anna"], {
      start: { local: "1965-07-01T09:00:00", zone: "America/New_York" },
      end: null,
    }),
    entryReading("b", ["me", "anna"], {
      start: { local: "2019-07-01T09:00:00", zone: "Europe/London" },
      end: null,
    }),
    entryReading("c", ["me", "anna"]),
  ]);
  const { text } = await calendarOf(workplace);
  const began = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vtimezone").map((one) => {
    const starts = one.getAllSubcomponents().map((part) => part.getFirstPropertyValue("dtstart"));
    return [one.getFirstPropertyValue("tzid"), starts.map(String).toSorted()[0]];
  });
  // The first change of the clocks in 1969, 2025 and 2018.
  assert.deepEqual(began, [
    ["America/New_York", "1969-04-27T02:00:00"],
    ["Europe/Berlin", "2025-03-30T02:00:00"],
    ["Europe/London", "2018-03-25T01:00:00"],
  ]);
});

test("the calendar of an archive without meetings is one that can be read, and holds its zone alone", async () => {
  const { zones, uids } = await calendarOf(await testWorkplace());
  assert.deepEqual({ zones, uids }, { zones: ["Europe/Berlin"], uids: [] });
});
