import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "#channels/channel.ts";
import { entriesIn } from "./calendar.ts";

const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR"].join("\r\n");

const event = (...lines: readonly string[]) =>
  ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");

const START = "DTSTART;TZID=Europe/Berlin:20240301T100000";

const read = (text: string, method?: string) => [
  ...entriesIn(text, { place: "7", ...(method === undefined ? {} : { method }) }),
];

function entryOf(text: string, method?: string): Entry {
  const [reading] = read(text, method);
  assert.equal(reading?.kind, "entry");
  return reading;
}

const codes = ({ notes }: Entry) => notes.map(({ code }) => code);

test("one bad line spoils no more than itself", () => {
  const entry = entryOf(
    calendar(
      "X",
      event(START, "X-APPLE-RADIUS=49.9", "DESCRIPTION:Zuerst", "dann weiter", "SUMMARY:A"),
    ),
  );

  assert.deepEqual(
    [entry.summary, entry.description, codes(entry)],
    ["A", "Zuerst\ndann weiter", ["calendar.line-unreadable"]],
  );
});

test("a component without its end ends where the next one begins", () => {
  const text = calendar(
    "BEGIN:VEVENT",
    "UID:1",
    START,
    "BEGIN:VALARM",
    "TRIGGER:-PT15M",
    "BEGIN:VEVENT",
    "UID:2",
    START,
    "END:VTODO",
    "SUMMARY:B",
  );

  assert.deepEqual(
    (read(text) as Entry[]).map((entry) => [entry.uid, entry.summary, ...codes(entry)]),
    [
      ["1", "", "calendar.no-end"],
      ["2", "B", "calendar.no-end"],
    ],
  );
});

test("a file that breaks off keeps what was whole, not the last half line", () => {
  const text = calendar(event("UID:1", START, "RRULE:FREQ=WEEKLY;COUNT=10"));
  const cut = text.slice(0, text.indexOf("0\r\nEND:VEVENT"));
  const entry = entryOf(cut);

  assert.deepEqual([entry.uid, entry.recurrence, codes(entry)], ["1", null, ["calendar.cut-off"]]);
});

test("attachments are left out, however long, and other endless lines are noted", () => {
  const entry = entryOf(
    calendar(
      event(
        START,
        `ATTACH;ENCODING=BASE64;VALUE=BINARY:${"A".repeat(3_000_000)}`,
        `X-BLOB:${"A".repeat(300_000)}`,
        "SUMMARY:A",
      ),
    ),
  );

  assert.deepEqual(
    [entry.summary, entry.notes],
    ["A", [{ code: "calendar.line-too-long", values: { name: "X-BLOB" } }]],
  );
});

test("a component of more than 1 MB is a problem, and the next one is read", () => {
  const line = `X-BLOB:${"A".repeat(200_000)}`;
  const large = event(START, ...Array.from({ length: 6 }, () => line));

  assert.deepEqual(
    read(calendar(large, event("UID:2", START))).map((one) =>
      one.kind === "problem" ? one.code : one.kind,
    ),
    ["calendar.component-too-large", "entry"],
  );
});

test("what is nested too deep is passed over", () => {
  const deep = Array.from({ length: 1000 }, () => "BEGIN:X-BOX");
  const ends = Array.from({ length: 1000 }, () => "END:X-BOX");
  const entry = entryOf(
    calendar(event("UID:1", START, ...deep, "SUMMARY:inside", ...ends, "LOCATION:outside")),
  );

  assert.deepEqual([entry.summary, entry.location], ["", "outside"]);
});
