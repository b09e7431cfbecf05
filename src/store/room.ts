/** Asks for room on the disk before there is none: a full disk under the log of a database is a panic. */
import { statfs } from "node:fs/promises";
import { UserError } from "#shared/user-error.ts";

const LEAST_FREE_BYTES = 256 * 2 ** 20;

/** Refuses when less than 256 MB are free for the folder. */
export async function ensureRoom(folder: string): Promise<void> {
  if (!(await hasRoom(folder))) throw new UserError("store.disk-full");
}

export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= LEAST_FREE_BYTES;
}
