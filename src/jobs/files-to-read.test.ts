import assert from "node:assert/strict";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { testWorkplace } from "./for-tests.ts";
import { resumeImport, runImport, startImport } from "./import.ts";
import { pastImport } from "./past-imports.ts";
import type { ImportReport } from "./report.ts";
import type { Workplace } from "./workplace.ts";

const MAILS = 1500;

const mails = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `From me@x.example Mon Jan  1 00:00:00 2024\nMessage-ID: <${name}${n}@x.example>\nFrom: me@x.example\nTo: p${n % 9}@x.example\nDate: Mon, 1 Jan 2024 00:00:${String(n % 60).padStart(2, "0")} +0000\nSubject: ${name}\n\nText\n\n`,
  ).join("");

/** An import of a folder with b.mbox and c.mbox that was stopped after its first batch. */
async function stopped(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "visavis-resume-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "b.mbox"), mails("b", MAILS));
  await writeFile(join(folder, "c.mbox"), mails("c", 3));
  const workplace = await testWorkplace();
  const request = {
    paths: [folder],
    upload: null,
    me: ["me@x.example"],
    keep: "text",
    keepOf: {},
  } as const;
  const importId = await startImport(workplace, request);
  const stop = new AbortController();
  await runImport(workplace, importId, {
    signal: stop.signal,
    onProgress: ({ items }) => {
      if (items > 0) stop.abort();
    },
  });
  return { folder, workplace, importId };
}

async function resumed(workplace: Workplace, importId: string): Promise<ImportReport> {
  await resumeImport(workplace, importId);
  await runImport(workplace, importId, { signal: new AbortController().signal });
  const past = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, importId),
  );
  assert.equal(past.state, "done");
  return past.report;
}

const inShort = ({ files }: ImportReport) =>
  files.map(({ path, read, new: fresh, problemList }) => ({
    file: path.slice(-6),
    read,
    fresh,
    problems: problemList.map(({ code }) => code),
  }));

test("a file that came to the folder while an import was stopped is read, and the others go on", async (t) => {
  const { folder, workplace, importId } = await stopped(t);
  await writeFile(join(folder, "a.mbox"), mails("a", 2));

  assert.deepEqual(inShort(await resumed(workplace, importId)), [
    { file: "b.mbox", read: MAILS, fresh: MAILS, problems: [] },
    { file: "c.mbox", read: 3, fresh: 3, problems: [] },
    { file: "a.mbox", read: 2, fresh: 2, problems: [] },
  ]);
});

test("a file that is gone is said, and the others are read", async (t) => {
  const { folder, workplace, importId } = await stopped(t);
  await rm(join(folder, "c.mbox"));

  assert.deepEqual(inShort(await resumed(workplace, importId)), [
    { file: "b.mbox", read: MAILS, fresh: MAILS, problems: [] },
    { file: "c.mbox", read: 1, fresh: 0, problems: ["jobs.file-gone"] },
  ]);
});

test("a file that has changed in the middle of being read is left where it was", async (t) => {
  const { folder, workplace, importId } = await stopped(t);
  await appendFile(join(folder, "b.mbox"), mails("d", 1));

  const [changed] = inShort(await resumed(workplace, importId));
  assert.deepEqual(changed?.problems, ["jobs.file-changed"]);
  assert.equal(changed?.read, changed.fresh + 1);
});

test("files may be called like anything that every object has", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-names-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const name of ["constructor", "__proto__"]) {
    await writeFile(join(folder, name), mails(name, 1));
  }
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, {
    paths: ["constructor", "__proto__"].map((name) => join(folder, name)),
    upload: null,
    me: ["me@x.example"],
    keep: "text",
    keepOf: {},
  });

  assert.equal(
    await runImport(workplace, importId, { signal: new AbortController().signal }),
    "done",
  );
});
