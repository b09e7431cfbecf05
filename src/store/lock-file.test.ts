import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { isHeld, readLockFile, takeAway } from "#store/lock-file.ts";

test("a lock file that its server has not filled yet is held, one that stays empty is no obstacle", async (t) => {
  const { folder, path } = await lockFile(t, "");

  assert.equal(await isHeld(path), true);
  assert.equal(await readFile(path, "utf8"), "");

  await utimes(path, new Date("2026-11-30T01:00:00Z"), new Date("2026-11-30T01:00:00Z"));
  assert.equal(await isHeld(path), false);
  assert.deepEqual(await readdir(folder), []);
});

test("a lock file whose number is that of another program goes", async (t) => {
  const { folder, path } = await lockFile(t, `${process.pid}\n/data\n`);

  assert.equal(await isHeld(path), false);
  assert.deepEqual(await readdir(folder), []);
});

test(
  "a server in single-user mode holds its lock file, in which its number is negative",
  { skip: process.platform !== "linux" && "a process can call itself postgres on Linux only" },
  async (t) => {
    const named = "process.title = 'postgres'; console.log('is up'); setInterval(() => {}, 1e6)";
    const server = spawn(process.execPath, ["-e", named], { stdio: ["ignore", "pipe", "inherit"] });
    t.after(() => server.kill());
    await once(server.stdout, "data");
    const text = `-${server.pid}\n/data\n1\n5432\n\n\n`;
    const { path } = await lockFile(t, text);

    assert.equal(await isHeld(path), true);
    assert.equal(await readFile(path, "utf8"), text);
    assert.equal(await readLockFile(path), undefined);
  },
);

test("what a new server wrote since one looked is left to it", async (t) => {
  const { folder, path } = await lockFile(t, "812\n/data\n");

  await takeAway(path, "417\n/data\n");
  assert.deepEqual(await readdir(folder), ["postmaster.pid"]);
  assert.equal(await readFile(path, "utf8"), "812\n/data\n");
});

async function lockFile(t: TestContext, text: string) {
  const folder = await mkdtemp(join(tmpdir(), "visavis-lock-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "postmaster.pid");
  await writeFile(path, text);
  return { folder, path };
}
