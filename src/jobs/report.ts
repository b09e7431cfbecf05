/**
 * What came of an import, file by file. Whether an item is new, known or skipped is read from the
 * database, since what an item is worth may change until the import ends, when answers are known.
 * Everywhere read = new + known + skipped + problems.
 */
import { sql } from "kysely";
import type { ChannelName } from "#channels/channel.ts";
import { isSkipped } from "#people/standing.ts";
import type { Tx } from "#store/tables.ts";
import { type FileRow, filesOf, sightingsOf } from "./imports-store.ts";

export interface CountedFile {
  readonly path: string;
  readonly channel: ChannelName | null;
  readonly read: number;
  readonly new: number;
  /** Includes enriched. */
  readonly known: number;
  readonly enriched: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly problems: number;
}

/** What is kept of a report when the import ends; the problems have a table of their own. */
export interface ReportCounts extends Omit<CountedFile, "path" | "channel"> {
  readonly files: readonly CountedFile[];
  /** Entries of which more is kept from before than was asked for now. */
  readonly keptMore?: number;
  /** From when to when what was read happened, as far as that is known. */
  readonly period?: Period;
  /** What ended it before its end, where that can be said. */
  readonly brokeOff?: Failure;
}

export type ReportSums = Omit<ReportCounts, "files">;

export interface Failure {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface FileReport extends CountedFile {
  readonly problemList: readonly ReportedProblem[];
}

export interface ReportedProblem extends Failure {
  readonly place: string;
}

export interface ImportReport extends ReportCounts {
  readonly files: readonly FileReport[];
  /** What was kept in part: the item counts as new or known all the same. */
  readonly notes: readonly (ReportedProblem & { readonly path: string })[];
}

/** Counts anew: what came of each file, as of now. */
export async function countImport(tx: Tx, importId: string): Promise<ReportCounts> {
  const standings = await standingsOf(tx, importId);
  const rows = await filesOf(tx, importId);
  const files = rows.map((row) => countsOf(row, standings.get(row.fileNo) ?? []));
  const period = await periodOf(tx, importId);
  const keptMore = await keptMoreIn(tx, importId);
  return {
    files,
    ...sumOf(files),
    ...(period ? { period } : {}),
    ...(keptMore > 0 ? { keptMore } : {}),
  };
}

/** As it was counted when the import ended; anew of one that has no end. */
export async function reportOf(
  tx: Tx,
  importId: string,
  { ended }: { readonly ended: boolean },
): Promise<ImportReport> {
  const problems = await problemsOf(tx, importId);
  const counts = ended ? await keptReport(tx, importId) : null;
  const { files, ...sum } = counts ?? (await countImport(tx, importId));
  const listOf = (index: number) => problems.get(index + 1) ?? [];
  return {
    ...sum,
    files: files.map((file, index) => ({
      ...file,
      problemList: listOf(index).flatMap(({ note, ...problem }) => (note ? [] : [problem])),
    })),
    notes: files.flatMap(({ path }, index) =>
      listOf(index).flatMap(({ note, ...problem }) => (note ? [{ path, ...problem }] : [])),
    ),
  };
}

async function keptReport(tx: Tx, importId: string): Promise<ReportCounts | null> {
  const { report } = await tx
    .selectFrom("imports")
    .select("report")
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return report as ReportCounts | null;
}

/** Of one that is at work, without looking at what its items are worth: nearly all are new. */
export async function roughSums(tx: Tx, importId: string): Promise<ReportSums> {
  const { rows } = await sql<Omit<ReportSums, "new">>`
    with f as (select * from import_files where import_id = ${importId})
    select coalesce(sum(items_done), 0)::int as read, coalesce(sum(repeats), 0)::int as known,
      coalesce(sum(enriched), 0)::int as enriched, coalesce(sum(problems), 0)::int as problems,
      (select coalesce(jsonb_object_agg(reason, n), '{}') from (
        select reason, sum(n::int) as n from f, jsonb_each_text(f.skipped) as one (reason, n)
        group by reason) reasons) as skipped
    from f`.execute(tx);
  const sums = rows[0]!;
  return { ...sums, new: sums.read - sums.known - total(sums.skipped) - sums.problems };
}

interface StandingCount {
  readonly standing: string;
  readonly first: boolean;
  readonly count: number;
}

function countsOf(row: FileRow, standings: readonly StandingCount[]): CountedFile {
  const skipped: Record<string, number> = { ...row.skipped };
  let fresh = 0;
  let known = row.repeats;
  for (const { standing, first, count } of standings) {
    if (isSkipped(standing)) skipped[standing] = (skipped[standing] ?? 0) + count;
    else if (first) fresh += count;
    else known += count;
  }
  return {
    path: row.path,
    channel: row.channel,
    read: fresh + known + total(skipped) + row.problems,
    new: fresh,
    known,
    enriched: row.enriched,
    skipped,
    problems: row.problems,
  };
}

function sumOf(files: readonly CountedFile[]) {
  const skipped: Record<string, number> = {};
  for (const file of files) {
    for (const [reason, count] of Object.entries(file.skipped)) {
      skipped[reason] = (skipped[reason] ?? 0) + count;
    }
  }
  const sum = (field: "read" | "new" | "known" | "enriched" | "problems") =>
    files.reduce((all, file) => all + file[field], 0);
  return {
    read: sum("read"),
    new: sum("new"),
    known: sum("known"),
    enriched: sum("enriched"),
    skipped,
    problems: sum("problems"),
  };
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

async function standingsOf(
  tx: Tx,
  importId: string,
): Promise<ReadonlyMap<number, readonly StandingCount[]>> {
  const { rows } = await sql<StandingCount & { file: number }>`
    select f.file_no as file, it.standing, count(*) as count,
      it.import_id = f.import_id and it.file_no = f.file_no as first
    from ${sightingsOf(importId)}
    join items it on it.workspace_id = s.workspace_id and it.item_id = s.item_id
    where s.counted group by 1, 2, 4`.execute(tx);
  return Map.groupBy(rows, ({ file }) => file);
}

/** Up to when it was read: series go on for longer than anybody plans. */
async function periodOf(tx: Tx, importId: string): Promise<Period | null> {
  const { rows } = await sql<{ from: Date | null; to: Date | null }>`
    select min(i.at) as from, max(i.at) as to from ${sightingsOf(importId)}
    join interactions i on i.workspace_id = s.workspace_id and i.item_id = s.item_id
    where s.counted and i.at <= (select started_at from imports where import_id = ${importId})`.execute(
    tx,
  );
  const { from, to } = rows[0]!;
  return from && to ? { from: from.toISOString(), to: to.toISOString() } : null;
}

async function keptMoreIn(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.item_id) as count from ${sightingsOf(importId)}
    where s.counted and f.keep <> 'text' and exists (
      select from sightings o where o.workspace_id = s.workspace_id and o.item_id = s.item_id
        and (o.kept = 'text' or f.keep = 'headers' and o.kept = 'subjects'))`.execute(tx);
  return rows[0]!.count;
}

async function problemsOf(tx: Tx, importId: string) {
  const rows = await tx
    .selectFrom("import_problems")
    .select(["file_no", "place", "code", "values", "note"])
    .where("import_id", "=", importId)
    .orderBy("file_no")
    .orderBy("problem_no")
    .execute();
  return Map.groupBy(
    rows.map(({ values, ...row }) => ({ ...row, values: values as ReportedProblem["values"] })),
    ({ file_no }) => file_no,
  );
}
