/**
 * Undoes an import: what no other import holds is removed, and of the rest what only this one kept.
 * All of it is one transaction, so that it has happened or has not.
 */
import { sql } from "kysely";
import { calledBy, forgetNames } from "#people/handle-book.ts";
import { forgetLists } from "#people/lists.ts";
import { isSkipped } from "#people/standing.ts";
import { surroundings } from "#people/surroundings.ts";
import { refreshStale } from "#relationships/figures.ts";
import type { Tx } from "#store/tables.ts";
import { forgetClaims } from "./claim-me.ts";
import { dropFiles } from "./find-files.ts";
import { fillTextIndex } from "./full-text.ts";
import { handOver } from "./hand-over.ts";
import { markUndone, requestOf } from "./imports-store.ts";
import { mustBeIdle, stateOf } from "./lease.ts";
import { forgetSaid } from "./said-batch.ts";
import { settle } from "./settle.ts";
import type { Workplace } from "./workplace.ts";

/** As the report counts: what is part of a mail is the mail. */
export interface Undone {
  readonly removed: number;
  /** Went as well, though it never counted. */
  readonly skipped: number;
  /** Items that count and that another import holds too. */
  readonly stays: number;
}

export async function undoImport(workplace: Workplace, importId: string): Promise<Undone> {
  const { store, scope, zone, now, folder } = workplace;
  const { request, ...undone } = await store.transaction(scope, "maintenance", async (tx) => {
    const place = { now: now(), zone };
    await mustBeIdle(tx);
    const state = await stateOf(tx, importId);
    const request = await requestOf(tx, importId);
    if (state === "undone") return { request, removed: 0, skipped: 0, stays: 0 };

    await handOver(tx, importId);
    await forgetSaid(tx, importId, place);
    const around = await surroundings(tx, interactionsIn(importId));
    const uids = await uidsIn(tx, importId);
    const called = await calledBy(tx, importId);
    const gone = await removeItems(tx, importId);
    const { counted: stays } = await removeSightings(tx, importId);
    await removeParts(tx, importId);
    await forgetNames(tx, importId, called);
    const lists = await forgetLists(tx, importId);
    await settle(
      tx,
      { ...around, handles: [...around.handles, ...lists], turned: [], uids },
      place,
    );
    await markUndone(tx, importId);
    await forgetClaims(tx, workplace, { importId, me: request.me });
    await refreshStale(tx, place);
    return { request, removed: gone.counted, skipped: gone.skipped, stays };
  });
  await dropFiles(folder, request);
  await fillTextIndex(store, scope, { signal: new AbortController().signal, onProgress: () => {} });
  return undone;
}

const interactionsIn = (importId: string) => sql`
  select i.interaction_id from sightings s
  join interactions i on i.workspace_id = s.workspace_id and i.item_id = s.item_id
  where s.import_id = ${importId}`;

async function uidsIn(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ uid: string }>`
    select distinct uid from entries where import_id = ${importId}`.execute(tx);
  return rows.map(({ uid }) => uid);
}

interface Counted {
  readonly counted: number;
  readonly skipped: number;
}

/** Gives back how many went. */
async function removeItems(tx: Tx, importId: string): Promise<Counted> {
  const { rows } = await sql<Standing>`
    with mine as (select item_id, bool_or(counted) as counted from sightings
      where import_id = ${importId} group by item_id),
    gone as (
      delete from items it using mine where it.item_id = mine.item_id
        and not exists (select from sightings other where other.workspace_id = it.workspace_id
          and other.item_id = it.item_id and other.import_id <> ${importId})
      returning mine.counted, it.standing)
    select standing, count(*) as count from gone where counted group by standing`.execute(tx);
  return sumOf(rows);
}

/** Gives back how many items other imports hold. */
async function removeSightings(tx: Tx, importId: string): Promise<Counted> {
  const { rows } = await sql<Standing>`
    with gone as (delete from sightings where import_id = ${importId} returning item_id, counted),
    shared as (select item_id, bool_or(counted) as counted from gone group by item_id),
    subjects as (
      update interactions i set subject = null from shared g
      where i.item_id = g.item_id and i.channel <> 'calendar' and not exists (
        select from sightings s where s.workspace_id = i.workspace_id and s.item_id = i.item_id
          and s.import_id <> ${importId} and s.kept in ('subjects', 'text')))
    select it.standing, count(*) as count from shared join items it using (item_id)
    where shared.counted group by it.standing`.execute(tx);
  return sumOf(rows);
}

interface Standing {
  readonly standing: string;
  readonly count: number;
}

function sumOf(rows: readonly Standing[]): Counted {
  const sum = (skipped: boolean) =>
    rows.reduce(
      (all, { standing, count }) => (isSkipped(standing) === skipped ? all + count : all),
      0,
    );
  return { counted: sum(false), skipped: sum(true) };
}

/** Texts and what signatures said, where nobody else kept them, and the words of both. */
async function removeParts(tx: Tx, importId: string): Promise<void> {
  await sql`delete from facts where import_id = ${importId}`.execute(tx);
  await sql`
    with gone as (
      delete from texts t where not exists (
        select from sightings s where s.workspace_id = t.workspace_id and s.item_id = t.item_id
          and s.kept = 'text')
      returning item_id)
    delete from text_index x using gone where x.item_id = gone.item_id`.execute(tx);
  await sql`
    delete from text_index x where not exists (
      select from sightings s where s.workspace_id = x.workspace_id and s.item_id = x.item_id
        and s.kept in ('subjects', 'text'))`.execute(tx);
}
