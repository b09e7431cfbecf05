/**
 * Stores a batch of calendar components and places the meetings they make; and those of which a call or a
 * conference in the batch may tell how they were held.
 */
import { sql } from "kysely";
import { asKept } from "#channels/calendar/entry.ts";
import type { Entry, FromArchive, Interaction } from "#channels/channel.ts";
import type { HandleBook } from "#people/handle-book.ts";
import { itemKey } from "#people/item-key.ts";
import { type HeldSpan, uidsBeside } from "#relationships/meetings/attendances.ts";
import {
  type PlaceOptions,
  type Placed,
  placeMeetings,
  revive,
} from "#relationships/meetings/meetings.ts";
import { mergeEntries } from "#relationships/meetings/merge-entries.ts";
import { possibleMinutes } from "#shared/time.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { forgetWords } from "./full-text.ts";
import { type InFile, type SeenIn, findItems, keepsMore, keptOf, storeItems } from "./items.ts";

export interface ReadEntry extends InFile, FromArchive {
  readonly entry: Entry;
  /** False for a part of a mail, which counts as the mail. */
  readonly counted: boolean;
}

interface Met {
  readonly repeated: readonly InFile[];
  readonly enriched: readonly InFile[];
}

const NOTHING: Placed & Met = { changed: new Set(), met: [], repeated: [], enriched: [] };

/** `held` are the calls and conferences. */
export async function storeEntryBatch(
  tx: Tx,
  {
    file,
    book,
    place,
  }: { readonly file: SeenIn; readonly book: HandleBook; readonly place: PlaceOptions },
  readings: readonly ReadEntry[],
  held: readonly HeldSpan[],
): Promise<Placed & Met> {
  if (readings.length + held.length === 0) return NOTHING;

  const entries = readings.map((one) => {
    const kept = keptOf(file.keep, [one]);
    return { ...one, key: itemKey(one.entry.key), entry: asKept(one.entry, kept), kept };
  });
  const { fresh, known, repeated } = await findItems(tx, file, entries);
  await storeItems(
    tx,
    file,
    // What a meeting is worth is known when it is placed.
    fresh.map((item) => ({ ...item, standing: "personal" })),
    known,
  );
  await storeVersions(tx, file, [...fresh, ...known, ...repeated]);
  await forgetWords(
    tx,
    [...known, ...repeated].map(({ itemId }) => itemId),
  );
  const own = entries.map(({ entry }) => entry.uid);
  const uids = [...new Set([...own, ...(await uidsBeside(tx, held))])];
  return {
    ...(await placeMeetings(tx, book, uids, place)),
    repeated: repeated.filter(({ counted }) => counted),
    enriched: known.filter(
      ({ counted, kept, before }) => counted && before && keepsMore(kept, before.kept),
    ),
  };
}

/** Of a call or conference: when it was, and with whom. */
export function heldSpan(
  { held, at, thread, subject, parties }: Interaction,
  book: HandleBook,
): readonly HeldSpan[] {
  if (!held || !at) return [];
  const isNamed = thread !== null || subject !== "";
  const others = parties.map((party) => book.of(party)).filter(({ mine }) => !mine);
  return [{ at, minutes: possibleMinutes(held.minutes), present: isNamed ? null : others }];
}

/** A file may tell a component several times; they are one version. */
async function storeVersions(
  tx: Tx,
  { importId }: SeenIn,
  items: readonly (InFile & { readonly itemId: string; readonly entry: Entry })[],
): Promise<void> {
  const ids = items.map(({ itemId }) => itemId);
  const files = items.map(({ fileNo }) => fileNo);
  const { rows } = await sql<InFile & { itemId: string; entry: Entry }>`
    delete from entries e using (
      select distinct * from unnest(${ids}::uuid[], ${files}::int[])) told (item_id, file_no)
    where e.import_id = ${importId} and e.item_id = told.item_id and e.file_no = told.file_no
    returning e.item_id as "itemId", e.file_no as "fileNo", e.entry`.execute(tx);
  const told = [...rows.map((row) => ({ ...row, entry: revive(row.entry) })), ...items];
  const versions = Array.from(
    Map.groupBy(told, ({ itemId, fileNo }) => `${itemId} ${fileNo}`).values(),
    (group) => {
      const { itemId, fileNo } = group[0]!;
      const entry = mergeEntries(group.map((one) => one.entry));
      return { item_id: itemId, import_id: importId, file_no: fileNo, uid: entry.uid, entry };
    },
  );
  await insertRows(tx, "entries", versions);
}
