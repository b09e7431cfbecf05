/**
 * Whose handles changed since they were last joined, as the triggers wrote it down (0023_handle_changes.sql),
 * and with it whether what was remembered of the archive then still holds.
 *
 * A transaction sees what others have committed, and those are numbered as they begin: what transactions
 * older than the oldest at work (`seenUntil`) changed was all there, and of the others it may not have been. So
 * those are looked at again, which costs a little and changes nothing. A server that died gives numbers again
 * of which it had kept nothing, so they are relied on only up to the last one that changed anything, and
 * joinings are known by ids; one to which an archive was moved numbers anew, and there nothing is known.
 */
import { sql } from "kysely";
import { idList } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";

/** When something was remembered: by which joining, and of what. */
export interface Remembered {
  /** Null of who only looked, and wrote nothing down. */
  readonly by: string | null;
  readonly seenUntil: number;
}

export interface Changes {
  readonly seenUntil: number;
  /** Whether what was remembered became true, and all changes since are known. */
  readonly holds: boolean;
  /** Whether nobody else joined since. */
  readonly isLatest: boolean;
  /** What older transactions changed was joined and remembered; null where nobody joined, or nobody knows. */
  readonly since: number | null;
}

export async function changesSince(tx: Tx, remembered: Remembered | null): Promise<Changes> {
  const { rows } = await sql<Row>`
    with last as (
      select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
        max(seen_until) as joined_until, max(known_since) as known_since,
        min(joined_by::text) as joined_by, min(joined_before::text) as joined_before
      from joinings)
    select joined_by as "joinedBy", joined_before as "joinedBefore", known_since as "knownSince",
      case when joined_until <= oldest
        then least(joined_until, ${remembered?.seenUntil ?? null}::bigint) end as since,
      least(oldest, greatest(joined_until, (select max(changed_by) + 1 from handle_changes), 0))
        as "seenUntil"
    from last`.execute(tx);
  const { joinedBy, joinedBefore, knownSince, since, seenUntil } = rows[0]!;
  const isTrue =
    remembered?.by === null || [joinedBy, joinedBefore].includes(remembered?.by ?? null);
  return {
    seenUntil,
    holds:
      remembered !== null && isTrue && knownSince !== null && remembered.seenUntil >= knownSince,
    isLatest: joinedBy !== null && remembered?.by === joinedBy,
    since: since === null || since < (knownSince ?? Infinity) ? null : since,
  };
}

/** Handles that this transaction and later ones changed. */
export async function changedSince(tx: Tx, since: number): Promise<readonly string[]> {
  const { rows } = await sql<{ handles: readonly string[] }>`
    select to_json(array(select distinct unnest(handles) from handle_changes
      where changed_by >= ${since}::bigint)) as handles`.execute(tx);
  return rows[0]!.handles;
}

/** The same by transaction. */
export async function changesOfEach(
  tx: Tx,
  since: number,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const { rows } = await sql<{ by: number; handles: readonly string[] }>`
    select changed_by as by, json_agg(distinct handle) as handles
    from handle_changes cross join unnest(handles) as handle
    where changed_by >= ${since}::bigint group by changed_by`.execute(tx);
  return new Map(rows.map(({ by, handles }) => [by, new Set(handles)]));
}

/** By which its changes are known. */
export async function numberOf(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select pg_current_xact_id()::text::bigint as number`.execute(tx);
  return rows[0]!.number;
}

interface Row {
  readonly joinedBy: string | null;
  readonly joinedBefore: string | null;
  readonly knownSince: number | null;
  readonly since: number | null;
  readonly seenUntil: number;
}

/** Whether anybody was ever joined: until then there is nothing from which changes could be told. */
export async function wasJoined(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`select exists (select from joinings) as was`.execute(
    tx,
  );
  return rows[0]!.was;
}

/** Changes are kept until everybody was joined twice, for programs that remember the time before. */
export async function rememberJoined(tx: Tx, { by, seenUntil }: Remembered): Promise<void> {
  await sql`
    insert into joinings as j (workspace_id, joined_by, seen_until, known_since)
    values ((select app_workspace()), ${by}, ${seenUntil}, ${seenUntil})
    on conflict (workspace_id) do update
    set joined_by = ${by}, joined_before = j.joined_by, seen_until = ${seenUntil}, known_since = j.seen_until`.execute(
    tx,
  );
  await sql`delete from handle_changes c using joinings j
    where c.workspace_id = j.workspace_id and c.changed_by < j.known_since`.execute(tx);
}

/** Those, the cards that bear them, and whatever else stands on these cards. */
export async function withTheirCards(
  tx: Tx,
  handles: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with told as (select unnest(${idList(handles)}::uuid[]) as id),
    cards_too as (
      select id from told
      union
      select c.handle_id from told
      join card_handles ch on ch.handle_id = told.id
      join cards c using (workspace_id, item_id, import_id, file_no)
      where c.handle_id is not null)
    select id from cards_too
    union
    select ch.handle_id from cards_too
    join cards c on c.handle_id = cards_too.id
    join card_handles ch using (workspace_id, item_id, import_id, file_no)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
