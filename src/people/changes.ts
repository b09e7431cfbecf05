/**
 * Whose handles changed since they were last joined, as the triggers wrote it down (0023_handle_changes.sql),
 * and with it whether what was remembered of the archive then still holds.
 *
 * A transaction sees what others have committed, and those are numbered as they begin: what transactions
 * older than the oldest at work (`seenUntil`) changed was all there, and of the others it may not have been. So
 * those are looked at again, which costs a little and changes nothing.
 */
import { sql } from "kysely";
import { idList } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";

/** When something was remembered: by which transaction, and of what. */
export interface Remembered {
  /** Null of who only looked, and wrote nothing down. */
  readonly by: number | null;
  readonly seenUntil: number;
}

export interface Changes {
  /** This transaction. */
  readonly by: number;
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
    with mine as (select pg_current_xact_id() as by),
    last as (
      select coalesce(max(joined_by), 0) as joined_by, max(known_since) as known_since,
        least(max(seen_until), ${remembered?.seenUntil ?? null}::bigint) as since
      from joinings)
    select by::text::bigint as by, joined_by as "joinedBy", known_since as "knownSince", since,
      pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "seenUntil",
      case when ${remembered?.by ?? null}::text::xid8 < by
        then pg_xact_status(${remembered?.by ?? null}::text::xid8) end as status
    from mine, last`.execute(tx);
  const { by, joinedBy, knownSince, since, seenUntil, status } = rows[0]!;
  const isTrue = remembered?.by === null || remembered?.by === by || status === "committed";
  return {
    by,
    seenUntil,
    holds:
      remembered !== null && isTrue && knownSince !== null && remembered.seenUntil >= knownSince,
    isLatest: remembered?.by === joinedBy,
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

interface Row {
  readonly by: number;
  readonly joinedBy: number;
  readonly knownSince: number | null;
  readonly since: number | null;
  readonly seenUntil: number;
  readonly status: string | null;
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
    set joined_by = ${by}, seen_until = ${seenUntil}, known_since = j.seen_until`.execute(tx);
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
