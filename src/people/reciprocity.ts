/** Whether something ever went both ways, from what is stored: after an import was undone. */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { MACHINE_SIGNALS } from "./standing.ts";

/** Gives back the handles of which it changed. */
export async function refreshReciprocity(
  tx: Tx,
  handles: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update handles h set reciprocal = not h.reciprocal
    where h.handle_id = any(${handles}::uuid[]) and not h.mine and h.reciprocal <> (
      exists (
        select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
          and p.direction in ('out', 'both'))
      or exists (
        select from parties p
        join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
        join items asked on asked.workspace_id = i.workspace_id and asked.key = i.answers
        join interactions a on a.workspace_id = asked.workspace_id and a.item_id = asked.item_id
        join parties m on m.workspace_id = a.workspace_id and m.interaction_id = a.interaction_id
        join handles me on me.workspace_id = m.workspace_id and me.handle_id = m.handle_id
        where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
          and p.role = 'from' and m.role = 'from' and me.mine
          and not i.signals && ${MACHINE_SIGNALS}::text[]))
    returning h.handle_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}
