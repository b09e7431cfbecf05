/**
 * Everything that an archive holds, as a folder of open forms: archive.jsonl is the whole, and comes back
 * through the front door without loss (channels/visavis); contacts.vcf, calendar.ics and people.csv
 * hold what other programs can read; README.txt says what is in them and what stays out. A folder that is there
 * is whole (whole-folder.ts).
 */
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { mustBeIdle } from "#jobs/lease.ts";
import { UserError } from "#shared/user-error.ts";
import type { Language } from "#shared/words.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { archiveLines } from "./archive-lines.ts";
import { calendarLines } from "./calendar-lines.ts";
import { cardLines } from "./card-lines.ts";
import { readmeLines } from "./readme-lines.ts";
import { tableLines } from "./table-lines.ts";
import { wholeFolder } from "./whole-folder.ts";

export interface ExportOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (lines: number) => void;
  /** Whoever asks stands in the folder: it must stay the one that it is. */
  readonly stays?: boolean;
  /** Of the table, which people read; English where nobody says. */
  readonly language?: Language;
}

export interface ExportedFile {
  readonly name: string;
  readonly lines: number;
}

type Lines = (workplace: Workplace, language: Language) => AsyncIterable<string>;

/** Without it the others are nothing that comes back. */
const WHOLE = "archive.jsonl";

export const FILES: readonly (readonly [name: string, lines: Lines])[] = [
  [WHOLE, archiveLines],
  ["contacts.vcf", cardLines],
  ["calendar.ics", calendarLines],
  ["people.csv", tableLines],
  ["README.txt", readmeLines],
];

/** `folder` is made, as a whole; one that is not empty is refused. */
export async function exportArchive(
  workplace: Workplace,
  folder: string,
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  const { stays = false, language = "en" } = options;
  return wholeFolder({ folder, stays, last: WHOLE }, async (made) => {
    const before = await importsNow(workplace);
    const files: ExportedFile[] = [];
    let written = 0;
    for (const [name, lines] of FILES) {
      const onProgress = (count: number) => options.onProgress?.(written + count);
      const count = await writeFile(join(made, name), lines(workplace, language), {
        ...options,
        onProgress,
      });
      files.push({ name, lines: count });
      written += count;
    }
    await mustBeAsBefore(workplace, before);
    return files;
  });
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

const CHUNK = 256 * 1024;
const PROGRESS_LINES = 500;

async function writeFile(
  path: string,
  lines: AsyncIterable<string>,
  { signal, onProgress }: ExportOptions,
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
