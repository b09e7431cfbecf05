import assert from "node:assert/strict";
import { readdir, utimes } from "node:fs/promises";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { folderOf, inShort, readingsOf, testCage } from "./for-tests.ts";
import {
  dropUpload,
  findUpload,
  newUpload,
  sweep,
  uploadRoots,
  type Upload,
  writeUpload,
} from "./spool.ts";
import { survey } from "./survey.ts";

const cage = testCage();

async function* bytesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const look = async (upload: Upload) =>
  (await survey(await uploadRoots(upload), { cage })).map(
    ({ path, format, problem }) => `${path}: ${format ?? problem?.code}`,
  );

test("an upload is found under the names that its files had", async () => {
  const upload = await newUpload(await folderOf({}));
  await writeUpload(upload, "Mails/b.eml", bytesOf("Subject: ", "b\n"));
  await writeUpload(upload, "Mails/Büro.txt".normalize("NFD"), bytesOf("LINES\n", "one\n"));
  const found = await survey(await uploadRoots(upload), { cage });

  assert.deepEqual(
    found.map(({ path }) => path),
    ["Mails/Büro.txt", "Mails/b.eml"],
  );
  const readings = await Promise.all(found.map((file) => readingsOf(file, { cage })));
  assert.deepEqual(readings.flat().map(inShort), ["one", "b"]);
});

test("folders and mail folders are put together again by name", async () => {
  const upload = await newUpload(await folderOf({}));
  for (const path of [
    "Mail/cur/1700000001.M1.host:2,S",
    "Mail/.Sent/cur/1700000002.M2.host:2,S",
    "Mail/.DS_Store",
    "Mail/.git/config",
  ]) {
    await writeUpload(upload, path, bytesOf("Subject: hello\n"));
  }
  assert.deepEqual(await look(upload), ["Mail: maildir"]);
});

test("no name leads out of the upload", async () => {
  const spool = await folderOf({});
  const upload = await newUpload(spool);
  await writeUpload(upload, "../../../evil", bytesOf("LINES\n"));
  await writeUpload(upload, "C:\\evil\u0000", bytesOf("LINES\n"));
  await writeUpload(upload, "manifest.jsonl", bytesOf("LINES\n"));

  assert.deepEqual(await readdir(spool), [upload.id]);
  assert.equal((await readdir(upload.folder)).length, 4);
  assert.deepEqual(await look(upload), [
    "../../../evil: lines",
    "C:/evil\uFFFD: lines",
    "manifest.jsonl: lines",
  ]);
});

test("a file sent again replaces the one before, and one that broke off was never there", async () => {
  const upload = await newUpload(await folderOf({}));
  await writeUpload(upload, "a", bytesOf("LINES\none\n"));
  await writeUpload(upload, "a", bytesOf("LINES\ntwo\n"));
  const broken = async function* () {
    yield Buffer.from("LINES\n");
    throw new Error("the browser went away");
  };
  await assert.rejects(writeUpload(upload, "b", broken()), new Error("the browser went away"));

  const found = await survey(await uploadRoots(upload), { cage });
  assert.deepEqual(
    found.map(({ path }) => path),
    ["a"],
  );
  assert.deepEqual((await readingsOf(found[0]!, { cage })).map(inShort), ["two"]);
  assert.equal((await readdir(upload.folder)).length, 3);
});

test("an upload is found again by its id, and by nothing else", async () => {
  const spool = await folderOf({ "x/manifest.jsonl": "" });
  const upload = await newUpload(spool);
  assert.deepEqual(await findUpload(spool, upload.id), upload);

  const gone = new UserError("sources.upload-gone");
  await dropUpload(upload);
  for (const id of [upload.id, "x", "..", "", `../${upload.id}`]) {
    await assert.rejects(findUpload(spool, id), gone);
  }
  await assert.rejects(writeUpload(upload, "a", bytesOf("x")), gone);
  await assert.rejects(uploadRoots(upload), gone);
  await dropUpload(upload);
});

test("an upload is kept for seven days at most", async () => {
  const spool = await folderOf({ "something-else/a": "" });
  const old = await newUpload(spool);
  const young = await newUpload(spool);
  await utimes(`${young.folder}/manifest.jsonl`, new Date("2026-11-18"), new Date("2026-11-18"));
  const then = new Date("2026-11-17T12:00:00Z");
  await utimes(`${old.folder}/manifest.jsonl`, then, then);

  assert.equal(await sweep(spool, new Date("2026-11-24T11:59:59Z")), 0);
  assert.equal(await sweep(spool, new Date("2026-11-24T12:00:00Z")), 1);
  assert.deepEqual((await readdir(spool)).toSorted(), [young.id, "something-else"].toSorted());
  assert.equal(await sweep(`${spool}/nowhere`, then), 0);
});
