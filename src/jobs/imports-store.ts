/** The tables imports, import_files and import_problems: what was asked, how far it is, what came of it. */
import { sql } from "kysely";
import type { ChannelName, Keep, Problem } from "#channels/channel.ts";
import { UserError } from "#shared/user-error.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import type { Progress } from "./progress.ts";

/** What to read, as it is kept for a resume. */
export interface ImportRequest {
  /** Files and folders, or the folder of an upload. */
  readonly paths: readonly string[];
  readonly upload: string | null;
  /** The user's own addresses, beside those that are known. */
  readonly me: readonly string[];
  readonly keep: Keep;
  readonly keepOf: Readonly<Record<string, Keep>>;
}

export type ImportState = "running" | "stopped" | "done" | "undone";

/** A program that has not said for so long that it works on an import has died. */
export const LEASE_SECONDS = 20;

export interface FileCounts {
  readonly itemsDone: number;
  readonly repeats: number;
  readonly enriched: number;
  readonly problems: number;
  readonly skipped: Readonly<Record<string, number>>;
}

export interface FileRow extends FileCounts {
  readonly fileNo: number;
  readonly path: string;
  readonly channel: ChannelName | null;
  readonly format: string | null;
  readonly bytes: number;
  readonly keep: Keep;
  readonly state: "waiting" | "reading" | "read";
}

export const NO_COUNTS: FileCounts = {
  itemsDone: 0,
  repeats: 0,
  enriched: 0,
  problems: 0,
  skipped: {},
};

export async function addImport(
  tx: Tx,
  importId: string,
  request: ImportRequest,
  { now, progress }: { readonly now: Date; readonly progress: Progress },
): Promise<void> {
  await insertRows(tx, "imports", [
    {
      import_id: importId,
      state: "running" as const,
      request,
      progress,
      alive_at: now,
      stop_asked: false,
      started_at: now,
      people_at: null,
      finished_at: null,
    },
  ]);
}

export async function addFiles(tx: Tx, importId: string, files: readonly FileRow[]): Promise<void> {
  await insertRows(
    tx,
    "import_files",
    files.map((file) => ({
      import_id: importId,
      file_no: file.fileNo,
      path: file.path,
      channel: file.channel,
      format: file.format,
      bytes: file.bytes,
      content_hash: null,
      keep: file.keep,
      state: file.state,
      items_done: file.itemsDone,
      repeats: file.repeats,
      enriched: file.enriched,
      skipped: file.skipped,
      problems: file.problems,
    })),
  );
}

/** How far each file is, and what came of it so far. */
export async function saveFiles(
  tx: Tx,
  importId: string,
  files: readonly (Pick<FileRow, "fileNo" | "state"> & FileCounts)[],
): Promise<void> {
  await sql`
    update import_files f set state = n.state, items_done = n."itemsDone", repeats = n.repeats,
      enriched = n.enriched, problems = n.problems, skipped = n.skipped
    from json_to_recordset(${JSON.stringify(files)}::json) as n ("fileNo" int, state text,
      "itemsDone" bigint, repeats bigint, enriched bigint, problems bigint, skipped jsonb)
    where f.import_id = ${importId} and f.file_no = n."fileNo"`.execute(tx);
}

export async function filesOf(tx: Tx, importId: string): Promise<readonly FileRow[]> {
  const rows = await tx
    .selectFrom("import_files")
    .selectAll()
    .where("import_id", "=", importId)
    .orderBy("file_no")
    .execute();
  return rows.map((row) => ({
    fileNo: row.file_no,
    path: row.path,
    channel: row.channel as ChannelName | null,
    format: row.format,
    bytes: row.bytes,
    keep: row.keep,
    state: row.state,
    itemsDone: row.items_done,
    repeats: row.repeats,
    enriched: row.enriched,
    problems: row.problems,
    skipped: row.skipped as Record<string, number>,
  }));
}

/** What was wrong, in the order of the file; only so many are kept, all are counted. */
const MOST_PROBLEMS = 1000;

export async function addProblems(
  tx: Tx,
  importId: string,
  fileNo: number,
  problems: readonly (Pick<Problem, "place" | "code" | "values"> & { readonly note: boolean })[],
): Promise<void> {
  if (problems.length === 0) return;
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(problem_no), 0) as last from import_problems
    where import_id = ${importId} and file_no = ${fileNo}`.execute(tx);
  const last = rows[0]?.last ?? 0;
  await insertRows(
    tx,
    "import_problems",
    problems
      .slice(0, Math.max(0, MOST_PROBLEMS - last))
      .map(({ place, code, values, note }, index) => ({
        import_id: importId,
        file_no: fileNo,
        problem_no: last + index + 1,
        place,
        code,
        values,
        note,
      })),
  );
}

/** Says that this program still works on the import; false when it was asked to stop. */
export async function renewLease(
  tx: Tx,
  importId: string,
  { now, progress }: { readonly now: Date; readonly progress: Progress },
): Promise<boolean> {
  const row = await tx
    .updateTable("imports")
    .set({ alive_at: now, progress: JSON.stringify(progress) })
    .where("import_id", "=", importId)
    .returning("stop_asked")
    .executeTakeFirst();
  return row?.stop_asked === false;
}

/** Takes the import for this transaction; refuses one that a program works on. */
export async function lockImport(tx: Tx, importId: string, now: Date): Promise<ImportState> {
  const row = await tx
    .selectFrom("imports")
    .select(["state", "alive_at"])
    .where("import_id", "=", importId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new UserError("jobs.no-such-import", { import: importId });
  if (row.state === "running" && isAlive(row.alive_at, now)) {
    throw new UserError("jobs.import-running", { import: importId });
  }
  return row.state;
}

export const isAlive = (aliveAt: Date, now: Date): boolean =>
  now.getTime() - aliveAt.getTime() < LEASE_SECONDS * 1000;

export async function closeImport(
  tx: Tx,
  importId: string,
  {
    state,
    now,
    progress,
  }: {
    readonly state: Exclude<ImportState, "running">;
    readonly now: Date;
    readonly progress?: Progress;
  },
): Promise<void> {
  await tx
    .updateTable("imports")
    .set({
      state,
      ...(state === "done" ? { finished_at: now } : {}),
      ...(progress ? { progress: JSON.stringify(progress) } : {}),
    })
    .where("import_id", "=", importId)
    .execute();
}

/** The import that a program works on now. */
export async function runningImport(tx: Tx, now: Date): Promise<string | undefined> {
  const rows = await tx
    .selectFrom("imports")
    .select(["import_id", "alive_at"])
    .where("state", "=", "running")
    .execute();
  return rows.find(({ alive_at }) => isAlive(alive_at, now))?.import_id;
}

export async function requestOf(tx: Tx, importId: string): Promise<ImportRequest> {
  const row = await tx
    .selectFrom("imports")
    .select("request")
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return row.request as ImportRequest;
}

export async function takeUp(tx: Tx, importId: string, now: Date): Promise<void> {
  await tx
    .updateTable("imports")
    .set({ state: "running", stop_asked: false, alive_at: now })
    .where("import_id", "=", importId)
    .execute();
}

/** Asks whichever program works on it to stop after the batch at hand. */
export async function askToStop(tx: Tx, importId: string): Promise<void> {
  await tx
    .updateTable("imports")
    .set({ stop_asked: true })
    .where("import_id", "=", importId)
    .execute();
}

export async function markPeopleReady(tx: Tx, importId: string, now: Date): Promise<void> {
  await tx
    .updateTable("imports")
    .set({ people_at: now })
    .where("import_id", "=", importId)
    .where("people_at", "is", null)
    .execute();
}
