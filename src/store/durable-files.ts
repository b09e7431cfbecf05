/**
 * Files of our own that must be whole after a power cut: written elsewhere, synced, renamed into
 * place, and the folder synced, since the new name is kept there.
 */
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** The names in a folder; Windows opens no folders, and keeps names in its journal. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
