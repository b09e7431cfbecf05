/** Reads one file into the archive, batch after batch. */
import type { Reading } from "#channels/channel.ts";
import { type HandleBook, handleBook } from "#people/handle-book.ts";
import { readAhead } from "#shared/read-ahead.ts";
import { UserError } from "#shared/user-error.ts";
import { readFile } from "#sources/read-file.ts";
import type { FoundFile } from "#sources/found-file.ts";
import type { Tx } from "#store/tables.ts";
import { storeBatch } from "./batch.ts";
import { type FileRow, filesOf, renewLease, saveFile } from "./imports-store.ts";
import type { ProgressReporter } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

/** An import at work. */
export interface Run {
  readonly workplace: Workplace;
  readonly importId: string;
  /** Thrown away when a transaction that used it failed. */
  book: HandleBook;
  readonly signal: AbortSignal;
  /** Somebody elsewhere asked to stop. */
  readonly stop: () => void;
  readonly progress: ProgressReporter;
  /** Makes figures anew between batches, if it is time. */
  readonly measureSometimes: () => Promise<void>;
  /** Lets the database look at its tables anew, if this import has grown enough. */
  readonly lookWhenGrown: (items: number) => Promise<void>;
  readonly inside: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** Items that one transaction stores: enough that syncing costs little, few enough to wait for. */
const BATCH_ITEMS = 1000;

/** A reader's batches to have in hand while a transaction is stored. */
const BATCHES_AHEAD = 8;

export async function readInto(run: Run, file: FoundFile, row: FileRow): Promise<void> {
  const doneBefore = run.progress.current().done;
  let current: FileRow = { ...row, state: "reading" };
  let pending: Reading[] = [];
  const store = async (state: FileRow["state"]) => {
    current = await storePending(run, { ...current, state }, pending);
    pending = [];
  };

  run.progress.set({ file: row.path });
  const options = {
    keep: row.keep,
    depth: "whole",
    skip: row.itemsDone,
    signal: run.signal,
  } as const;
  try {
    for await (const { readings, bytesDone } of readAhead(readFile(file, options), BATCHES_AHEAD)) {
      pending.push(...readings);
      if (pending.length < BATCH_ITEMS) continue;
      await store("reading");
      run.progress.set({ done: doneBefore + bytesDone });
      await run.lookWhenGrown(run.progress.current().items);
      await run.measureSometimes();
    }
    await store("read");
  } catch (error) {
    // A stop is no failure: what was stored stays, and the file's row says where to go on.
    if (!run.signal.aborted) throw error;
  }
}

const TRIES = 3;

/** A database that died is back in seconds; whether it kept the batch, it says itself. */
async function storePending(
  run: Run,
  row: FileRow,
  readings: readonly Reading[],
): Promise<FileRow> {
  for (let tries = 1; ; tries++) {
    try {
      return await storeOnce(run, row, readings);
    } catch (error) {
      if (tries === TRIES || !(error instanceof UserError) || error.code !== "store.server-gone") {
        throw error;
      }
      run.book = handleBook();
      const rows = await run.inside((tx) => filesOf(tx, run.importId));
      const kept = rows.find(({ fileNo }) => fileNo === row.fileNo);
      if (kept && kept.itemsDone > row.itemsDone) return { ...kept, state: row.state };
    }
  }
}

async function storeOnce(run: Run, row: FileRow, readings: readonly Reading[]): Promise<FileRow> {
  const { workplace, importId, book } = run;
  await workplace.store.ensureRoom();
  const now = workplace.now();
  return run.inside(async (tx) => {
    const file = { importId, fileNo: row.fileNo, keep: row.keep };
    const place = { now, zone: workplace.zone };
    const counts = await storeBatch(tx, { file, book, place }, readings, row);
    await saveFile(tx, importId, { ...counts, fileNo: row.fileNo, state: row.state });
    run.progress.set({
      items: run.progress.current().items + counts.itemsDone - row.itemsDone,
      people: await countPeople(tx),
    });
    const progress = run.progress.current();
    if (!(await renewLease(tx, importId, { now, progress }))) run.stop();
    return { ...row, ...counts };
  });
}

async function countPeople(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom("people")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
