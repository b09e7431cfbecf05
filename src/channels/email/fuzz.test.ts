import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Keep } from "#channels/channel.ts";
import { fuzzing } from "#channels/for-tests.ts";
import { eml } from "./eml.ts";
import { readAll, sample } from "./for-tests.ts";
import { mbox } from "./mbox.ts";
import { splitMailbox } from "./split.ts";

const SEEDS = [
  "takeout-de.mbox",
  "unix.mboxrd",
  "Gesendet",
  "2004-latin1.eml",
  "list-rewritten.eml",
  "answer-outlook-de.eml",
  "signature-en.eml",
  "invitation.eml",
  "bounce.eml",
  "newsletter.eml",
].map(sample);

const HOSTILE = [
  "\n\nFrom ",
  "\n--b\n",
  "Content-Type: multipart/mixed; boundary=b\n\n",
  "=?utf-8?B?",
  "\0\u00FF\u00FE",
  "<blockquote>",
  "\n".repeat(50),
  '"',
  "(((",
  "Content-Transfer-Encoding: base64\n",
  "\nFrom: a@b.example\nTo: c@d.example\n",
].map((text) => Buffer.from(text, "latin1"));

interface Edit {
  readonly at: number;
  readonly how: "flip" | "cut" | "insert" | "repeat";
  readonly size: number;
  readonly token: Buffer;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(100_000),
  how: fc.constantFrom<Edit["how"][]>("flip", "cut", "insert", "repeat"),
  size: fc.nat(400),
  token: fc.constantFrom(...HOSTILE),
});

const damaged = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.constantFrom(...SEEDS),
    fc.boolean(),
    fc.array(edit, { maxLength: 8 }),
  )
  .map(([first, second, splice, edits]) => {
    const half = Math.floor(first.length / 2);
    const seed = splice ? Buffer.concat([first.subarray(0, half), second.subarray(half)]) : first;
    return edits.reduce(applyEdit, seed);
  });

function applyEdit(bytes: Buffer, { at, how, size, token }: Edit): Buffer {
  const place = at % (bytes.length + 1);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  const flipped = Buffer.from([(after[0] ?? 0) ^ (1 << (size % 8))]);
  const changed: Record<Edit["how"], readonly Buffer[]> = {
    flip: [flipped, after.subarray(1)],
    cut: [after.subarray(size)],
    insert: [token, after],
    repeat: [after.subarray(0, size), after],
  };
  return Buffer.concat([before, ...changed[how]]);
}

test("whatever the bytes, a mailbox ends in one reading for each item", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, fc.integer({ min: 1, max: 3_000 }), async (bytes, chunkSize) => {
      const readings = await readAll(mbox, bytes, { fileName: "x.mbox" }, chunkSize);
      const items = readings.filter((reading) => reading.kind !== "owner");
      assert.deepEqual(
        items.map((item) => item.place),
        await places(bytes),
      );
      for (const item of items) {
        if (item.kind !== "interaction") continue;
        assert.ok(item.parties.length > 0);
        assert.ok(item.text.isWellFormed() && !item.text.includes("\0"));
        assert.ok(item.subject.isWellFormed() && !item.subject.includes("\0"));
        assert.ok(item.at === null || Number.isFinite(item.at.getTime()));
      }
    }),
    fuzzing(600),
  );
});

test("whatever the bytes, a single mail ends in one reading", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, fc.constantFrom<Keep[]>("headers", "text"), async (bytes, keep) => {
      const readings = await readAll(eml, bytes, {
        fileName: "x.eml",
        keep,
      });
      assert.equal(readings.filter((reading) => reading.kind !== "owner").length, 1);
    }),
    fuzzing(600),
  );
});

async function places(bytes: Buffer): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { number } of splitMailbox(once(bytes), 1_000)) found.push(String(number));
  return found;
}

async function* once(bytes: Buffer) {
  yield bytes;
}
