/** Stores a batch of cards. */
import { sql } from "kysely";
import type { Keep, PersonCard } from "#channels/channel.ts";
import { type StoredCard, storeCards, versionsOf } from "#people/cards.ts";
import type { HandleBook, HandleParty } from "#people/handle-book.ts";
import { inTurn } from "#store/in-turn.ts";
import type { Tx } from "#store/tables.ts";
import { type InFile, type SeenIn, findItems, keepsMore, keptOf, storeItems } from "./items.ts";

export interface ReadCard extends InFile {
  /** items.key. */
  readonly key: string;
  readonly card: PersonCard;
  readonly parties: readonly HandleParty[];
  /** False for a part of another item, which counts as that one. */
  readonly counted: boolean;
}

export async function storeCardBatch(
  tx: Tx,
  { file, book }: { readonly file: SeenIn; readonly book: HandleBook },
  readings: readonly ReadCard[],
): Promise<{ readonly repeated: readonly InFile[]; readonly enriched: readonly InFile[] }> {
  if (readings.length === 0) return { repeated: [], enriched: [] };
  const cards = readings.map((one) => {
    const kept = keptOf(file.keep, versionsOf(one.card));
    return { ...one, card: asKept(one.card, kept), kept };
  });
  const { fresh, known, repeated } = await findItems(tx, file, cards);
  await inTurn([
    storeItems(
      tx,
      file,
      fresh.map((card) => ({ ...card, standing: "card" })),
      known,
    ),
    forgetVersions(tx, file, repeated),
    storeCards(tx, book, file.importId, lastOfEach([...fresh, ...known, ...repeated])),
  ]);
  return {
    repeated: repeated.filter(({ counted }) => counted),
    enriched: known.filter(
      ({ counted, kept, before }) => counted && before && keepsMore(kept, before.kept),
    ),
  };
}

/** A note is text in the user's own words. */
function asKept(card: PersonCard, keep: Keep): PersonCard {
  if (keep === "text") return card;
  const older = card.older?.map((version) => ({ ...version, note: "" }));
  return { ...card, note: "", ...(older && { older }) };
}

/** A file that holds a card several times means the last. */
function lastOfEach(cards: readonly StoredCard[]): readonly StoredCard[] {
  return [...new Map(cards.map((card) => [`${card.itemId} ${card.fileNo}`, card])).values()];
}

async function forgetVersions(
  tx: Tx,
  { importId }: SeenIn,
  cards: readonly StoredCard[],
): Promise<void> {
  if (cards.length === 0) return;
  const ids = cards.map(({ itemId }) => itemId);
  await inTurn([
    sql`delete from cards c using unnest(${ids}::uuid[], ${cards.map(({ fileNo }) => fileNo)}::int[])
        as told (item_id, file_no)
      where c.import_id = ${importId} and c.item_id = told.item_id and c.file_no = told.file_no`.execute(
      tx,
    ),
    sql`delete from facts where import_id = ${importId} and item_id = any(${ids}::uuid[])`.execute(
      tx,
    ),
  ]);
}
