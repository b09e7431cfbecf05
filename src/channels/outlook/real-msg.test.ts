/**
 * Items that another project saved out of Outlook (../shared/data). What each is was looked up without
 * the reader, with olefile of Python: class, subject, id, times, whether it was ever sent, attachments
 * that hold a changed occurrence. Two things that olefile says nothing of (series) were read off the
 * names of the files and Outlook's own text in them.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { msg } from "./msg.ts";

const FILES = realFiles("email/msg/msgreader");
const only = { skip: FILES ? false : MISSING };

const read = (name: string) => {
  const bytes = readFileSync(new URL(`${encodeURIComponent(name)}.msg`, FILES));
  assert.ok(msg.recognises(bytes.subarray(0, 65_536), "any"), name);
  return readAll(msg, bytes, { fileName: `${name}.msg` });
};

const DRAFTS = `200 recipients|Hello +CJK|Many entities|Outer mail|Simple|Subject|attachAndInline
  |attachmentsOrder|htmlLink`.split(/\s*\|/);

test("what was never sent is skipped, and so is a note", only, async () => {
  for (const name of DRAFTS) {
    assert.deepEqual(await read(name), [
      { kind: "skipped", place: `${name}.msg`, reason: "draft" },
    ]);
  }
  assert.deepEqual(await read("A memo"), [
    { kind: "skipped", place: "A memo.msg", reason: "outlook.note" },
  ]);
});

test("mails that came have their id, day, writer and text", only, async () => {
  const inShort = ([one]: readonly Reading[]) =>
    one?.kind === "interaction" && [
      one.key,
      one.at?.toISOString(),
      one.parties.map(({ role, value, name }) => [role, value, name]),
      one.subject,
      one.text,
    ];
  assert.deepEqual(inShort(await read("Attach sample eml received")), [
    "mail:000001dc64d7$ceee9240$6ccbb6c0$@hmailserver.test",
    "2025-12-04T04:38:16.000Z",
    [["from", "hmailuser@hmailserver.test", ""]],
    "Attach sample.eml",
    "Sent from my Windows 10",
  ]);
  assert.deepEqual(inShort(await read("attachmentFiles")), [
    "mail:000001da0c5d$22ab1460$68013d20$@hmailserver.test",
    "2023-11-01T00:48:31.000Z",
    [["from", "hmailuser@hmailserver.test", "hmailuser"]],
    "attachmentFiles",
    "attachmentFiles",
  ]);
  assert.deepEqual(inShort(await read("test")), [
    "mail:000001d3c2c0$e7ca4aa0$b75edfe0$@freiraum.xyz",
    "2018-03-23T16:06:29.000Z",
    [["from", "christoph@freiraum.xyz", ""]],
    "asdf",
    "",
  ]);
  const [sent] = await read("Attach sample eml sent");
  assert.ok(sent?.kind === "interaction" && sent.key.startsWith("mail?Thu, 04 Dec 2025 04:38:16"));
});

test("appointments have the time of their own zone, and series their rule", only, async () => {
  const rows: (readonly unknown[])[] = [];
  const names = `7 days  everyday|A black friday (w tz)|A black friday (wo tz)|A daily 1|A monthly 1
    |A schedule|A weekly 1|A yearly 1|Appointment sample EST`.split(/\s*\|/);
  for (const name of names) {
    const readings = await read(name);
    assert.equal(readings.length, 1);
    const [one] = readings;
    if (one?.kind !== "entry") assert.fail(name);
    rows.push([
      one.summary,
      one.start.local,
      one.end?.local,
      one.start.zone,
      one.recurrence?.rules[0],
    ]);
  }
  assert.deepEqual(rows, [
    [
      "7 days, everyday",
      "2022-12-01",
      "2022-12-02",
      null,
      "FREQ=DAILY;INTERVAL=1;WKST=SU;UNTIL=20221207",
    ],
    ["A black friday", "2022-12-02", "2022-12-03", null, undefined],
    ["A black friday", "2022-12-02", "2022-12-03", null, undefined],
    [
      "A daily 1",
      "2022-12-12",
      "2022-12-13",
      null,
      "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;COUNT=1;WKST=SU",
    ],
    [
      "A monthly 1",
      "2022-12-12",
      "2022-12-13",
      null,
      "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=12;COUNT=1;WKST=SU",
    ],
    ["A schedule", "2021-10-13T18:30:00", "2021-10-13T19:00:00", "Asia/Tokyo", undefined],
    [
      "A weekly 1",
      "2022-12-12T16:00:00",
      "2022-12-12T16:30:00",
      "Asia/Tokyo",
      "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=1;WKST=SU",
    ],
    [
      "A yearly 1",
      "2022-12-12",
      "2022-12-13",
      null,
      "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=12;COUNT=1;WKST=SU",
    ],
    [
      "Appointment sample EST",
      "2022-12-04T08:00:00",
      "2022-12-04T08:30:00",
      "America/New_York",
      undefined,
    ],
  ]);
});

test(
  "what changed in a series is an entry of its own, and what was called off is left out",
  only,
  async () => {
    const inShort = (readings: readonly Reading[]) =>
      readings.map((one) =>
        one.kind === "entry"
          ? [
              one.summary,
              one.location,
              one.recurrenceId?.local ?? null,
              one.start.local,
              one.recurrence?.excluded.map(({ local }) => local) ?? null,
            ]
          : one.kind,
      );
    assert.deepEqual(inShort(await read("Friday Lunch")), [
      ["Friday Lunch", "", null, "2023-01-06T12:00:00", ["2023-01-06T12:00:00"]],
      ["Monday Lunch", "", "2023-01-13T12:00:00", "2023-01-09T12:00:00", null],
      ["Friday Lunch", "", "2023-01-20T12:00:00", "2023-01-20T12:00:00", null],
    ]);
    const name = "Lanch time, every friday, in 2023";
    const first = [name, "", null, "2023-01-06T12:00:00"];
    const moved = (place: string) => [
      `${name} [rescheduled!]`,
      place,
      "2023-01-13T12:00:00",
      "2023-01-12T12:00:00",
      null,
    ];
    const file = "Lanch time  every friday  in 2023";
    assert.deepEqual(inShort(await read(`${file} org`)), [[...first, []]]);
    assert.deepEqual(inShort(await read(`${file} chgs1`)), [
      [...first, ["2023-01-06T12:00:00"]],
      moved(""),
    ]);
    assert.deepEqual(inShort(await read(`${file} chgs2`)), [
      [...first, ["2023-01-06T12:00:00"]],
      moved("Awesome coffee shop"),
    ]);
  },
);

test("a contact says the same in letters of Japan and in Unicode", only, async () => {
  const [[ansi], [unicode]] = await Promise.all([read("contactAnsi"), read("contactUnicode")]);
  if (ansi?.kind !== "person" || unicode?.kind !== "person") assert.fail("no card");
  assert.equal(ansi.key, unicode.key);
  assert.deepEqual(
    [
      unicode.name.full,
      unicode.name.family,
      unicode.birthday,
      unicode.works,
      unicode.addresses[0]?.postcode,
    ],
    [
      "Mr. イグザンプル ドット コム 殿",
      "イグザンプル",
      // 15 o'clock in UTC on the last day of 1999 is midnight in Japan.
      "--01-01",
      [{ company: "My work company", unit: "My division", title: "My position" }],
      "544-0001",
    ],
  );
});

test("a file without the table of its sectors is a problem", only, async () => {
  assert.deepEqual(await read("htmlLink2"), [
    { kind: "problem", place: "htmlLink2.msg", code: "outlook.unreadable", values: {} },
  ]);
});
