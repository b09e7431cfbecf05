import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { UserError } from "#shared/user-error.ts";
import { type ExportOptions, FILES, exportArchive } from "./export.ts";
import { wholeFolder } from "./whole-folder.ts";

const NAMES = FILES.map(([name]) => name).toSorted();

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-export-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

const exported = (workplace: Workplace, folder: string, more: Partial<ExportOptions> = {}) =>
  exportArchive(workplace, folder, { signal: new AbortController().signal, ...more });

test("an export leaves alone what is in a folder already", async (t) => {
  const above = await emptyFolder(t);
  const folder = join(above, "mine");
  await mkdir(folder);
  await writeFile(join(folder, "mine.txt"), "mine");
  await assert.rejects(
    exported(await testWorkplace(), folder),
    new UserError("jobs.export-not-empty", { folder }),
  );
  assert.deepEqual([await readdir(folder), await readdir(above)], [["mine.txt"], ["mine"]]);
});

test("an export makes the way to its folder, and ends where nothing can be made", async (t) => {
  const workplace = await testWorkplace();
  const folder = join(await emptyFolder(t), "way", "to");
  await exported(workplace, folder);
  assert.deepEqual((await readdir(folder)).toSorted(), NAMES);

  const impossible = process.platform === "linux" ? ["/proc/nope", "/proc/nope/deeper"] : [];
  for (const refused of [join(folder, "people.csv"), ...impossible]) {
    await assert.rejects(
      exported(workplace, refused),
      new UserError("jobs.export-cannot-write", { folder: refused }),
    );
  }
});

test("until all is written nothing stands where the export will be, and after a failure nothing stands anywhere", async (t) => {
  const above = await emptyFolder(t);
  const empty = join(above, "empty");
  await mkdir(empty);
  for (const folder of [join(above, "new"), empty]) {
    const names = await readdir(above);
    const filling = wholeFolder({ folder, stays: false, last: "b" }, async (made) => {
      for (const name of ["a", "b"]) await writeFile(join(made, name), name);
      const now = await readdir(folder).catch(() => []);
      assert.deepEqual(now, []);
      throw new Error("enough");
    });
    await assert.rejects(filling, /enough/);
    assert.deepEqual(await readdir(above), names);
  }
  assert.deepEqual(await readdir(empty), []);
});

test("an empty folder keeps its rights, a link leads where it led, and where one stands stays the folder that it is", async (t) => {
  const workplace = await testWorkplace();
  const above = await emptyFolder(t);
  const [empty, link, here] = ["empty", "link", "here"].map((name) => join(above, name));
  for (const folder of [empty!, here!]) await mkdir(folder);
  await chmod(empty!, 0o750);
  await symlink(empty!, link!);
  const before = await stat(here!);

  await exported(workplace, link!);
  await exported(workplace, here!, { stays: true });
  for (const folder of [empty!, link!, here!]) {
    assert.deepEqual((await readdir(folder)).toSorted(), NAMES);
  }
  assert.deepEqual((await readdir(above)).toSorted(), ["empty", "here", "link"]);
  assert.equal((await stat(here!)).ino, before.ino);
  if (process.platform !== "win32") assert.equal((await stat(empty!)).mode & 0o777, 0o750);
});

test("a folder into which something came meanwhile is left as it is", async (t) => {
  const folder = join(await emptyFolder(t), "new");
  const filling = wholeFolder({ folder, stays: false, last: "a" }, async (made) => {
    await writeFile(join(made, "a"), "a");
    await mkdir(folder);
    await writeFile(join(folder, "mine"), "mine");
  });
  await assert.rejects(filling, new UserError("jobs.export-not-empty", { folder }));
  assert.deepEqual(await readdir(folder), ["mine"]);
});
