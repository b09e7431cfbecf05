/**
 * Mailing lists. Under an address that mails name as their list's own one reaches many, and it is nobody:
 * not a person, not reciprocal, and nothing passes with it. Unless it writes by itself, in mails that went
 * through no list: then somebody answers there, and no stranger's header makes anybody vanish.
 */
import { type RawBuilder, sql } from "kysely";
import { idList } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import type { HandleBook } from "./handle-book.ts";
import { removeEmpty } from "./people-store.ts";
import { refreshReciprocity } from "./reciprocity.ts";

interface Learned {
  readonly lists: readonly { readonly value: string; readonly fileNo: number }[];
  readonly handles: readonly string[];
}

/**
 * Learns which lists an import's mails went through; `handles` are those that took part. Gives back the
 * handles that turned out to be a list's, or no list's: what they have to do with is worth something else.
 */
export async function learnLists(
  tx: Tx,
  book: HandleBook,
  importId: string,
  { lists, handles }: Learned,
): Promise<readonly string[]> {
  if (lists.length === 0 && !(await isAnybodyNobody(tx))) return [];
  await insertRows(
    tx,
    "lists",
    lists.map(({ value, fileNo }) => ({ value, import_id: importId, file_no: fileNo })),
    { onConflict: "nothing" },
  );
  const named = await tx
    .selectFrom("handles")
    .select("handle_id as id")
    .where("kind", "=", "email")
    .where(sql<boolean>`value = any(${lists.map(({ value }) => value)}::text[])`)
    .execute();
  const turned = await refreshLists(tx, [...handles, ...named.map(({ id }) => id)]);
  if (turned.length === 0) return turned;
  await refreshReciprocity(tx, turned);
  await book.byIds(tx, turned);
  return turned;
}

/** Whether there are lists, or people whom the user removed. */
async function isAnybodyNobody(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from lists) or exists (select from marks where kind = 'removed') as is`.execute(
    tx,
  );
  return rows[0]!.is;
}

/** Forgets what an import's mails named; gives back the handles that may be no list's any more. */
export async function forgetLists(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with gone as (delete from lists where import_id = ${importId} returning value)
    select h.handle_id as id from handles h join gone on gone.value = h.value
    where h.kind = 'email'`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Nobody is also whom the user removed (relationships/removed.ts), and a card that bears what they are
 * known by, and nobody else's. Gives back of which handles it changed.
 */
export async function refreshLists(tx: Tx, handles: readonly string[]): Promise<readonly string[]> {
  if (handles.length === 0) return handles;
  const { rows } = await sql<{ id: string }>`
    update handles h set list = not h.list, person_id = case when h.list then h.person_id end
    where h.handle_id = any(${idList(handles)}::uuid[]) and h.list <> (
      ${IS_REMOVED}
      or h.kind = 'card' and ${BEARS(sql`exists (select from marks m where m.workspace_id = o.workspace_id
        and m.kind = 'removed' and m.subject = o.kind || ':' || o.value)`)}
        and not ${BEARS(sql`not o.list and exists (select from parties p where p.workspace_id = o.workspace_id
          and p.handle_id = o.handle_id and p.direction is not null)`)}
      or h.kind = 'email' and exists (select from lists l where l.workspace_id = h.workspace_id and l.value = h.value)
      and not exists (
        select from parties p
        join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
        where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and p.role = 'from'
          and not 'list' = any(i.signals)))
    returning h.handle_id as id`.execute(tx);
  if (rows.length > 0) await removeEmpty(tx);
  return rows.map(({ id }) => id);
}

const IS_REMOVED = sql`exists (select from marks m where m.workspace_id = h.workspace_id
  and m.kind = 'removed' and m.subject = h.kind || ':' || h.value)`;

/** The card h bears such a handle o. */
const BEARS = (such: RawBuilder<unknown>) => sql`exists (
  select from cards c
  join card_handles ch using (workspace_id, item_id, import_id, file_no)
  join handles o on o.workspace_id = ch.workspace_id and o.handle_id = ch.handle_id
  where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id and ${such})`;
