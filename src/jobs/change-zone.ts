/** Moves the archive to another zone: what a day is changes, and with it all-day and floating entries. */
import { handleBook } from "#people/handle-book.ts";
import { markAllStale, refreshStale } from "#relationships/figures.ts";
import { placeMeetings } from "#relationships/meetings.ts";
import { isRegion } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import { mustBeIdle } from "./lease.ts";
import type { Workplace } from "./workplace.ts";

export async function changeZone({ store, scope, now }: Workplace, zone: string): Promise<void> {
  if (!isRegion(zone)) throw new UserError("jobs.no-zone", { zone });

  const place = { now: now(), zone };
  await store.transaction(scope, "maintenance", async (tx) => {
    await mustBeIdle(tx, place.now);
    await tx.updateTable("workspaces").set({ zone }).execute();
    const entries = await tx.selectFrom("entries").select("uid").distinct().execute();
    const uids = entries.map(({ uid }) => uid);
    await placeMeetings(tx, handleBook(), uids, place);
    await markAllStale(tx);
    await refreshStale(tx, place);
  });
}
