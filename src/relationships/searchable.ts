import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";

/** Whether every kept text has its words in the index: it is filled at the end of an import. */
export async function isSearchable(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from imports where state = 'running') as waits`.execute(tx);
  return !rows[0]!.waits;
}
