import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "./for-tests.ts";
import { dayInName, instantIn, momentOf, orderOf } from "./moment.ts";

const read = (text: string, order: "dmy" | "mdy" = "dmy") => {
  const moment = momentOf(text, { order, day: null });
  return moment && instantIn("Europe/Berlin", moment).toISOString().slice(0, 19);
};

test("a time is read as each program and language writes it", () => {
  const told = {
    "06.10.26, 18:01:00": "2026-10-06T16:01:00",
    "26.11.2025 16:16": "2025-11-26T15:16:00",
    "2026-10-06 18:01:00": "2026-10-06T16:01:00",
    "2026-10-06T18:01:00": "2026-10-06T16:01:00",
    "06/10/2026, 18:01:00": "2026-10-06T16:01:00",
    "Nov 26, 2025 4:16:54 PM": "2025-11-26T15:16:54",
    "26. März 2026 um 09:05 Uhr": "2026-03-26T08:05:00",
    "2026-10-06 18:01:00 UTC": "2026-10-06T18:01:00",
    "2026-10-06 18:01:00 GMT+05:30": "2026-10-06T12:31:00",
    "2026-10-06 18:01 +14:00": "2026-10-06T04:01:00",
    "2026-10-06 14:30-15:30": null,
    "2026-10-06 18:01 +09:60": null,
    "11/26/25, 4:16:54\u202FPM": null,
    "31.02.2026, 18:01:00": null,
    "06.10.26, 24:01:00": null,
    "--": null,
    "18:01": null,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(told).map((text) => [text, read(text)])), told);
});

test("twelve hours are twenty-four, with noon and midnight", () => {
  const told = ["12:05 AM", "1:05 am", "12:05 PM", "11:05 p.m."].map((time) =>
    read(`11/26/25, ${time}`, "mdy"),
  );
  assert.deepEqual(told, [
    "2025-11-25T23:05:00",
    "2025-11-26T00:05:00",
    "2025-11-26T11:05:00",
    "2025-11-26T22:05:00",
  ]);
});

test("a time alone is of the day that is known otherwise", () => {
  const day = dayInName("Jour fixe - 2026-09-18 09_00 - Attendance Report.csv");
  const moment = momentOf("08:59", { order: "dmy", day });
  assert.equal(
    moment && instantIn("Europe/Berlin", moment).toISOString(),
    "2026-09-18T06:59:00.000Z",
  );
});

test("a day stands in a name in four ways, and a number of a meeting is none", () => {
  const days = ["a 2026-10-06 b", "2026_10_06", "x20261006-1", "Bericht 06.10.2026", "93311122233"];
  const found = days.map((name) => {
    const day = dayInName(name);
    return day === null ? null : new Date(day).toISOString().slice(0, 10);
  });
  assert.deepEqual(found, ["2026-10-06", "2026-10-06", "2026-10-06", "2026-10-06", null]);
});

test("dates tell their order by a number that is no month, else it is a guess", () => {
  const example = "10/06/2026 18:00";
  assert.deepEqual(orderOf(["10/06/2026 18:00", "13/06/2026 18:00"], null).order, "dmy");
  assert.deepEqual(orderOf([example, "10/13/2026 18:00"], null), {
    order: "mdy",
    told: true,
    example: "",
  });
  assert.deepEqual(orderOf([example], "DE"), { order: "dmy", told: false, example });
  assert.deepEqual(orderOf([example], "US"), { order: "mdy", told: false, example });
  assert.deepEqual(orderOf(["10/06/26, 6:00 PM"], "DE").order, "mdy");
  assert.deepEqual(orderOf(["06.10.2026 18:00", "10/10/2026 18:00"], "DE").example, "");
});

test("whatever stands there is a time that there is, or none", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[\d./:, apmAPM+-]{0,40}$/)),
      fc.constantFrom<("dmy" | "mdy")[]>("dmy", "mdy"),
      (text, order) => {
        const moment = momentOf(text, { order, day: 0 });
        assert.ok(moment === null || Number.isFinite(instantIn("Europe/Berlin", moment).getTime()));
      },
    ),
    fuzzing(3_000),
  );
});
