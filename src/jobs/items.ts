/** The tables items and sightings: what was read, and which files held it. */
import { type RawBuilder, sql } from "kysely";
import type { FromArchive, Keep } from "#channels/channel.ts";
import { newId } from "#store/ids.ts";
import { inTurn } from "#store/in-turn.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { type Clocks, clockShifts, FARTHEST_MS, shiftBetween, type Told } from "./clock-shift.ts";

/** What the files of one batch have in common. */
export interface SeenIn {
  readonly importId: string;
  readonly keep: Keep;
  /** From batch to batch. */
  readonly clocks?: Clocks | undefined;
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

const most = (kept: readonly Keep[]): Keep | undefined =>
  RANK.findLast((keep) => kept.includes(keep));

/** How much there is of an item in a file of which so much is kept: in an archive no more than was kept there. */
export function keptOf(keep: Keep, versions: readonly FromArchive[]): Keep {
  const there = most(versions.flatMap(({ origins = [] }) => origins.map(({ kept }) => kept)));
  return there && keepsMore(keep, there) ? there : keep;
}

/** By what a reading is known again. */
interface Keyed extends InFile {
  readonly key: string;
  /** Where its key may be another one (Interaction.alike); found about that time. */
  readonly alike?: Told | null;
  /** Whether all of its file is here. */
  readonly isWhole?: boolean;
}

export async function findItems<Reading extends Keyed>(
  tx: Tx,
  { importId, clocks }: SeenIn,
  readings: readonly Reading[],
): Promise<Found<Reading>> {
  const found = {
    fresh: [] as Fresh<Reading>[],
    known: [] as Known<Reading>[],
    repeated: [] as Fresh<Reading>[],
  };
  const book = await keyBook(tx, { importId, clocks }, readings);
  for (const reading of readings) {
    const { fileNo } = reading;
    const item = book.find(reading);
    if (!item) {
      found.fresh.push({ ...reading, itemId: book.add(reading) });
    } else if (item.files.has(fileNo)) {
      found.repeated.push({ ...reading, itemId: item.itemId });
    } else {
      item.files.add(fileNo);
      found.known.push({ ...reading, itemId: item.itemId, before: item.before });
    }
  }
  return found;
}

interface StoredItem {
  readonly itemId: string;
  readonly key: string;
  readonly alike: string | null;
  readonly at: Date | null;
  readonly before: Known<unknown>["before"];
  /** Those of this import that hold it. */
  readonly files: Set<number>;
}

/** What is known of these readings: by their keys first, and what is left by what is alike. */
async function keyBook(
  tx: Tx,
  { importId, clocks }: Pick<SeenIn, "importId" | "clocks">,
  readings: readonly Keyed[],
) {
  const keys = readings.map(({ key }) => key);
  const byKey = new Map(
    (await lookUp(tx, importId, sql`it.key = any(${keys}::uuid[])`)).map((item) => [
      item.key,
      item,
    ]),
  );
  const others = await lookUpAlike(
    tx,
    importId,
    readings.flatMap(({ key, alike }) => (alike && !byKey.has(key) ? alike : [])),
  );
  const byAlike = Map.groupBy(
    others.map((item) => byKey.get(item.key) ?? item),
    (item) => item.alike!,
  );
  const shifts = shiftsOf(readings, { byKey, stored: others, clocks });
  // Whatever its file holds by its key is no other message of it.
  const taken = new Set(
    readings.flatMap(({ key, fileNo }) => (byKey.has(key) ? `${fileNo} ${key}` : [])),
  );
  const mayBe = ({ at, key, files }: StoredItem, reading: Keyed, alike: Told): boolean =>
    !files.has(reading.fileNo) &&
    !taken.has(`${reading.fileNo} ${key}`) &&
    at !== null &&
    shifts.get(reading)!.has(shiftBetween(at, alike.at));

  return {
    find(reading: Keyed): StoredItem | undefined {
      const same = byKey.get(reading.key);
      const { alike } = reading;
      if (same || !alike) return same;
      return byAlike
        .get(alike.key)
        ?.filter((item) => mayBe(item, reading, alike))
        .toSorted((a, b) => apart(a, alike) - apart(b, alike))[0];
    },
    add({ key, alike, fileNo }: Keyed): string {
      const files = new Set([fileNo]);
      const itemId = newId();
      const item = {
        itemId,
        key,
        alike: alike?.key ?? null,
        at: alike?.at ?? null,
        before: null,
        files,
      };
      byKey.set(key, item);
      const others = alike && byAlike.get(alike.key);
      if (others) others.push(item);
      else if (alike) byAlike.set(alike.key, [item]);
      return itemId;
    },
  };
}

const apart = ({ at }: StoredItem, alike: Told): number =>
  at ? Math.abs(at.getTime() - alike.at.getTime()) : Infinity;

/** By which clocks each reading may be what is stored, or what another file of the batch brings. */
function shiftsOf(
  readings: readonly Keyed[],
  {
    byKey,
    stored,
    clocks,
  }: {
    readonly byKey: ReadonlyMap<string, StoredItem>;
    readonly stored: readonly StoredItem[];
    readonly clocks: Clocks | undefined;
  },
): ReadonlyMap<Keyed, ReadonlySet<number>> {
  const others = [
    ...stored.flatMap(({ alike, at, files }) => (alike && at ? [{ key: alike, at, files }] : [])),
    ...readings.flatMap(({ alike, fileNo }) =>
      alike ? [{ ...alike, files: new Set([fileNo]) }] : [],
    ),
  ];
  const shifts = clockShifts(
    readings.map(({ key, alike = null, fileNo, isWhole = false }) => ({
      fileNo,
      isWhole,
      told: alike,
      knownAt: (alike && byKey.get(key)?.at) ?? null,
    })),
    others,
    clocks,
  );
  return new Map(readings.map((reading, index) => [reading, shifts[index]!]));
}

interface SeenItem extends InFile, FromArchive {
  readonly itemId: string;
  readonly kept: Keep;
  readonly counted: boolean;
}

export interface NewItem extends SeenItem {
  readonly key: string;
  readonly alike?: Keyed["alike"];
  readonly standing: string;
}

/** Stores new items and that their files hold them, and which files hold the known ones too. */
export async function storeItems(
  tx: Tx,
  { importId }: SeenIn,
  fresh: readonly NewItem[],
  known: readonly SeenItem[],
): Promise<void> {
  await inTurn([
    insertRows(
      tx,
      "items",
      fresh.map(({ itemId, key, alike, standing, fileNo }) => ({
        item_id: itemId,
        key,
        alike: alike?.key ?? null,
        standing,
        import_id: importId,
        file_no: fileNo,
      })),
    ),
    insertRows(
      tx,
      "sightings",
      [...fresh, ...known].map(({ itemId, kept, counted, fileNo, origins }) => ({
        item_id: itemId,
        import_id: importId,
        file_no: fileNo,
        kept,
        counted,
        origins: origins ?? null,
      })),
    ),
  ]);
}

async function lookUpAlike(
  tx: Tx,
  importId: string,
  alike: readonly Told[],
): Promise<readonly StoredItem[]> {
  if (alike.length === 0) return [];
  const times = alike.map(({ at }) => at.getTime()).toSorted((a, b) => a - b);
  const from = new Date(times[0]! - FARTHEST_MS);
  const until = new Date(times.at(-1)! + FARTHEST_MS);
  return lookUp(
    tx,
    importId,
    sql`it.alike = any(${alike.map(({ key }) => key)}::uuid[]) and exists (
      select from interactions i where i.workspace_id = it.workspace_id and i.item_id = it.item_id
        and i.at >= ${from} and i.at <= ${until})`,
  );
}

async function lookUp(
  tx: Tx,
  importId: string,
  which: RawBuilder<unknown>,
): Promise<readonly StoredItem[]> {
  const { rows } = await sql<
    Omit<StoredItem, "before" | "files"> & {
      standing: string;
      kept: Keep[];
      files: number[] | null;
    }
  >`
    select it.key, it.alike, it.item_id as "itemId", it.standing, array_agg(s.kept) as kept,
      array_agg(s.file_no) filter (where s.import_id = ${importId}) as files,
      case when it.alike is not null then (select min(i.at) from interactions i
        where i.workspace_id = it.workspace_id and i.item_id = it.item_id) end as at
    from items it
    join sightings s on s.workspace_id = it.workspace_id and s.item_id = it.item_id
    where ${which}
    group by it.workspace_id, it.item_id, it.key, it.alike, it.standing
    order by it.item_id`.execute(tx);
  return rows.map(({ standing, kept, files, ...item }) => ({
    ...item,
    files: new Set(files),
    before: { standing, kept: most(kept)! },
  }));
}
