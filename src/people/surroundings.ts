/** What may be worth something else when interactions go, or turn out to be mine or not. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#store/tables.ts";

export interface Surroundings {
  /** Who takes part, who answered, and who was answered. */
  readonly handles: readonly string[];
  /** The mails that answer. */
  readonly answers: readonly string[];
}

/** `interactions` is a query for their ids. */
export async function surroundings(
  tx: Tx,
  interactions: RawBuilder<unknown>,
): Promise<Surroundings> {
  const { rows: answers } = await sql<{ id: string }>`
    select i.interaction_id as id from interactions own
    join items it on it.workspace_id = own.workspace_id and it.item_id = own.item_id
    join interactions i on i.workspace_id = it.workspace_id and i.answers = it.key
    where own.interaction_id in (${interactions})`.execute(tx);
  const { rows: handles } = await sql<{ id: string }>`
    select p.handle_id as id from parties p where p.interaction_id in (${interactions})
    union
    select p.handle_id from parties p where p.role = 'from'
      and p.interaction_id = any(${answers.map(({ id }) => id)}::uuid[])
    union
    select p.handle_id from interactions own
    join items it on it.workspace_id = own.workspace_id and it.key = own.answers
    join interactions a on a.workspace_id = it.workspace_id and a.item_id = it.item_id
    join parties p on p.workspace_id = a.workspace_id and p.interaction_id = a.interaction_id
      and p.role = 'from'
    where own.interaction_id in (${interactions})`.execute(tx);
  return { handles: handles.map(({ id }) => id), answers: answers.map(({ id }) => id) };
}
