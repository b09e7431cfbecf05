import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";

/**
 * Whether everything kept has its words in the index. An import fills it at its end, with what others
 * left as well: so what waits is what an unfinished import stored since the last one that ended; or all, after an
 * update. No two store at once, so one that was done after another began has filled in all that the other stored,
 * unless that goes on since. That is counted (turn): times would be those of two programs' clocks.
 */
export async function isSearchable(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select (select words_missing from workspaces) or exists (
      select from imports i where i.state in ('running', 'stopped') and not exists (
        select from imports done where done.workspace_id = i.workspace_id
          and done.finished_at is not null and done.turn > i.turn)) as waits`.execute(tx);
  return !rows[0]!.waits;
}
