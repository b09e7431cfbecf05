/** The files of an import that runs: which are read, which is being read, and which wait. */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import type { Expected, ImportRequest } from "./imports-store.ts";
import type { Progress } from "./progress.ts";

export interface AtWork {
  /** Entries of all of them, as a look at them counted; null where nobody looked. */
  readonly expected: number | null;
  readonly read: number;
  readonly waiting: number;
  /** All of a few; of many only those that are being read. */
  readonly files: readonly FileAtWork[];
}

export interface FileAtWork {
  readonly path: string;
  readonly state: "read" | "reading" | "waiting";
  readonly items: number;
  readonly expected: number | null;
}

/** More are said by their number. */
const MOST_LISTED = 12;

interface Running {
  readonly request: Pick<ImportRequest, "expected">;
  readonly progress: Progress;
  readonly running: boolean;
}

export async function filesAtWork(
  tx: Tx,
  importId: string,
  { request: { expected }, progress, running }: Running,
): Promise<AtWork> {
  const all = expected?.items ?? null;
  if (!running) return { expected: all, read: 0, waiting: 0, files: [] };
  const state = sql`case when state = 'waiting' and path = ${progress.file} then 'reading' else state end`;
  const { rows } = await sql<Pick<AtWork, "read" | "waiting"> & { files: FileAtWork[] }>`
    with f as (select file_no, path, ${state} as state, items_done as items from import_files
      where import_id = ${importId} and channel is not null)
    select count(*) filter (where state = 'read')::int as read,
      count(*) filter (where state = 'waiting')::int as waiting,
      coalesce(jsonb_agg(jsonb_build_object('path', path, 'state', state, 'items', items) order by file_no)
        filter (where state = 'reading' or (select count(*) from f) <= ${MOST_LISTED}), '[]') as files
    from f`.execute(tx);
  const { files, ...counts } = rows[0]!;
  const large = new Map(expected?.large);
  return {
    expected: all,
    ...counts,
    files: files
      .slice(0, MOST_LISTED)
      .map((file) => ({ ...file, expected: large.get(file.path) ?? null })),
  };
}

/** The rest is read before anybody has seen that it is being read. */
const LARGE = 1000;
const MOST_LARGE = 100;

/** For a request. */
export function expectedIn(
  files: readonly { readonly path: string; readonly items: number }[],
): Expected {
  const large = files
    .filter(({ items }) => items >= LARGE)
    .toSorted((a, b) => b.items - a.items)
    .slice(0, MOST_LARGE);
  return {
    items: files.reduce((sum, { items }) => sum + items, 0),
    large: large.map(({ path, items }) => [path, items]),
  };
}
