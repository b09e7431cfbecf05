/** Moves the archive to another zone: what a day is changes, and with it all-day and floating entries. */
import { sql } from "kysely";
import { handleBook } from "#people/handle-book.ts";
import { joinAnew, markAllStale, refreshStale } from "#relationships/figures.ts";
import { placeMeetings } from "#relationships/meetings/meetings.ts";
import { isRegion } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { mustBeIdle } from "./lease.ts";
import type { Workplace } from "./workplace.ts";

export async function changeZone({ store, scope, now }: Workplace, zone: string): Promise<void> {
  const unknown = new UserError("jobs.no-zone", { zone });
  if (!isRegion(zone)) throw unknown;

  const place = { now: now(), zone };
  await store.transaction(scope, "maintenance", async (tx) => {
    await mustBeIdle(tx);
    if (!(await isKnownTo(tx, zone))) throw unknown;
    await tx.updateTable("workspaces").set({ zone }).execute();
    const entries = await tx.selectFrom("entries").select("uid").distinct().execute();
    const uids = entries.map(({ uid }) => uid);
    await placeMeetings(tx, handleBook(), uids, place);
    // Numbers without a country are dialled where the clock stands.
    await joinAnew(tx);
    await markAllStale(tx);
    await refreshStale(tx, place);
  });
}

/** A server of the user's own may know fewer names than we do. */
async function isKnownTo(tx: Tx, zone: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_timezone_names where lower(name) = lower(${zone})`.execute(tx);
  return rows.length > 0;
}
