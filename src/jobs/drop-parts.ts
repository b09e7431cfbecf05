/**
 * "Keep less of it, and drop what more was kept before": of what an import's files hold, texts, subjects
 * and what signatures said go, whichever import kept them, as if all had been told to keep so little.
 * A transaction a batch; what was interrupted goes on where items are left that keep more.
 */
import { type Selectable, sql } from "kysely";
import { asKept } from "#channels/calendar/entry.ts";
import type { Entry, Keep } from "#channels/channel.ts";
import { withoutNotes } from "#people/cards.ts";
import { handleBook } from "#people/handle-book.ts";
import { markStale, markStaleOfMet } from "#relationships/figures.ts";
import { type PlaceOptions, placeMeetings, revive } from "#relationships/meetings/meetings.ts";
import type { Tables, Tx } from "#store/tables.ts";
import { forgetWords } from "./full-text.ts";
import { type FileRow, filesOf } from "./imports-store.ts";
import { moreThan } from "./items.ts";
import { renewLease } from "./lease.ts";
import type { Run } from "./read-into.ts";
import { tryAgain } from "./try-again.ts";

const ITEMS_A_BATCH = 500;

export async function dropParts(run: Run): Promise<void> {
  const { importId } = run.lease;
  const files = await run.inside((tx) => filesOf(tx, importId));
  for (const file of files.filter(({ keep }) => keep !== "text")) {
    while (!run.signal.aborted && (await tryAgain(() => dropSome(run, file)))) {
      run.progress.set({ file: file.path });
    }
  }
  await run.inside((tx) => saveKeeps(tx, importId));
}

/** False when nothing is left to drop. */
async function dropSome(run: Run, file: FileRow): Promise<boolean> {
  const { now: clock, zone } = run.workplace;
  const now = clock();
  return run.inside(async (tx) => {
    const items = await itemsKeepingMore(tx, run.lease.importId, file);
    if (items.length > 0) await dropFrom(tx, items, file.keep, { now, zone });
    const progress = run.progress.current();
    if (!(await renewLease(tx, run.lease, { now, progress }))) run.stop();
    return items.length > 0;
  });
}

/** Unless another file of this import is told to keep more of them. */
async function itemsKeepingMore(
  tx: Tx,
  importId: string,
  { fileNo, keep, sameAs }: FileRow,
): Promise<readonly string[]> {
  const held = sameAs ?? { importId, fileNo };
  const { rows } = await sql<{ item: string }>`
    select s.item_id as item from sightings s
    where s.import_id = ${held.importId} and s.file_no = ${held.fileNo}
      and exists (select from sightings o where o.workspace_id = s.workspace_id
        and o.item_id = s.item_id and o.import_id <> ${importId} and o.kept = any(${moreThan(keep)}))
      and not exists (select from sightings o where o.workspace_id = s.workspace_id
        and o.item_id = s.item_id and o.import_id = ${importId} and o.kept = any(${moreThan(keep)}))
    limit ${ITEMS_A_BATCH}`.execute(tx);
  return rows.map(({ item }) => item);
}

async function dropFrom(
  tx: Tx,
  items: readonly string[],
  keep: Keep,
  place: PlaceOptions,
): Promise<void> {
  await sql`update sightings set kept = ${keep}
    where item_id = any(${items}::uuid[]) and kept = any(${moreThan(keep)})`.execute(tx);
  await sql`delete from texts where item_id = any(${items}::uuid[])`.execute(tx);
  await forgetWords(tx, items);
  if (keep === "headers") {
    await dropSubjects(tx, items);
    await markStaleOfMet(tx, items);
  }
  await dropNotes(tx, items);
  await lessenEntries(tx, items, keep, place);
}

/** And what signatures said, which is kept with them. */
async function dropSubjects(tx: Tx, items: readonly string[]): Promise<void> {
  await sql`update interactions set subject = null
    where item_id = any(${items}::uuid[]) and channel <> 'calendar'`.execute(tx);
  await sql`delete from facts f where item_id = any(${items}::uuid[]) and not exists (
    select from cards c where c.workspace_id = f.workspace_id and c.item_id = f.item_id)`.execute(
    tx,
  );
}

/** A card's note is text in the user's own words. */
async function dropNotes(tx: Tx, items: readonly string[]): Promise<void> {
  await sql`update cards set card = ${withoutNotes(sql`card`)}
    where item_id = any(${items}::uuid[])`.execute(tx);
  await sql`delete from facts where item_id = any(${items}::uuid[]) and field = 'note'`.execute(tx);
}

async function lessenEntries(
  tx: Tx,
  items: readonly string[],
  keep: Keep,
  place: PlaceOptions,
): Promise<void> {
  const rows = await tx
    .selectFrom("entries")
    .select(["item_id", "import_id", "file_no", "uid", "entry"])
    .where(sql<boolean>`item_id = any(${items}::uuid[])`)
    .execute();
  if (rows.length === 0) return;
  await saveAsKept(tx, rows, keep);
  const book = handleBook();
  const { changed } = await placeMeetings(
    tx,
    book,
    [...new Set(rows.map(({ uid }) => uid))],
    place,
  );
  const handles = await book.byIds(tx, changed);
  await markStale(
    tx,
    handles.flatMap(({ personId }) => personId ?? []),
  );
}

export type EntryRow = Pick<
  Selectable<Tables["entries"]>,
  "item_id" | "import_id" | "file_no" | "entry"
>;

/** As if no more had been kept of these entries. */
export async function saveAsKept(tx: Tx, rows: readonly EntryRow[], keep: Keep): Promise<void> {
  await sql`update entries e set entry = n.entry
    from unnest(${rows.map((row) => row.item_id)}::uuid[], ${rows.map((row) => row.import_id)}::uuid[],
      ${rows.map((row) => row.file_no)}::int[],
      ${rows.map(({ entry }) => JSON.stringify(asKept(revive(entry as Entry), keep)))}::jsonb[])
      as n (item, import, file, entry)
    where e.item_id = n.item and e.import_id = n.import and e.file_no = n.file`.execute(tx);
}

/**
 * The files that kept more say what they keep now, and those that join them too. One that does not keep
 * as much of all that is in it is joined by nobody any more: its like is read.
 */
async function saveKeeps(tx: Tx, importId: string): Promise<void> {
  await sql`
    with shared as (
      select distinct o.import_id, o.file_no from import_files f
      join sightings s on s.workspace_id = f.workspace_id
        and s.import_id = coalesce(f.same_as_import, f.import_id)
        and s.file_no = coalesce(f.same_as_file, f.file_no)
      join sightings o on o.workspace_id = s.workspace_id and o.item_id = s.item_id
      where f.import_id = ${importId} and o.import_id <> ${importId}),
    kept as (
      select o.import_id, o.file_no, array_agg(distinct o.kept) as keeps from shared
      join sightings o on o.import_id = shared.import_id and o.file_no = shared.file_no
      group by o.import_id, o.file_no)
    update import_files f set
      keep = case when 'text' = any(keeps) then 'text' when 'subjects' = any(keeps) then 'subjects'
        else 'headers' end,
      content_hash = case when cardinality(keeps) = 1 then f.content_hash end
    from kept where f.import_id = kept.import_id and f.file_no = kept.file_no`.execute(tx);
  await sql`
    update import_files f set keep = o.keep from import_files o
    where o.workspace_id = f.workspace_id and o.import_id = f.same_as_import and o.file_no = f.same_as_file
      and (f.keep = 'text' and o.keep <> 'text' or f.keep = 'subjects' and o.keep = 'headers')`.execute(
    tx,
  );
}
