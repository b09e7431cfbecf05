import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem } from "#channels/channel.ts";
import { damagedFiles, fuzzing, isStorable, readAll } from "#channels/for-tests.ts";
import { facebook as english } from "#shared/messages/en/facebook.ts";
import { FACEBOOK } from "./facebook.ts";
import { inShort, readFile, readSample, sample, samples } from "./for-tests.ts";

const HOSTILE = [
  '"',
  "\\",
  "{",
  "]",
  "[".repeat(120),
  '"__proto__": [{"name": "x"}], ',
  '"constructor": {"name": "x"}, ',
  "\\u0000\\ud800",
  '"timestamp_ms": 9e99, ',
  '"title": "", ',
  "<",
  "<div class='_a6-g'>",
  '<div class="_a6-h"><div class="_a6-h">',
  "</div>".repeat(30),
  "<ul>",
  "&#0;&#xD800;&#55357;",
  "\0\u00FF",
];

const files = damagedFiles(samples().map(sample), HOSTILE);

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.constantFrom(...FACEBOOK),
      fc.nat(12),
      fc.integer({ min: 7, max: 900 }),
      async (file, channel, skip, size) => {
        const whole = await readAll(channel, file);
        assert.ok(whole.every(isStorable));
        assert.deepEqual(await readAll(channel, file, {}, size), whole);
        const rest = await readAll(channel, file, { skip });
        assert.deepEqual(rest.filter(isItem), whole.filter(isItem).slice(skip));
      },
    ),
    fuzzing(600),
  );
});

test("a file that breaks off has all before the break, and JSON says so", async () => {
  const chats = samples().filter((file) => file.includes("/message_") && file.endsWith(".json"));
  for (const file of chats) {
    const bytes = sample(file);
    const whole = (await readSample(file)).filter(isItem).map(inShort);
    for (let length = 400; length < bytes.length - 2; length += 67) {
      const cut = await readFile(bytes.subarray(0, length), file);
      const items = cut.filter(isItem).map(inShort);
      assert.equal(items.at(-1), "! json.cut-off");
      assert.deepEqual(items.slice(0, -1), whole.slice(0, items.length - 1));
    }
  }
});

test("huge messages, endless tags and thousands of members end", async () => {
  const messages = [
    { sender_name: "A", timestamp_ms: 1.7e12, content: "x".repeat(6_000_000) },
    { sender_name: "A", timestamp_ms: 1.7e12, content: "ü".repeat(2_000_000) + "€" },
    { sender_name: "A", timestamp_ms: 1.7e12, content: "A added ".repeat(40) },
  ];
  const participants = Array.from({ length: 3_000 }, (_, at) => ({ name: `N${at}` }));
  const readings = await readFile(JSON.stringify({ participants, messages, title: "T" }), "m.json");
  assert.deepEqual(
    readings.map((one) => (one.kind === "interaction" ? one.parties.length : inShort(one))),
    ["! json.too-large", 1_001, 1_001],
  );

  const start = "<html><style>._a6-g{}</style><title>T</title>";
  for (const piece of [
    '<div class="_a6-g">',
    "<div ",
    '<div class="_a6-p"><div><div>',
    "<<<",
    "&#x",
  ]) {
    const page = await readFile(start + piece.repeat(50_000), "message_1.html");
    assert.ok(page.every(isStorable));
  }
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => !/test/.test(name))) {
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, code = ""] of text.matchAll(/"facebook\.([a-z-]+)"/g)) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(english).toSorted());
});
