/** The tables items and sightings: what was read, and which files held it. */
import { sql } from "kysely";
import type { Keep } from "#channels/channel.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";

export interface SeenIn {
  readonly importId: string;
  readonly fileNo: number;
  readonly keep: Keep;
}

export type Fresh<Reading> = Reading & { readonly itemId: string };
export type Known<Reading> = Fresh<Reading> & {
  readonly standing: string;
  /** The most that any file kept of it so far. */
  readonly keptBefore: Keep;
};

export interface Found<Reading> {
  /** Not known before: they have ids, and wait to be stored. */
  readonly fresh: readonly Fresh<Reading>[];
  /** Known, but not from this file. */
  readonly known: readonly Known<Reading>[];
  /** Met in this file before, in this batch or an earlier one. */
  readonly repeated: readonly Fresh<Reading>[];
}

const RANK: readonly Keep[] = ["headers", "subjects", "text"];

export const keepsMore = (a: Keep, b: Keep): boolean => RANK.indexOf(a) > RANK.indexOf(b);

export async function findItems<Reading extends { readonly key: string }>(
  tx: Tx,
  file: SeenIn,
  readings: readonly Reading[],
): Promise<Found<Reading>> {
  if (readings.length === 0) return { fresh: [], known: [], repeated: [] };
  const stored = await lookUp(
    tx,
    file,
    readings.map(({ key }) => key),
  );
  const fresh = new Map<string, Fresh<Reading>>();
  const known = new Map<string, Known<Reading>>();
  const repeated: Fresh<Reading>[] = [];
  for (const reading of readings) {
    const item = stored.get(reading.key);
    const before = fresh.get(reading.key) ?? known.get(reading.key);
    if (before) repeated.push({ ...reading, itemId: before.itemId });
    else if (!item) fresh.set(reading.key, { ...reading, itemId: newId() });
    else if (item.here) repeated.push({ ...reading, itemId: item.itemId });
    else known.set(reading.key, { ...reading, ...item });
  }
  return { fresh: [...fresh.values()], known: [...known.values()], repeated };
}

export interface NewItem {
  readonly itemId: string;
  readonly key: string;
  readonly standing: string;
  readonly counted: boolean;
}

/** Stores new items and that this file holds them, and that it holds the known ones too. */
export async function storeItems(
  tx: Tx,
  file: SeenIn,
  fresh: readonly NewItem[],
  known: readonly { readonly itemId: string; readonly counted: boolean }[],
): Promise<void> {
  await insertRows(
    tx,
    "items",
    fresh.map(({ itemId, key, standing }) => ({
      item_id: itemId,
      key,
      standing,
      import_id: file.importId,
      file_no: file.fileNo,
    })),
  );
  await insertRows(
    tx,
    "sightings",
    [...fresh, ...known].map(({ itemId, counted }) => ({
      item_id: itemId,
      import_id: file.importId,
      file_no: file.fileNo,
      kept: file.keep,
      counted,
    })),
  );
}

interface StoredItem {
  readonly itemId: string;
  readonly standing: string;
  readonly keptBefore: Keep;
  readonly here: boolean;
}

async function lookUp(
  tx: Tx,
  file: SeenIn,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredItem>> {
  const { rows } = await sql<{
    key: string;
    itemId: string;
    standing: string;
    kept: Keep[];
    here: boolean;
  }>`
    select it.key, it.item_id as "itemId", it.standing, array_agg(s.kept) as kept,
      bool_or(s.import_id = ${file.importId} and s.file_no = ${file.fileNo}) as here
    from items it
    join sightings s on s.workspace_id = it.workspace_id and s.item_id = it.item_id
    where it.key = any(${keys}::uuid[])
    group by it.workspace_id, it.item_id, it.key, it.standing`.execute(tx);
  return new Map(
    rows.map(({ key, itemId, standing, kept, here }) => [
      key,
      { itemId, standing, here, keptBefore: RANK.findLast((keep) => kept.includes(keep))! },
    ]),
  );
}
