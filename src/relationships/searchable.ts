import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";

/** Whether any kept text still waits for its words (jobs/full-text.ts). */
export async function isSearchable(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from imports where state = 'running') as waits`.execute(tx);
  return !rows[0]!.waits;
}
