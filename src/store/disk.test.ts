/** Recipe 3 of reliability, on a small disk of memory. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import type { Store } from "#store/db.ts";
import { testFolder } from "#store/test-folders.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";

const BATCH = 5_000;
const FULL = new UserError("store.disk-full");

test("a full disk is said so, loses nothing that was stored, and all goes on when there is room", async (t) => {
  const { folder, open: openStore } = await testFolder(t);
  const place = dirname(folder);
  if (!mount(place, 450)) return t.skip("this user may not mount a small disk");
  const ballast = join(place, "ballast");
  try {
    const store = await openStore();
    await storeItems(store);
    await store.ensureRoom();

    await fill(ballast, 200);
    await assert.rejects(store.ensureRoom(), FULL);
    assert.equal(await itemsIn(store), BATCH);

    await fill(ballast, 1_000);
    let acknowledged = BATCH;
    await assert.rejects(async () => {
      for (; ; acknowledged += BATCH) await storeItems(store);
    }, FULL);

    await rm(ballast);
    await store.ensureRoom();
    const stored = await untilThere(() => itemsIn(store));
    // The last batch may be there without having been reported.
    assert.ok([acknowledged, acknowledged + BATCH].includes(stored));
    await storeItems(store);
    assert.equal(await itemsIn(store), stored + BATCH);
    await store.close();
  } finally {
    unmount(place);
  }
});

test("a first start on a disk that is nearly full is refused with the same sentence", async (t) => {
  const { folder, open: openStore } = await testFolder(t);
  const place = dirname(folder);
  if (!mount(place, 200)) return t.skip("this user may not mount a small disk");
  try {
    await assert.rejects(openStore(), FULL);
    assert.deepEqual(await readdir(folder), []);
  } finally {
    unmount(place);
  }
});

function mount(place: string, megabytes: number): boolean {
  const options = `size=${megabytes}m,mode=711`;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function unmount(place: string): void {
  execFileSync("umount", ["--lazy", place]);
}

/** Writes until so many megabytes are there, or there is no room for more. */
async function fill(path: string, megabytes: number): Promise<void> {
  const file = await open(path, "w");
  const megabyte = Buffer.alloc(2 ** 20, 1);
  try {
    for (let n = 0; n < megabytes; n++) await file.write(megabyte);
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, "ENOSPC");
  } finally {
    await file.close();
  }
}

async function storeItems(store: Store): Promise<void> {
  const rows = Array.from({ length: BATCH }, () => ({
    item_id: newId(),
    key: newId(),
    standing: "personal",
    import_id: newId(),
    file_no: 1,
  }));
  await store.transaction(await store.workspace(), "import", (tx) => insertRows(tx, "items", rows));
}

async function itemsIn(store: Store): Promise<number> {
  const rows = await store.transaction(await store.workspace(), "page", (tx) =>
    tx
      .selectFrom("items")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .execute(),
  );
  return rows[0]!.count;
}

/** Asks again while the server comes back. */
async function untilThere<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof UserError && error.code === "store.server-gone")) throw error;
    }
  }
}
