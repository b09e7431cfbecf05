/**
 * What the user wrote down of a person by hand. It is a mark on one of their handles (relationships/
 * marks.ts), holds over whatever is read, and of each field the last word counts; "" is no word.
 */
import { type RawBuilder, sql } from "kysely";

export const EDITABLE = ["name", "company", "title"] as const;
export type Editable = (typeof EDITABLE)[number];

/** In a query: what the user wrote of this field, for the person of table `p`; null if nothing. */
export const written = (field: Editable): RawBuilder<string | null> => sql`
  (select nullif(m.value ->> 'value', '') from handles mh
    join marks m on m.workspace_id = mh.workspace_id and m.subject = mh.kind || ':' || mh.value
    where mh.workspace_id = p.workspace_id and mh.person_id = p.person_id
      and m.kind = 'edit' and m.value ->> 'field' = ${field}
    order by m.created_at desc, m.mark_id desc limit 1)`;
