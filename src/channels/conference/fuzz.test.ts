import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isItem, type Reading, type ReadOptions } from "#channels/channel.ts";
import { fuzzing, readAll } from "#channels/for-tests.ts";
import { conference } from "#shared/messages/en/conference.ts";
import { CONFERENCE } from "./conference.ts";
import { channelOf, sample, samples } from "./for-tests.ts";

const SEEDS = samples().map(sample);

const HOSTILE = [
  '"',
  ",",
  "\t",
  "\n",
  "\0",
  "\u00FF\u00FE",
  "__proto__",
  "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n",
  "3. In-Meeting Activities\n",
  "99/99/9999, 99:99:99 PM",
  "01/01/0000 00:00",
  "9".repeat(50),
  "(".repeat(200),
  " ".repeat(500),
  "\u00D8",
].map((text) => Buffer.from(text, "latin1"));

const edits = fc.array(
  fc.record({
    at: fc.nat(3_000),
    cut: fc.nat(80),
    token: fc.option(fc.constantFrom(...HOSTILE)),
  }),
  { maxLength: 8 },
);

const damaged = fc
  .tuple(fc.constantFrom(...SEEDS), fc.constantFrom(...SEEDS), fc.boolean(), edits)
  .map(([first, second, splice, changes]) => {
    const half = Math.floor(first.length / 2);
    const seed = splice ? Buffer.concat([first.subarray(0, half), second.subarray(half)]) : first;
    return changes.reduce((bytes, { at, cut, token }) => {
      const place = at % (bytes.length + 1);
      const after = bytes.subarray(place + (token ? 0 : cut));
      return Buffer.concat([bytes.subarray(0, place), token ?? Buffer.alloc(0), after]);
    }, seed);
  });

const files = fc.oneof(
  { weight: 5, arbitrary: damaged },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
);
const options = fc.record({
  keep: fc.constantFrom<ReadOptions["keep"][]>("headers", "subjects", "text"),
  fileName: fc.constantFrom("x.csv", "2026-10-06 report.csv", "2026-10-06 10.00.00 A/chat.txt"),
  answers: fc.constantFrom({}, { "date-order": "mdy", zone: "Asia/Tokyo" }, { zone: "Nowhere" }),
});

test("whatever the bytes, each meeting is one reading that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.constantFrom(...CONFERENCE),
      options,
      async (bytes, channel, how) => {
        channel.recognises(bytes, how.fileName);
        for (const one of await readAll(channel, bytes, how, 977)) {
          const text = JSON.stringify(one);
          assert.ok(!text.includes("\\u0000") && !/\\ud[89a-f]/i.test(text), text);
          if (one.kind !== "interaction") continue;
          assert.ok(one.parties.length > 0 && one.parties.every(({ role }) => role === "met"));
          assert.ok(one.at === null || Number.isFinite(one.at.getTime()));
          const minutes = one.held?.minutes ?? null;
          assert.ok(minutes === null || (Number.isInteger(minutes) && minutes >= 0), text);
        }
      },
    ),
    fuzzing(800),
  );
});

const itemsOf = (readings: readonly Reading[]) => readings.filter(isItem);

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.constantFrom(...CONFERENCE),
      fc.nat(3),
      async (bytes, channel, skip) => {
        const whole = await readAll(channel, bytes, {});
        assert.deepEqual(await readAll(channel, bytes, {}, 13), whole);
        assert.deepEqual(
          itemsOf(await readAll(channel, bytes, { skip })),
          itemsOf(whole).slice(skip),
        );
      },
    ),
    fuzzing(300),
  );
});

test("a report that breaks off is the meeting as far as it goes", async () => {
  for (const file of samples()) {
    const bytes = sample(file);
    const channel = channelOf(bytes, file)!;
    const whole = itemsOf(await readAll(channel, bytes, { fileName: file }));
    for (let length = 0; length < bytes.length; length += 11) {
      const read = itemsOf(await readAll(channel, bytes.subarray(0, length), { fileName: file }));
      assert.ok(read.length <= Math.max(1, whole.length), file);
    }
  }
});

test("only what is a report or a chat is taken for one", () => {
  const others = readdirSync(new URL("../../../samples", import.meta.url), {
    recursive: true,
    withFileTypes: true,
  }).filter(
    (one) => one.isFile() && !one.parentPath.replaceAll("\\", "/").includes("samples/conference"),
  );
  const taken = others.filter(({ name, parentPath }) =>
    channelOf(readFileSync(`${parentPath}/${name}`), name),
  );
  assert.deepEqual(
    taken.map(({ name }) => name),
    [],
  );
  assert.deepEqual(
    samples().filter(
      (file) => CONFERENCE.filter((one) => one.recognises(sample(file), file)).length !== 1,
    ),
    [],
  );
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => !name.includes("test"))) {
    const codes = readFileSync(new URL(file, folder), "utf8").matchAll(/"conference\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(conference).toSorted());
});
