import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import { type Channel, type Reading, isItem } from "#channels/channel.ts";
import { fair } from "#channels/fair/fair.ts";
import { xing } from "#channels/xing/xing.ts";
import { readAll, sample } from "./for-tests.ts";
import { anyTable } from "./table.ts";

const SEEDS = [
  "table/customers.csv",
  "fair/leads-de.csv",
  "fair/leadradar.csv",
  "xing/kontakte.csv",
];
const HOSTILE = [
  '"',
  '""""',
  "\r",
  "\n\n",
  ";;;;;;;;",
  "\0",
  "__proto__;constructor\n",
  "Name;Name;Name;E-Mail\n",
  "99.99.9999 99:99",
  "a@".repeat(300),
  "1".repeat(400),
  "\u00FF\u00FE",
];

const damaged = fc
  .tuple(
    fc.constantFrom(...SEEDS.map((path) => sample(path).toString("latin1"))),
    fc.array(
      fc.record({ at: fc.nat(2_000), cut: fc.nat(200), put: fc.constantFrom("", ...HOSTILE) }),
      { maxLength: 8 },
    ),
  )
  .map(([text, edits]) => {
    for (const { at, cut, put } of edits) text = text.slice(0, at) + put + text.slice(at + cut);
    return Buffer.from(text, "latin1");
  });

const answers = fc.oneof(
  fc.constant({}),
  fc.record({ columns: fc.string(), "date-order": fc.string() }),
  fc.record({
    columns: fc
      .array(fc.constantFrom("name", "email", "met", "", "date", "message", "phone"), {
        maxLength: 12,
      })
      .map((roles) => JSON.stringify(roles)),
  }),
);

for (const channel of [anyTable, fair, xing] satisfies Channel[]) {
  test(`${channel.format}: whatever the bytes and answers are, reading ends, and each item once`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(damaged, fc.uint8Array({ maxLength: 2_000 })),
        answers,
        async (bytes, given) => {
          channel.recognises(bytes, "x.csv");
          const readings: readonly Reading[] = await readAll(channel, bytes, { answers: given });
          const items = readings.filter(isItem);
          const rest = await readAll(channel, bytes, { answers: given, skip: 1 });
          assert.deepEqual(rest.filter(isItem), items.slice(1));
          assert.ok(JSON.stringify(readings).isWellFormed());
        },
      ),
      fuzzing(100),
    );
  });
}

test("a header of a thousand columns, and a cell of half a megabyte, cost no more than their length", async () => {
  const wide = `Name;E-Mail;${"x;".repeat(990)}\nPetra Vogt;p@x.example;${"1;".repeat(990)}\n`;
  const long = `Name;E-Mail;Notiz\nPetra Vogt;p@x.example;${"y ".repeat(250_000)}\n`;
  const counts = [];
  for (const text of [wide, long]) {
    const readings = await readAll(anyTable, text);
    counts.push(readings.filter(isItem).length);
    assert.ok(JSON.stringify(readings).length < 200_000);
  }
  assert.deepEqual(counts, [1, 1]);
});
