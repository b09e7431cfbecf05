import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem } from "#channels/channel.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { skype as english } from "#shared/messages/en/skype.ts";
import { exportOf, inShort, message, read, SAMPLE } from "./for-tests.ts";

const HOSTILE = [
  '"',
  "\\",
  "{",
  "]",
  "[".repeat(120),
  '"__proto__": {"id": "8:x"}, ',
  '"constructor": null, ',
  "\\u0000\\ud800",
  "<quote ".repeat(50),
  "</quote>",
  "&#0;&#xD800;&#55357;",
  "<part identity='",
  '<partlist type="ended"><part ',
  "9999999999999999999999",
  "0001-01-01T00:00:00Z",
  "\0\u00FF",
];

const files = damagedFiles([SAMPLE], HOSTILE);

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.nat(25),
      fc.integer({ min: 30, max: 900 }),
      async (file, skip, size) => {
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

test("a file that breaks off has all the messages before the break, and says so", async () => {
  const whole = (await read(SAMPLE)).filter(isItem).map(inShort);
  for (let length = 200; length < SAMPLE.length - 3; length += 53) {
    const items = (await read(SAMPLE.subarray(0, length))).filter(isItem).map(inShort);
    assert.equal(items.at(-1), "! json.cut-off");
    // The last one may be an older version of a message that is not there yet.
    const before = items.slice(0, -2);
    assert.deepEqual(before, whole.slice(0, before.length));
  }
});

test("a message of many megabytes, a deep one and endless markup are one item each", async () => {
  const contents = [
    "x".repeat(6_000_000),
    "<quote ".repeat(100_000),
    "<".repeat(1_000_000),
    '<partlist type="ended">' + '<part identity="x">'.repeat(100_000),
    "<a ".repeat(300_000),
  ];
  const messagetypes = ["RichText", "RichText", "RichText", "Event/Call", "RichText"];
  const MessageList = contents.map((content, at) =>
    message(`${at}`, { content, messagetype: messagetypes[at] }),
  );
  const readings = await read(exportOf({ id: "8:petra", MessageList }));
  assert.deepEqual(
    readings.map((one) =>
      one.kind === "interaction" ? one.notes.map(({ code }) => code) : inShort(one),
    ),
    [
      "! json.too-large",
      ["skype.text-cut"],
      ["skype.text-cut"],
      "skype.missed",
      ["skype.text-cut"],
      "owner skype:live:jo ()",
    ],
  );
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => !/test/.test(name))) {
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, code = ""] of text.matchAll(/"skype\.([a-z-]+)"/g)) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(english).toSorted());
});
