/**
 * What lies in a folder on disk, in the order of names. Left out is what systems leave behind, and
 * what is hidden unless it is a mail folder. A link is not followed: one that leads to a file in the
 * same folder would count it twice, one that leads out of it is listed.
 */
import type { Dirent } from "node:fs";
import { lstat, readdir, realpath } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { Reason } from "#channels/channel.ts";
import { isLitter, labelOf } from "#shared/label.ts";
import type { Leaf, Listing } from "./listing.ts";
import { fileOnDisk, readDisk } from "./seekable.ts";
import { reasonOf } from "./unreadable.ts";

/** `shown` is the folder as the user gave it. */
export async function listFolder(root: string, shown: string): Promise<Listing> {
  const real = join(await realpath(root), sep);
  const leaves: Leaf[] = [];
  const folders = new Set<string>();
  const ahead = [""];

  for (let inner = ahead.pop(); inner !== undefined; inner = ahead.pop()) {
    const label = labelOf(join(shown, inner));
    const names = await namesIn(join(root, inner));
    if ("problem" in names) {
      leaves.push(refusedLeaf(label, names.problem));
      continue;
    }
    folders.add(labelOf(inner));
    const below: string[] = [];
    const files: string[] = [];
    for (const entry of names.entries) {
      const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
      if (isLitter(entry.name)) continue;
      if (!entry.isDirectory()) files.push(path);
      else if (!entry.name.startsWith(".") || (await isMailFolder(join(root, path)))) {
        below.push(path);
      }
    }
    leaves.push(...(await leavesOf(files, { root, real, shown })));
    ahead.push(...below.toReversed());
  }
  return { leaves, folders, shownAs: (folder) => labelOf(join(shown, folder)) };
}

async function namesIn(path: string): Promise<{ entries: Dirent[] } | { problem: Reason }> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return { entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

async function isMailFolder(path: string): Promise<boolean> {
  const names = await namesIn(path);
  if ("problem" in names) return false;
  const folders = new Set(names.entries.filter((entry) => entry.isDirectory()).map((e) => e.name));
  return folders.has("cur") && folders.has("new");
}

interface Root {
  readonly root: string;
  readonly real: string;
  readonly shown: string;
}

/** So many files are looked at at once. */
const ABREAST = 64;

async function leavesOf(paths: readonly string[], root: Root): Promise<Leaf[]> {
  const leaves: Leaf[] = [];
  for (let at = 0; at < paths.length; at += ABREAST) {
    const some = paths.slice(at, at + ABREAST).map((inner) => leafInside(inner, root));
    leaves.push(...(await Promise.all(some)).filter((leaf) => leaf !== null));
  }
  return leaves;
}

async function leafInside(inner: string, { root, real, shown }: Root): Promise<Leaf | null> {
  const path = join(root, inner);
  const label = labelOf(join(shown, inner));
  try {
    const stats = await lstat(path);
    const name = `${basename(real)}/${inner}`;
    if (!stats.isSymbolicLink()) return leafOf(path, label, { inner, name, stats });
    const target = await realpath(path);
    if (target.startsWith(real)) return null;
    return refusedLeaf(label, { code: "sources.link-outside", values: {} });
  } catch (error) {
    return refusedLeaf(label, reasonOf(error));
  }
}

interface Stats {
  readonly size: number;
  readonly mtime: Date;
  isFile(): boolean;
}

/** A file on disk as one to be looked into. */
export function leafOf(
  path: string,
  label: string,
  { inner, name, stats }: { readonly inner: string; readonly name: string; readonly stats: Stats },
): Leaf {
  const { size } = stats;
  return {
    label,
    inner: labelOf(inner),
    name: labelOf(name),
    bytes: size,
    modified: stats.mtime,
    problem: stats.isFile() ? null : { code: "sources.not-a-file", values: {} },
    open: () => readDisk(path, { start: 0, end: Number.POSITIVE_INFINITY, expected: size }),
    seekable: fileOnDisk(path, size),
    budget: null,
  };
}

/** A file that is not opened, and why. */
const refusedLeaf = (label: string, problem: Reason): Leaf => ({
  label,
  inner: "",
  name: "",
  bytes: 0,
  modified: null,
  problem,
  async *open() {},
  seekable: null,
  budget: null,
});
