/**
 * What an update of the program left stale is measured anew in the background, a few people in one
 * transaction: pages show what is there meanwhile, and what the user says waits for one portion at most.
 * With whom an import is at work it leaves to the import.
 */
import { refreshFigures } from "#relationships/figures.ts";
import { tryAgain } from "./try-again.ts";
import type { Workplace } from "./workplace.ts";

export async function measureStale(workplace: () => Workplace, signal: AbortSignal): Promise<void> {
  for (let isMore = true; isMore && !signal.aborted;) {
    isMore = (await tryAgain(() => measureSome(workplace()))) > 0;
  }
}

/** The zone is read once they are held: whoever changes it from then on waits, and marks them once more. */
const measureSome = ({ store, scope, now }: Workplace): Promise<number> =>
  store.transaction(scope, "import", async (tx) => {
    const stale = await tx
      .selectFrom("figures")
      .where("stale", "=", true)
      .select("person_id")
      .orderBy("person_id")
      .limit(PORTION)
      .forNoKeyUpdate()
      .skipLocked()
      .execute();
    const { zone } = await tx.selectFrom("workspaces").select("zone").executeTakeFirstOrThrow();
    const people = stale.map(({ person_id }) => person_id);
    await refreshFigures(tx, people, { now: now(), zone });
    return people.length;
  });

const PORTION = 300;
