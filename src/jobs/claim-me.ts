/** Makes addresses the user's own, and everything that depends on it. */
import type { Party } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { handleBook } from "#people/handle-book.ts";
import { claimMine } from "#people/me.ts";
import { makePeople, removeUnheld } from "#people/people-store.ts";
import { markStale } from "#relationships/figures.ts";
import { placeMeetings } from "#relationships/meetings.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import type { Workplace } from "./workplace.ts";

export async function claimMe(
  tx: Tx,
  workplace: Workplace,
  addresses: readonly string[],
): Promise<void> {
  const book = handleBook();
  const { claimed, changed } = await claimMine(tx, book, addresses.map(partyOf));
  if (claimed.length === 0) return;

  const entries = await tx.selectFrom("entries").select("uid").distinct().execute();
  const place = { now: workplace.now(), zone: workplace.zone };
  const uids = entries.map(({ uid }) => uid);
  const meetings = await placeMeetings(tx, book, uids, place);
  const touched = await book.byIds(tx, new Set([...changed, ...meetings.changed]));
  await makePeople(
    tx,
    touched.filter(({ mine }) => !mine),
  );
  await removeUnheld(tx);
  await markStale(
    tx,
    touched.flatMap(({ personId }) => personId ?? []),
  );
}

function partyOf(address: string): Party {
  const party = emailHandle(address, "");
  if (!party) throw new UserError("jobs.no-address", { address });
  return party;
}
