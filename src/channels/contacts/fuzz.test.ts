import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Channel, Reading } from "#channels/channel.ts";
import { fuzzing } from "#channels/for-tests.ts";
import { readAll, sample } from "./for-tests.ts";
import { googleCsv } from "./google-csv.ts";
import { outlookCsv } from "./outlook-csv.ts";
import { vcard } from "./vcard.ts";

const SEEDS = ["apple.vcf", "google.vcf", "outlook.vcf", "android.vcf", "thunderbird.vcf"];

const HOSTILE = [
  "\nBEGIN:VCARD\n",
  "\nEND:VCARD\n",
  "\nAGENT:\nBEGIN:VCARD\n",
  "\nAGENT:BEGIN:VCARD\\nFN:x\\nAGENT:BEGIN:VCARD\\\\n",
  "\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n",
  ";CHARSET=UTF-16;ENCODING=BASE64:",
  "\n ",
  "\r",
  "=",
  '"',
  "\\",
  ";;;;,,,,::::",
  "\nGEO:geo:999,1e9\n",
  "\nBDAY:--9999\nREV:99999999T999999Z\nTZ:+99:99\n",
  "\0\u00FF\u00FE\u00C3",
].map((text) => Buffer.from(text, "latin1"));

interface Edit {
  readonly at: number;
  readonly how: "flip" | "cut" | "insert" | "repeat";
  readonly size: number;
  readonly token: Buffer;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom<Edit["how"][]>("flip", "cut", "insert", "repeat"),
  size: fc.nat(300),
  token: fc.constantFrom(...HOSTILE),
});

const damaged = (seeds: readonly Buffer[]) =>
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.constantFrom(...seeds),
      fc.boolean(),
      fc.array(edit, { maxLength: 8 }),
    )
    .map(([first, second, splice, edits]) => {
      const half = [first.subarray(0, first.length / 2), second.subarray(second.length / 2)];
      return edits.reduce(applyEdit, splice ? Buffer.concat(half) : first);
    });

function applyEdit(bytes: Buffer, { at, how, size, token }: Edit): Buffer {
  const place = at % (bytes.length + 1);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  const flipped = Buffer.from([(after[0] ?? 0) ^ (1 << (size % 8))]);
  const changed: Record<Edit["how"], readonly Buffer[]> = {
    flip: [flipped, after.subarray(1)],
    cut: [after.subarray(size)],
    insert: [token, after],
    repeat: [after.subarray(0, size), after],
  };
  return Buffer.concat([before, ...changed[how]]);
}

const chunkSize = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(65_536));

/** Numbered from 1, in text that a database stores and with dates that are some. */
function assertSound(readings: readonly Reading[]): void {
  assert.deepEqual(
    readings.map((one) => one.kind !== "owner" && one.place),
    readings.map((_, at) => String(at + 1)),
  );
  for (const one of readings) {
    if (one.kind !== "person") continue;
    const { key, ...facts } = one;
    assert.ok(one.changed === null || Number.isFinite(one.changed.getTime()));
    assert.ok(one.birthday === null || /^--[01]\d-[0-3]\d$/.test(one.birthday));
    const text = JSON.stringify(facts);
    assert.ok(text.isWellFormed() && !/\\u00(?:0|1)|\\ud[89a-f]/i.test(text), text);
    assert.ok(key.startsWith("contacts:"));
  }
}

function holds(channel: Channel, seeds: readonly Buffer[], numRuns: number) {
  const bytes = fc.oneof(
    { weight: 9, arbitrary: damaged(seeds) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((some) => Buffer.from(some)) },
  );
  return fc.assert(
    fc.asyncProperty(bytes, chunkSize, fc.nat(3), async (file, size, skip) => {
      const whole = await readAll(channel, file);
      assertSound(whole);
      assert.deepEqual(await readAll(channel, file, {}, size), whole);
      assert.deepEqual(await readAll(channel, file, { skip }), whole.slice(skip));
    }),
    fuzzing(numRuns),
  );
}

test("whatever the bytes and however they are cut, an address book ends in sound cards", () =>
  holds(vcard, SEEDS.map(sample), 600));

test("whatever the bytes and however they are cut, a table of contacts ends in sound cards", async () => {
  const tables = ["google-2019.csv", "google-2024.csv", "outlook-de.csv", "outlook-en.csv"];

  await holds(googleCsv, tables.map(sample), 300);
  await holds(outlookCsv, tables.map(sample), 300);
});
