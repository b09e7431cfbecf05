/** Who is on the cards that an import has stored, looked at while it stores more. */
import { numberOf } from "#people/changes.ts";
import { lookAhead, rememberSettled } from "#people/memory.ts";
import type { NewCards } from "#people/new-cards.ts";
import { settleNewCards } from "#relationships/figures.ts";
import type { Tx } from "#store/tables.ts";
import { unlessBusy } from "#store/unless-busy.ts";

/** Each in a transaction of its own: what was seen stays so where nobody can be made a person just now. */
export async function lookAtNewCards(
  inside: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  workspace: string,
  stored: readonly NewCards[],
): Promise<void> {
  const taken = await inside((tx) => lookAhead(tx, stored));
  const storedBy = new Map(taken.flatMap(({ by, cards }) => cards.map((card) => [card, by])));
  const { by, settled } = await inside(async (tx) => {
    let settled: Awaited<ReturnType<typeof settleNewCards>> = [];
    await unlessBusy(tx, async () => {
      settled = await settleNewCards(tx, [...storedBy.keys()]);
    });
    return { by: await numberOf(tx), settled };
  });
  rememberSettled(
    workspace,
    by,
    settled.map((card) => [storedBy.get(card)!, card]),
  );
}
