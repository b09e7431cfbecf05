/**
 * Files of our own that must be whole after a power cut: written beside, synced, renamed into place,
 * and the folder synced, since the new name is kept there.
 */
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Gives back the name of the file beside, which becomes what it is with a rename. */
export async function writeBeside(path: string, text: string): Promise<string> {
  const beside = `${path}.new`;
  const file = await open(beside, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return beside;
}

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
