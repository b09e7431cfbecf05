/** The tables items and sightings: what was read, and which files held it. */
import { sql } from "kysely";
import type { Keep } from "#channels/channel.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";

/** What the files of one batch have in common. */
export interface SeenIn {
  readonly importId: string;
  readonly keep: Keep;
}

/** The file of the import that a reading comes from. */
export interface InFile {
  readonly fileNo: number;
}

export type Fresh<Reading> = Reading & { readonly itemId: string };
export type Known<Reading> = Fresh<Reading> & {
  /** What was stored of it, and the most that any file kept; null if an earlier file of this batch brought it. */
  readonly before: { readonly standing: string; readonly kept: Keep } | null;
};

export interface Found<Reading> {
  /** Not known before: they have ids, and wait to be stored. */
  readonly fresh: readonly Fresh<Reading>[];
  /** Known, but not from their file. */
  readonly known: readonly Known<Reading>[];
  /** Met in their file before, in this batch or an earlier one. */
  readonly repeated: readonly Fresh<Reading>[];
}

const RANK: readonly Keep[] = ["headers", "subjects", "text"];

/** What keeps more than this. */
export const moreThan = (keep: Keep): readonly Keep[] => RANK.slice(RANK.indexOf(keep) + 1);

export const keepsMore = (a: Keep, b: Keep): boolean => RANK.indexOf(a) > RANK.indexOf(b);

export async function findItems<Reading extends InFile & { readonly key: string }>(
  tx: Tx,
  { importId }: SeenIn,
  readings: readonly Reading[],
): Promise<Found<Reading>> {
  if (readings.length === 0) return { fresh: [], known: [], repeated: [] };
  const stored = await lookUp(
    tx,
    importId,
    readings.map(({ key }) => key),
  );
  const found = {
    fresh: [] as Fresh<Reading>[],
    known: [] as Known<Reading>[],
    repeated: [] as Fresh<Reading>[],
  };
  const ids = new Map(Array.from(stored, ([key, { itemId }]) => [key, itemId]));
  const files = new Map(Array.from(stored, ([key, item]) => [key, new Set(item.files)]));
  for (const reading of readings) {
    const { key, fileNo } = reading;
    const itemId = ids.get(key) ?? newId();
    const holding = files.get(key);
    if (!holding) found.fresh.push({ ...reading, itemId });
    else if (holding.has(fileNo)) found.repeated.push({ ...reading, itemId });
    else found.known.push({ ...reading, itemId, before: stored.get(key)?.before ?? null });
    ids.set(key, itemId);
    files.set(key, (holding ?? new Set()).add(fileNo));
  }
  return found;
}

export interface NewItem extends InFile {
  readonly itemId: string;
  readonly key: string;
  readonly standing: string;
  readonly counted: boolean;
}

/** Stores new items and that their files hold them, and which files hold the known ones too. */
export async function storeItems(
  tx: Tx,
  { importId, keep }: SeenIn,
  fresh: readonly NewItem[],
  known: readonly (InFile & { readonly itemId: string; readonly counted: boolean })[],
): Promise<void> {
  await insertRows(
    tx,
    "items",
    fresh.map(({ itemId, key, standing, fileNo }) => ({
      item_id: itemId,
      key,
      standing,
      import_id: importId,
      file_no: fileNo,
    })),
  );
  await insertRows(
    tx,
    "sightings",
    [...fresh, ...known].map(({ itemId, counted, fileNo }) => ({
      item_id: itemId,
      import_id: importId,
      file_no: fileNo,
      kept: keep,
      counted,
    })),
  );
}

interface StoredItem {
  readonly itemId: string;
  readonly before: NonNullable<Known<unknown>["before"]>;
  /** Those of this import that hold it. */
  readonly files: readonly number[];
}

async function lookUp(
  tx: Tx,
  importId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredItem>> {
  const { rows } = await sql<{
    key: string;
    itemId: string;
    standing: string;
    kept: Keep[];
    files: number[] | null;
  }>`
    select it.key, it.item_id as "itemId", it.standing, array_agg(s.kept) as kept,
      array_agg(s.file_no) filter (where s.import_id = ${importId}) as files
    from items it
    join sightings s on s.workspace_id = it.workspace_id and s.item_id = it.item_id
    where it.key = any(${keys}::uuid[])
    group by it.workspace_id, it.item_id, it.key, it.standing`.execute(tx);
  return new Map(
    rows.map(({ key, itemId, standing, kept, files }) => [
      key,
      {
        itemId,
        files: files ?? [],
        before: { standing, kept: RANK.findLast((keep) => kept.includes(keep))! },
      },
    ]),
  );
}
