/**
 * Fills an archive with the demo world, through the front door: its files are uploaded and read like
 * anybody's. What was begun by a program that was stopped is gone on with.
 */
import { on } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { resumeImport, runImport, startImport } from "#jobs/import.ts";
import type { ImportLine } from "#jobs/import-lines.ts";
import { pastImports } from "#jobs/past-imports.ts";
import { NO_PROGRESS, type Progress } from "#jobs/progress.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { dropUpload, newUpload, spoolIn } from "#sources/spool.ts";
import type { WritingNews, WritingOrder } from "./demo-writer.ts";

/** Karla's, and so her archive's. */
export const DEMO_ZONE = "Europe/Berlin";
const SEED = 7417;
const LOOK_AGAIN_MS = 1000;

export interface Filling {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export async function fillDemo(workplace: Workplace, filling: Filling): Promise<void> {
  const begun = await importOfWorld(workplace, filling.signal);
  if (begun?.state === "done" || begun?.state === "undone") return;

  const importId = begun ? begun.id : await startWorld(workplace, filling);
  if (begun) await resumeImport(workplace, importId);
  if (!filling.signal.aborted) await runImport(workplace, importId, filling);
}

/** The first of all; one that seems to run may be another program's, or of one that has just died. */
async function importOfWorld(
  { store, scope }: Workplace,
  signal: AbortSignal,
): Promise<ImportLine | undefined> {
  for (;;) {
    const imports = await store.transaction(scope, "page", (tx) => pastImports(tx));
    const first = imports.at(-1);
    if (first?.state !== "running") return first;
    await setTimeout(LOOK_AGAIN_MS, undefined, { signal });
  }
}

async function startWorld(workplace: Workplace, filling: Filling): Promise<string> {
  const upload = await newUpload(spoolIn(workplace.folder));
  try {
    const order = { upload, seed: SEED, now: workplace.now(), zone: DEMO_ZONE };
    const me = await writeWorld(order, filling);
    return await startImport(workplace, {
      paths: [],
      upload: upload.id,
      me,
      keep: "text",
      keepOf: {},
    });
  } catch (error) {
    await dropUpload(upload);
    throw error;
  }
}

/** Gives the addresses of her whose world it is. */
async function writeWorld(
  order: WritingOrder,
  { signal, onProgress }: Filling,
): Promise<readonly string[]> {
  const writer = new Worker(new URL("demo-writer.ts", import.meta.url), { workerData: order });
  const stop = () => void writer.terminate();
  signal.addEventListener("abort", stop);
  try {
    for await (const [news] of on(writer, "message", { close: ["exit"] }) as News) {
      if ("me" in news) return news.me;
      onProgress({ ...NO_PROGRESS, file: news.file });
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await writer.terminate();
  }
  signal.throwIfAborted();
  throw new Error("the demo world was not written to its end");
}

type News = AsyncIterable<readonly [WritingNews]>;
