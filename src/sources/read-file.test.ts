import assert from "node:assert/strict";
import { rm, stat } from "node:fs/promises";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { HOME } from "#channels/for-tests.ts";
import type { Cage } from "./cage.ts";
import { folderOf, inShort, readingsOf, testCage } from "./for-tests.ts";
import type { FoundFile, Part } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import { readFile } from "./read-file.ts";
import { survey } from "./survey.ts";

const cage = testCage();
const hasty = testCage({ silenceMs: 1_000 });

const lines = (...parts: readonly Part[]): FoundFile => ({
  path: "a.txt",
  bytes: 0,
  channel: "calendar",
  format: "lines",
  modified: null,
  problem: null,
  parts,
});

const partOf = (content: string): Part => ({
  place: "",
  name: "a.txt",
  bytes: content.length,
  async *open() {
    yield Buffer.from(content);
  },
});

const read = async (content: string, options: { cage?: Cage; skip?: number } = {}) =>
  (await readingsOf(lines(partOf(content)), { cage, ...options })).map(inShort);

test("gives the items of a file in their order", async () => {
  assert.deepEqual(await read("LINES\none\ntwo\nthree\n"), ["one", "two", "three"]);
});

test("goes on after the items that were read before", async () => {
  assert.deepEqual(await read("LINES\none\ntwo\nthree\n", { skip: 2 }), ["three"]);
  assert.deepEqual(await read("LINES\none\ntwo\n", { skip: 2 }), []);
});

test("what is said of the owner is no item", async () => {
  assert.deepEqual(await read("LINES\none\nowner\ntwo\n", { skip: 1 }), ["owner 1", "two"]);
});

test("gives many items in batches, and says how many bytes are behind", async () => {
  const content = `LINES\n${"x\n".repeat(1_000)}`;
  const batches = [];
  const options = { keep: "text", depth: "whole", skip: 0, home: HOME, cage } as const;
  for await (const batch of readFile(lines(partOf(content)), options)) batches.push(batch);

  assert.equal(batches.flatMap((batch) => batch.readings).length, 1_000);
  assert.ok(batches.length >= 5);
  assert.equal(batches.at(-1)?.bytesDone, content.length);
});

test("an endless loop costs its own item only", async () => {
  assert.deepEqual(await read("LINES\none\nhang\ntwo\n", { cage: hasty }), [
    "one",
    "2! sources.took-too-long",
    "two",
  ]);
});

test("waiting for what never comes is an endless loop, too", async () => {
  assert.deepEqual(await read("LINES\none\nwait\ntwo\n", { cage: hasty }), [
    "one",
    "2! sources.took-too-long",
    "two",
  ]);
});

test("slow items are not taken for endless ones", async () => {
  const slow = Array.from({ length: 25 }, () => "slow");
  assert.deepEqual(await read(`LINES\n${slow.join("\n")}`, { cage: hasty }), slow);
});

test("while the program itself is busy no reader is ended for its silence", async () => {
  const [before] = await read("LINES\npid\n", { cage: hasty });
  const content = `LINES\n${"x\n".repeat(LIMITS.reader.batch)}${"slow\n".repeat(25)}pid\n`;
  const options = { keep: "text", depth: "whole", skip: 0, home: HOME, cage: hasty } as const;
  const batches = readFile(lines(partOf(content)), options);
  await batches.next();
  // Now it is at the slow ones, and waited for.
  const readings = batches.next().then(async ({ value }) => {
    const rest = await Array.fromAsync(batches);
    return [value, ...rest].flatMap((batch) => batch?.readings ?? []);
  });
  // After a disk's answer alarms come before what it said meanwhile.
  await stat(".");
  const longer = hasty.limits.silenceMs * 1.2;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longer);

  assert.equal(inShort((await readings).at(-1)), before);
});

test("a slow disk is not taken for an endless item", async () => {
  const part: Part = {
    place: "",
    name: "a.txt",
    bytes: 0,
    async *open() {
      yield Buffer.from("LINES\none\n");
      await setTimeout(hasty.limits.silenceMs * 1.5);
      yield Buffer.from("two\n");
    },
  };
  const readings = await readingsOf(lines(part), { cage: hasty });
  assert.deepEqual(readings.map(inShort), ["one", "two"]);
});

test("an item that fills the memory costs itself only", async () => {
  const small = testCage({ residentBytes: 150 * 2 ** 20, silenceMs: 30_000 });
  assert.deepEqual(await read("LINES\none\nhog\ntwo\n", { cage: small }), [
    "one",
    "2! sources.needed-too-much-memory",
    "two",
  ]);
});

test("an item that ends the process costs itself only", async () => {
  assert.deepEqual(await read("LINES\none\nexit\ntwo\nexit\nthree"), [
    "one",
    "2! sources.reader-failed",
    "two",
    "4! sources.reader-failed",
    "three",
  ]);
});

test("a channel that throws costs the item at which it did", async () => {
  const [one, problem, two] = await readingsOf(lines(partOf("LINES\none\nthrow\ntwo\n")), { cage });

  assert.deepEqual(
    [one, two].map((reading) => inShort(reading!)),
    ["one", "two"],
  );
  assert.deepEqual(problem, {
    kind: "problem",
    place: "2",
    code: "sources.reader-failed",
    values: { cause: "RangeError: told to" },
  });
});

test("twenty such items end their file", async () => {
  const readings = await read(`LINES\none\n${"throw\n".repeat(30)}two\n`);

  assert.equal(readings.filter((one) => one.endsWith("reader-failed")).length, 20);
  assert.deepEqual([readings[0], readings.at(-1)], ["one", "! sources.too-many-lost"]);
  assert.equal(readings.length, 22);
});

test("an item that ended one reader and not the next one is kept", async () => {
  const contents = ["LINES\none\nexit\nthree\n", "LINES\none\ntwo\nthree\n"];
  const part: Part = {
    place: "",
    name: "a.txt",
    bytes: 0,
    async *open() {
      yield Buffer.from(contents.shift() ?? "");
    },
  };
  const readings = await readingsOf(lines(part), { cage });
  assert.deepEqual(readings.map(inShort), ["one", "two", "three"]);
});

test("a reader may write nothing, read nothing but the program, and knows none of its settings", async () => {
  assert.deepEqual(await read("LINES\nwrite\nread\nenv\n"), [
    "ERR_ACCESS_DENIED",
    "ERR_ACCESS_DENIED",
    process.platform === "win32" ? "SystemRoot" : "PWD",
  ]);
});

test("files share a reader", async () => {
  const pids = [await read("LINES\npid\n"), await read("LINES\npid\n")].flat();
  assert.equal(new Set(pids).size, 1);
});

test("two files can be read at the same time", async () => {
  const both = await Promise.all([read("LINES\npid\nslow\n"), read("LINES\npid\nslow\n")]);
  assert.equal(new Set(both.flat()).size, 3);
});

test("an abort ends the reader and is what is thrown", async () => {
  const stop = new AbortController();
  const reading = readFile(lines(partOf(`LINES\n${"x\n".repeat(300)}hang\n`)), {
    keep: "text",
    depth: "whole",
    skip: 0,
    home: HOME,
    cage,
    signal: stop.signal,
  });
  assert.equal((await reading.next()).done, false);
  const next = reading.next();
  stop.abort(new Error("enough"));

  await assert.rejects(async () => {
    await next;
    await reading.next();
  }, new Error("enough"));
});

test("whoever stops listening leaves nothing behind", async () => {
  const alone = testCage();
  for await (const { readings } of readFile(lines(partOf("LINES\npid\nslow\n".repeat(500))), {
    keep: "text",
    depth: "whole",
    skip: 0,
    home: HOME,
    cage: alone,
  })) {
    const [first] = readings;
    assert.ok(first);
    break;
  }
  const after = await read("LINES\none\n", { cage: alone });
  assert.deepEqual(after, ["one"]);
});

const LONG = 250 * 2 ** 20;

test("a line longer than its reader's memory is read in little of it", async () => {
  const chunk = Buffer.alloc(2 ** 18, "x");
  const part: Part = {
    place: "",
    name: "a.txt",
    bytes: LONG,
    async *open() {
      yield Buffer.from("LINES\none\n");
      for (let bytes = 0; bytes < LONG; bytes += chunk.length) yield chunk;
      yield Buffer.from("\nthree\n");
    },
  };
  const small = testCage({ residentBytes: 200 * 2 ** 20 });
  const before = process.memoryUsage.rss();
  const readings = await readingsOf(lines(part), { cage: small });
  const grown = process.memoryUsage.rss() - before;

  assert.deepEqual(readings.map(inShort), ["one", "x".repeat(100), "three"]);
  assert.ok(grown < 150 * 2 ** 20, `${grown} bytes more`);
});

test("a file that is gone when it is read is one problem", async () => {
  const folder = await folderOf({ "a.txt": "LINES\none\n" });
  const [found] = await survey([`${folder}/a.txt`], { cage });
  await rm(`${folder}/a.txt`);

  assert.deepEqual((await readingsOf(found!, { cage })).map(inShort), ["1! sources.vanished"]);
});

test("of a file that breaks off the items before are kept, and the cut one is the problem", async () => {
  const text = Array.from({ length: 5_000 }, (_, i) => `item ${i} ${(i * 7919) % 1000}`);
  const packed = gzipSync(`LINES\n${text.join("\n")}\n`);
  const folder = await folderOf({ "a.gz": packed.subarray(0, packed.length - 2_000) });
  const [found] = await survey([`${folder}/a.gz`], { cage });
  const readings = (await readingsOf(found!, { cage })).map(inShort);

  const kept = readings.slice(0, -1);
  assert.ok(kept.length > 1_000);
  assert.deepEqual(kept, text.slice(0, kept.length));
  assert.equal(readings.at(-1), `${kept.length + 1}! sources.cut-off`);
});
