import { INSIDE, lastNameOf } from "#shared/label.ts";

/** Files by the dozen are one row: that of the archive they lie in, or of the folder. */
interface Filed {
  readonly path: string;
}

export interface Holder<File> {
  readonly name: string;
  readonly files: readonly File[];
}

export interface GroupedFiles<File> {
  readonly alone: readonly File[];
  readonly holders: readonly Holder<File>[];
}

/** Fewer in one folder stand for themselves; what lies in an archive is named below it. */
const MANY = 10;

export function groupFiles<File extends Filed>(files: readonly File[]): GroupedFiles<File> {
  const shared = sharedDepth(files);
  const groups = Map.groupBy(files, ({ path }) => holderOf(path, shared));
  const isHolder = (name: string) => {
    const held = groups.get(name)!;
    const isArchive = held[0]!.path.startsWith(`${name}${INSIDE}`);
    return name !== "" && held.length > (isArchive ? 1 : MANY);
  };
  return {
    alone: files.filter(({ path }) => !isHolder(holderOf(path, shared))),
    holders: Array.from(groups, ([name, files]) => ({ name, files })).filter(({ name }) =>
      isHolder(name),
    ),
  };
}

/** The archive or folder that holds all of several files; null where there is none. */
export function holderOfAll(files: readonly Filed[]): string | null {
  const shared = sharedDepth(files);
  const [name, ...others] = new Set(files.map(({ path }) => holderOf(path, shared)));
  return files.length > 1 && others.length === 0 && name ? name : null;
}

/**
 * Files of a folder that was named with all of its way ("/home/me/export/chats/a.json") are called as they lie
 * in it; one that was dropped is called so already.
 */
export function shortNames(files: readonly Filed[]): (path: string) => string {
  const [first, ...others] = files.map(({ path }) => foldersOf(path.split(INSIDE)[0]!));
  if (!first || files.some(({ path }) => !path.startsWith("/"))) return (path) => path;
  const differs = first.findIndex((name, at) => others.some((folders) => folders[at] !== name));
  const length = first.slice(0, differs < 0 ? first.length : differs).join("/").length + 1;
  return (path) => path.slice(length) || path;
}

/** What a file is called below the row of the archive or folder that holds it: its own name is enough, unless two share it. */
export function namesWithin(
  holder: string | null,
  files: readonly Filed[],
): (path: string) => string {
  const within = (path: string) =>
    holder !== null && path.startsWith(holder)
      ? path.slice(holder.length).replace(/^(?: › |\/)/, "")
      : path;
  const names = files.map(({ path }) => lastNameOf(within(path)));
  const isAlone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return (path) => {
    const name = lastNameOf(within(path));
    return holder !== null && isAlone(name) ? name : within(path);
  };
}

/** Of folders, the first in which files differ from each other. */
function holderOf(path: string, shared: number): string {
  const archive = path.indexOf(INSIDE);
  if (archive >= 0) return path.slice(0, archive);
  return foldersOf(path)
    .slice(0, shared + 1)
    .join("/");
}

const foldersOf = (path: string): readonly string[] => path.split("/").slice(0, -1);

/** How many folders all of them lie in that lie in no archive. */
function sharedDepth(files: readonly Filed[]): number {
  const [first, ...others] = files
    .filter(({ path }) => !path.includes(INSIDE))
    .map(({ path }) => foldersOf(path));
  if (!first) return 0;
  return others.reduce((depth, folders) => {
    const differs = first.findIndex((name, at) => name !== folders[at]);
    return Math.min(depth, differs < 0 ? first.length : differs);
  }, first.length);
}
