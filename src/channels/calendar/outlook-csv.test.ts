import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Reading } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { fuzzing } from "#channels/for-tests.ts";
import { outlookCsv } from "#channels/contacts/outlook-csv.ts";
import { outlookCalendar } from "./outlook-csv.ts";

const sample = (name: string) =>
  readFileSync(new URL(`../../../samples/outlook/${name}`, import.meta.url));

const HEADER = "Subject,Start Date,Start Time,End Date,End Time,All day event";
const table = (...rows: readonly string[]) => [HEADER, ...rows].join("\r\n");

const inShort = (one: Reading) => {
  if (one.kind === "question") return [one.code, one.suggested, one.sure, one.values["example"]];
  if (one.kind !== "entry") return [one.kind, "code" in one ? one.code : ""];
  const { summary, start, end, status, judgement } = one;
  return [summary, start.local, end?.local ?? null, status, judgement.kind];
};

test("a table of Outlook's is told by its columns, in both languages", () => {
  const [de, en] = [sample("kalender-de.csv"), sample("calendar-en.csv")];
  assert.ok(outlookCalendar.recognises(de, "x") && outlookCalendar.recognises(en, "x"));
  assert.ok(!outlookCsv.recognises(de, "x") && !outlookCsv.recognises(en, "x"));
  assert.ok(!outlookCalendar.recognises(Buffer.from("Subject,Date\r\nx,1"), "calendar.csv"));
});

test("a calendar of which only the header is left says so", async () => {
  assert.deepEqual((await readAll(outlookCalendar, table())).map(inShort), [
    ["problem", "csv.no-rows"],
  ]);
});

test("a German calendar says its times, its place, and people by their names", async () => {
  const [visit, ...others] = await readAll(outlookCalendar, sample("kalender-de.csv"));
  if (visit?.kind !== "entry") assert.fail("no entry");
  const { key, uid, judgement, ...rest } = visit;
  assert.equal(key, `ical:${uid}`);
  assert.equal(judgement.kind, "in-person");
  const invited = { type: "individual", answer: "needs-action", optional: false } as const;
  assert.deepEqual(rest, {
    kind: "entry",
    place: "1",
    recurrenceId: null,
    sequence: 0,
    method: "publish",
    status: "confirmed",
    summary: "Besuch bei Lumen",
    location: "Lumen GmbH, Am Hang 3, 89073 Ulm",
    description: "Wir freuen uns.\r\nAm Empfang bitte nach Petra fragen.",
    start: { local: "2024-03-04T09:00:00", zone: null },
    end: { local: "2024-03-04T10:30:00", zone: null },
    recurrence: null,
    organizer: { kind: "name", value: "calendar:petra vogt", name: "Petra Vogt" },
    attendees: [
      { kind: "name", value: "calendar:jo brandt", name: "Jo Brandt", ...invited },
      { kind: "name", value: "calendar:petra vogt", name: "Petra Vogt", ...invited },
      { kind: "email", value: "kai@example.org", name: "", ...invited },
      { kind: "name", value: "calendar:ülkü öz", name: "Ülkü Öz", ...invited, optional: true },
      {
        kind: "name",
        value: "calendar:raum 1",
        name: "Raum 1",
        ...invited,
        type: "room",
        answer: "accepted",
      },
    ],
    created: null,
    notes: [],
  });
  assert.deepEqual(others.map(inShort), [
    ["Urlaub", "2024-08-12", "2024-08-17", "confirmed", "none"],
    ["Abgesagt: Jour fixe", "2024-03-05T14:00:00", "2024-03-05T14:30:00", "cancelled", "video"],
  ]);
});

test("an English calendar with a clock of twelve hours has the month first", async () => {
  assert.deepEqual((await readAll(outlookCalendar, sample("calendar-en.csv"))).map(inShort), [
    ["date-order", "mdy", true, "3/4/2024 12:00:00 PM"],
    ["Lunch with Petra", "2024-03-04T12:00:00", "2024-03-04T13:30:00", "confirmed", "in-person"],
    ["Fair", "2024-05-06", "2024-05-09", "confirmed", "none"],
    ["problem", "calendar.start-unreadable"],
  ]);
});

test("what the calendar says itself comes before what was answered about another one", async () => {
  const answers = { "date-order": "dmy" };
  assert.deepEqual(
    await readAll(outlookCalendar, sample("calendar-en.csv"), { answers }),
    await readAll(outlookCalendar, sample("calendar-en.csv")),
  );
});

test("which number is the month is told by the whole file, else asked, and the answer holds", async () => {
  const unclear = table("a,3/4/2024,09:00,,,", "b,5/6/2024,10:00,,,");
  assert.deepEqual((await readAll(outlookCalendar, unclear)).map(inShort), [
    ["date-order", "dmy", false, "3/4/2024 09:00"],
    ["a", "2024-04-03T09:00:00", null, "confirmed", "unclear"],
    ["b", "2024-06-05T10:00:00", null, "confirmed", "unclear"],
  ]);
  const answered = await readAll(outlookCalendar, unclear, { answers: { "date-order": "mdy" } });
  assert.deepEqual(answered.map(inShort).slice(1, 2), [
    ["a", "2024-03-04T09:00:00", null, "confirmed", "unclear"],
  ]);
  const told = await readAll(outlookCalendar, `${unclear}\r\nc,7/23/2024,09:00,,,`);
  assert.deepEqual(told.map(inShort)[0], [
    "a",
    "2024-03-04T09:00:00",
    null,
    "confirmed",
    "unclear",
  ]);
});

test("the same row in a later export has the same key, and another row another one", async () => {
  const keys = async (...rows: readonly string[]) =>
    (await readAll(outlookCalendar, table(...rows))).flatMap((one) =>
      one.kind === "entry" ? [one.key] : [],
    );
  const [row, other] = ["a,4.3.2024,09:00,,,", "b,4.3.2024,09:00,,,"];
  const [first, second] = await keys(row, other);
  assert.deepEqual(await keys(other, row), [second, first]);
  assert.notEqual(first, second);
});

test("whoever takes part in nearly everything is the owner, though by a name", async () => {
  const header = `${HEADER},Meeting Organizer,Required Attendees`;
  const rows = Array.from(
    { length: 12 },
    (_, index) => `m${index},${index + 1}.3.2024,09:00,,,,Jo Brandt,Jo Brandt;Guest ${index}`,
  );
  assert.deepEqual((await readAll(outlookCalendar, [header, ...rows].join("\n"))).at(-1), {
    kind: "owner",
    party: { kind: "name", value: "calendar:jo brandt", name: "Jo Brandt" },
    evidence: "calendar",
    count: 12,
  });
});

test("nothing is kept that is not wanted", async () => {
  const readings = await readAll(outlookCalendar, sample("kalender-de.csv"), { keep: "headers" });
  assert.doesNotMatch(JSON.stringify(readings), /Besuch|Am Hang|Empfang/);
});

test("whatever the bytes, each row is one reading, and a new start in the middle changes nothing", async () => {
  const seeds = [sample("kalender-de.csv"), sample("calendar-en.csv")];
  const damaged = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.nat(2_000),
      fc.constantFrom(
        '"',
        ";",
        "\r",
        "\n",
        "\0",
        "9999-99-99",
        "99:99",
        "\u00FF\u00FE",
        "<".repeat(99),
      ),
    )
    .map(([seed, at, token]) => {
      const place = at % seed.length;
      return Buffer.concat([
        seed.subarray(0, place),
        Buffer.from(token, "latin1"),
        seed.subarray(place),
      ]);
    });
  const items = (readings: readonly Reading[]) =>
    readings.filter(({ kind }) => kind !== "question");
  await fc.assert(
    fc.asyncProperty(damaged, fc.nat(4), async (bytes, skip) => {
      const whole = items(await readAll(outlookCalendar, bytes));
      assert.deepEqual(
        items(await readAll(outlookCalendar, bytes, { skip }, 13)),
        whole.slice(skip),
      );
      assert.ok(!/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(whole)));
    }),
    fuzzing(300),
  );
});
