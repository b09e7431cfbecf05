import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem } from "#channels/channel.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { telegram as words } from "#shared/messages/en/telegram.ts";
import { channelOf, FILES, linesOf, read, sample } from "./for-tests.ts";

const SEEDS = [FILES.account, FILES.chat, FILES.old].map(sample);
const HOSTILE = [
  '"',
  "\\",
  "{",
  "]",
  "[".repeat(120),
  '"__proto__": {"from_id": "user1"}, ',
  '"constructor": null, ',
  "\\u0000\\ud800",
  '"messages": [{"type": "message", "text": [[[["x"]]]]}], ',
  '"id": 99999999999999999999999, ',
  '"date_unixtime": "-1", ',
  "\0\u00FF",
];

const files = damagedFiles(SEEDS, HOSTILE);

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.nat(25),
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
    fuzzing(300),
  );
});

test("a file that breaks off has all the messages before the break, and says so", async () => {
  const file = sample(FILES.chat);
  const whole = await linesOf(file);
  for (let length = 100; length < file.length - 3; length += 61) {
    const items = (await linesOf(file.subarray(0, length))).filter(
      (line) => !line.startsWith("owner"),
    );
    assert.match(items.at(-1)!, / ! json\.cut-off$/);
    assert.deepEqual(items.slice(0, -1), whole.slice(0, items.length - 1));
  }
});

test("a group of thousands is read in pieces, and the first fifty of its members are kept", async () => {
  const messages = Array.from({ length: 25_000 }, (_, id) => ({
    type: "message",
    id,
    date_unixtime: String(1_709_543_520 + id),
    from: `P${id}`,
    from_id: `user${id + 1}`,
    text: "Servus",
  }));
  const readings = await read(JSON.stringify({ type: "public_supergroup", id: 5, messages }));
  const [first] = readings;

  assert.equal(readings.length, 25_000);
  assert.equal(first?.kind === "interaction" && first.parties.length, 51);
  assert.deepEqual(first?.kind === "interaction" && first.notes, [
    { code: "telegram.members-cut", values: { limit: 50 } },
  ]);
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  // Put together in attached-file.ts.
  const said = new Set(["file"]);
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"telegram\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(words).toSorted());
});
