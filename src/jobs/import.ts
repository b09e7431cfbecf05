/**
 * Reads files into the archive: look → read and store, a transaction a batch → measure → index the
 * text. What a batch stored stays, whatever happens after it; an import that was interrupted goes on
 * after the last item that its files say is done, or is undone.
 */
import { handleBook } from "#people/handle-book.ts";
import { nameCompanies } from "#people/people-store.ts";
import { refreshStale } from "#relationships/figures.ts";
import { UserError } from "#shared/user-error.ts";
import type { FoundFile } from "#sources/found-file.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { claimMe } from "./claim-me.ts";
import { dropFiles, findFiles } from "./find-files.ts";
import { fillTextIndex, textsToIndex } from "./full-text.ts";
import {
  type FileRow,
  type ImportRequest,
  NO_COUNTS,
  addFiles,
  addImport,
  closeImport,
  filesOf,
  lockImport,
  markPeopleReady,
  renewLease,
  requestOf,
  runningImport,
  takeUp,
} from "./imports-store.ts";
import { NO_PROGRESS, type Progress, progressReporter } from "./progress.ts";
import { type Run, readInto } from "./read-into.ts";
import type { Workplace } from "./workplace.ts";

export interface RunOptions {
  /** Stops after the batch that is being stored. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** People appear and change on the home page while the import runs, at this share of its time. */
const MEASURING_SHARE = 0.1;

/** What the database expects of its tables decides its plans: it looks at them whenever so many more are read. */
const FIRST_LOOK = 1000;
const LOOK_AGAIN = 4;

/** Says what is to be read; `runImport` reads it. One import at a time. */
export async function startImport(
  { store, scope, now }: Workplace,
  request: ImportRequest,
): Promise<string> {
  return store.transaction(scope, "import", async (tx) => {
    const running = await runningImport(tx, now());
    if (running) throw new UserError("jobs.import-running", { import: running });
    const importId = newId();
    await addImport(tx, importId, request, { now: now(), progress: NO_PROGRESS });
    return importId;
  });
}

/** Takes up an import that was stopped or interrupted, for `runImport` to go on with. */
export async function resumeImport(
  { store, scope, now }: Workplace,
  importId: string,
): Promise<void> {
  await store.transaction(scope, "import", async (tx) => {
    const state = await lockImport(tx, importId, now());
    if (state === "done" || state === "undone") throw new UserError("jobs.nothing-to-resume");
    await takeUp(tx, importId, now());
  });
}

/** Reads until everything is there and indexed, or until it is stopped. */
export async function runImport(
  workplace: Workplace,
  importId: string,
  { signal, onProgress }: RunOptions,
): Promise<"done" | "stopped"> {
  const stop = new AbortController();
  const inside: Run["inside"] = (work) =>
    workplace.store.transaction(workplace.scope, "import", work);
  const run: Run = {
    workplace,
    importId,
    book: handleBook(),
    signal: AbortSignal.any([signal, stop.signal]),
    stop: () => stop.abort(),
    progress: progressReporter(workplace.now, onProgress),
    measureSometimes: atMost(MEASURING_SHARE, workplace.now, () =>
      inside((tx) => refresh(tx, workplace)),
    ),
    lookWhenGrown: whenGrown(() => workplace.store.analyze()),
    inside,
  };
  try {
    const request = await inside((tx) => requestOf(tx, importId));
    await readAll(run, request);
    if (run.progress.current().items >= FIRST_LOOK) await workplace.store.analyze();
    await measure(run);
    await index(run);
    if (run.signal.aborted) return await close(run, "stopped");
    await close(run, "done");
    await dropFiles(workplace.folder, request);
    return "done";
  } catch (error) {
    // What stopped the import may be the database itself; then its lease runs out.
    await close(run, "stopped").catch(() => {});
    if (error === run.signal.reason) return "stopped";
    throw error;
  }
}

async function readAll(run: Run, request: ImportRequest): Promise<void> {
  run.progress.set({ phase: "looking" });
  await run.inside((tx) => claimMe(tx, run.workplace, request.me));
  const found = await findFiles(run.workplace.folder, request, run.signal);
  const rows = await run.inside((tx) => fileRows(tx, run.importId, request, found));
  run.progress.set({ phase: "reading", total: sumOf(rows) });
  const waiting = rows.flatMap((row, position) => {
    const file = found[position];
    return file && row.state !== "read" ? [{ found: file, row }] : [];
  });
  await readInto(run, waiting, sumOf(rows) - sumOf(waiting.map(({ row }) => row)));
}

const sumOf = (rows: readonly FileRow[]): number => rows.reduce((sum, { bytes }) => sum + bytes, 0);

/** The files as the import knows them; a resumed one knows them already. */
async function fileRows(
  tx: Tx,
  importId: string,
  request: ImportRequest,
  found: readonly FoundFile[],
): Promise<readonly FileRow[]> {
  const known = await filesOf(tx, importId);
  const fresh = found
    .slice(known.length)
    .map(({ path, channel, format, bytes }, index): FileRow => ({
      ...NO_COUNTS,
      fileNo: known.length + index + 1,
      path,
      channel,
      format,
      bytes,
      keep: request.keepOf[path] ?? request.keep,
      state: "waiting",
    }));
  await addFiles(tx, importId, fresh);
  return [...known, ...fresh];
}

async function measure(run: Run): Promise<void> {
  const { now } = run.workplace;
  run.progress.set({ phase: "measuring", file: null });
  await run.inside(async (tx) => {
    await nameCompanies(tx);
    await refresh(tx, run.workplace);
    await markPeopleReady(tx, run.importId, now());
  });
}

const refresh = (tx: Tx, { now, zone }: Workplace) => refreshStale(tx, { now: now(), zone });

/** Does the work only so often that it takes at most this share of the time. */
function atMost(share: number, now: () => Date, work: () => Promise<unknown>): () => Promise<void> {
  let restUntil = now().getTime() + 1000;
  return async () => {
    const started = now().getTime();
    if (started < restUntil) return;
    await work();
    restUntil = started + (now().getTime() - started) / share;
  };
}

function whenGrown(work: () => Promise<unknown>): (items: number) => Promise<void> {
  let next = FIRST_LOOK;
  return async (items) => {
    if (items < next) return;
    await work();
    next = items * LOOK_AGAIN;
  };
}

async function index(run: Run): Promise<void> {
  const { store, scope, now } = run.workplace;
  const total = await run.inside(textsToIndex);
  run.progress.set({ phase: "indexing", done: 0, total });
  await fillTextIndex(store, scope, {
    signal: run.signal,
    onProgress: async (done) => {
      run.progress.set({ done });
      const progress = run.progress.current();
      const goOn = await run.inside((tx) => renewLease(tx, run.importId, { now: now(), progress }));
      if (!goOn) run.stop();
    },
  });
}

async function close<State extends "done" | "stopped">(run: Run, state: State): Promise<State> {
  run.progress.set({ phase: "done", file: null });
  const end = { state, now: run.workplace.now(), progress: run.progress.current() };
  await run.inside((tx) => closeImport(tx, run.importId, end));
  return state;
}
