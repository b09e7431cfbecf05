/**
 * What an update of the program left stale is measured anew in the background, a few people in one
 * transaction: pages show what is there meanwhile, and what the user says waits for one portion at most.
 * With whom an import is at work it leaves to the import.
 */
import { sql } from "kysely";
import { tryAgain } from "#jobs/try-again.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { refreshStaleAmong } from "#relationships/figures.ts";

export async function measureStale(workplace: () => Workplace, signal: AbortSignal): Promise<void> {
  for (let isMore = true; isMore && !signal.aborted;) {
    isMore = (await tryAgain(() => measureSome(workplace()))) > 0;
  }
}

const measureSome = ({ store, scope, zone, now }: Workplace): Promise<number> =>
  store.transaction(scope, "import", (tx) =>
    refreshStaleAmong(tx, SOME_STALE, { now: now(), zone }),
  );

const SOME_STALE = sql`
  select person_id from figures where stale order by person_id limit 300`;
