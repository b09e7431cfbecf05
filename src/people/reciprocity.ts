/**
 * Whether something ever went both ways, from what is stored: after an import was undone, and after
 * somebody turned out to be me, or not. It is what exchanges.ts lifts by, said of all that is there:
 * I wrote to them, we met or talked, they answered me, or I them.
 */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { MACHINE_SIGNALS, MANY } from "./standing.ts";

/** Gives back the handles of which it changed. */
export async function refreshReciprocity(
  tx: Tx,
  handles: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update handles h set reciprocal = not h.reciprocal
    where h.handle_id = any(${handles}::uuid[]) and h.reciprocal <> (not h.mine and not h.list and (
      exists (
        select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
          and p.kind <> 'written' and p.direction is not null)
      or exists (
        select from parties p
        join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
        where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
          and p.role in ('to', 'cc') and not 'automatic' = any(i.signals)
          and ('sent' = any(i.signals) or exists (${sendersOf(sql`i`)} and f.mine))
          and (select count(*) from parties o
            join handles oh on oh.workspace_id = o.workspace_id and oh.handle_id = o.handle_id
            where o.workspace_id = i.workspace_id and o.interaction_id = i.interaction_id
              and o.role in ('to', 'cc') and not oh.mine) <= ${MANY})
      or exists (
        select from parties p
        join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
        join items asked on asked.workspace_id = i.workspace_id and asked.key = i.answers
        join interactions a on a.workspace_id = asked.workspace_id and a.item_id = asked.item_id
        where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and p.role = 'from'
          and not i.signals && ${MACHINE_SIGNALS}::text[]
          and exists (${sendersOf(sql`a`)} and f.mine))
      or exists (
        select from parties p
        join interactions a on a.workspace_id = p.workspace_id and a.interaction_id = p.interaction_id
        join items it on it.workspace_id = a.workspace_id and it.item_id = a.item_id
        join interactions i on i.workspace_id = it.workspace_id and i.answers = it.key
        where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and p.role = 'from'
          and not i.signals && ${MACHINE_SIGNALS}::text[] and exists (${sendersOf(sql`i`)} and f.mine))))
    returning h.handle_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

const sendersOf = (interaction: ReturnType<typeof sql>) => sql`
  select from parties s
  join handles f on f.workspace_id = s.workspace_id and f.handle_id = s.handle_id
  where s.workspace_id = ${interaction}.workspace_id and s.interaction_id = ${interaction}.interaction_id
    and s.role = 'from'`;
