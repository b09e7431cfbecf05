import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { contentHash } from "./content-hash.ts";
import { folderOf, tarOf, testCage, zipOf } from "./for-tests.ts";
import { survey } from "./survey.ts";

const cage = testCage();

const LINES = "LINES\none\n";
const MAIL = "Subject: hello\n";

async function hashesOf(files: Parameters<typeof folderOf>[0]): Promise<(string | undefined)[]> {
  const found = await survey([await folderOf(files)], { cage });
  return Promise.all(found.map(async (file) => (await contentHash(file))?.toString("hex")));
}

test("the same content is the same, wherever it lies and whatever it is called", async () => {
  const sha256 = createHash("sha256").update(LINES).digest("hex");
  const archive = zipOf([{ name: "c", content: LINES }]);
  assert.deepEqual(
    await hashesOf({ a: LINES, "b.txt": LINES, "c.zip": archive, d: "LINES\ntwo" }),
    [sha256, sha256, sha256, createHash("sha256").update("LINES\ntwo").digest("hex")],
  );
});

test("a mail folder is the same in another order, and another with a mail or a flag more", async () => {
  const names = ["cur/1700000001.a:2,", "cur/1700000002.b:2,"];
  const files = (these: readonly string[]) => these.map((name) => ({ name, content: MAIL }));
  const [same, reversed, more, flagged] = await hashesOf({
    "a.tar": await tarOf(files(names)),
    "b.tar": await tarOf(files(names.toReversed())),
    "c.tar": await tarOf(files([...names, "new/1700000003.c"])),
    "d.tar": await tarOf(files([names[0]!, `${names[1]}S`])),
  });
  assert.ok(same);
  assert.equal(reversed, same);
  assert.equal(new Set([same, more, flagged]).size, 3);
});

test("what cannot be read has none", async () => {
  assert.deepEqual(await hashesOf({ a: "" }), [undefined]);
  const folder = await folderOf({ a: LINES });
  const [found] = await survey([folder], { cage });
  await rm(`${folder}/a`);
  assert.equal(await contentHash(found!), null);
});

test("an abort is what is thrown", async () => {
  const [found] = await survey([await folderOf({ a: LINES })], { cage });
  const stop = AbortSignal.abort(new Error("enough"));
  await assert.rejects(contentHash(found!, stop), new Error("enough"));
});
