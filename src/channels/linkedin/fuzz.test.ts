import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { linkedin } from "#shared/messages/en/linkedin.ts";
import { baseName, sample, samples } from "./for-tests.ts";
import { LINKEDIN } from "./linkedin.ts";

const SEEDS = samples().map(sample);

const HOSTILE = [
  '"',
  '""',
  ",",
  ";",
  "\n",
  "\r",
  "\0",
  "\u00FF\u00FE",
  "__proto__,constructor",
  "<p>",
  "<".repeat(50),
  "https://www.linkedin.com/in/%E0%A4%A",
  "LinkedIn Member",
  "9999-99-99 99:99:99 UTC",
  ",".repeat(1_500),
].map((text) => Buffer.from(text, "latin1"));

interface Edit {
  readonly at: number;
  readonly size: number;
  readonly how: "cut" | "insert" | "repeat";
  readonly token: Buffer;
}

const edits = fc.array(
  fc.record({
    at: fc.nat(5_000),
    size: fc.nat(300),
    how: fc.constantFrom<Edit["how"][]>("cut", "insert", "repeat"),
    token: fc.constantFrom(...HOSTILE),
  }),
  { maxLength: 8 },
);

const damaged = fc
  .tuple(fc.constantFrom(...SEEDS), fc.constantFrom(...SEEDS), fc.boolean(), edits)
  .map(([first, second, splice, changes]) => {
    const half = Math.floor(first.length / 2);
    const seed = splice ? Buffer.concat([first.subarray(0, half), second.subarray(half)]) : first;
    return changes.reduce(applyEdit, seed);
  });

function applyEdit(bytes: Buffer, { at, size, how, token }: Edit): Buffer {
  const place = at % (bytes.length + 1);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  const changed = {
    cut: [after.subarray(size)],
    insert: [token, after],
    repeat: [after.subarray(0, size), after],
  }[how];
  return Buffer.concat([before, ...changed]);
}

const files = fc.oneof(
  { weight: 4, arbitrary: damaged },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
);
const options = fc.record({
  keep: fc.constantFrom<ReadOptions["keep"][]>("headers", "subjects", "text"),
  depth: fc.constantFrom<ReadOptions["depth"][]>("headers", "whole"),
  fileName: fc.constantFrom("messages.csv", "Skills.csv", "x.csv", "guide_messages.csv"),
});

const itemsOf = (readings: readonly Reading[]) => readings.filter((one) => one.kind !== "owner");

test("whatever the bytes, each channel says for each row one reading that can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...LINKEDIN), options, async (bytes, channel, how) => {
      for (const one of itemsOf(await readAll(channel, bytes, how, 977))) {
        const text = JSON.stringify(one);
        assert.ok(!text.includes("\\u0000") && !/\\ud[89a-f]/i.test(text));
        if (one.kind === "interaction") {
          assert.equal(one.parties[0]?.role, one.held ? "met" : "from");
          assert.ok(one.at === null || Number.isFinite(one.at.getTime()));
        }
      }
    }),
    { numRuns: 1_500 },
  );
});

test("whatever the bytes, chunks and a new start in the middle change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.constantFrom(...LINKEDIN),
      fc.nat(12),
      async (bytes, channel, skip) => {
        const whole = await readAll(channel, bytes, {});
        assert.deepEqual(await readAll(channel, bytes, {}, 13), whole);
        const rest = itemsOf(await readAll(channel, bytes, { skip }));
        assert.deepEqual(rest, itemsOf(whole).slice(skip));
      },
    ),
    { numRuns: 600 },
  );
});

test("a file that breaks off has all the rows before the break", async () => {
  for (const file of samples().filter((name) => name.endsWith(".csv"))) {
    const bytes = sample(file);
    const channel = LINKEDIN.find((one) => one.recognises(bytes, baseName(file)))!;
    const how = { fileName: baseName(file) };
    const whole = itemsOf(await readAll(channel, bytes, how)).map(({ place }) => place);
    const header = bytes.indexOf("\n", bytes.indexOf("\n\n") + 2);
    for (let length = header + 1; length < bytes.length; length += 7) {
      const cut = itemsOf(await readAll(channel, bytes.subarray(0, length), how));
      assert.deepEqual(
        cut.map(({ place }) => place),
        whole.slice(0, cut.length),
        file,
      );
    }
  }
});

test("there are words for each code that is said, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of [
    "address-book",
    "cards",
    "invitations",
    "messages",
    "notes",
    "own-account",
    "table",
    "unneeded",
  ]) {
    const text = readFileSync(new URL(`${file}.ts`, folder), "utf8");
    const codes = text.matchAll(/"linkedin\.([a-z-]+)"/g);
    for (const [, code = ""] of codes) said.add(code);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(linkedin).toSorted());
});
