import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tarOf } from "./for-tests.ts";
import { tarReader } from "./tar.ts";
import { Unreadable } from "./unreadable.ts";

/** In pieces of some size, since a tape comes in any. */
async function* inPieces(tape: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < tape.length; at += size) yield tape.subarray(at, at + size);
}

async function list(tape: Uint8Array, size = 700): Promise<[string, string][]> {
  const tar = tarReader(inPieces(tape, size));
  const files: [string, string][] = [];
  for (let header = await tar.next(); header; header = await tar.next()) {
    const pieces: Uint8Array[] = [];
    for (let piece = await tar.more(); piece.length > 0; piece = await tar.more()) {
      pieces.push(piece);
    }
    files.push([`${header.kind} ${header.name}`, Buffer.concat(pieces).toString()]);
  }
  return files;
}

test("gives names, kinds and contents", async () => {
  const tape = await tarOf([
    { name: "a/", type: "directory" },
    { name: "a/one", content: "1" },
    { name: "a/empty" },
    { name: "link", type: "symlink", linkname: "a/one" },
    { name: "pipe", type: "fifo" },
    { name: "two", content: "2".repeat(5_000), mtime: new Date("2024-03-01T09:15:00Z") },
  ]);
  assert.deepEqual(await list(tape), [
    ["folder a/", ""],
    ["file a/one", "1"],
    ["file a/empty", ""],
    ["link link", ""],
    ["other pipe", ""],
    ["file two", "2".repeat(5_000)],
  ]);
  const tar = tarReader(inPieces(tape, 1_000));
  let last = await tar.next();
  for (let header = last; header; header = await tar.next()) last = header;
  assert.deepEqual(last, {
    name: "two",
    kind: "file",
    bytes: 5_000,
    modified: new Date("2024-03-01T09:15:00Z"),
  });
});

test("names of any length and script are read", async () => {
  const name = `${"Ordner/".repeat(40)}Grüße aus 東京.mbox`;
  assert.deepEqual(await list(await tarOf([{ name, content: "x" }])), [[`file ${name}`, "x"]]);

  const gnu = Buffer.concat([
    header({ name: "././@LongLink", type: "L", size: 300 }),
    Buffer.from("y".repeat(300)).subarray(0, 300),
    Buffer.alloc(212),
    header({ name: "short", type: "0", size: 0 }),
  ]);
  assert.deepEqual(await list(gnu), [[`file ${"y".repeat(300)}`, ""]]);
});

test("sizes beyond 8 GB are read", async () => {
  const large = header({ name: "a", type: "0", size: 0 });
  large[124] = 0x80;
  large.fill(0, 125, 136);
  large.writeBigUInt64BE(50_000_000_000n, 128);
  const tar = tarReader(inPieces(withSum(large), 512));
  assert.equal((await tar.next())?.bytes, 50_000_000_000);
});

test("what follows the end is not looked at", async () => {
  const tape = await tarOf([{ name: "a", content: "x" }]);
  assert.deepEqual(await list(Buffer.concat([tape, Buffer.from("rubbish".repeat(200))])), [
    ["file a", "x"],
  ]);
});

test("a file that breaks off and a header that is none are said", async () => {
  const tape = await tarOf([{ name: "a", content: "x".repeat(2_000) }]);
  await assert.rejects(list(tape.subarray(0, 1_500)), new Unreadable("sources.cut-off"));
  tape[10] = 1;
  await assert.rejects(list(tape), new Unreadable("sources.damaged"));
  const greedy = header({ name: "a", type: "x", size: 2 ** 30 });
  await assert.rejects(list(greedy), new Unreadable("sources.damaged"));
});

test("whatever was packed is unpacked, in whatever pieces it comes", async () => {
  const name = fc.stringMatching(/^[a-zäß/]{1,300}[a-z]$/);
  const file = fc.record({ name, content: fc.string({ maxLength: 3_000 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(file), fc.integer({ min: 1, max: 2_000 }), async (files, size) => {
      assert.deepEqual(
        await list(await tarOf(files), size),
        files.map(({ name, content }) => [`file ${name}`, content]),
      );
    }),
    { numRuns: 50 },
  );
});

function header({ name, type, size }: { name: string; type: string; size: number }): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(size.toString(8).padStart(11, "0"), 124);
  block.write(type, 156);
  block.write("ustar  ", 257);
  return withSum(block);
}

function withSum(block: Buffer): Buffer {
  block.fill(" ", 148, 156);
  const sum = block.reduce((a, b) => a + b, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}
