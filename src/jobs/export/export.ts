/**
 * Everything that an archive holds, as a folder of open forms: archive.jsonl is the whole, and comes back
 * through the front door without loss (channels/visavis); contacts.vcf, calendar.ics and people.csv
 * hold what other programs can read; README.txt says what is in them and what stays out. Written beside and renamed at the end, so that a folder that
 * is there is whole.
 */
import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { mustBeIdle } from "#jobs/lease.ts";
import { UserError } from "#shared/user-error.ts";
import { makeFolder } from "#store/data-folder.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { archiveLines } from "./archive-lines.ts";
import { calendarLines } from "./calendar-lines.ts";
import { cardLines } from "./card-lines.ts";
import { readmeLines } from "./readme-lines.ts";
import { tableLines } from "./table-lines.ts";

export interface ExportOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (lines: number) => void;
}

export interface ExportedFile {
  readonly name: string;
  readonly lines: number;
}

type Lines = (workplace: Workplace) => AsyncIterable<string>;

export const FILES: readonly (readonly [name: string, lines: Lines])[] = [
  ["archive.jsonl", archiveLines],
  ["contacts.vcf", cardLines],
  ["calendar.ics", calendarLines],
  ["people.csv", tableLines],
  ["README.txt", readmeLines],
];

/** `folder` is made; one that is not empty is refused. */
export async function exportArchive(
  workplace: Workplace,
  folder: string,
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  await mustBeEmpty(folder);
  const before = await importsNow(workplace);
  const files: ExportedFile[] = [];
  let written = 0;
  try {
    for (const [name, lines] of FILES) {
      const onProgress = (count: number) => options.onProgress?.(written + count);
      const count = await writeFile(join(folder, `${name}.new`), lines(workplace), {
        ...options,
        onProgress,
      });
      files.push({ name, lines: count });
      written += count;
    }
    await mustBeAsBefore(workplace, before);
    for (const { name } of files) await rename(join(folder, `${name}.new`), join(folder, name));
    return files;
  } catch (error) {
    for (const [name] of FILES) await rm(join(folder, `${name}.new`), { force: true });
    throw error;
  }
}

/** Which imports there are; refused while one runs. What is read of them is read in many transactions. */
export async function importsNow({ store, scope }: Workplace): Promise<string> {
  return store.transaction(scope, "page", async (tx) => {
    await mustBeIdle(tx);
    const rows = await tx
      .selectFrom("imports")
      .select(["import_id", "state"])
      .orderBy("import_id")
      .execute();
    return JSON.stringify(rows);
  });
}

/** An import that began meanwhile, or was undone, would be exported in part. */
export async function mustBeAsBefore(workplace: Workplace, before: string): Promise<void> {
  if ((await importsNow(workplace)) !== before) throw new UserError("jobs.export-changed");
}

async function mustBeEmpty(folder: string): Promise<void> {
  try {
    await makeFolder(folder, 0o700);
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    throw new UserError("jobs.export-cannot-write", { folder }, { cause: error });
  }
  throw new UserError("jobs.export-not-empty", { folder });
}

const CHUNK = 256 * 1024;
const PROGRESS_LINES = 500;

async function writeFile(
  path: string,
  lines: AsyncIterable<string>,
  { signal, onProgress }: Required<Omit<ExportOptions, "onProgress">> & ExportOptions,
): Promise<number> {
  const file = await open(path, "wx", 0o600);
  try {
    let count = 0;
    let waiting = "";
    for await (const line of lines) {
      signal.throwIfAborted();
      waiting += line;
      if (++count % PROGRESS_LINES === 0) onProgress?.(count);
      if (waiting.length < CHUNK) continue;
      await write(file, waiting);
      waiting = "";
    }
    await write(file, waiting);
    await file.sync();
    return count;
  } finally {
    await file.close();
  }
}

async function write(file: FileHandle, text: string): Promise<void> {
  if (text !== "") await file.appendFile(text);
}
