/**
 * By what somebody is reached: one rule for page, search, terminal and export. Handles that are theirs; what
 * stands on their own cards though it is another one's handle, as a number of a family or a firm's address is
 * one handle and so one person's (join-people.ts); and what the user added by hand, read or not. What the user
 * said is not theirs is none of it, whatever passed by it; nor is what we call somebody of whom a list tells
 * nothing but a name and where they work.
 */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { ADDED, isAdded, isWrong } from "./edits.ts";

/** "fair:petra_vogt/lumen": nobody is found there under it. */
const isOurs = (handle: RawBuilder<unknown>) => sql`
  (${handle}.kind in ('account', 'name')
    and split_part(${handle}.value, ':', 1) in ('table', 'fair', 'xing', 'monica', 'contrack'))`;

const READ = sql`
  select workspace_id, person_id, handle_id, kind, value, name, true as is_held from handles
  where person_id is not null and kind <> 'card' and not ${isOurs(sql`handles`)}
  union all
  select own.workspace_id, own.person_id, h.handle_id, h.kind, h.value, min(own.name), false
  from handles own
  join cards c on c.workspace_id = own.workspace_id and c.handle_id = own.handle_id
  join card_handles ch on ch.workspace_id = c.workspace_id and ch.item_id = c.item_id
    and ch.import_id = c.import_id and ch.file_no = c.file_no
  join handles h on h.workspace_id = ch.workspace_id and h.handle_id = ch.handle_id
  where own.person_id is not null and h.person_id is distinct from own.person_id and not ${isOurs(sql`h`)}
  group by own.workspace_id, own.person_id, h.handle_id, h.kind, h.value`;

/**
 * In a query: workspace_id, person_id, handle_id, kind, value, name; is_held, which is false where the handle is
 * another one's: then what passed by it is theirs; and by_hand. Of what is known by the user's hand alone
 * handle_id is null.
 */
export const REACHED = sql`
  select known.*, ${isAdded(sql`known.person_id`, sql`known.kind || ':' || known.value`)} as by_hand
  from (${READ}) known
  where not ${isWrong(sql`known.person_id`, sql`known.kind || ':' || known.value`)}
  union all
  select by_hand.workspace_id, by_hand.person_id, null, by_hand.field, by_hand.value, '', false, true
  from (${ADDED}) by_hand
  where not exists (
    select from handles h
    where h.workspace_id = by_hand.workspace_id and h.kind = by_hand.field and h.value = by_hand.value
      and h.person_id = by_hand.person_id)
  and not exists (
    select from handles h
    join card_handles ch on ch.workspace_id = h.workspace_id and ch.handle_id = h.handle_id
    join cards c on c.workspace_id = ch.workspace_id and c.item_id = ch.item_id
      and c.import_id = ch.import_id and c.file_no = ch.file_no
    join handles own on own.workspace_id = c.workspace_id and own.handle_id = c.handle_id
    where h.workspace_id = by_hand.workspace_id and h.kind = by_hand.field and h.value = by_hand.value
      and own.person_id = by_hand.person_id)`;

/**
 * The same for a page, in the words of which the planner has enough to do: where the user added nothing by hand and took
 * nothing away, as mostly, it is what was read. Planning all of it for a person took ten milliseconds.
 */
export async function reachedIn(tx: Tx): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from marks
      where kind = 'edit' and value ->> 'field' in ('email', 'phone', 'wrong')) as is`.execute(tx);
  return rows[0]!.is ? REACHED : sql`select known.*, false as by_hand from (${READ}) known`;
}
