/**
 * By what somebody is reached: handles that are theirs, and what stands on their own cards though it is another
 * one's handle. A number of a family or a firm's address is one handle and so one person's (join-people.ts),
 * but whoever has it on their card is reached by it as well.
 */
import { sql } from "kysely";

/**
 * In a query: workspace_id, person_id, handle_id, kind, value, name and is_held, which is false where the handle is another
 * one's: then what passed by it is theirs.
 */
export const REACHED = sql`
  select workspace_id, person_id, handle_id, kind, value, name, true as is_held from handles
  where person_id is not null and kind <> 'card'
  union all
  select own.workspace_id, own.person_id, h.handle_id, h.kind, h.value, min(own.name), false
  from handles own
  join cards c on c.workspace_id = own.workspace_id and c.handle_id = own.handle_id
  join card_handles ch on ch.workspace_id = c.workspace_id and ch.item_id = c.item_id
    and ch.import_id = c.import_id and ch.file_no = c.file_no
  join handles h on h.workspace_id = ch.workspace_id and h.handle_id = ch.handle_id
  where own.person_id is not null and h.person_id is distinct from own.person_id
  group by own.workspace_id, own.person_id, h.handle_id, h.kind, h.value`;
