import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Reading } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { fuzzing, realFiles } from "#channels/for-tests.ts";
import { outlook } from "#shared/messages/en/outlook.ts";
import { type MadeItem, msgOf, type Values } from "./for-tests.ts";
import { msg } from "./msg.ts";
import { archiveOf, FOLDERS, INBOX, readPst, SENT } from "./pst-for-tests.ts";
import { pst } from "./pst.ts";
import { seriesIn } from "./recurrence-blob.ts";
import { bodyOfRtf } from "./rtf.ts";

const MAIL: Values = {
  "001a": "IPM.Note",
  "0037": "Besuch",
  "0042": "Petra Vogt",
  "0064": "SMTP",
  "0065": "petra@lumen.example",
  "1000": "Gern. ".repeat(1_000),
};
const MEETING: Values = { ...MAIL, "001a": "IPM.Appointment", "appointment 820d": new Date(0) };
const TO: readonly Values[] = [{ "0c15": 1, "3001": "Jo", "3002": "SMTP", "3003": "jo@x.example" }];
const MADE: readonly MadeItem[] = [
  { values: MAIL, recipients: TO },
  { values: MEETING, recipients: TO },
  { values: { "001a": "IPM.Contact", "3001": "Kai" } },
];

const real = (folder: string, name: string): readonly Buffer[] => {
  const at = realFiles(folder);
  return at ? [readFileSync(new URL(encodeURIComponent(name), at))] : [];
};

const MSGS = [
  ...MADE.map(msgOf),
  ...real("email/msg/msgreader", "Friday Lunch.msg"),
  ...real("email/msg/msgreader", "attachmentFiles.msg"),
];
const items = MADE.map((item, index) => ({ ...item, folder: index === 0 ? SENT : INBOX }));
const PSTS = [
  ...(["ansi", "unicode", "large"] as const).map((kind) =>
    archiveOf({ kind, cipher: 1, folders: FOLDERS, items }),
  ),
  ...real("email/pst/hiraoka", "contacts97-2002.pst"),
];

/** Numbers that lead somewhere else are what hurts in these files. */
const changes = fc.array(
  fc.record({
    at: fc.nat(2 ** 20),
    value: fc.oneof(
      fc.constantFrom(0, 1, 2, 0x7f, 0xff, 0xfe, 0xfd),
      fc.integer({ min: 0, max: 255 }),
    ),
    run: fc.constantFrom(1, 1, 2, 4, 8, 512),
  }),
  { minLength: 1, maxLength: 12 },
);

const damaged = (seeds: readonly Buffer[]) =>
  fc
    .tuple(fc.constantFrom(...seeds), changes, fc.option(fc.nat(2 ** 20), { freq: 4 }))
    .map(([seed, edits, cut]) => {
      const bytes = Buffer.from(seed);
      for (const { at, value, run } of edits) {
        const from = at % bytes.length;
        bytes.fill(value, from, Math.min(from + run, bytes.length));
      }
      return cut === null ? bytes : bytes.subarray(0, 1 + (cut % bytes.length));
    });

function check(readings: readonly Reading[]): void {
  for (const one of readings) {
    const text = JSON.stringify(one);
    assert.ok(!text.includes("\\u0000") && !/\\ud[89a-f]/i.test(text));
  }
}

test("whatever is damaged, a file of Outlook's ends in readings that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(MSGS), async (bytes) => {
      const readings = await readAll(msg, bytes);
      assert.ok(readings.length > 0);
      check(readings);
    }),
    fuzzing(400),
  );
});

test("whatever is damaged, an archive ends in readings that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(PSTS), async (bytes) => check(await readPst(bytes))),
    fuzzing(300),
  );
});

test("an archive that breaks off is read as far as it goes", async () => {
  const [, archive] = PSTS;
  for (let length = 0; length < archive!.length; length += 499) {
    const readings = await readPst(archive!.subarray(0, length));
    check(readings);
    assert.ok(readings.some(({ kind }) => kind === "problem"));
  }
});

test("bytes of any kind are a problem, and no archive", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (noise) => {
      const head = Buffer.concat([MSGS[0]!.subarray(0, 8), noise]);
      assert.deepEqual(
        (await readAll(msg, head)).map(({ kind }) => kind),
        ["problem"],
      );
      assert.ok(!pst.recognises(Buffer.from([0, ...noise]), "a.pst"));
    }),
    fuzzing(200),
  );
});

test("any bytes are a series or none, and a text or none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, text) => {
      seriesIn(Buffer.from(bytes));
      const head = Buffer.alloc(16);
      head.writeUInt32LE(0x414c454d, 8);
      head.writeUInt32LE(1_000, 4);
      const body = bodyOfRtf(Buffer.concat([head, Buffer.from(`{\\rtf1 ${text}`), bytes]));
      assert.equal(typeof body?.text, "string");
      head.writeUInt32LE(0x75465a4c, 8);
      bodyOfRtf(Buffer.concat([head, bytes]));
    }),
    fuzzing(1_000),
  );
});

test("there are words for each code that is said, and for no other", () => {
  const said = new Set<string>();
  const folder = new URL(".", import.meta.url);
  for (const file of ["mail-table", "msg", "olm", "olm-lists", "pst", "pst-store", "read-item"]) {
    const text = readFileSync(new URL(`${file}.ts`, folder), "utf8");
    for (const [, code = ""] of text.matchAll(/"outlook\.([a-z-]+)"/g)) said.add(code);
    const kinds = /type SkippedKind = ([^;]+);/.exec(text)?.[1] ?? "";
    for (const [, kind = ""] of kinds.matchAll(/"([a-z]+)"/g)) said.add(kind);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(outlook).toSorted());
});
