import assert from "node:assert/strict";
import { rm, truncate } from "node:fs/promises";
import { test } from "node:test";
import { folderOf, inShort, readingsOf, testCage, zipOf } from "./for-tests.ts";
import type { FoundFile } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import { readFile } from "./read-file.ts";
import { HOME } from "#channels/for-tests.ts";
import { survey } from "./survey.ts";

const cage = testCage();

/** Several pieces long, the numbers lying across their edges. */
const COUNT = 3 * (LIMITS.chunk / 8) + 7;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => String(index + 1).padStart(8, "0"));
const FILE = `JUMP${NUMBERS.join("")}`;

async function found(content: string | Uint8Array, name = "a.jump"): Promise<FoundFile> {
  const folder = await folderOf({ [name]: content });
  const [file] = await survey([`${folder}/${name}`], { cage });
  return file!;
}

test("a channel that jumps about in its file reads it from wherever it wants", async () => {
  const readings = await readingsOf(await found(FILE), { cage });
  assert.deepEqual(readings.map(inShort), NUMBERS.toReversed());
});

test("it goes on after what was read before", async () => {
  const readings = await readingsOf(await found(FILE), { cage, skip: COUNT - 2 });
  assert.deepEqual(readings.map(inShort), ["00000002", "00000001"]);
});

test("progress is what was looked at, and all of it in the end", async () => {
  const done: number[] = [];
  const options = { keep: "text", depth: "whole", skip: 0, home: HOME, cage } as const;
  for await (const { bytesDone } of readFile(await found(FILE), options)) done.push(bytesDone);
  assert.deepEqual(
    done,
    done.toSorted((a, b) => a - b),
  );
  assert.ok(done[0]! <= 2 * LIMITS.chunk);
  assert.equal(done.at(-1), FILE.length);
});

test("an item that ends its reader is passed over, and the rest is read", async () => {
  const file = await found(`JUMP${["00000001", "exit    ", "00000003"].join("")}`);
  const readings = await readingsOf(file, { cage });
  assert.deepEqual(readings.map(inShort), ["00000003", "2! sources.reader-failed", "00000001"]);
});

test("in an archive there is nothing to jump about in, and the channel says so", async () => {
  const file = await found(zipOf([{ name: "a.jump", content: FILE }]), "a.zip");
  assert.deepEqual((await readingsOf(file, { cage })).map(inShort), ["packed"]);
});

test("a file that is gone when it is looked at is a problem, and so is one that became shorter", async () => {
  const folder = await folderOf({ "a.jump": FILE, "b.jump": FILE });
  const [gone, short] = await survey([`${folder}/a.jump`, `${folder}/b.jump`], { cage });
  await rm(`${folder}/a.jump`);
  await truncate(`${folder}/b.jump`, 4 + 16);
  assert.deepEqual((await readingsOf(gone!, { cage })).map(inShort), ["1! sources.vanished"]);
  // What is not there is nothing: the channel tells what to make of that.
  const readings = await readingsOf(short!, { cage });
  assert.deepEqual(readings.slice(-2).map(inShort), ["00000002", "00000001"]);
  assert.ok(readings.slice(0, -2).every((one) => inShort(one) === ""));
});
