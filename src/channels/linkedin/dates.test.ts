import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, instantOfUtc, localOfUs } from "./dates.ts";

test("days as LinkedIn writes them, and as spreadsheets rewrite them", () => {
  const days = [
    "08 Feb 2026",
    "8-Feb-26",
    "29 Feb 2024",
    "08.02.2026",
    "2026-2-8",
    "3/4/20, 9:15 AM",
    "04. März 2024",
    "4 mars 2024",
  ];

  assert.deepEqual(days.map(dayOf), [
    "2026-02-08",
    "2026-02-08",
    "2024-02-29",
    "2026-02-08",
    "2026-02-08",
    "2020-03-04",
    "2024-03-04",
    "2024-03-04",
  ]);
});

test("what is no day, or could be two, is none", () => {
  const texts = [
    "",
    "30 Feb 2026",
    "08 Foo 2026",
    "02/08/2026",
    "02/08/2026, 14:05",
    "08 Feb",
    "99 Feb 2026",
    "2026-13-01",
  ];

  assert.deepEqual(texts.filter(dayOf), []);
});

test("moments in UTC", () => {
  const moments = ["2026-02-01 08:00:05 UTC", "2026/02/01 08:00:05 UTC", "2026-02-01T08:00:05Z"];

  assert.deepEqual(
    moments.map((text) => instantOfUtc(text)?.toISOString()),
    moments.map(() => "2026-02-01T08:00:05.000Z"),
  );
  assert.deepEqual(
    ["", "2026-02-30 08:00:05 UTC", "2026-02-01 24:00:00 UTC", "2026-02-01", "yesterday"].filter(
      instantOfUtc,
    ),
    [],
  );
});

test("American times of an invitation, without a zone", () => {
  const times = {
    "1/29/26, 2:37 PM": "2026-01-29T14:37:00",
    "1/29/26, 12:05 AM": "2026-01-29T00:05:00",
    "12/1/2025, 12:05\u202FPM": "2025-12-01T12:05:00",
    "1/29/26, 14:37": "2026-01-29T14:37:00",
    "29/1/26, 2:37 PM": null,
    "1/29/26, 13:37 PM": null,
    "1/29/26, 0:37 AM": null,
    "": null,
  };

  assert.deepEqual(
    Object.fromEntries(Object.keys(times).map((text) => [text, localOfUs(text)])),
    times,
  );
});
