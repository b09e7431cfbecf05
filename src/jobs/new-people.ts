/** Who is on the cards that an import has stored, looked at while it stores more. */
import { numberOf } from "#people/changes.ts";
import { lookAhead, rememberSettled } from "#people/memory.ts";
import type { NewCard, NewCards } from "#people/new-cards.ts";
import { settleNewCards } from "#relationships/figures.ts";
import type { Tx } from "#store/tables.ts";
import { unlessBusy } from "#store/unless-busy.ts";

export async function lookAtNewCards(
  inside: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  workspace: string,
  stored: readonly NewCards[],
): Promise<void> {
  const { by, settled } = await inside(async (tx) => ({
    settled: await lookAhead(tx, stored, (cards) => settleUnlessBusy(tx, cards)),
    by: await numberOf(tx),
  }));
  rememberSettled(workspace, by, settled);
}

async function settleUnlessBusy(tx: Tx, cards: readonly NewCard[]): Promise<readonly NewCard[]> {
  let settled: readonly NewCard[] = [];
  await unlessBusy(tx, async () => {
    settled = await settleNewCards(tx, cards);
  });
  return settled;
}
