/**
 * People whom the user removed. What they were known by is nobody, as a mailing list is (people/lists.ts):
 * no person, in no list, search, map or figure, and read again they do not return. What was said stays in
 * the archive, so that taking the word back brings all of it.
 */
import { sql } from "kysely";
import { handleBook } from "#people/handle-book.ts";
import { refreshLists } from "#people/lists.ts";
import { oneAtATime } from "#people/memory.ts";
import { refreshReciprocity } from "#people/reciprocity.ts";
import { rejudge } from "#people/rejudge.ts";
import type { Tx } from "#store/tables.ts";
import { joinAnew, refreshHandles, refreshOwnStale } from "./figures.ts";
import type { Place } from "./history.ts";

export interface RemovedPerson {
  /** The mark's, which takes it back. */
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** The newest of them first, and how many there are. */
export async function removedPeople(
  tx: Tx,
): Promise<{ readonly people: readonly RemovedPerson[]; readonly total: number }> {
  const { rows } = await sql<RemovedPerson & { total: number }>`
    select mark_id as id, value ->> 'name' as name, created_at as at, count(*) over () as total from marks
    where kind = 'removed' and value ->> 'because' is null
    order by created_at desc, mark_id desc limit ${MOST_SHOWN}`.execute(tx);
  return {
    people: rows.map(({ id, name, at }) => ({ id, name, at })),
    total: rows[0]?.total ?? 0,
  };
}

const MOST_SHOWN = 500;

/** Marks of this kind came or went: who is somebody is found anew. */
export async function turnRemoved(
  tx: Tx,
  subjects: readonly string[],
  place: Place,
): Promise<void> {
  await oneAtATime(tx);
  const { rows } = await sql<{ id: string }>`
    with known as (
      select h.handle_id from unnest(${subjects}::text[]) as said (subject)
      join handles h on h.kind = split_part(said.subject, ':', 1)
        and h.value = substr(said.subject, strpos(said.subject, ':') + 1))
    select handle_id as id from known
    union
    select c.handle_id from cards c
    join card_handles ch using (workspace_id, item_id, import_id, file_no)
    where ch.handle_id in (select handle_id from known) and c.handle_id is not null`.execute(tx);
  const turned = await refreshLists(
    tx,
    rows.map(({ id }) => id),
  );
  // Who was in a call is written down there, and says that it went both ways.
  const called = await rejudge(tx, { heldWith: turned });
  await refreshReciprocity(tx, turned);
  const changed = new Set([...turned, ...called, ...(await rejudge(tx, { with: turned }))]);
  await refreshHandles(tx, handleBook(), changed, place);
  await joinAnew(tx);
  await refreshOwnStale(tx, place);
}
