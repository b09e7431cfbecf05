/** Small disks of memory, and batches to fill them with: for tests of full ones. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { open } from "node:fs/promises";
import { UserError } from "#shared/user-error.ts";
import type { Store } from "./db.ts";
import { newId } from "./ids.ts";
import { insertRows } from "./insert-rows.ts";

export const BATCH = 5_000;
export const FULL = new UserError("store.disk-full");

/** Gives back the way back; undefined where this user may not mount anything. */
export function mountSmallDisk(place: string, megabytes: number): (() => void) | undefined {
  const options = `size=${megabytes}m,mode=711`;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place], { stdio: "ignore" });
    return () => execFileSync("umount", ["--lazy", place]);
  } catch {
    return undefined;
  }
}

/** Writes until so many megabytes are there, or there is no room for more. */
export async function fill(path: string, megabytes: number): Promise<void> {
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

export async function storeItems(store: Store): Promise<void> {
  const rows = Array.from({ length: BATCH }, () => ({
    item_id: newId(),
    key: newId(),
    standing: "personal",
    import_id: newId(),
    file_no: 1,
  }));
  await store.transaction(await store.workspace(), "import", (tx) => insertRows(tx, "items", rows));
}

/** Batches until one is refused: how many items were reported as stored, and the code that said no more. */
export async function storeUntilRefused(
  store: Store,
): Promise<{ readonly acknowledged: number; readonly refusal: string }> {
  for (let acknowledged = 0; ; acknowledged += BATCH) {
    try {
      await storeItems(store);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { acknowledged, refusal: error.code };
    }
  }
}

export async function itemsIn(store: Store): Promise<number> {
  const rows = await store.transaction(await store.workspace(), "page", (tx) =>
    tx
      .selectFrom("items")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .execute(),
  );
  return rows[0]!.count;
}

/** Asks again while the server comes back. */
export async function untilThere<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof UserError && error.code === "store.server-gone")) throw error;
    }
  }
}
