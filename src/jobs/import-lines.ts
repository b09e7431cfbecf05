/** Imports as a list has them, without their files: all of them in one query, however many files they have. */
import { sql } from "kysely";
import type { ChannelName, Keep } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import { tellers } from "./claim-me.ts";
import { type Given, type GivenRoots, givenIn, rootsOfGiven } from "./given.ts";
import type { ImportRequest } from "./imports-store.ts";
import { type ImportState, isAlive } from "./lease.ts";
import type { ReportSums } from "./report.ts";
import { type Joined, joinings } from "./same-content.ts";

export interface ImportLine {
  readonly id: string;
  /** "interrupted": the program that worked on it died; it waits to be resumed or undone. */
  readonly state: ImportState | "interrupted";
  readonly startedAt: Date;
  readonly given: Given;
  /** How much is kept of its files, the least first. */
  readonly keeps: readonly Keep[];
  /** How many there are of them, and their channel, if they are of one. */
  readonly files: number;
  readonly channel: ChannelName | null;
  /** Which imports hold what this one only joined. */
  readonly joined: readonly Joined[];
  /** Whether an undo would take anything away. */
  readonly bringsAnything: boolean;
  readonly report: ReportSums;
}

export interface FoundImport {
  readonly line: Omit<ImportLine, "report">;
  readonly request: RequestInList;
  /** As they were counted when it ended; null of one that has not. */
  readonly sums: ReportSums | null;
}

type RequestInList = Omit<ImportRequest, "keepOf" | "answers">;

interface Row extends GivenRoots {
  readonly id: string;
  readonly state: ImportState;
  readonly alive: boolean;
  readonly startedAt: Date;
  readonly request: RequestInList;
  readonly report: ReportSums | null;
  readonly channels: readonly ChannelName[] | null;
  readonly keeps: readonly Keep[] | null;
  readonly hasSightings: boolean;
}

/** Newest first; or one of them alone. */
export async function linesOf(tx: Tx, importId: string | null): Promise<readonly FoundImport[]> {
  const { rows } = await sql<Row>`
    select i.import_id as id, i.state, ${isAlive} as alive, i.started_at as "startedAt",
      i.request - 'keepOf' - 'answers' as request, i.report - 'files' as report, f.*, g.*,
      exists (select from sightings s where s.workspace_id = i.workspace_id and s.import_id = i.import_id)
        as "hasSightings"
    from imports i
    left join lateral (
      select count(*)::int as files, array_agg(distinct f.channel) filter (where f.channel is not null) as channels,
        array_agg(distinct f.keep) filter (where f.channel is not null) as keeps
      from import_files f where f.workspace_id = i.workspace_id and f.import_id = i.import_id) f on true
    left join lateral (${rootsOfGiven}) g on true
    where i.import_id = ${importId} or ${importId}::uuid is null
    order by i.import_id desc`.execute(tx);
  const joined = await joinings(tx, importId);
  const told = await tellers(tx);
  return rows.map((row) => ({
    line: {
      id: row.id,
      state: row.state === "running" && !row.alive ? "interrupted" : row.state,
      startedAt: row.startedAt,
      given: givenIn(row.request, row),
      keeps: keepsIn(row),
      files: row.files,
      channel: row.channels?.length === 1 ? row.channels[0]! : null,
      joined: joined.get(row.id) ?? [],
      bringsAnything: row.hasSightings || told({ importId: row.id, me: row.request.me }).length > 0,
    },
    request: row.request,
    // Of one that was taken up again it is that of its first end.
    sums: row.state === "running" ? null : row.report,
  }));
}

/** As it is in its files; as it was asked for, where nothing was found yet. */
function keepsIn({ keeps, request }: Row): readonly Keep[] {
  if (keeps === null) return [request.keep];
  return (["headers", "subjects", "text"] as const).filter((one) => keeps.includes(one));
}
