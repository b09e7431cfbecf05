/**
 * Fills an archive with the demo world, through the front door: its files are uploaded and read like
 * anybody's. What was begun by a program that was stopped is gone on with.
 */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { resumeImport, runImport, startImport } from "#jobs/import.ts";
import { type PastImport, pastImports } from "#jobs/past-imports.ts";
import { NO_PROGRESS, type Progress } from "#jobs/progress.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { dropUpload, newUpload, writeUpload } from "#sources/spool.ts";

/** Karla's, and so her archive's. */
export const DEMO_ZONE = "Europe/Berlin";
const SEED = 7417;
const LOOK_AGAIN_MS = 1000;

export interface Filling {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export async function fillDemo(workplace: Workplace, filling: Filling): Promise<void> {
  const last = await lastImport(workplace, filling.signal);
  if (last?.state === "done") return;

  const importId = last ? last.id : await startWorld(workplace, filling);
  if (last) await resumeImport(workplace, importId);
  if (!filling.signal.aborted) await runImport(workplace, importId, filling);
}

/** An import that seems to run may be another program's, or of one that has just died. */
async function lastImport(
  { store, scope, now }: Workplace,
  signal: AbortSignal,
): Promise<PastImport | undefined> {
  for (;;) {
    const [last] = await store.transaction(scope, "page", (tx) => pastImports(tx, now()));
    if (last?.state !== "running") return last;
    await setTimeout(LOOK_AGAIN_MS, undefined, { signal });
  }
}

async function startWorld(workplace: Workplace, { signal, onProgress }: Filling): Promise<string> {
  // Loaded only by those who want it.
  const { demoWorld } = await import("#demo/world.ts");
  const { me, files } = demoWorld({ seed: SEED, now: workplace.now(), zone: DEMO_ZONE });
  const upload = await newUpload(join(workplace.folder, "spool"));
  try {
    for (const { path, bytes } of files) {
      signal.throwIfAborted();
      await writeUpload(upload, path, chunksOf(bytes));
      onProgress({ ...NO_PROGRESS, file: path });
    }
  } catch (error) {
    await dropUpload(upload);
    throw error;
  }
  return startImport(workplace, { paths: [], upload: upload.id, me, keep: "text", keepOf: {} });
}

async function* chunksOf(bytes: Uint8Array | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}
