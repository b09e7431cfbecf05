import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem, type Reading, type ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { teams } from "#shared/messages/en/teams.ts";
import { inLine, readFile, sample, SAMPLE_NAMES } from "./for-tests.ts";
import { TEAMS } from "./teams.ts";

const itemsOf = (readings: readonly Reading[]) => readings.filter(isItem);

test("a page that breaks off has all messages before the break", async () => {
  const bytes = sample("chats.json");
  const kinds = (await readFile(bytes)).map(({ kind }) => kind);
  for (let length = 2_500; length < bytes.length - 5; length += 397) {
    const cut = itemsOf(await readFile(bytes.subarray(0, length)));
    assert.equal(cut.at(-1)?.kind, "problem");
    assert.deepEqual(
      cut.slice(0, -1).map(({ kind }) => kind),
      kinds.slice(0, cut.length - 1),
      String(length),
    );
  }
});

test("what is no message is a problem with its place, and the rest is read", async () => {
  const page = {
    value: [
      { id: "1", messageType: "message", createdDateTime: "soon", from: {}, body: {}, chatId: "x" },
      null,
      7,
      {
        id: "2",
        messageType: "message",
        createdDateTime: "2024-03-04T08:15:00Z",
        from: { user: { id: "__proto__", displayName: 7 } },
        body: { contentType: "html", content: ["<p>"] },
        chatId: "constructor",
      },
    ],
  };
  assert.deepEqual((await readFile(JSON.stringify(page))).map(inLine), [
    "! teams.no-message",
    "- teams.system",
    "- teams.system",
    "2024-03-04T08:15:00 from 7: teams.members-unknown",
  ]);
});

const SEEDS = SAMPLE_NAMES.map(sample);
const HOSTILE = [
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  ";",
  "\\",
  "\0",
  "\n",
  "\u00FF",
  "[".repeat(200),
  '{"__proto__":',
  '"createdDateTime":"9999-99-99T99:99:99Z"',
  '"members":[null]',
  '"callDuration":"PT99999999999S"',
  '"chatId":7',
  "<".repeat(50),
  '"\\ud83d"',
  '"from":{"user":{"id":" "}}',
];

const files = damagedFiles(SEEDS, HOSTILE);
const options = fc.record({
  keep: fc.constantFrom<ReadOptions["keep"][]>("headers", "subjects", "text"),
  depth: fc.constantFrom<ReadOptions["depth"][]>("headers", "whole"),
});

test("whatever the bytes, each item is one reading that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...TEAMS), options, async (bytes, channel, how) => {
      channel.recognises(bytes, "x");
      for (const one of itemsOf(await readAll(channel, bytes, how, 977))) {
        assert.ok(isStorable(one));
        if (one.kind !== "interaction") continue;
        assert.ok(one.at === null || Number.isFinite(one.at.getTime()));
        assert.equal(new Set(one.parties.map(({ value }) => value)).size, one.parties.length);
      }
    }),
    fuzzing(500),
  );
});

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...TEAMS), fc.nat(12), async (bytes, channel, skip) => {
      const whole = await readAll(channel, bytes, {});
      assert.deepEqual(await readAll(channel, bytes, {}, 13), whole);
      const rest = itemsOf(await readAll(channel, bytes, { skip }));
      assert.deepEqual(rest, itemsOf(whole).slice(skip));
    }),
    fuzzing(200),
  );
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"teams\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(teams).toSorted());
});
