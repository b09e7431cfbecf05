/** The tables imports, import_files and import_problems: what was asked, how far it is, what came of it. */
import { sql } from "kysely";
import type { ChannelName, Keep, Problem } from "#channels/channel.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import type { Answer } from "./answers.ts";
import { NO_PROGRESS, type Progress } from "./progress.ts";
import type { ReportCounts } from "./report.ts";

/** What to read, as it is kept for a resume. */
export interface ImportRequest {
  /** Files and folders, or the folder of an upload. */
  readonly paths: readonly string[];
  readonly upload: string | null;
  /** What lay side by side in the upload; a folder with a stroke at its end. */
  readonly named?: readonly string[];
  readonly expected?: Expected;
  /** The user's own addresses, beside those that are known. */
  readonly me: readonly string[];
  readonly keep: Keep;
  readonly keepOf: Readonly<Record<string, Keep>>;
  /** Where more is kept from before of what is read now, it goes (drop-parts.ts). */
  readonly drop?: boolean;
  /** To what files ask: all that were known when it began, so that a resume reads the same. */
  readonly answers?: readonly Answer[];
}

/** What a look at it counted. */
export interface Expected {
  readonly items: number;
  /** Of the large files, by their paths. */
  readonly large: readonly (readonly [path: string, items: number])[];
}

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
  /** Of its content (sources/content-hash.ts), once it was read to its end. */
  readonly hash: string | null;
  /** Then nothing is held of its own, and its counts are that one's. */
  readonly sameAs: SameAs | null;
  /** What it asked, and with which answers it was read. */
  readonly answers: readonly Answer[];
}

/** The file of an earlier import that has the same content. */
export interface SameAs {
  readonly importId: string;
  readonly fileNo: number;
}

export const NOTHING_READ = {
  itemsDone: 0,
  repeats: 0,
  enriched: 0,
  problems: 0,
  skipped: {},
  hash: null,
  sameAs: null,
  answers: [],
} as const;

export async function addImport(
  tx: Tx,
  importId: string,
  request: ImportRequest,
  now: Date,
): Promise<void> {
  await insertRows(tx, "imports", [
    {
      import_id: importId,
      state: "running" as const,
      request,
      progress: NO_PROGRESS,
      worker: newId(),
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
  files: readonly (Pick<FileRow, "fileNo" | "state" | "hash" | "sameAs" | "answers"> &
    FileCounts)[],
): Promise<void> {
  await sql`
    update import_files f set state = n.state, items_done = n."itemsDone", repeats = n.repeats,
      enriched = n.enriched, problems = n.problems, skipped = n.skipped,
      content_hash = decode(n.hash, 'hex'), answers = n.answers, same_as_import = (n."sameAs" ->> 'importId')::uuid,
      same_as_file = (n."sameAs" ->> 'fileNo')::int
    from json_to_recordset(${JSON.stringify(files)}::json) as n ("fileNo" int, state text,
      "itemsDone" bigint, repeats bigint, enriched bigint, problems bigint, skipped jsonb,
      hash text, "sameAs" jsonb, answers jsonb)
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
    hash: row.content_hash?.toString("hex") ?? null,
    sameAs:
      row.same_as_import === null
        ? null
        : { importId: row.same_as_import, fileNo: row.same_as_file! },
    answers: row.answers as readonly Answer[],
  }));
}

/** The files of an import, as f, and what was seen in each, as s: also where it joins another one. */
export const sightingsOf = (importId: string) => sql`
  (select * from import_files where import_id = ${importId}) f
  join sightings s on s.workspace_id = f.workspace_id
    and s.import_id = coalesce(f.same_as_import, f.import_id)
    and s.file_no = coalesce(f.same_as_file, f.file_no)`;

/** What was wrong, in the order of the file; of problems and of notes so many are kept, all are counted. */
const MOST_LISTED = 1000;

export async function addProblems(
  tx: Tx,
  importId: string,
  fileNo: number,
  problems: readonly (Pick<Problem, "place" | "code" | "values"> & { readonly note: boolean })[],
): Promise<void> {
  if (problems.length === 0) return;
  const { rows } = await sql<{ last: number; notes: number }>`
    select count(*) as last, count(*) filter (where note) as notes from import_problems
    where import_id = ${importId} and file_no = ${fileNo}`.execute(tx);
  const { last, notes } = rows[0]!;
  const listed = [
    ...problems.filter(({ note }) => !note).slice(0, MOST_LISTED - (last - notes)),
    ...problems.filter(({ note }) => note).slice(0, MOST_LISTED - notes),
  ];
  await insertRows(
    tx,
    "import_problems",
    listed.map(({ place, code, values, note }, index) => ({
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

export interface ImportEnd {
  readonly state: "stopped" | "done";
  readonly now: Date;
  readonly progress: Progress;
  /** What came of it, as it is shown from now on. */
  readonly report: ReportCounts;
}

export async function closeImport(
  tx: Tx,
  importId: string,
  { state, now, progress, report }: ImportEnd,
): Promise<void> {
  await tx
    .updateTable("imports")
    .set({
      state,
      worker: null,
      report: JSON.stringify(report),
      progress: JSON.stringify(progress),
      ...(state === "done" ? { finished_at: now } : {}),
    })
    .where("import_id", "=", importId)
    .execute();
}

export async function markUndone(tx: Tx, importId: string): Promise<void> {
  await tx
    .updateTable("imports")
    .set({ state: "undone", worker: null })
    .where("import_id", "=", importId)
    .execute();
}

export async function requestOf(tx: Tx, importId: string): Promise<ImportRequest> {
  const row = await tx
    .selectFrom("imports")
    .select("request")
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return row.request as ImportRequest;
}

export async function progressOf(tx: Tx, importId: string): Promise<Progress> {
  const row = await tx
    .selectFrom("imports")
    .select("progress")
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return row.progress as Progress;
}

export async function markPeopleReady(tx: Tx, importId: string, now: Date): Promise<void> {
  await tx
    .updateTable("imports")
    .set({ people_at: now })
    .where("import_id", "=", importId)
    .where("people_at", "is", null)
    .execute();
}
