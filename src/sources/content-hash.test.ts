import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { hashed } from "./content-hash.ts";
import { type FoundFile, MAILDIR, type Part } from "./found-file.ts";
import { Unreadable } from "./unreadable.ts";

const partOf = (place: string, pieces: readonly string[], opened = () => {}): Part => ({
  place,
  name: place,
  bytes: 0,
  async *open() {
    opened();
    for (const piece of pieces) yield Buffer.from(piece);
  },
});

const found = (format: string, parts: readonly Part[]): FoundFile => ({
  path: "x",
  bytes: 0,
  channel: "email",
  format,
  modified: null,
  problem: null,
  parts,
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function readThrough({ parts }: FoundFile): Promise<void> {
  for (const part of parts) for await (const _ of part.open());
}

test("a file is known by the SHA-256 of its content, made while it is read", async () => {
  let opened = 0;
  const content = hashed(found("mbox", [partOf("", ["ab", "c"], () => opened++)]));
  await readThrough(content.file);

  assert.equal(await content.digest(), sha256("abc"));
  assert.equal(opened, 1);
});

test("what was not read is read for it", async () => {
  const content = hashed(found("mbox", [partOf("", ["ab", "c"])]));
  for await (const _ of content.file.parts[0]!.open()) break;

  assert.equal(await content.digest(), sha256("abc"));
});

test("a mail folder is another one when a mail of it is called or says something else", async () => {
  const folders = [
    [partOf("cur/1", ["a"]), partOf("cur/2", ["b"])],
    [partOf("cur/1", ["a"]), partOf("cur/2", ["b"])],
    [partOf("cur/1", ["a"]), partOf("cur/3", ["b"])],
    [partOf("cur/1", ["a"]), partOf("cur/2", ["c"])],
    [partOf("cur/1", ["a"])],
  ];
  const digests = await Promise.all(folders.map((parts) => hashed(found(MAILDIR, parts)).digest()));

  assert.equal(digests[0], digests[1]);
  assert.equal(new Set(digests).size, 4);
});

test("what is not whole is known by nothing, and a stop is a stop", async () => {
  const broken: Part = {
    ...partOf("", []),
    async *open() {
      yield Buffer.from("a");
      throw new Unreadable("sources.cut-off");
    },
  };
  assert.equal(await hashed(found("mbox", [broken])).digest(), null);
  assert.equal(await hashed(found("mbox", [])).digest(), null);
  const stop = AbortSignal.abort(new Error("stop"));
  await assert.rejects(hashed(found("mbox", [partOf("", ["a"])])).digest(stop), {
    message: "stop",
  });
});
