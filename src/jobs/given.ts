/**
 * What somebody gave to be read, as they would name it: a zip and not the first file in it. Everywhere it is
 * counted alike: paths as they were named, and of what was dropped whatever lay side by side.
 */
import { basename, dirname, resolve } from "node:path";
import { sql } from "kysely";
import { INSIDE, isLitter, labelOf } from "#shared/label.ts";
import type { Tx } from "#store/tables.ts";
import type { ImportRequest } from "./imports-store.ts";

export interface Given {
  /** Null where what was dropped is gone and nobody looked at it. */
  readonly first: string | null;
  readonly count: number;
  /** Whether any of it was a folder. */
  readonly folders: boolean;
  /** Of many that were named: the one folder that they lie in, as a shell's "folder/*" names them. */
  readonly within?: string;
}

export interface GivenPart {
  readonly name: string;
  /** Files in it; zero where what it is was itself a file. */
  readonly inside: number;
}

type Asked = Pick<ImportRequest, "paths" | "upload" | "named">;

export interface GivenRoots {
  /** Of an upload: named after something that could be read. */
  readonly first: string | null;
  readonly roots: number;
  readonly folders: boolean;
  /** Of all of the import. */
  readonly files: number;
}

/**
 * Of what was uploaded only labels are left: "Archive/cur/1", "takeout.zip › Takeout/x.mbox". Of what lies
 * in a folder that was named the files bear other paths than that. For an import that is called i.
 */
export const rootsOfGiven = sql`
  select (array_agg(root order by strange, first))[1] as first, count(*)::int as roots,
    case when i.request ->> 'upload' is null then count(*) > 0 and exists (
      select from jsonb_array_elements_text(i.request -> 'paths') as named (path)
      where not exists (select from import_files f where f.workspace_id = i.workspace_id
        and f.import_id = i.import_id and split_part(f.path, ' › ', 1) = named.path))
    else coalesce(bool_or(is_folder), false) end as folders
  from (
    select split_part(split_part(path, ' › ', 1), '/', 1) as root, min(file_no) as first,
      bool_and(channel is null) as strange, bool_or(strpos(split_part(path, ' › ', 1), '/') > 0) as is_folder
    from import_files f where f.workspace_id = i.workspace_id and f.import_id = i.import_id
    group by 1) roots`;

/** Fewer are called by the first of them. */
const MANY = 4;

export function givenIn({ paths, upload, named = [] }: Asked, found: GivenRoots): Given {
  if (upload === null) {
    const within = paths.length < MANY ? "" : folderOfAll(paths);
    return {
      first: basename(paths[0] ?? "") || null,
      count: paths.length,
      folders: found.folders,
      ...(within === "" ? {} : { within }),
    };
  }
  if (found.roots > 0) return { first: found.first, count: found.roots, folders: found.folders };
  // Nobody has looked at it yet.
  return {
    first: named[0]?.replace(/\/$/, "") ?? null,
    count: named.length,
    folders: named.some((name) => name.endsWith("/")),
  };
}

/** "" where they lie in several, or in one without a name. */
export function folderOfAll(paths: readonly string[]): string {
  const [folder = "", ...others] = new Set(paths.map((path) => dirname(resolve(path))));
  return others.length === 0 ? basename(folder) : "";
}

/** What lies side by side in an upload; a folder with a stroke at its end. */
export function namesOf(labels: readonly string[]): readonly string[] {
  const shown = labels.filter((label) => !isLitter(label));
  return [...new Set(shown.map((label) => label.replace(/\/.*$/, "/")))];
}

/** What was given, in its order, each with the files that were found in it. */
export async function givenParts(
  tx: Tx,
  importId: string,
  { paths, upload, named = [] }: Asked,
): Promise<readonly GivenPart[]> {
  const rows = await tx
    .selectFrom("import_files")
    .select("path")
    .where("import_id", "=", importId)
    .orderBy("file_no")
    .execute();
  const files = rows.map(({ path }) => path);
  if (upload === null) return partsOfPaths(paths, files);
  const roots = files.length > 0 ? files : named;
  return Array.from(
    Map.groupBy(roots, (path) => path.split(INSIDE)[0]!.split("/")[0]!),
    ([name, all]) => ({ name, inside: files.length === 0 || all[0] === name ? 0 : all.length }),
  );
}

/** They are called as short as tells them apart: two folders may bear one name. */
export function partsOfPaths(
  paths: readonly string[],
  files: readonly string[],
): readonly GivenPart[] {
  const inside = new Map(paths.map((path) => [asFound(path), 0]));
  for (const file of files) {
    const holder = holderIn(inside, file);
    if (holder !== null) inside.set(holder, inside.get(holder)! + 1);
  }
  const called = Map.groupBy(paths, (path) => basename(path));
  return paths.map((path) => {
    const name = basename(path);
    return {
      name: called.get(name)!.length === 1 ? name : path,
      inside: inside.get(asFound(path))!,
    };
  });
}

/** As the names of files begin that lie in it: "./mails/" is "mails", and "." is nothing. */
const asFound = (path: string): string =>
  labelOf(path)
    .replace(/^\.\//, "")
    .replace(/(?:^\.|\/)$/, "");

/** The longest way to it that was named; null where it was named itself. */
function holderIn(named: ReadonlyMap<string, unknown>, file: string): string | null {
  const found = asFound(file);
  if (named.has(found)) return null;
  const folders = found.split(INSIDE)[0]!.split("/");
  for (let length = folders.length; length >= 0; length--) {
    const path = folders.slice(0, length).join("/");
    if (named.has(path)) return path;
  }
  return null;
}
