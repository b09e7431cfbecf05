import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem } from "#channels/channel.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { signal as words } from "#shared/messages/en/signal.ts";
import { channelOf, FILES, read, sample } from "./for-tests.ts";

const SEEDS = Object.values(FILES).map(sample);
const HOSTILE = [
  '"',
  "\\",
  "{",
  "]",
  "[".repeat(120),
  '{"recipient": {"id": "__proto__", "contact": {}}}\n',
  '"constructor": null, ',
  '"dateSent": "99999999999999999999", ',
  "\n[9999-99-99 99:99:99] Me: x\n",
  "\n(- ",
  "> ",
  "![".repeat(60),
  "\0\u00FF",
];

const files = damagedFiles(SEEDS, HOSTILE);

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.nat(20),
      fc.integer({ min: 1, max: 90 }),
      async (file, skip, size) => {
        channelOf(file);
        const whole = await read(file);
        assert.ok(whole.every(isStorable));
        assert.deepEqual(await read(file, {}, size), whole);
        const rest = await read(file, { skip });
        assert.deepEqual(rest.filter(isItem), whole.filter(isItem).slice(skip));
      },
    ),
    fuzzing(400),
  );
});

test("long lines and large groups are cut, with a note", async () => {
  const long = `[2024-03-04 09:12:05] Me: ${"![".repeat(100_000)}${" ".repeat(500_000)}\n`;
  const many = Array.from({ length: 100 }, (_, i) => `[2024-03-04 09:13:05] P${i}: Hallo\n`);
  const [, first, second] = await read(long + many.join("\n"));

  assert.deepEqual(
    [first, second].map((one) => one?.kind === "interaction" && one.notes.map(({ code }) => code)),
    [["signal.text-cut", "signal.members-cut"], ["signal.members-cut"]],
  );
  assert.equal(second?.kind === "interaction" && second.parties.length, 51);
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"signal\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(words).toSorted());
});
