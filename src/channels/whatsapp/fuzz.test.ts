import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem, type Reading, type ReadOptions } from "#channels/channel.ts";
import { damagedFiles, fuzzing, isStorable, readAll } from "#channels/for-tests.ts";
import { whatsapp as words } from "#shared/messages/en/whatsapp.ts";
import { FILES, sample } from "./for-tests.ts";
import { whatsapp } from "./whatsapp.ts";

const SEEDS = Object.values(FILES).map(sample);

const HOSTILE = [
  "[",
  "] ",
  " - ",
  ": ",
  "\u200E",
  "\uFEFF",
  "\r",
  "\n",
  "\0",
  "\uD800",
  "31/12/99, 23:59 - ",
  "[1.1.70, 99:99:99] ",
  "__proto__: constructor",
  "<".repeat(60),
  " ".repeat(200),
  "\n04.03.24, 09:12 - ~: \n",
];

const files = damagedFiles(SEEDS, HOSTILE);
const options = fc.record({
  keep: fc.constantFrom<ReadOptions["keep"][]>("headers", "subjects", "text"),
  depth: fc.constantFrom<ReadOptions["depth"][]>("headers", "whole"),
  fileName: fc.constantFrom("_chat.txt", "WhatsApp Chat mit Petra Vogt.txt", "\uD800", ""),
  answers: fc.constantFrom({}, { zone: "nowhere", "date-order": "mdy" }),
});

const itemsOf = (readings: readonly Reading[]) => readings.filter(isItem);

test("whatever the bytes, each reading can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(files, options, async (bytes, how) => {
      whatsapp.recognises(bytes, "x");
      for (const one of await readAll(whatsapp, bytes, how, 977)) {
        assert.ok(isStorable(one));
        if (one.kind === "interaction") {
          assert.equal(one.parties[0]?.role, "from");
          assert.ok(one.at !== null && Number.isFinite(one.at.getTime()));
          assert.ok(one.parties.every(({ value }) => value !== ""));
        }
      }
    }),
    fuzzing(1_000),
  );
});

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(12), async (bytes, skip) => {
      const whole = await readAll(whatsapp, bytes);
      assert.deepEqual(await readAll(whatsapp, bytes, {}, 13), whole);
      const rest = itemsOf(await readAll(whatsapp, bytes, { skip }));
      assert.deepEqual(rest, itemsOf(whole).slice(skip));
    }),
    fuzzing(400),
  );
});

test("what is long is cut, and the next message is read", async () => {
  const long = "x".repeat(2_000_000);
  const chat = [
    `04.03.24, 09:12 - Petra: ${long}`,
    "04.03.24, 09:13 - Petra: a",
    ...Array.from({ length: 300_000 }, () => "line"),
    `04.03.24, 09:14 - ${"n".repeat(500)}: b`,
    `04.03.24, 09:15 - Jo: ${" ".repeat(100_000)}<${" <".repeat(10_000)}`,
    "04.03.24, 09:16 - Jo: c",
  ].join("\n");
  const readings = itemsOf(await readAll(whatsapp, chat));

  assert.deepEqual(
    readings.map((one) => [
      one.kind,
      one.kind === "interaction" && one.notes.map(({ code }) => code),
    ]),
    [
      ["interaction", ["whatsapp.text-cut"]],
      ["interaction", ["whatsapp.text-cut"]],
      ["skipped", false],
      ["interaction", []],
      ["interaction", []],
    ],
  );
});

test("of a group of a thousand the first fifty are kept, with a note", async () => {
  const chat = Array.from({ length: 1_000 }, (_, i) => `04.03.24, 09:12 - Person ${i}: Hallo ${i}`);
  const [, first] = await readAll(whatsapp, chat.join("\n"));

  assert.equal(first?.kind === "interaction" && first.parties.length, 51);
  assert.deepEqual(first?.kind === "interaction" && first.notes, [
    { code: "whatsapp.members-cut", values: { limit: 50 } },
  ]);
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  // Put together in readCall and attached-file.ts.
  const said = new Set(["phone-call", "video-call", "file"]);
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"whatsapp\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(words).toSorted());
});
