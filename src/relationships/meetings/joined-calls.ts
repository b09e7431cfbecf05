/**
 * A call and a meeting with the same person, by a number and by an address, are known to be one only since a
 * card or a signature says whose both are; and may not be one any more when that is taken back. So it is
 * looked for among the people whose figures are stale, as those of everybody are whose handles changed.
 */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { boundsOf } from "./attendances.ts";

/** Entries of the calendar that are to be placed again. */
export async function uidsOfJoined(tx: Tx): Promise<readonly string[]> {
  return [...new Set([...(await uidsOfFound(tx)), ...(await uidsOfParted(tx))])];
}

/** Of both a call and a meeting: when, how long, and by which handle. */
type Packed = readonly [
  id: string,
  handle: string,
  meeting: boolean,
  ms: number,
  minutes: number | null,
];

async function uidsOfFound(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ contacts: readonly Packed[] }>`
    select json_agg(json_build_array(p.interaction_id, p.handle_id, p.channel = 'calendar',
      extract(epoch from p.at) * 1000, p.minutes)) as contacts
    from figures f
    join handles h on h.workspace_id = f.workspace_id and h.person_id = f.person_id
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
      and p.kind <> 'written' and p.at is not null
    where f.stale
    group by f.person_id
    having count(distinct p.handle_id) > 1 and bool_or(p.channel = 'calendar')
      and bool_or(p.channel <> 'calendar')`.execute(tx);
  const pairs = rows.flatMap(({ contacts }) => pairsIn(contacts));
  if (pairs.length === 0) return [];
  const { rows: entries } = await sql<{ uid: string }>`
    select distinct e.uid
    from unnest(${pairs.map(({ call }) => call)}::uuid[], ${pairs.map(({ meeting }) => meeting)}::uuid[])
      pair (call, meeting)
    join interactions held on held.interaction_id = pair.call
    join interactions i on i.interaction_id = pair.meeting
    join entries e on e.workspace_id = i.workspace_id and e.item_id = i.item_id
    where not exists (
      select from attendances a where a.workspace_id = i.workspace_id and a.item_id = i.item_id
        and a.at = i.at and a.held_item = held.item_id)`.execute(tx);
  return entries.map(({ uid }) => uid);
}

interface Pair {
  readonly call: string;
  readonly meeting: string;
}

function pairsIn(contacts: readonly Packed[]): readonly Pair[] {
  const inOrder = contacts.toSorted((a, b) => a[3] - b[3]);
  const meetings = inOrder.filter(([, , meeting]) => meeting);
  const pairs: Pair[] = [];
  let next = 0;
  for (const [call, handle, isMeeting, ms, minutes] of inOrder) {
    if (isMeeting) continue;
    const { first, from, until } = boundsOf({ at: new Date(ms), minutes });
    while ((meetings[next]?.[3] ?? Infinity) < first.getTime()) next++;
    for (let nth = next; (meetings[nth]?.[3] ?? Infinity) <= until.getTime(); nth++) {
      const [meeting, other, , start, length] = meetings[nth]!;
      const end = start + (length ?? 0) * 60_000;
      if (other !== handle && end >= from.getTime()) pairs.push({ call, meeting });
    }
  }
  return pairs;
}

/** Whose handle was not asked to what is told of it, nor any other of theirs: it may not be that meeting any more. */
async function uidsOfParted(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ uid: string }>`
    select distinct e.uid from attendances a
    join entries e on e.workspace_id = a.workspace_id and e.item_id = a.item_id
    join interactions held on held.workspace_id = a.workspace_id and held.item_id = a.held_item
      and held.kind <> 'written' and held.channel <> 'calendar'
    join parties p on p.workspace_id = held.workspace_id and p.interaction_id = held.interaction_id
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id and not h.mine
    where exists (
      select from interactions i
      join parties c on c.workspace_id = i.workspace_id and c.interaction_id = i.interaction_id
      join handles o on o.workspace_id = c.workspace_id and o.handle_id = c.handle_id
      join figures f on f.workspace_id = o.workspace_id and f.person_id = o.person_id and f.stale
      where i.workspace_id = a.workspace_id and i.item_id = a.item_id and i.at = a.at)
    and not ${isInvited(sql.ref("h"))}
    and not exists (
      select from handles o
      where o.workspace_id = h.workspace_id and o.person_id = h.person_id and ${isInvited(sql.ref("o"))})`.execute(
    tx,
  );
  return rows.map(({ uid }) => uid);
}

const isInvited = (handle: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (e.entry -> 'attendees' || jsonb_build_array(e.entry -> 'organizer'))
    @> jsonb_build_array(jsonb_build_object('kind', ${handle}.kind, 'value', ${handle}.value))`;
