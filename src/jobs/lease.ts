/**
 * Who works on an import. One program works on one import of a workspace at a time, and says every few
 * seconds that it lives; one that has not said so for a while has died, and its import may be taken
 * up or undone, unless the database knows that it is in the middle of something: who is one person is thought
 * over without a pause, and in a large archive for longer than that. Since when is told by the clock of the
 * database: those of two computers may be far apart. Each start and each resume names its worker anew: whoever
 * is not the worker any more (a program that was asleep, say) stores nothing of it.
 */
import { sql } from "kysely";
import { UserError } from "#shared/user-error.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import type { Progress } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

export type ImportState = "running" | "stopped" | "done" | "undone";

export const LEASE_MS = 20_000;
/** Often enough that one or two may fail. */
export const RENEW_MS = 5_000;

/** Of a row of imports. A sign of life from the future is one of a clock that was set back since. */
const silentMs = sql<number>`(abs(extract(epoch from clock_timestamp() - heard_at)) * 1000)::float8`;

/** Whether a program works on it, where its row says that it is running. */
export const isAlive = sql<boolean>`(${silentMs} < ${sql.lit(LEASE_MS)})`;

/** The import is not this program's any more: nothing of this transaction may stay. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

export interface Lease {
  readonly importId: string;
  readonly worker: string;
}

/**
 * Refuses while a program works on an import. Until the transaction ends none can begin: for what
 * changes the archive as a whole, and for beginning one.
 */
export async function mustBeIdle(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports ' || app_workspace(), 0))`.execute(
    tx,
  );
  const rows = await tx
    .selectFrom("imports")
    .select(["import_id", isAlive.as("alive")])
    .where("state", "=", "running")
    .execute();
  for (const { import_id, alive } of rows) {
    if (alive || !(await tryLock(tx, import_id, "alone"))) {
      throw new UserError("jobs.import-running", { import: import_id });
    }
    // Should its program only have been asleep, it works on it no more.
    await tx
      .updateTable("imports")
      .set({ worker: null })
      .where("import_id", "=", import_id)
      .execute();
  }
}

/** Holds the import for whoever works on it: until the transaction ends nobody can take it. */
export async function holdLease(tx: Tx, { importId, worker }: Lease): Promise<void> {
  const isFree = await tryLock(tx, importId, "shared");
  if (!isFree || (await leaseOf(tx, importId)).worker !== worker) throw new LeaseLost();
}

async function tryLock(tx: Tx, importId: string, how: "alone" | "shared"): Promise<boolean> {
  const lock = sql.raw(`pg_try_advisory_xact_lock${how === "shared" ? "_shared" : ""}`);
  const { rows } = await sql<{ taken: boolean }>`
    select ${lock}(hashtextextended('import ' || ${importId}, 0)) as taken`.execute(tx);
  return rows[0]!.taken;
}

interface Outwaiting {
  readonly pause: () => Promise<unknown>;
  /** Before each pause: so long until the lease has run out, unless a sign of life comes. */
  readonly onWait: (ms: number) => void;
}

/** Waits out the lease of a program that says nothing any more, as of one that was killed; not of one that lives. */
export async function outwait(
  { store, scope }: Workplace,
  importId: string,
  { pause, onWait }: Outwaiting,
): Promise<void> {
  const lastSign = () => store.transaction(scope, "page", (tx) => lastSignOf(tx, importId));
  const first = await lastSign();
  for (let last = first; last && last.sign === first?.sign; last = await lastSign()) {
    if (last.silentMs >= LEASE_MS) return;
    onWait(LEASE_MS - last.silentMs);
    await pause();
  }
}

interface Sign {
  /** Another one each time, by the clock of whoever gave it. */
  readonly sign: number;
  readonly silentMs: number;
}

/** Null where nobody works on it. */
async function lastSignOf(tx: Tx, importId: string): Promise<Sign | null> {
  const row = await tx
    .selectFrom("imports")
    .select(["alive_at", silentMs.as("silentMs")])
    .where("import_id", "=", importId)
    .where("state", "=", "running")
    .executeTakeFirst();
  return row ? { sign: row.alive_at.getTime(), silentMs: row.silentMs } : null;
}

/** Holds the import for this transaction. */
export async function stateOf(tx: Tx, importId: string): Promise<ImportState> {
  const row = await tx
    .selectFrom("imports")
    .select("state")
    .where("import_id", "=", importId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new UserError("jobs.no-such-import", { import: importId });
  return row.state;
}

/** Since its last sign of life it took no time, also where that was given by another clock, which was ahead. */
export async function takeUp(tx: Tx, importId: string, now: Date): Promise<void> {
  const pause = sql`(${now}::timestamptz - alive_at)`;
  await tx
    .updateTable("imports")
    .set({
      state: "running",
      worker: newId(),
      stop_asked: false,
      alive_at: now,
      heard_at: HEARD_NOW,
      counted_from: sql<Date>`coalesce(counted_from, started_at) + ${pause}`,
      people_at: sql<Date | null>`people_at + ${pause}`,
    })
    .where("import_id", "=", importId)
    .execute();
}

const HEARD_NOW = sql<Date>`clock_timestamp()`;

/** Of whoever starts to work on an import that was started or taken up. */
export async function leaseOf(tx: Tx, importId: string): Promise<Lease> {
  const { worker } = await tx
    .selectFrom("imports")
    .select("worker")
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  if (worker === null) throw new LeaseLost();
  return { importId, worker };
}

export interface LifeSign {
  readonly now: Date;
  readonly progress: Progress;
  /** Stored in the same transaction. */
  readonly batch?: string;
}

/** Says that this program still works on the import, and which batch it has stored; false when it was asked to stop. */
export async function renewLease(
  tx: Tx,
  { importId, worker }: Lease,
  { now, progress, batch }: LifeSign,
): Promise<boolean> {
  const row = await tx
    .updateTable("imports")
    .set({
      alive_at: now,
      heard_at: HEARD_NOW,
      progress: JSON.stringify(progress),
      ...(batch === undefined ? {} : { batch }),
    })
    .where("import_id", "=", importId)
    .where("worker", "=", worker)
    .where("state", "=", "running")
    .returning("stop_asked")
    .executeTakeFirst();
  if (!row) throw new LeaseLost();
  return !row.stop_asked;
}

/** Null where none was. */
export async function lastBatchOf(tx: Tx, importId: string): Promise<string | null> {
  const { batch } = await tx
    .selectFrom("imports")
    .select("batch")
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return batch;
}

/** Asks whichever program works on it to stop after the batch at hand. */
export async function askToStop(tx: Tx, importId: string): Promise<void> {
  await tx
    .updateTable("imports")
    .set({ stop_asked: true })
    .where("import_id", "=", importId)
    .execute();
}
