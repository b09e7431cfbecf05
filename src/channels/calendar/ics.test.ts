import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Reading } from "#channels/channel.ts";
import { fuzzing, HOME } from "#channels/for-tests.ts";
import { say } from "#shared/words.ts";
import { ics } from "./ics.ts";
import { LIMITS } from "./limits.ts";
import { occurrences } from "./recurrence.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(
  bytes: Uint8Array | Iterable<Uint8Array>,
  { fileName = "calendar.ics", skip = 0 } = {},
): Promise<readonly Reading[]> {
  const chunks = bytes instanceof Uint8Array ? [bytes] : bytes;
  async function* stream() {
    yield* chunks;
  }
  const options = { keep: "text", depth: "whole", fileName, skip, home: HOME } as const;
  return Array.fromAsync(ics.read(stream(), options));
}

const sample = (name: string) =>
  readFileSync(new URL(`../../../samples/calendar/${name}`, import.meta.url));

/** One line for each reading: what it is, and what is odd about it. */
const told = (readings: readonly Reading[]) =>
  readings.map((reading) => {
    if (reading.kind === "entry") {
      const notes = reading.notes.map(({ code }) => code.replace("calendar.", ""));
      return [reading.place, reading.start.local, reading.judgement.kind, ...notes].join(" ");
    }
    if (reading.kind === "skipped") return `${reading.place} ${reading.reason}`;
    if (reading.kind === "problem") return `${reading.place} ${reading.code}`;
    return reading.kind === "owner" ? `owner ${reading.party.value} ${reading.count}` : "?";
  });

test("a calendar is known by its first line, whatever its name", () => {
  const known = (text: string) => ics.recognises(bytesOf(text), "x");

  assert.deepEqual(
    [
      "BEGIN:VCALENDAR\r\nVERSION:2.0",
      "\uFEFF\r\n\r\nbegin:vcalendar\n",
      "BEGIN:VEVENT\nUID:1",
      "BEGIN:VTIMEZONE\rTZID:1",
    ].map(known),
    [true, true, true, true],
  );
  assert.deepEqual(
    [
      "",
      "BEGIN:VCARD\r\nVERSION:3.0",
      "From a@x.example Thu Jan  1 00:00:00 1970\nBEGIN:VCALENDAR\n",
      '["vcalendar",[],[]]',
      "BEGIN:VCALENDARS\n",
    ].map(known),
    [false, false, false, false, false],
  );
  assert.equal(ics.recognises(new Uint8Array(100_000), "x.ics"), false);
});

test("reads what Google exports: a series, its changed occurrence, a holiday, and whose it is", async () => {
  const readings = await read(sample("google-export.ics"));

  assert.deepEqual(told(readings), [
    "1 2024-03-04T10:00:00 unclear",
    "2 2024-03-11T14:00:00 in-person",
    "3 2024-05-01 none",
    "owner jo.berg@lumen.example 3",
  ]);
  const [series, changed] = readings.filter((reading) => reading.kind === "entry");
  assert.ok(series && changed);
  assert.deepEqual(
    occurrences(series, [changed], {
      until: new Date("2024-12-31"),
      zone: "UTC",
    }).occurrences.map(({ start }) => start.toISOString()),
    ["2024-03-04T09:00:00.000Z", "2024-03-11T13:00:00.000Z", "2024-03-25T09:00:00.000Z"],
  );
});

test("reads what Outlook exports: zones of its own, a booked room, a called-off meeting", async () => {
  const readings = await read(sample("outlook-export.ics"));

  assert.deepEqual(told(readings), [
    "1 2024-01-17T10:00:00 in-person",
    "2 2024-01-18T14:30:00 video",
    "3 to-do",
  ]);
  assert.deepEqual(
    readings.map((one) => one.kind === "entry" && [one.start.zone, one.status, one.description]),
    [["Europe/Berlin", "confirmed", "Agenda & Ziele"], ["Europe/Berlin", "cancelled", ""], false],
  );
});

test("reads what Apple exports: addresses in parameters, a place from the map", async () => {
  const [reading] = await read(sample("apple-export.ics"));

  assert.deepEqual(
    reading?.kind === "entry" && [
      reading.organizer?.value,
      reading.attendees.map(({ value }) => value),
      reading.end,
      reading.judgement,
    ],
    [
      "jo.berg@lumen.example",
      ["petra.vogt@brandt.example"],
      { local: "2024-06-12T14:30:00", zone: "Europe/London" },
      {
        kind: "in-person",
        reason: {
          code: "calendar.address",
          values: { place: "8 Southwark St, London, SE1 1TL, England" },
        },
      },
    ],
  );
});

test("reads of a broken file what is whole", async () => {
  const readings = await read(sample("broken.ics"));

  assert.deepEqual(told(readings), [
    "1 2024-03-01T09:00:00 unclear no-end line-unreadable",
    "2 calendar.start-unreadable",
    "3 2024-03-02T09:00:00 in-person unknown-zone end-before-start rule-too-fine",
    "4 2024-03-03T09:00:00 unclear cut-off",
    "5 calendar.file-cut-off",
  ]);
  assert.deepEqual(
    readings.slice(0, 4).map((one) => one.kind === "entry" && [one.summary, one.location]),
    [["Müller", ""], false, ["", "Café Adler"], ["", ""]],
  );
});

test("a file that breaks off behind a component says so, once, and one without a frame is whole", async () => {
  const lines = ["BEGIN:VCALENDAR", ...event("1"), "END:VCALENDAR"];
  const cutAt = async (count: number, skip = 0) =>
    told(await read([Buffer.from(lines.slice(0, count).join("\n"))], { skip }));
  const [first, end] = ["1 2024-03-01T09:00:00 unclear", "2 calendar.file-cut-off"];

  assert.deepEqual(await cutAt(6), [first]);
  assert.deepEqual(await cutAt(5), [first, end]);
  assert.deepEqual(await cutAt(5, 1), [end]);
  assert.deepEqual(await cutAt(5, 2), []);
  assert.deepEqual(await cutAt(1), ["1 calendar.file-cut-off"]);
  assert.deepEqual(told(await read([Buffer.from(event("1").join("\n"))])), [first]);
});

const event = (uid: string) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  "DTSTART:20240301T090000Z",
  "END:VEVENT",
];

const meeting = (i: number, others: readonly string[]) =>
  [
    "BEGIN:VEVENT",
    `UID:${i}`,
    "DTSTART:20240301T090000Z",
    "ORGANIZER:mailto:jo.berg@lumen.example",
    ...others.map((other) => `ATTENDEE:mailto:${other}`),
    "END:VEVENT\n",
  ].join("\n");

const calendar = (...parts: readonly string[]) =>
  bytesOf(["BEGIN:VCALENDAR\n", ...parts, "END:VCALENDAR\n"].join(""));

test("goes on after the components that were read before, with the same places", async () => {
  const whole = told(await read(sample("google-export.ics")));

  assert.deepEqual(told(await read(sample("google-export.ics"), { skip: 2 })), [
    whole[2],
    "owner jo.berg@lumen.example 1",
  ]);
  assert.deepEqual(await read(sample("google-export.ics"), { skip: 3 }), []);
});

test("a calendar belongs to the address in its name, or to who takes part in nearly everything", async () => {
  const owners = async (bytes: Uint8Array, name?: string) =>
    (await read(bytes, name === undefined ? {} : { fileName: name })).filter(
      (reading) => reading.kind === "owner",
    );
  const twelve = Array.from({ length: 12 }, (_, i) => meeting(i, [`guest${i % 4}@x.example`]));
  const same = Array.from({ length: 12 }, (_, i) => meeting(i, ["guest@x.example"]));
  const group = "X-WR-CALNAME:abc@group.calendar.google.com\n";
  const jo = { kind: "email", value: "jo.berg@lumen.example", name: "" };

  assert.deepEqual(await owners(calendar(...twelve)), [
    { kind: "owner", party: jo, evidence: "calendar", count: 12 },
  ]);
  assert.deepEqual(await owners(calendar(...same)), []);
  assert.deepEqual(await owners(calendar(group, meeting(1, ["a@x.example"]))), []);
  assert.deepEqual(
    await owners(calendar(meeting(1, ["a@x.example"])), "Kalender/jo.berg@lumen.example.ics"),
    [{ kind: "owner", party: jo, evidence: "calendar", count: 1 }],
  );
});

test("more than 200,000 components end the file with a problem", async () => {
  const one = bytesOf("BEGIN:VTODO\nEND:VTODO\n".repeat(1_000));
  const chunks = Array.from({ length: 202 }, () => one);
  const readings = await read(chunks);

  assert.equal(readings.length, LIMITS.components + 1);
  assert.deepEqual(readings.at(-1), {
    kind: "problem",
    place: "200001",
    code: "calendar.too-many-components",
    values: { components: 200_000 },
  });
});

test("a line of a gigabyte, a file of zeros and an empty one end by themselves", async () => {
  const megabyte = new Uint8Array(1_000_000).fill(0x41);
  function* endless() {
    yield bytesOf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20240301T090000Z\nSUMMARY:");
    for (let i = 0; i < 1_000; i++) yield megabyte;
    yield bytesOf("\nEND:VEVENT\nEND:VCALENDAR\n");
  }

  assert.deepEqual(told(await read(endless())), ["1 2024-03-01T09:00:00 unclear line-too-long"]);
  assert.deepEqual(await read(new Uint8Array(100_000)), []);
  assert.deepEqual(await read(new Uint8Array(0)), []);
});

const hostile = fc.constantFrom(
  "BEGIN:VCALENDAR",
  "END:VCALENDAR",
  "BEGIN:VEVENT",
  "END:VEVENT",
  "BEGIN:VTODO",
  "END:VTODO",
  "BEGIN:VALARM",
  "END:VALARM",
  "BEGIN:VTIMEZONE",
  "END:VTIMEZONE",
  "BEGIN:STANDARD",
  "BEGIN:X",
  "END:X",
  "TZID:Mine",
  "DTSTART:20240301T090000Z",
  "DTSTART;TZID=Mine:20240301T090000",
  "DTSTART:",
  "DTSTART:20240301T0900",
  "RRULE:FREQ=DAILY;UNTIL=x",
  "RRULE:FREQ=WEEKLY",
  "RDATE:",
  "EXDATE:1,2",
  "RECURRENCE-ID:20240301",
  "DURATION:-P1W",
  "DTEND;VALUE=DATE:20240301",
  'ATTENDEE;CN="a:mailto:a@x.example',
  "ATTENDEE:x",
  "GEO:1;1",
  "X-MICROSOFT-LOCATIONS:[{}]",
  "X-MICROSOFT-LOCATIONS:[null,1]",
  "CONFERENCE;FEATURE=PHONE:tel:1",
  "LOCATION:Raum 3",
  "UID:1",
  "SEQUENCE:-1",
  "TZOFFSETTO:+9999",
  "TZOFFSETFROM:+0100",
  " folded",
  "",
  ":",
  ";",
  "METHOD:CANCEL",
  "X-WR-TIMEZONE:Mars/Base",
  "SUMMARY:\\",
  "DESCRIPTION:<a href=https://zoom.us/j/1>",
);
const files = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: hostile }, fc.string({ unit: "binary", maxLength: 20 })),
    {
      maxLength: 60,
    },
  )
  .map((lines) => lines.join("\r\n"));

/** Counted from the outside: unfolded lines that begin an item. */
const itemsIn = (text: string) =>
  text
    .replaceAll(/[\r\n]+[ \t]/g, "")
    .split(/[\r\n]+/)
    .filter((line) => /^BEGIN:(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY|VAVAILABILITY)$/.test(line))
    .length;

test("whatever is in a file, each component is one reading, and each has its words", async () => {
  await fc.assert(
    fc.asyncProperty(files, async (text) => {
      const readings = await read(bytesOf(text));
      const components = readings.filter(
        (one) => one.kind !== "owner" && !("code" in one && one.code === "calendar.file-cut-off"),
      );
      assert.equal(components.length, itemsIn(text));
      for (const reading of readings) sayAll(reading);
    }),
    fuzzing(500),
  );
});

test("bytes flipped, cut or doubled in a real shape change what is read, and break nothing", async () => {
  const whole = sample("google-export.ics");
  const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(edits, fc.nat(whole.length), fc.nat(whole.length), async (bytes, from, to) => {
      const changed = Uint8Array.from(whole);
      for (const [at, byte] of bytes) changed[at] = byte;
      const readings = await read([changed.slice(0, from), changed.slice(Math.min(from, to))]);
      for (const reading of readings) sayAll(reading);
    }),
    fuzzing(200),
  );
});

function sayAll(reading: Reading): void {
  if (reading.kind === "problem") assertWords(reading.code, reading.values);
  if (reading.kind === "skipped") assertWords(`calendar.${reading.reason}`, {});
  if (reading.kind !== "entry") return;
  for (const { code, values } of reading.notes) assertWords(code, values);
  assertWords(reading.judgement.reason.code, reading.judgement.reason.values);
  assert.ok(JSON.stringify(reading).isWellFormed() && !JSON.stringify(reading).includes("\\u0000"));
}

function assertWords(code: string, values: Readonly<Record<string, string | number>>): void {
  for (const language of ["en", "de"] as const) assert.notEqual(say(language, code, values), code);
}
