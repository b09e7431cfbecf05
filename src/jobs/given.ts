/** What somebody gave to be read, as they would name it: a zip and not the first file in it. */
import { basename, dirname, resolve } from "node:path";
import { sql } from "kysely";
import type { Keep } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import type { ImportRequest } from "./imports-store.ts";

export interface Given {
  /** Null as long as nothing of an upload was found. */
  readonly first: string | null;
  readonly count: number;
  /** Whether any of it was a folder. */
  readonly folders: boolean;
  /** Of many that were named: the one folder that they lie in, as a shell's "folder/*" names them. */
  readonly within?: string;
}

/** Fewer are called by the first of them. */
const MANY = 4;

export async function givenOf(
  tx: Tx,
  importId: string,
  { paths, upload }: Pick<ImportRequest, "paths" | "upload">,
): Promise<Given> {
  if (upload === null) return ofPaths(tx, importId, paths);
  // Of what was uploaded only labels are left: "Archive/cur/1", "takeout.zip › Takeout/x.mbox". It is
  // named after something that could be read.
  const { rows } = await sql<Given>`
    select (array_agg(root order by strange, first))[1] as first, count(*) as count,
      coalesce(bool_or(is_folder), false) as folders from (
      select split_part(split_part(path, ' › ', 1), '/', 1) as root, min(file_no) as first,
        bool_and(channel is null) as strange,
        bool_or(strpos(split_part(path, ' › ', 1), '/') > 0) as is_folder
      from import_files where import_id = ${importId} group by 1) roots`.execute(tx);
  return rows[0]!;
}

/** Of what lies in a folder the files bear other paths than the one that was named. */
async function ofPaths(tx: Tx, importId: string, paths: readonly string[]): Promise<Given> {
  const { rows } = await sql<{ readonly path: string }>`
    select distinct split_part(path, ' › ', 1) as path
    from import_files where import_id = ${importId}`.execute(tx);
  const files = new Set(rows.map(({ path }) => path));
  const folders = files.size > 0 && paths.some((path) => !files.has(path));
  const within = paths.length < MANY ? "" : folderOfAll(paths);
  return {
    first: basename(paths[0] ?? "") || null,
    count: paths.length,
    folders,
    ...(within === "" ? {} : { within }),
  };
}

/** "" where they lie in several, or in one without a name. */
export function folderOfAll(paths: readonly string[]): string {
  const [folder = "", ...others] = new Set(paths.map((path) => dirname(resolve(path))));
  return others.length === 0 ? basename(folder) : "";
}

/** As it is in its files; as it was asked for, where nothing was found yet. */
export async function keepsOf(
  tx: Tx,
  importId: string,
  { keep }: Pick<ImportRequest, "keep">,
): Promise<readonly Keep[]> {
  const rows = await tx
    .selectFrom("import_files")
    .select("keep")
    .distinct()
    .where("import_id", "=", importId)
    .where("channel", "is not", null)
    .execute();
  const found = new Set(rows.map((row) => row.keep));
  if (found.size === 0) return [keep];
  return (["headers", "subjects", "text"] as const).filter((one) => found.has(one));
}
