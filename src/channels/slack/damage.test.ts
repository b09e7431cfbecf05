import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem, type Reading, type ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { slack } from "#shared/messages/en/slack.ts";
import type { Directory } from "./directory.ts";
import { besideOf, inLine, readFile, sample, samples } from "./for-tests.ts";
import { SLACK } from "./slack.ts";
import { plainText } from "./text.ts";

const itemsOf = (readings: readonly Reading[]) => readings.filter(isItem);
const NOBODY: Directory = {
  partyOf: () => null,
  isBot: () => false,
  conversationIn: (id) => ({ id, kind: "unknown", members: [] }),
};

test("a day that breaks off has all messages before the break", async () => {
  const name = "D024MEPET/2024-03-04.json";
  const bytes = sample(name);
  const whole = (await readFile(name)).map(inLine);
  for (let length = bytes.indexOf('"text"') + 12; length < bytes.length - 3; length += 61) {
    const cut = (await readFile(name, {}, bytes.subarray(0, length))).map(inLine);
    assert.equal(cut.at(-1), "! json.cut-off");
    assert.deepEqual(cut.slice(0, -1), whole.slice(0, cut.length - 1), String(length));
  }
});

test("what is no message is a problem with its place, and the rest is read", async () => {
  const odd = `[1, null, {"type":"message","text":"x","ts":"soon","user":"U024PETRA"},
    {"type":"message","text":"x","ts":"1709540100.1","user":"__proto__"},
    {"type":"message","text":{"a":1},"ts":"1709540100.1","user":"U024PETRA","__proto__":{"subtype":"tombstone"}}]`;
  assert.deepEqual((await readFile("D024MEPET/2024-03-04.json", {}, odd)).map(inLine), [
    "- slack.system",
    "- slack.system",
    "! slack.no-message",
    "! slack.no-message",
    "08:15:00 from Petra Vogt, to Mira Sand",
  ]);
});

test("brackets that are no mention and no link stay as they stand", () => {
  const read = (text: string) => plainText(text, NOBODY);
  assert.deepEqual(
    [
      "1 < 2 > 1",
      "<>",
      "<b>bold</b>",
      "<@U1|petra> <!subteam^S1|@einkauf> <!date^1709540100^{date}|4. März> <!here>",
      "<mailto:petra@lumen.example|petra@lumen.example> <tel:+4930|anrufen>",
      "<https://lumen.example|lumen.example>",
      "&amp;lt; &nbsp;",
    ].map(read),
    [
      "1 < 2 > 1",
      "<>",
      "<b>bold</b>",
      "@petra @einkauf 4. März @here",
      "petra@lumen.example anrufen (+4930)",
      "https://lumen.example",
      "&lt; &nbsp;",
    ],
  );
});

const SEEDS = samples()
  .map(sample)
  .map((bytes) => bytes.subarray(0, 6_000));
const HOSTILE = [
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  "\\",
  "\0",
  "\u00FF",
  "[".repeat(200),
  '{"__proto__":',
  '"ts":"1e999"',
  '"members":[null,{}]',
  '"room":[]',
  "<@U024PETRA",
  '"\\ud83d"',
  '"date_start":-1,',
];

const files = damagedFiles(SEEDS, HOSTILE);
const options = fc.record({
  keep: fc.constantFrom<ReadOptions["keep"][]>("headers", "text"),
  depth: fc.constantFrom<ReadOptions["depth"][]>("headers", "whole"),
  fileName: fc.constantFrom("", "x.json", "D024MEPET/2024-03-04.json", "__proto__/x.json"),
});

test("whatever the bytes, also of the lists beside them, each item is one reading that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      files,
      fc.constantFrom(...SLACK),
      options,
      async (bytes, list, channel, how) => {
        channel.recognises(bytes, how.fileName);
        const beside = new Map([
          ["../users.json", list],
          ["../dms.json", list],
          ["dms.json", list],
        ]);
        for (const one of itemsOf(await readAll(channel, bytes, { ...how, beside }, 977))) {
          assert.ok(isStorable(one));
          if (one.kind !== "interaction") continue;
          assert.ok(one.at === null || Number.isFinite(one.at.getTime()));
          assert.equal(new Set(one.parties.map(({ value }) => value)).size, one.parties.length);
        }
      },
    ),
    fuzzing(500),
  );
});

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...SLACK), fc.nat(12), async (bytes, channel, skip) => {
      const beside = besideOf(channel, "D024MEPET/2024-03-04.json");
      const whole = await readAll(channel, bytes, { beside });
      assert.deepEqual(await readAll(channel, bytes, { beside }, 13), whole);
      const rest = itemsOf(await readAll(channel, bytes, { beside, skip }));
      assert.deepEqual(rest, itemsOf(whole).slice(skip));
    }),
    fuzzing(200),
  );
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"slack\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(slack).toSorted());
});
