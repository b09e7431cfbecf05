/** Imports as they are listed, and one of them: how far it is, or what came of it. */
import { sql } from "kysely";
import type { Entry } from "#channels/channel.ts";
import { instantOf } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { type AtWork, filesAtWork } from "./at-work.ts";
import { type GivenPart, givenParts } from "./given.ts";
import { type ImportLine, linesOf, type FoundImport } from "./import-lines.ts";
import { sightingsOf } from "./imports-store.ts";
import type { Progress } from "./progress.ts";
import { countImport, type ImportReport, reportOf, type ReportSums, roughSums } from "./report.ts";

export interface PastImport extends Omit<ImportLine, "report"> {
  readonly progress: Progress;
  /** Seconds of work until everybody was there, and until the full text was; so far, where it is not over. */
  readonly seconds: { readonly people: number; readonly all: number };
  /** What was given, each with its files; nothing while it runs. */
  readonly parts: readonly GivenPart[];
  /** Its files while it runs. */
  readonly atWork: AtWork;
  readonly report: ImportReport;
}

/** Newest first, without their files. */
export async function pastImports(tx: Tx): Promise<readonly ImportLine[]> {
  const all: ImportLine[] = [];
  for (const one of await linesOf(tx, null)) {
    all.push({ ...one.line, report: one.sums ?? (await sumsNow(tx, one.line)) });
  }
  return all;
}

async function sumsNow(tx: Tx, { id, state }: FoundImport["line"]): Promise<ReportSums> {
  if (state === "running") return roughSums(tx, id);
  const { files: _, ...sums } = await countImport(tx, id);
  return sums;
}

export async function pastImport(tx: Tx, importId: string): Promise<PastImport> {
  const [found] = UUID.test(importId) ? await linesOf(tx, importId) : [];
  if (!found) throw new UserError("jobs.no-such-import", { import: importId });
  const { line, request } = found;
  const running = line.state === "running";
  const { progress, seconds } = await timesOf(tx, importId);
  return {
    ...line,
    progress,
    seconds,
    parts: running ? [] : await givenParts(tx, importId, request),
    atWork: await filesAtWork(tx, importId, { request, progress, running }),
    report: await wholeReport(tx, found),
  };
}

/** Of all imports that looked at theirs. */
export async function pathsOfAll(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom("import_files")
    .select(["import_id", "path"])
    .orderBy("import_id")
    .orderBy("file_no")
    .execute();
  const files = Map.groupBy(rows, ({ import_id }) => import_id);
  return new Map(Array.from(files, ([id, all]) => [id, all.map(({ path }) => path)]));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function wholeReport(tx: Tx, { line, sums }: FoundImport): Promise<ImportReport> {
  if (line.state === "running") return { ...(await roughSums(tx, line.id)), files: [], notes: [] };
  return reportOf(tx, line.id, { ended: sums !== null });
}

async function timesOf(
  tx: Tx,
  importId: string,
): Promise<Pick<PastImport, "progress" | "seconds">> {
  const row = await tx
    .selectFrom("imports")
    .select(["progress", "started_at", "counted_from", "alive_at", "people_at", "finished_at"])
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  const since = (end: Date | null) =>
    ((end ?? row.alive_at).getTime() - (row.counted_from ?? row.started_at).getTime()) / 1000;
  return {
    progress: row.progress as Progress,
    seconds: { people: since(row.people_at), all: since(row.finished_at) },
  };
}

export interface SkippedItem {
  readonly id: string;
  readonly at: Date | null;
  /** Who sent it, or who called the meeting. */
  readonly from: string;
  readonly subject: string | null;
  readonly path: string;
}

export interface SkippedPage {
  readonly zone: string;
  readonly offset: number;
  readonly limit: number;
}

/** What was skipped for one reason, newest first. */
export async function skippedItems(
  tx: Tx,
  importId: string,
  reason: string,
  { zone, offset, limit }: SkippedPage,
): Promise<{ readonly items: readonly SkippedItem[]; readonly total: number }> {
  const { rows } = await sql<SkippedItem & { start: Entry["start"] | null; total: number }>`
    select s.item_id as id, i.at, e.entry -> 'start' as start,
      coalesce(nullif(h.name, ''), h.value, e.entry -> 'organizer' ->> 'value', '') as from,
      coalesce(nullif(i.subject, ''), e.entry ->> 'summary') as subject, f.path, count(*) over () as total
    from ${sightingsOf(importId)}
    join items it on it.workspace_id = s.workspace_id and it.item_id = s.item_id
    left join interactions i on i.workspace_id = it.workspace_id and i.item_id = it.item_id and i.channel <> 'calendar'
    left join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id and p.role = 'from'
    left join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    left join entries e on e.workspace_id = s.workspace_id and e.item_id = s.item_id
      and e.import_id = s.import_id and e.file_no = s.file_no
    where s.counted and it.standing = ${reason}
    order by coalesce(i.at, (e.entry -> 'start' ->> 'local')::timestamp at time zone ${zone}) desc nulls last,
      s.item_id
    limit ${limit} offset ${offset}`.execute(tx);
  return {
    items: rows.map(({ id, at, start, from, subject, path }) => ({
      id,
      at: at ?? (start && instantOf(start.local, start.zone ?? zone)),
      from,
      subject,
      path,
    })),
    total: rows[0]?.total ?? 0,
  };
}
