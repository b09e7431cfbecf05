import { sql } from "kysely";
import { isBusy } from "./failures.ts";
import type { Tx } from "./tables.ts";

/** A page waits no longer for somebody who has hold of the same. */
const PATIENCE = "200ms";

/** Does none of the work where others have hold of what it needs for longer than a moment; the transaction goes on. */
export async function unlessBusy(tx: Tx, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('lock_timeout') as before`.execute(tx);
  const patience = (time: string) => sql`select set_config('lock_timeout', ${time}, true)`;
  await sql`savepoint unless_busy`.execute(tx);
  try {
    await patience(PATIENCE).execute(tx);
    await work();
    await patience(rows[0]!.before).execute(tx);
    await sql`release savepoint unless_busy`.execute(tx);
  } catch (error) {
    if (!isBusy(error)) throw error;
    await sql`rollback to savepoint unless_busy`.execute(tx);
  }
}
