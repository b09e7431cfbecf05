import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem, type Reading, type ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { sms } from "#shared/messages/en/sms.ts";
import { inLine, readFile, sample, samples } from "./for-tests.ts";
import { SMS } from "./sms.ts";

const XML = samples().filter((name) => name.endsWith(".xml"));
const itemsOf = (readings: readonly Reading[]) => readings.filter(isItem);

test("a backup that breaks off has all items before the break, and says so", async () => {
  for (const name of XML) {
    const bytes = sample(name);
    const whole = itemsOf(await readFile(bytes)).map(inLine);
    for (
      let length = bytes.indexOf(">", bytes.indexOf("backup_set")) + 1;
      length < bytes.length - 8;
      length += 97
    ) {
      const cut = itemsOf(await readFile(bytes.subarray(0, length))).map(inLine);
      assert.equal(cut.at(-1), "! sms.cut-off");
      assert.deepEqual(cut.slice(0, -1), whole.slice(0, cut.length - 1), `${name} ${length}`);
    }
  }
});

test("a declaration of a document type ends a backup as a problem", async () => {
  const bomb = `<smses count="1"><sms address="+491713920001" date="1709540100123" type="1" body="a"/><!DOCTYPE x>`;
  assert.deepEqual(
    itemsOf(await readFile(`${bomb}<sms address="1" type="1"/></smses>`)).map(inLine),
    ["2024-03-04T08:15:00.123Z +491713920001 > me: a", "! sms.doctype"],
  );
});

const SEEDS = samples().map(sample);
const HOSTILE = [
  '"',
  "'",
  "<",
  ">",
  "&",
  "&#55357;",
  "<!--",
  "<![CDATA[",
  "<?",
  "\0",
  "\u00FF",
  "null",
  "~".repeat(200),
  '<sms type="1"',
  "</mms>",
  "{",
  '"__parts":[[[',
  "\n",
  '__proto__="1" ',
  ",",
  ";",
];

const files = damagedFiles(SEEDS, HOSTILE);
const options = fc.record({
  keep: fc.constantFrom<ReadOptions["keep"][]>("headers", "subjects", "text"),
  depth: fc.constantFrom<ReadOptions["depth"][]>("headers", "whole"),
});

test("whatever the bytes, each item is one reading that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...SMS), options, async (bytes, channel, how) => {
      channel.recognises(bytes, "x");
      for (const one of itemsOf(await readAll(channel, bytes, how, 977))) {
        assert.ok(isStorable(one));
        if (one.kind !== "interaction") continue;
        assert.equal(one.parties[0]?.role, "from");
        assert.ok(one.at === null || Number.isFinite(one.at.getTime()));
        assert.ok(!one.held || Number.isInteger(one.held.minutes));
      }
    }),
    fuzzing(800),
  );
});

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...SMS), fc.nat(12), async (bytes, channel, skip) => {
      const whole = await readAll(channel, bytes, {});
      assert.deepEqual(await readAll(channel, bytes, {}, 13), whole);
      const rest = itemsOf(await readAll(channel, bytes, { skip }));
      assert.deepEqual(rest, itemsOf(whole).slice(skip));
    }),
    fuzzing(400),
  );
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set(["service", "hidden", "not-sent", "report"]);
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"sms\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(sms).toSorted());
});
