/** Stores a batch of calendar components and places the meetings they make. */
import { sql } from "kysely";
import type { Entry, Keep } from "#channels/channel.ts";
import type { HandleBook } from "#people/handle-book.ts";
import { itemKey } from "#people/item-key.ts";
import { type PlaceOptions, type Placed, placeMeetings, revive } from "#relationships/meetings.ts";
import { mergeEntries } from "#relationships/merge-entries.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { type SeenIn, findItems, storeItems } from "./items.ts";

export interface ReadEntry {
  readonly entry: Entry;
  /** False for a part of a mail, which counts as the mail. */
  readonly counted: boolean;
}

export async function storeEntryBatch(
  tx: Tx,
  {
    file,
    book,
    place,
  }: { readonly file: SeenIn; readonly book: HandleBook; readonly place: PlaceOptions },
  readings: readonly ReadEntry[],
): Promise<Placed & { readonly repeats: number }> {
  if (readings.length === 0) return { changed: new Set(), met: [], repeats: 0 };

  const entries = readings.map(({ entry, counted }) => ({
    key: itemKey(entry.key),
    entry: asKept(entry, file.keep),
    counted,
  }));
  const { fresh, known, repeated } = await findItems(tx, file, entries);
  await storeItems(
    tx,
    file,
    // What a meeting is worth is known when it is placed.
    fresh.map((item) => ({ ...item, standing: "personal" })),
    known,
  );
  await storeVersions(tx, file, [...fresh, ...known, ...repeated]);
  const uids = [...new Set(entries.map(({ entry }) => entry.uid))];
  return {
    ...(await placeMeetings(tx, book, uids, place)),
    repeats: repeated.filter(({ counted }) => counted).length,
  };
}

function asKept(entry: Entry, keep: Keep): Entry {
  if (keep === "text") return entry;
  return { ...entry, description: "", summary: keep === "headers" ? "" : entry.summary };
}

/** One file may tell a component several times; they are one version. */
async function storeVersions(
  tx: Tx,
  file: SeenIn,
  items: readonly { readonly itemId: string; readonly entry: Entry }[],
): Promise<void> {
  const { rows } = await sql<{ itemId: string; entry: Entry }>`
    select item_id as "itemId", entry from entries
    where import_id = ${file.importId} and file_no = ${file.fileNo}
      and item_id = any(${items.map(({ itemId }) => itemId)}::uuid[])`.execute(tx);
  const told = [...rows.map((row) => ({ ...row, entry: revive(row.entry) })), ...items];
  const versions = Array.from(
    Map.groupBy(told, ({ itemId }) => itemId),
    ([itemId, group]) => {
      const entry = mergeEntries(group.map((one) => one.entry));
      return {
        item_id: itemId,
        import_id: file.importId,
        file_no: file.fileNo,
        uid: entry.uid,
        entry,
      };
    },
  );
  await tx
    .deleteFrom("entries")
    .where("import_id", "=", file.importId)
    .where("file_no", "=", file.fileNo)
    .where(sql<boolean>`item_id = any(${rows.map(({ itemId }) => itemId)}::uuid[])`)
    .execute();
  await insertRows(tx, "entries", versions);
}
