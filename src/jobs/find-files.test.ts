import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { newUpload, spoolIn, uploadRoots, writeUpload } from "#sources/spool.ts";
import { mountSmallDisk } from "#store/test-disk.ts";
import { NOW, testWorkplace } from "./for-tests.ts";
import { resumeImport, runImport, startImport } from "./import.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const MAIL = `From: Anna <anna@x.example>\nTo: me@x.example\nDate: ${NOW.toUTCString()}\n\nHello\n`;

async function dropped(t: TestContext): Promise<{ workplace: Workplace; importId: string }> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-upload-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const workplace = { ...(await testWorkplace()), folder };
  const upload = await newUpload(spoolIn(folder));
  await writeUpload(upload, "a.eml", oneChunk(MAIL));
  const request = { paths: [], me: ["me@x.example"], keep: "text", keepOf: {} } as const;
  return { workplace, importId: await startImport(workplace, { ...request, upload: upload.id }) };
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const uploadsOf = ({ folder }: Workplace) => readdir(spoolIn(folder));

test("what was dropped is kept until its import has ended, and then no longer", async (t) => {
  const { workplace, importId } = await dropped(t);

  await runImport(workplace, importId, { signal: AbortSignal.abort() });
  assert.equal((await uploadsOf(workplace)).length, 1);

  await resumeImport(workplace, importId);
  await runImport(workplace, importId, { signal: new AbortController().signal });
  assert.deepEqual(await uploadsOf(workplace), []);
});

test("what was dropped goes when its import is undone", async (t) => {
  const { workplace, importId } = await dropped(t);
  await runImport(workplace, importId, { signal: AbortSignal.abort() });

  await undoImport(workplace, importId);
  assert.deepEqual(await uploadsOf(workplace), []);
});

test("what would leave too little of the disk is refused before it is written", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-upload-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const unmount = mountSmallDisk(folder, 64);
  if (!unmount) return t.skip("this user may not mount a small disk");
  try {
    const upload = await newUpload(spoolIn(folder));
    await assert.rejects(writeUpload(upload, "a.eml", oneChunk(MAIL)), {
      code: "sources.disk-full",
    });
    assert.deepEqual(await uploadRoots(upload), []);
  } finally {
    unmount();
  }
});
