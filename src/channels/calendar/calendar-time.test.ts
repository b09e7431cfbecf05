import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDuration, parseDuration, parseTime } from "./calendar-time.ts";

test("a time is local in its zone, in UTC, or a day", () => {
  assert.deepEqual(
    [
      "20240301T091500",
      "20240301T091500Z",
      "20240301",
      "2024-03-01T09:15:00",
      "20240301T0915",
      "20131210Z",
    ].map((value) => parseTime(value, "Europe/Berlin")),
    [
      { local: "2024-03-01T09:15:00", zone: "Europe/Berlin" },
      { local: "2024-03-01T09:15:00", zone: "UTC" },
      { local: "2024-03-01", zone: "Europe/Berlin" },
      { local: "2024-03-01T09:15:00", zone: "Europe/Berlin" },
      { local: "2024-03-01T09:15:00", zone: "Europe/Berlin" },
      { local: "2013-12-10", zone: "Europe/Berlin" },
    ],
  );
});

test("dates are never invented", () => {
  assert.deepEqual(
    [
      "",
      "INVALID-DATE",
      "20230229",
      "20240431T100000",
      "20241301",
      "20240301T250000",
      "20240301T096000",
      "00000101",
      "99991231",
      "2024",
      "199709T180000Z",
    ].map((value) => parseTime(value, null)),
    Array.from({ length: 11 }, () => null),
  );
});

test("every day of the calendar is one, and reads as it was written", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1000-01-01"), max: new Date("8999-12-31"), noInvalidDate: true }),
      (date) => {
        const local = date.toISOString().slice(0, 19);
        assert.deepEqual(parseTime(local.replaceAll(/[-:]/g, ""), null), { local, zone: null });
      },
    ),
  );
});

test("a day of a duration is a day on the calendar, an hour is an hour", () => {
  const start = { local: "2024-03-30T12:00:00", zone: "Europe/Berlin" };

  assert.deepEqual(
    ["P1D", "PT24H", "P1DT1H", "-PT30M", "P1W"].map(
      (text) => addDuration(start, parseDuration(text)!)?.local,
    ),
    [
      "2024-03-31T12:00:00",
      "2024-03-31T13:00:00",
      "2024-03-31T13:00:00",
      "2024-03-30T11:30:00",
      "2024-04-06T12:00:00",
    ],
  );
  assert.deepEqual(addDuration({ local: "2024-02-28", zone: null }, parseDuration("P2D")!), {
    local: "2024-03-01",
    zone: null,
  });
});

test("a duration that is none, or longer than there are years, is null", () => {
  assert.deepEqual(["", "P", "1H", "PT", "P999999999999999999W"].map(parseDuration), [
    null,
    null,
    null,
    { days: 0, ms: 0 },
    null,
  ]);
  assert.equal(addDuration({ local: "2024-01-01", zone: null }, parseDuration("P999999W")!), null);
});
