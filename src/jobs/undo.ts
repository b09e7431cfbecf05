/**
 * Undoes an import: what no other import holds is removed, and of the rest what only this one kept.
 * All of it is one transaction, so that it has happened or has not.
 */
import { sql } from "kysely";
import { handleBook } from "#people/handle-book.ts";
import { makePeople, removeUnheld } from "#people/people-store.ts";
import { refreshReciprocity } from "#people/reciprocity.ts";
import { rejudge } from "#people/rejudge.ts";
import { refreshFigures } from "#relationships/figures.ts";
import { placeMeetings } from "#relationships/meetings.ts";
import type { Tx } from "#store/tables.ts";
import { dropFiles } from "./find-files.ts";
import type { Workplace } from "./workplace.ts";
import { markUndone, requestOf } from "./imports-store.ts";
import { mustBeIdle, stateOf } from "./lease.ts";

export interface Undone {
  readonly removed: number;
  /** Items that another import holds too. */
  readonly stays: number;
}

export async function undoImport(
  { store, scope, zone, now, folder }: Workplace,
  importId: string,
): Promise<Undone> {
  const { request, ...undone } = await store.transaction(scope, "maintenance", async (tx) => {
    const place = { now: now(), zone };
    await mustBeIdle(tx, place.now);
    const state = await stateOf(tx, importId);
    const request = await requestOf(tx, importId);
    if (state === "undone") return { request, removed: 0, stays: 0 };

    const handles = await handlesIn(tx, importId);
    const uids = await uidsIn(tx, importId);
    const answers = await answersTo(tx, importId);
    const removed = await removeItems(tx, importId);
    const stays = await removeSightings(tx, importId);
    await removeParts(tx, importId);

    const book = handleBook();
    const { changed } = await placeMeetings(tx, book, uids, place);
    const flipped = await refreshReciprocity(tx, handles);
    const touched = new Set([
      ...handles,
      ...changed,
      ...(await rejudge(tx, { interactions: answers })),
      ...(await rejudge(tx, { with: flipped })),
    ]);
    await removeUnheld(tx);
    const left = await book.byIds(tx, touched);
    await makePeople(tx, await contactsAmong(tx, left));
    await refreshFigures(
      tx,
      left.flatMap(({ personId }) => personId ?? []),
      place,
    );
    await markUndone(tx, importId);
    return { request, removed, stays };
  });
  await dropFiles(folder, request);
  return undone;
}

async function handlesIn(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.handle_id as id from sightings s
    join interactions i on i.workspace_id = s.workspace_id and i.item_id = s.item_id
    join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
    where s.import_id = ${importId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Mails that answer what may be removed. */
async function answersTo(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.interaction_id as id from sightings s
    join items it on it.workspace_id = s.workspace_id and it.item_id = s.item_id
    join interactions i on i.workspace_id = it.workspace_id and i.answers = it.key
    where s.import_id = ${importId}`.execute(tx);
  return rows.map(({ id }) => id);
}

async function uidsIn(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ uid: string }>`
    select distinct uid from entries where import_id = ${importId}`.execute(tx);
  return rows.map(({ uid }) => uid);
}

/** Gives back how many went, as the report counts them: what is part of a mail is the mail. */
async function removeItems(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with mine as (select item_id, bool_or(counted) as counted from sightings
      where import_id = ${importId} group by item_id),
    gone as (
      delete from items it using mine where it.item_id = mine.item_id
        and not exists (select from sightings other where other.workspace_id = it.workspace_id
          and other.item_id = it.item_id and other.import_id <> ${importId})
      returning mine.counted)
    select count(*) filter (where counted) as count from gone`.execute(tx);
  return rows[0]!.count;
}

/** Gives back how many items other imports hold. */
async function removeSightings(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (delete from sightings where import_id = ${importId} returning item_id, counted),
    shared as (select item_id, bool_or(counted) as counted from gone group by item_id),
    subjects as (
      update interactions i set subject = null from shared g
      where i.item_id = g.item_id and i.channel = 'email' and not exists (
        select from sightings s where s.workspace_id = i.workspace_id and s.item_id = i.item_id
          and s.import_id <> ${importId} and s.kept in ('subjects', 'text')))
    select count(*) filter (where counted) as count from shared`.execute(tx);
  return rows[0]!.count;
}

/** Texts and what signatures said, where nobody else kept them. */
async function removeParts(tx: Tx, importId: string): Promise<void> {
  await sql`delete from facts where import_id = ${importId}`.execute(tx);
  for (const table of ["texts", "text_index"] as const) {
    await sql`delete from ${sql.table(table)} t where not exists (
      select from sightings s where s.workspace_id = t.workspace_id and s.item_id = t.item_id
        and s.kept = 'text')`.execute(tx);
  }
}

/** Those with whom something still passed. */
async function contactsAmong<Handle extends { readonly id: string }>(
  tx: Tx,
  handles: readonly Handle[],
): Promise<readonly Handle[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct handle_id as id from parties
    where direction is not null and handle_id = any(${handles.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
  const ids = new Set(rows.map(({ id }) => id));
  return handles.filter(({ id }) => ids.has(id));
}
