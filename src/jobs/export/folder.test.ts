import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { UserError } from "#shared/user-error.ts";
import { exportArchive } from "./export.ts";

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-export-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

const exported = (workplace: Workplace, folder: string) =>
  exportArchive(workplace, folder, { signal: new AbortController().signal });

test("an export leaves alone what is in a folder already", async (t) => {
  const folder = await emptyFolder(t);
  await writeFile(join(folder, "mine.txt"), "mine");
  await assert.rejects(
    exported(await testWorkplace(), folder),
    new UserError("jobs.export-not-empty", { folder }),
  );
  assert.deepEqual(await readdir(folder), ["mine.txt"]);
});

test("an export makes the way to its folder, and ends where nothing can be made", async (t) => {
  const workplace = await testWorkplace();
  const folder = join(await emptyFolder(t), "way", "to");
  await exported(workplace, folder);
  assert.equal((await readdir(folder)).length, 5);

  const impossible = process.platform === "linux" ? ["/proc/nope", "/proc/nope/deeper"] : [];
  for (const refused of [join(folder, "people.csv"), ...impossible]) {
    await assert.rejects(
      exported(workplace, refused),
      new UserError("jobs.export-cannot-write", { folder: refused }),
    );
  }
});
