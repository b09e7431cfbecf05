import { type RawBuilder, sql } from "kysely";
import { added, isWrong } from "#people/edits.ts";
import { REACHED } from "#people/reached.ts";
import { holdsWords } from "./typed-words.ts";

/** Ids of the people whose name, company or addresses, be they another one's too, hold every word of what was typed. */
export const peopleWith = (typed: string): RawBuilder<{ id: string }> => sql`
  select p.person_id as id from people p
  left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
  left join (
    select person_id, string_agg(value, ' ') as addresses from (
      select person_id, value from (${REACHED}) known
      where is_held or not ${isWrong(sql`person_id`, sql`kind || ':' || value`)}
      union all
      select person_id, value from (${added("email", "phone")}) by_hand) known
    group by person_id) h on h.person_id = p.person_id
  where ${holdsWords(sql`concat_ws(' ', p.name, c.name, h.addresses)`, typed)}`;
