/** Imports as they are listed: how far each is, or what came of it. */
import { sql } from "kysely";
import type { Entry, Keep } from "#channels/channel.ts";
import { instantOf } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { type Given, givenOf, keepsOf } from "./given.ts";
import { type ImportRequest, sightingsOf } from "./imports-store.ts";
import { toldAlone } from "./claim-me.ts";
import { isAlive } from "./lease.ts";
import type { Progress } from "./progress.ts";
import { type ImportReport, type ReportCounts, reportOf } from "./report.ts";
import { type Joined, joinedBy } from "./same-content.ts";

export interface PastImport {
  readonly id: string;
  /** "interrupted": the program that worked on it died; it waits to be resumed or undone. */
  readonly state: "running" | "interrupted" | "stopped" | "done" | "undone";
  readonly startedAt: Date;
  readonly progress: Progress;
  /** Seconds of work until everybody was there, and until the full text was; so far, where it is not over. */
  readonly seconds: { readonly people: number; readonly all: number };
  readonly upload: string | null;
  readonly given: Given;
  /** How much is kept of its files, the least first. */
  readonly keeps: readonly Keep[];
  readonly report: ImportReport;
  /** Which imports hold what this one only joined. */
  readonly joined: readonly Joined[];
  /** Whether an undo would take anything away. */
  readonly bringsAnything: boolean;
}

/** Newest first. */
export async function pastImports(tx: Tx): Promise<readonly PastImport[]> {
  const rows = await tx
    .selectFrom("imports")
    .select("import_id")
    .orderBy("import_id", "desc")
    .execute();
  const imports: PastImport[] = [];
  for (const { import_id } of rows) imports.push(await pastImport(tx, import_id));
  return imports;
}

export async function pastImport(tx: Tx, importId: string): Promise<PastImport> {
  const row = UUID.test(importId)
    ? await tx
        .selectFrom("imports")
        .selectAll()
        .select(isAlive.as("alive"))
        .where("import_id", "=", importId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new UserError("jobs.no-such-import", { import: importId });
  const request = row.request as ImportRequest;
  const running = row.state === "running" && row.alive;
  const dead = row.state === "running" && !running;
  const since = (end: Date | null) =>
    ((end ?? row.alive_at).getTime() - (row.counted_from ?? row.started_at).getTime()) / 1000;
  return {
    id: row.import_id,
    state: dead ? "interrupted" : row.state,
    startedAt: row.started_at,
    progress: row.progress as Progress,
    seconds: { people: since(row.people_at), all: since(row.finished_at) },
    upload: request.upload,
    given: await givenOf(tx, importId, request),
    keeps: await keepsOf(tx, importId, request),
    report: await reportOf(tx, importId, { counts: row.report as ReportCounts | null, running }),
    joined: await joinedBy(tx, importId),
    bringsAnything: await bringsAnything(tx, { importId, me: request.me }),
  };
}

async function bringsAnything(tx: Tx, told: Parameters<typeof toldAlone>[1]): Promise<boolean> {
  const sighting = await tx
    .selectFrom("sightings")
    .select("item_id")
    .where("import_id", "=", told.importId)
    .limit(1)
    .executeTakeFirst();
  return sighting !== undefined || (await toldAlone(tx, told)).length > 0;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
