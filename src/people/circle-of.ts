/**
 * Among whom somebody was: who else took part in what few took part in. Only the newest of it is looked
 * at, so that somebody with a long history costs no more than others.
 */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";

export interface Circle {
  readonly seenWith: readonly string[];
  /** Of those, in meetings. */
  readonly metWith: readonly string[];
  /** Who was asked to what this one is said to have been at (0022_attendances.sql). */
  readonly expectedAs: readonly string[];
}

export const ALONE: Circle = { seenWith: [], metWith: [], expectedAs: [] };

/** Beyond that a round says little of any two in it. */
const MOST_PEOPLE = 10;
/** Of each handle, the newest. */
const LOOKED_AT = 30;

/** Of these (idList), or with null of everybody. */
export async function circleOf(tx: Tx, ids: string | null): Promise<ReadonlyMap<string, Circle>> {
  const among = ids === null ? sql`true` : sql`h.handle_id = any(${ids}::uuid[])`;
  const { rows } = await sql<{ id: string } & Pick<Circle, "seenWith" | "metWith">>`
    select h.handle_id as id, array_agg(distinct other.handle_id::text) as "seenWith",
      coalesce(array_agg(distinct other.handle_id::text) filter (where p.kind <> 'written'), '{}') as "metWith"
    from handles h
    cross join lateral (
      select p.interaction_id, p.kind from parties p
      where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
      order by p.at desc nulls last limit ${LOOKED_AT}::int) p
    join interactions i on i.workspace_id = h.workspace_id and i.interaction_id = p.interaction_id
    join parties other on other.workspace_id = h.workspace_id
      and other.interaction_id = p.interaction_id and other.handle_id <> h.handle_id
    join handles known on known.workspace_id = h.workspace_id and known.handle_id = other.handle_id
    where ${among} and h.kind <> 'card' and not h.mine and not h.list and i.size between 2 and ${MOST_PEOPLE}::int
      and not known.mine and not known.list
    group by h.handle_id`.execute(tx);
  const expected = await expectedAs(tx, among);
  const circles = new Map<string, Circle>(
    rows.map(({ id, ...others }) => [id, { ...others, expectedAs: expected.get(id) ?? [] }]),
  );
  for (const [id, expectedAs] of expected) {
    if (!circles.has(id)) circles.set(id, { ...ALONE, expectedAs });
  }
  return circles;
}

async function expectedAs(
  tx: Tx,
  among: ReturnType<typeof sql>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; others: readonly string[] }>`
    select h.handle_id as id, array_agg(distinct other.handle_id::text) as others
    from attendances a
    join interactions held on held.workspace_id = a.workspace_id and held.item_id = a.held_item
    join parties p on p.workspace_id = held.workspace_id and p.interaction_id = held.interaction_id
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    join interactions planned on planned.workspace_id = a.workspace_id and planned.item_id = a.item_id
      and planned.at = a.at
    join parties other on other.workspace_id = planned.workspace_id
      and other.interaction_id = planned.interaction_id and other.handle_id <> h.handle_id
    where ${among} and h.kind = 'name' and not h.mine and planned.size <= ${MOST_PEOPLE}::int
    group by h.handle_id`.execute(tx);
  return new Map(rows.map(({ id, others }) => [id, others]));
}
