import { type RawBuilder, sql } from "kysely";
import { REACHED } from "#people/reached.ts";
import { holdsWords } from "./typed-words.ts";

/** Ids of the people whose name, company or addresses (reached.ts) hold every word of what was typed. */
export const peopleWith = (typed: string): RawBuilder<{ id: string }> => sql`
  select p.person_id as id from people p
  left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
  left join (
    select person_id, string_agg(value, ' ') as addresses from (${REACHED}) known
    group by person_id) h on h.person_id = p.person_id
  where ${holdsWords(sql`concat_ws(' ', p.name, c.name, h.addresses)`, typed)}`;
