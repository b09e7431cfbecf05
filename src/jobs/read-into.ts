/** Reads files into the archive, batch after batch; small files share one. */
import type { Reading } from "#channels/channel.ts";
import { type HandleBook, handleBook } from "#people/handle-book.ts";
import type { NewCards } from "#people/new-cards.ts";
import { readAhead } from "#shared/read-ahead.ts";
import { hashed } from "#sources/content-hash.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import {
  type Answer,
  answered,
  answeredReader,
  homeWith,
  questionsIn,
  withAnswers,
} from "./answers.ts";
import { type Part, storeBatch } from "./batch.ts";
import type { Clocks } from "./clock-shift.ts";
import type { FileToRead } from "./files-to-read.ts";
import { type FileRow, filesOf, saveFiles } from "./imports-store.ts";
import { type Lease, lastBatchOf, renewLease } from "./lease.ts";
import type { Progress, ProgressReporter } from "./progress.ts";
import { earlierFiles, joined, listSameProblems, readOtherwise } from "./same-content.ts";
import { tryAgain } from "./try-again.ts";
import type { Workplace } from "./workplace.ts";

/** An import at work. */
export interface Run {
  /** Its zone is an exported archive's, where that is read into an empty one (zone-of-archive.ts). */
  workplace: Workplace;
  readonly lease: Lease;
  /** To what the files ask. */
  readonly answers: readonly Answer[];
  /** Thrown away when a transaction that used it failed. */
  book: HandleBook;
  /** As the book. */
  clocks: Clocks;
  readonly signal: AbortSignal;
  /** Somebody elsewhere asked to stop. */
  readonly stop: () => void;
  readonly progress: ProgressReporter;
  /** Makes figures anew between batches, if it is time. */
  readonly measureSometimes: () => Promise<void>;
  /** Lets the database look at its tables anew, if this import has grown so many times since it last did. */
  readonly lookWhenGrown: (items: number, times?: number) => Promise<void>;
  /** Begins to look who is on the cards that are stored; people are joined at the end. */
  readonly lookAhead: () => void;
  /** Of those cards what nobody has looked at yet. */
  readonly newCards: NewCards[];
  readonly inside: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** Items that one transaction stores: enough that syncing costs little, few enough to wait for. */
const BATCH_ITEMS = 1000;

/** What readers hand over that is in hand while a transaction is stored. */
const HANDED_AHEAD = 8;

/** What one transaction stores of a file. */
type PartOfFile = Part<FileRow>;

/** `bytesBefore`: of the files that are read already. */
export async function readInto(
  run: Run,
  files: readonly FileToRead[],
  bytesBefore: number,
): Promise<void> {
  let pending: PartOfFile[] = [];
  const { done: least } = run.progress.current();
  const store = async () => {
    const rows = await storePending(run, pending);
    pending = rows.filter(({ state }) => state === "reading").map(nothingYet);
  };

  try {
    for await (const { row, readings, bytesDone } of readAhead(readAll(files, run), HANDED_AHEAD)) {
      run.signal.throwIfAborted();
      if (pending[0] && pending[0].counts.keep !== row.keep) await store();
      pending = withMore(pending, row, readings);
      run.progress.set({ file: row.path, done: Math.max(least, bytesBefore + bytesDone) });
      if (pending.reduce((sum, part) => sum + part.readings.length + 1, 0) < BATCH_ITEMS) continue;
      await store();
      await run.lookWhenGrown(run.progress.current().items);
      await run.measureSometimes();
    }
    await store();
  } catch (error) {
    // A stop is no failure: what was stored stays, and each file's row says where to go on.
    if (!run.signal.aborted) throw error;
  }
}

interface HandedOver {
  /** Of its file; "read" with the last that comes of it. */
  readonly row: FileRow;
  readonly readings: readonly Reading[];
  /** Of all files. */
  readonly bytesDone: number;
}

async function* readAll(files: readonly FileToRead[], run: Run): AsyncGenerator<HandedOver> {
  const { signal } = run;
  const home = homeWith(run.workplace.zone, run.answers);
  const earlier = await run.inside((tx) => earlierFiles(tx, run.lease.importId));
  const read = answeredReader(run.answers);
  let bytesBefore = 0;
  for (const { found, row } of files) {
    if ("code" in found) {
      const lost: Reading = { kind: "problem", place: "", ...found };
      bytesBefore += row.bytes;
      yield { row: { ...row, state: "read" }, readings: [lost], bytesDone: bytesBefore };
      continue;
    }
    const content = hashed(found);
    const then = { earlier, answers: run.answers, signal };
    const same = await joined(row, content, then);
    const refused = same ? null : await readOtherwise(row, content, then);
    if (refused) {
      bytesBefore += row.bytes;
      yield { row: { ...row, state: "read" }, readings: [refused], bytesDone: bytesBefore };
      continue;
    }
    let { answers } = row;
    const options = { keep: row.keep, depth: "whole", skip: row.itemsDone, home, signal } as const;
    for await (const { readings, bytesDone } of same ? [] : read(content.file, options)) {
      answers = withAnswers(answers, answered(questionsIn(readings)));
      const reading = { ...row, answers, state: "reading" as const };
      yield { row: reading, readings, bytesDone: bytesBefore + bytesDone };
    }
    bytesBefore += row.bytes;
    const whole = same ?? { ...row, answers, state: "read", hash: await content.digest(signal) };
    yield { row: whole, readings: [], bytesDone: bytesBefore };
  }
}

function withMore(
  pending: readonly PartOfFile[],
  row: FileRow,
  readings: readonly Reading[],
): PartOfFile[] {
  const last = pending.at(-1);
  if (last?.fileNo !== row.fileNo) {
    return [...pending, { fileNo: row.fileNo, channel: row.channel, counts: row, readings }];
  }
  const counts = { ...last.counts, state: row.state, hash: row.hash, answers: row.answers };
  return [...pending.slice(0, -1), { ...last, counts, readings: [...last.readings, ...readings] }];
}

const nothingYet = (counts: FileRow): PartOfFile => ({
  fileNo: counts.fileNo,
  channel: counts.channel,
  counts,
  readings: [],
});

interface Batch {
  /** By which it is known whether it is stored. */
  readonly id: string;
  readonly parts: readonly PartOfFile[];
}

/** What a database that died has kept of the batch, it says itself. */
async function storePending(run: Run, parts: readonly PartOfFile[]): Promise<readonly FileRow[]> {
  if (parts.length === 0) return [];
  const batch = { id: newId(), parts };
  const { rows, ...done } = await tryAgain(async (tries) => {
    if (tries === 1) return storeOnce(run, batch);
    run.book = handleBook();
    run.clocks = new Map();
    return (await keptOf(run, batch)) ?? storeOnce(run, batch);
  });
  run.progress.set(done);
  return rows;
}

/** Of the whole import. */
type Sums = Pick<Progress, "items" | "people">;

interface Stored extends Sums {
  readonly rows: readonly FileRow[];
}

/** Null where nothing of it was. */
const keptOf = (run: Run, { id, parts }: Batch): Promise<Stored | null> =>
  run.inside(async (tx) => {
    const { importId } = run.lease;
    if ((await lastBatchOf(tx, importId)) !== id) return null;
    const kept = new Map((await filesOf(tx, importId)).map((row) => [row.fileNo, row]));
    const rows = parts.map(({ counts }) => ({ ...kept.get(counts.fileNo)!, state: counts.state }));
    const sums = await sumsAfter(tx, run, parts, rows);
    await saidWith(tx, run, { sums });
    return { rows, ...sums };
  });

async function storeOnce(run: Run, { id, parts }: Batch): Promise<Stored> {
  const { workplace, lease, book } = run;
  const { importId } = lease;
  await workplace.store.ensureRoom();
  const now = workplace.now();
  const { newCards, ...stored } = await run.inside(async (tx) => {
    const file = { importId, keep: parts[0]!.counts.keep, clocks: run.clocks };
    const place = { now, zone: workplace.zone };
    const { counts, newCards } = await storeBatch(tx, { file, book, place }, parts);
    const rows = parts.map((part, index) => ({ ...part.counts, ...counts[index]! }));
    await saveFiles(tx, importId, rows);
    await listSameProblems(tx, importId, rows);
    const sums = await sumsAfter(tx, run, parts, rows);
    await saidWith(tx, run, { sums, batch: id });
    return { rows, ...sums, newCards };
  });
  if (newCards.cards.length > 0) {
    run.newCards.push(newCards);
    run.lookAhead();
  }
  return stored;
}

interface Said {
  readonly sums: Sums;
  readonly batch?: string;
}

/** Says how far it is, and hears whether somebody asked to stop. */
async function saidWith(tx: Tx, run: Run, { sums, ...stored }: Said): Promise<void> {
  const progress = { ...run.progress.current(), ...sums };
  const now = run.workplace.now();
  if (!(await renewLease(tx, run.lease, { now, progress, ...stored }))) run.stop();
}

async function sumsAfter(
  tx: Tx,
  { progress }: Run,
  parts: readonly PartOfFile[],
  rows: readonly FileRow[],
): Promise<Sums> {
  const before = itemsIn(parts.map(({ counts }) => counts));
  return {
    items: progress.current().items + itemsIn(rows) - before,
    people: await countPeople(tx),
  };
}

const itemsIn = (rows: readonly FileRow[]): number =>
  rows.reduce((sum, { itemsDone }) => sum + itemsDone, 0);

async function countPeople(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom("people")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
