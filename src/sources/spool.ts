/**
 * Uploads, until their import has ended or for seven days. An upload is a folder under the data
 * folder's spool/, named by its id; its files bear random names, and what they were called elsewhere
 * stands in a manifest, one line a file, written when the file is whole. So no name from outside is
 * ever part of a path, files may come in any order and several at once, and one sent again replaces
 * the one before.
 *
 *     spool/UPLOAD/manifest.jsonl    {"label": "Mail/cur/1.host:2,S", "file": "0f3c…"}
 *     spool/UPLOAD/0f3c…
 */
import { randomUUID } from "node:crypto";
import { appendFile, mkdir, open, readdir, readFile, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "#shared/user-error.ts";
import { DAY_MS } from "#shared/time.ts";
import { labelOf } from "#shared/label.ts";
import { LIMITS } from "./limits.ts";
import type { Spooled } from "./survey.ts";

export interface Upload {
  readonly id: string;
  /** Where it lies. */
  readonly folder: string;
}

/** Where a data folder keeps them. */
export const spoolIn = (folder: string): string => join(folder, "spool");

/** `spool` is a folder of ours alone; it is made if it is not there. */
export async function newUpload(spool: string): Promise<Upload> {
  const id = randomUUID();
  const folder = join(spool, id);
  await saidPlainly(spool, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await appendFile(join(folder, MANIFEST), "", { mode: 0o600 });
  });
  return { id, folder };
}

const MANIFEST = "manifest.jsonl";

/** The upload of that id; ids come from outside and may be anything. */
export async function findUpload(spool: string, id: string): Promise<Upload> {
  const folder = join(spool, id);
  const known = UUID.test(id) && (await stat(folder).catch(() => null))?.isDirectory();
  if (!known) throw new UserError("sources.upload-gone");
  return { id, folder };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Takes in one file. `path` is what it was called in the folder it was dropped from: a label. */
export async function writeUpload(
  upload: Upload,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = randomUUID();
  const target = join(upload.folder, file);
  await saidPlainly(upload.folder, async () => {
    try {
      await write(target, bytes);
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
    const line = JSON.stringify({ label: labelOf(path), file });
    await appendFile(join(upload.folder, MANIFEST), `${line}\n`);
  });
}

async function write(target: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(target, "wx", 0o600);
  try {
    let untilLook = 0;
    for await (const chunk of bytes) {
      if (untilLook <= 0) {
        await refuseIfFull(target, chunk.length);
        untilLook = LIMITS.spool.lookEvery;
      }
      await file.writeFile(chunk);
      untilLook -= chunk.length;
    }
  } finally {
    await file.close();
  }
}

async function refuseIfFull(target: string, coming: number): Promise<void> {
  const { bavail, bsize } = await statfs(target);
  if (bavail * bsize - coming < LIMITS.spool.free) throw diskFull();
}

const diskFull = (cause?: unknown) =>
  new UserError("sources.disk-full", { megabytes: LIMITS.spool.free / 2 ** 20 }, { cause });

/** What survey() understands, in an order that does not depend on that of the uploading. */
export async function uploadRoots(upload: Upload): Promise<readonly Spooled[]> {
  const manifest = await saidPlainly(upload.folder, () =>
    readFile(join(upload.folder, MANIFEST), "utf8"),
  );
  const files = new Map<string, string>();
  for (const line of manifest.split("\n").slice(0, -1)) {
    const { label, file }: Spooled = JSON.parse(line);
    files.set(label, join(upload.folder, file));
  }
  return Array.from(files, ([label, file]) => ({ label, file })).toSorted((a, b) =>
    a.label < b.label ? -1 : 1,
  );
}

/** When its import has ended. It does not matter whether it is still there. */
export async function dropUpload(upload: Pick<Upload, "folder">): Promise<void> {
  // On Windows an archive that was read last is still held open for some seconds.
  await rm(upload.folder, { recursive: true, force: true, maxRetries: 6, retryDelay: 1_000 });
}

const KEPT_MS = 7 * DAY_MS;

/** Drops uploads whose last file came seven days ago, whatever became of them. Says how many. */
export async function sweep(spool: string, now: Date): Promise<number> {
  const names = await readdir(spool).catch(() => []);
  let dropped = 0;
  for (const id of names.filter((name) => UUID.test(name))) {
    const folder = join(spool, id);
    const { mtime } = await stat(join(folder, MANIFEST)).catch(() => stat(folder));
    if (now.getTime() - mtime.getTime() < KEPT_MS) continue;
    await dropUpload({ folder });
    dropped++;
  }
  return dropped;
}

/** What the file system refuses, in words that somebody can act on. */
async function saidPlainly<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOSPC" || code === "EDQUOT") throw diskFull(error);
    if (code === "EROFS" || code === "EACCES" || code === "EPERM") {
      throw new UserError("sources.cannot-write", { path }, { cause: error });
    }
    if (code === "ENOENT") throw new UserError("sources.upload-gone", {}, { cause: error });
    throw error;
  }
}
