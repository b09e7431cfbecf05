/** Who is on the cards that an import has stored, looked at while it stores more. */
import { type OnLooked, isAlone, lookAhead, rememberSettled } from "#people/memory.ts";
import type { NewCard, NewCards } from "#people/new-cards.ts";
import { settleNewCards } from "#relationships/figures.ts";
import type { Tx } from "#store/tables.ts";
import { unlessBusy } from "#store/unless-busy.ts";

type Inside = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Takes from `stored`, and leaves there what is to be looked at the next time. */
export async function lookAtNewCards(
  inside: Inside,
  workspace: string,
  stored: NewCards[],
  onLooked?: OnLooked,
): Promise<void> {
  const { taken, waiting } = await inside((tx) => lookAhead(tx, () => stored.splice(0), onLooked));
  stored.unshift(...waiting);
  const cards = [...taken.keys()];
  for (let from = 0; from < cards.length; from += SETTLED_AT_ONCE) {
    const some = cards.slice(from, from + SETTLED_AT_ONCE);
    const settled = await inside((tx) => settleUnlessBusy(tx, some));
    rememberSettled(workspace, new Map(settled.map((card) => [card, taken.get(card)!])));
  }
}

/** So that nobody waits for long for the people and companies of whom one transaction has hold. */
const SETTLED_AT_ONCE = 1000;

async function settleUnlessBusy(tx: Tx, cards: readonly NewCard[]): Promise<readonly NewCard[]> {
  let settled: readonly NewCard[] = [];
  await unlessBusy(tx, async () => {
    if (await isAlone(tx)) settled = await settleNewCards(tx, cards);
  });
  return settled;
}
