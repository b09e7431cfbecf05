/**
 * Reads files into the archive: look → read and store, a transaction a batch → measure → index the
 * text. What a batch stored stays, whatever happens after it; an import that was interrupted goes on
 * after the last item that its files say is done, or is undone.
 */
import { setTimeout } from "node:timers/promises";
import { handleBook } from "#people/handle-book.ts";
import { wasJoined } from "#people/changes.ts";
import { myHandles } from "#people/me.ts";
import type { NewCards } from "#people/new-cards.ts";
import { type OnLooked, oneAtATime } from "#people/memory.ts";
import { joinAnew, refreshStale } from "#relationships/figures.ts";
import { UserError } from "#shared/user-error.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { answersOfMine, rememberAnswers, rememberedAnswers, withAnswers } from "./answers.ts";
import { claimMe } from "./claim-me.ts";
import { dropParts } from "./drop-parts.ts";
import { dropFiles, findFiles, namedIn } from "./find-files.ts";
import { fillTextIndex, itemsToIndex } from "./full-text.ts";
import { filesToRead } from "./files-to-read.ts";
import {
  type FileRow,
  type ImportRequest,
  addImport,
  closeImport,
  markPeopleReady,
  progressOf,
  requestOf,
} from "./imports-store.ts";
import {
  LeaseLost,
  RENEW_MS,
  holdLease,
  leaseOf,
  mustBeIdle,
  renewLease,
  stateOf,
  takeUp,
} from "./lease.ts";
import { lookAtNewCards } from "./new-people.ts";
import { type Progress, type ProgressReporter, progressReporter } from "./progress.ts";
import { type Run, readInto } from "./read-into.ts";
import { countImport } from "./report.ts";
import { applySaid } from "./said-batch.ts";
import { tryAgain } from "./try-again.ts";
import type { Workplace } from "./workplace.ts";
import { takeOverZone } from "./zone-of-archive.ts";

export interface RunOptions {
  /** Stops after the batch that is being stored. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** People appear and change on the home page while the import runs, at this share of its time. */
const MEASURING_SHARE = 0.1;

/** What the database expects of its tables decides its plans: it looks at them whenever so many more are read. */
const FIRST_LOOK = 100;
const LOOK_AGAIN = 4;
/** Before people are joined and measured it looks again unless it just did. */
const LOOK_AT_END = 1.5;

/** Says what is to be read; `runImport` reads it. One import at a time. */
export async function startImport(
  { store, scope, now, folder }: Workplace,
  request: ImportRequest,
): Promise<string> {
  const named = await namedIn(folder, request);
  return store.transaction(scope, "import", async (tx) => {
    await mustBeIdle(tx);
    const importId = newId();
    const { answers = [] } = request;
    await rememberAnswers(tx, answers, now());
    const before = [...answersOfMine(await myHandles(tx)), ...(await rememberedAnswers(tx))];
    const known = withAnswers(before, answers);
    await addImport(tx, importId, { ...request, ...named, answers: known }, now());
    return importId;
  });
}

/** Takes up an import that was stopped or interrupted, for `runImport` to go on with. */
export async function resumeImport(
  { store, scope, now }: Workplace,
  importId: string,
): Promise<void> {
  await store.transaction(scope, "import", async (tx) => {
    await mustBeIdle(tx);
    const state = await stateOf(tx, importId);
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
  const { store, scope } = workplace;
  const { request, before, lease } = await store.transaction(scope, "import", async (tx) => ({
    request: await requestOf(tx, importId),
    before: await progressOf(tx, importId),
    lease: await leaseOf(tx, importId),
  }));
  const inside: Run["inside"] = (work) =>
    store.transaction(scope, "import", async (tx) => {
      await holdLease(tx, lease);
      return work(tx);
    });
  const newCards: NewCards[] = [];
  const progress = progressReporter(workplace.now, onProgress);
  const ahead = lookingAhead({ inside, workspace: scope.workspaceId, newCards, progress });
  const run: Run = {
    workplace,
    lease,
    answers: request.answers ?? [],
    book: handleBook(),
    clocks: new Map(),
    signal: AbortSignal.any([signal, stop.signal]),
    stop: () => stop.abort(),
    progress,
    measureSometimes: atMost(MEASURING_SHARE, workplace.now, () =>
      tryAgain(() => inside((tx) => refresh(tx, run.workplace))),
    ),
    lookWhenGrown: whenGrown(() => store.analyze()),
    lookAhead: ahead.begin,
    newCards,
    inside,
  };
  const rest = keepAlive(run);
  try {
    await readAll(run, { request, before });
    await ahead.lookAtTheRest();
    await run.lookWhenGrown(run.progress.current().items, LOOK_AT_END);
    await measure(run);
    await index(run);
    const end = run.signal.aborted ? "stopped" : "done";
    await close(run, end);
    if (end === "done") await dropFiles(workplace.folder, request);
    return end;
  } catch (error) {
    await ahead.ended();
    // What stopped the import may be the database itself; then its lease runs out.
    await close(run, "stopped", error).catch(() => {});
    if (error instanceof LeaseLost || error === run.signal.reason) return "stopped";
    throw error;
  } finally {
    await ahead.ended();
    await rest();
  }
}

interface ToRead {
  readonly request: ImportRequest;
  /** Where it was when it stopped. */
  readonly before: Progress;
}

async function readAll(run: Run, { request, before }: ToRead): Promise<void> {
  const { importId } = run.lease;
  run.progress.set({ phase: "looking" });
  await tryAgain(() =>
    run.inside(async (tx) => {
      await claimMe(tx, run.workplace, request.me);
      // Else each look ahead would look at everybody.
      if (!(await wasJoined(tx))) await joinAnew(tx);
    }),
  );
  const found = await findFiles(run.workplace.folder, request, run.signal);
  await takeOverZone(run, found);
  run.lookAhead();
  const { rows, waiting } = await run.inside((tx) => filesToRead(tx, importId, request, found));
  const total = sumOf(rows);
  const bytesBefore = total - sumOf(waiting.map(({ row }) => row));
  const items = rows.reduce((sum, { itemsDone }) => sum + itemsDone, 0);
  // Of a file that was read in part the items are passed over, and nobody should see it go back.
  const done = before.total === total ? Math.max(before.done, bytesBefore) : bytesBefore;
  run.progress.set({ phase: "reading", total, done, items });
  await readInto(run, waiting, bytesBefore);
  if (request.drop && !run.signal.aborted) await dropParts(run);
}

const sumOf = (rows: readonly FileRow[]): number => rows.reduce((sum, { bytes }) => sum + bytes, 0);

async function measure(run: Run): Promise<void> {
  const { now } = run.workplace;
  // Whoever is left is looked at now, in one go.
  run.progress.set({ phase: "measuring", done: run.progress.current().total });
  await tryAgain(() =>
    run.inside(async (tx) => {
      // Before anybody is taken hold of, as a page does it: else the two wait for each other.
      await oneAtATime(tx);
      await applySaid(tx, run.lease.importId, { now: now(), zone: run.workplace.zone });
      await joinAnew(tx);
      await refresh(tx, run.workplace);
      if (!run.signal.aborted) await markPeopleReady(tx, run.lease.importId, now());
    }),
  );
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

/**
 * Work that goes on beside the rest, and is only a help: where it fails the rest does it. Once at a time; when it is asked
 * for meanwhile it begins anew.
 */
function beside(work: () => Promise<unknown>) {
  let atIt: Promise<unknown> | null = null;
  let isWanted = false;
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await work().catch(() => {});
    }
    atIt = null;
  };
  return {
    begin: (): void => {
      isWanted = true;
      atIt ??= run();
    },
    ended: async (): Promise<void> => {
      await atIt;
    },
  };
}

interface Looking {
  readonly inside: Run["inside"];
  readonly workspace: string;
  readonly newCards: NewCards[];
  readonly progress: ProgressReporter;
}

/** Who is on new cards, found out beside the rest; said where the import waits for it. */
function lookingAhead({ inside, workspace, newCards, progress }: Looking) {
  const looked = { done: 0, total: 0 };
  let before = 0;
  /** Of those that were left to look at; nothing to say where there are none. */
  const soFar = (): Partial<Pick<Progress, "done" | "total">> => {
    const total = newCards.reduce((sum, { cards }) => sum + cards.length, looked.total) - before;
    return total === 0 ? {} : { done: looked.done - before, total };
  };
  const onLooked: OnLooked = (done, total) => {
    looked.done += done;
    looked.total += total;
    if (progress.current().phase === "joining") progress.set(soFar());
  };
  const looking = beside(() => lookAtNewCards(inside, workspace, newCards, onLooked));
  const lookAtTheRest = async (): Promise<void> => {
    before = looked.done;
    progress.set({ phase: "joining", file: null, ...soFar() });
    await looking.ended();
  };
  return { ...looking, lookAtTheRest };
}

function whenGrown(work: () => Promise<unknown>): Run["lookWhenGrown"] {
  let last = FIRST_LOOK / LOOK_AGAIN;
  return async (items, times = LOOK_AGAIN) => {
    if (items < FIRST_LOOK || items < last * times) return;
    await work();
    last = items;
  };
}

async function index(run: Run): Promise<void> {
  const { store, scope } = run.workplace;
  const total = await run.inside(itemsToIndex);
  run.progress.set({ phase: "indexing", done: 0, total });
  const onProgress = (done: number) => run.progress.set({ done });
  await fillTextIndex(store, scope, { signal: run.signal, onProgress });
}

/** Says again and again that the import is worked on, until it is told to rest. */
function keepAlive(run: Run): () => Promise<void> {
  const { store, scope, now } = run.workplace;
  const rested = new AbortController();
  const renew = async () => {
    try {
      const said = { now: now(), progress: run.progress.current() };
      const goOn = await store.transaction(scope, "page", (tx) => renewLease(tx, run.lease, said));
      if (!goOn) run.stop();
    } catch (error) {
      // A database that does not answer now may do so before the lease runs out.
      if (error instanceof LeaseLost) run.stop();
    }
  };
  const pause = () => setTimeout(RENEW_MS, undefined, { signal: rested.signal }).catch(() => {});
  const renewing = (async () => {
    for (await pause(); !rested.signal.aborted; await pause()) await renew();
  })();
  return async () => {
    rested.abort();
    await renewing;
  };
}

async function close(run: Run, state: "done" | "stopped", error?: unknown): Promise<void> {
  run.progress.set({ phase: "done", file: null });
  const { importId } = run.lease;
  const said = { now: run.workplace.now(), progress: run.progress.current() };
  await run.inside(async (tx) => {
    await renewLease(tx, run.lease, said);
    const report = await countImport(tx, importId);
    const brokeOff = error instanceof UserError && { code: error.code, values: error.values };
    await closeImport(tx, importId, {
      ...said,
      state,
      report: brokeOff ? { ...report, brokeOff } : report,
    });
  });
}
