/**
 * What depends on a change that was made to the archive as a whole: an import was undone, or somebody
 * is me, or not. Meetings are placed again and calls judged, then it is asked with whom anything went both ways, then
 * what the mails concerned are worth, and last who is a person. Each rests on the one before it alone,
 * so that once through is enough.
 */
import { handleBook } from "#people/handle-book.ts";
import { makePeople, removeUnheld } from "#people/people-store.ts";
import { refreshReciprocity } from "#people/reciprocity.ts";
import { refreshLists } from "#people/lists.ts";
import { rejudge } from "#people/rejudge.ts";
import type { Surroundings } from "#people/surroundings.ts";
import { joinAnew, markStale } from "#relationships/figures.ts";
import { type PlaceOptions, placeMeetings } from "#relationships/meetings/meetings.ts";
import type { Tx } from "#store/tables.ts";

export interface Unsettled extends Surroundings {
  /** Of the meetings. */
  readonly uids: readonly string[];
  /** Handles that turned out to be mine, or not. */
  readonly turned: readonly string[];
}

/** Figures are marked stale, for the caller to make anew (relationships/figures.ts). */
export async function settle(
  tx: Tx,
  { uids, turned, handles, answers }: Unsettled,
  place: PlaceOptions,
): Promise<void> {
  const book = handleBook();
  const { changed } = await placeMeetings(tx, book, uids, place);
  const called = await rejudge(tx, { heldWith: turned });
  const concerned = new Set([...turned, ...handles, ...changed, ...called]);
  const lists = await refreshLists(tx, [...concerned]);
  const flipped = await refreshReciprocity(tx, [...concerned]);
  const touched = new Set([
    ...concerned,
    ...(await rejudge(tx, { interactions: answers })),
    ...(await rejudge(tx, { with: [...turned, ...lists, ...flipped] })),
  ]);
  await removeUnheld(tx);
  const left = await book.byIds(tx, touched);
  await makePeople(tx, left);
  await joinAnew(tx);
  await markStale(
    tx,
    left.flatMap(({ personId }) => personId ?? []),
  );
}
