/**
 * A folder that appears whole or not at all: it is filled beside its place and renamed when all is there. One that
 * is there already and empty is replaced in the same step, with the rights that it had. Where that cannot be (a disk
 * that is mounted there, Windows, nothing may be made beside it) or must not (whoever asks stands in it), the files
 * are moved into it, and the one that makes it whole comes last.
 */
import { chmod, mkdtemp, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "#shared/user-error.ts";
import { makeFolder } from "#store/data-folder.ts";
import { syncFolder } from "#store/durable-files.ts";

export interface Wanted {
  /** Where the way to it is not there yet, it is made. */
  readonly folder: string;
  /** It must stay the folder that it is. */
  readonly stays: boolean;
  /** The file without which the rest is nothing. */
  readonly last: string;
}

export async function wholeFolder<T>(
  wanted: Wanted,
  fill: (made: string) => Promise<T>,
): Promise<T> {
  const { folder } = wanted;
  const before = await inWords(folder, () => emptyFolder(folder));
  const made = await inWords(folder, () => placeFor(before, wanted));
  try {
    const filled = await fill(made);
    await syncFolder(made);
    await inWords(folder, () => appear(made, before, wanted));
    return filled;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

interface Before {
  /** Behind a link, where it leads. */
  readonly path: string;
  /** Null where there is none. */
  readonly mode: number | null;
  /** Whether it lies on the same disk as what is made beside it. */
  readonly isMounted: boolean;
}

async function emptyFolder(folder: string): Promise<Before> {
  if (!(await isThere(folder))) {
    await makeFolder(dirname(folder), 0o700);
    return { path: folder, mode: null, isMounted: false };
  }
  const path = await realpath(folder);
  if ((await readdir(path)).length > 0) throw notEmpty(folder);
  const [{ dev, mode }, parent] = [await stat(path), await stat(dirname(path))];
  return { path, mode, isMounted: dev !== parent.dev };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

async function placeFor({ path, mode, isMounted }: Before, { stays }: Wanted): Promise<string> {
  const inside = join(path, UNDONE);
  if (mode !== null && (stays || isMounted || process.platform === "win32")) return mkdtemp(inside);
  try {
    return await mkdtemp(join(dirname(path), UNDONE));
  } catch (error) {
    if (mode === null) throw error;
    return mkdtemp(inside);
  }
}

/** What a program leaves that is killed says itself that it is no export. */
const UNDONE = "visavis-export.unfinished-";

async function appear(made: string, { path, mode }: Before, { last }: Wanted): Promise<void> {
  if (dirname(made) === path) {
    const names = await readdir(made);
    const order = [...names.filter((name) => name !== last), last];
    for (const name of order) await rename(join(made, name), join(path, name));
    return syncFolder(path);
  }
  if (mode !== null) await chmod(made, mode & 0o7777);
  await rename(made, path);
  return syncFolder(dirname(path));
}

/** Whatever the system says, it says that nothing can be written there, or that it is not empty any more. */
async function inWords<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError && error.code === "jobs.export-not-empty") throw error;
    if (NOT_EMPTY.has(codeOf(error))) throw notEmpty(folder);
    throw new UserError("jobs.export-cannot-write", { folder }, { cause: error });
  }
}

const NOT_EMPTY: ReadonlySet<string | undefined> = new Set(["ENOTEMPTY", "EEXIST"]);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const notEmpty = (folder: string) => new UserError("jobs.export-not-empty", { folder });
