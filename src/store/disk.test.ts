/** Recipe 3 of reliability: a disk that takes no more, and a folder that changes under our hands. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { serverUser } from "#store/binaries.ts";
import { isAlive } from "#store/processes.ts";
import {
  BATCH,
  fill,
  FULL,
  itemsIn,
  mountSmallDisk,
  storeItems,
  storeUntilRefused,
  untilThere,
} from "#store/test-disk.ts";
import { serverOf, testFolder } from "#store/test-folders.ts";

/** Of util-linux. */
const PRLIMIT = "prlimit";

test("a full disk is said so, loses nothing that was stored, and all goes on when there is room", async (t) => {
  const { folder, open: openStore } = await testFolder(t);
  const place = dirname(folder);
  const unmount = mountSmallDisk(place, 450);
  if (!unmount) return t.skip("this user may not mount a small disk");
  const ballast = join(place, "ballast");
  try {
    const store = await openStore();
    await storeItems(store);
    await store.ensureRoom();

    await fill(ballast, 200);
    await assert.rejects(store.ensureRoom(), FULL);
    assert.equal(await itemsIn(store), BATCH);

    await fill(ballast, 1_000);
    const { acknowledged, refusal } = await storeUntilRefused(store);
    assert.equal(refusal, FULL.code);

    await rm(ballast);
    await store.ensureRoom();
    const stored = await untilThere(() => itemsIn(store));
    // The last batch may be there without having been reported.
    assert.ok([0, BATCH].includes(stored - BATCH - acknowledged));
    await storeItems(store);
    assert.equal(await itemsIn(store), stored + BATCH);
    await store.close();
  } finally {
    unmount();
  }
});

test("a first start on a disk that is nearly full is refused with the same sentence", async (t) => {
  const { folder, open: openStore } = await testFolder(t);
  const unmount = mountSmallDisk(dirname(folder), 200);
  if (!unmount) return t.skip("this user may not mount a small disk");
  try {
    await assert.rejects(openStore(), FULL);
    assert.deepEqual(await readdir(folder), []);
  } finally {
    unmount();
  }
});

test("files that may not grow any more are a full disk: what is stored can be read, and then all goes on", async (t) => {
  if (spawnSync(PRLIMIT, ["--version"]).status !== 0) return t.skip("there is no prlimit");
  const { folder, open: openStore } = await testFolder(t);
  const store = await openStore();
  const server = `${await serverOf(folder)}`;
  // The server first: whom it starts from then on is limited as well. A worker may have ended since.
  const limit = (bytes: string) => {
    const limitOf = (pid: string) => ["--pid", pid, `--fsize=${bytes}:unlimited`];
    execFileSync(PRLIMIT, limitOf(server), serverUser());
    const workers = execFileSync("ps", ["-o", "pid=", "--ppid", server], { encoding: "utf8" });
    for (const pid of workers.trim().split(/\s+/)) {
      spawnSync(PRLIMIT, limitOf(pid), serverUser());
    }
  };

  limit(`${17 * 2 ** 20}`);
  await storeItems(store);
  const longName = randomBytes(20 * 2 ** 20).toString("hex");
  const renamed = store.transaction(await store.workspace(), "import", (tx) =>
    tx.updateTable("workspaces").set({ name: longName }).execute(),
  );
  await assert.rejects(renamed, FULL);
  assert.equal(await itemsIn(store), BATCH);
  limit("unlimited");
  await storeItems(store);
  assert.equal(await itemsIn(store), 2 * BATCH);
});

test("a folder that loses its rights while we work in it is said so, and all goes on when it has them again", async (t) => {
  const { folder, open: openStore } = await testFolder(t);
  const store = await openStore();
  await storeItems(store);
  const server = (await serverOf(folder))!;
  const refused = new UserError("store.no-rights", { path: folder });

  await chmod(join(folder, "postgres", "data"), 0o000);
  await assert.rejects(storeItems(store), refused);
  await assert.rejects(itemsIn(store), refused);
  await assert.rejects(openStore(), refused);
  // It may die of that by itself: then nobody can start another one.
  if (isAlive(server)) process.kill(server, "SIGKILL");
  const asked = [store, store, store].map(itemsIn);
  const opened = [openStore(), openStore()];
  await Promise.all([...asked, ...opened].map((one) => assert.rejects(one, refused)));
  await chmod(join(folder, "postgres", "data"), 0o700);
  assert.equal(await itemsIn(store), BATCH);
  await storeItems(store);
});

test("a folder that is deleted while we work in it is said so, and not begun anew", async (t) => {
  const { folder, open: openStore } = await testFolder(t);
  const store = await openStore();
  const server = await serverOf(folder);
  const damaged = { code: "store.damaged-folder" };

  await rm(folder, { recursive: true });
  await assert.rejects(store.ensureRoom(), damaged);
  await assert.rejects(itemsIn(store), damaged);
  process.kill(server!, "SIGKILL");
  await assert.rejects(async () => {
    for (;;) await itemsIn(store);
  }, damaged);
  await store.close();
  await assert.rejects(stat(folder), { code: "ENOENT" });
});
