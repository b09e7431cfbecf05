/**
 * What lies beside a file in the same folder, upload or archive and is read with it: who is who in a
 * chat is often said once for all files of an export. A path leads to what was listed there and nowhere
 * else; where two files have it, nobody knows whose it is, and neither is taken.
 */
import { posix } from "node:path";
import type { Beside } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import type { Leaf } from "./listing.ts";
import { reasonOf } from "./unreadable.ts";

/** Those of one container; more of them may come by while it is looked through. */
export interface Siblings {
  add(leaf: Leaf): void;
  /** What these paths lead to, seen from the folder of `leaf`. */
  of(leaf: Leaf, paths: readonly string[]): Beside;
}

/** All files of a folder mostly want the same: what was read last is kept, of everything at once. */
export type LastRead = { leaves: readonly Leaf[]; contents: readonly Uint8Array[] };

export function siblings(leaves: Iterable<Leaf>, last: LastRead): Siblings {
  const byPath = new Map<string, Leaf | null>();
  const add = (leaf: Leaf): void => {
    byPath.set(leaf.inner, byPath.has(leaf.inner) ? null : leaf);
  };
  for (const leaf of leaves) add(leaf);
  return {
    add,
    of: (leaf, paths) => async () => {
      const folder = posix.dirname(leaf.inner);
      const there = paths.flatMap((path) => {
        const sibling = byPath.get(posix.join(folder, path));
        return sibling && !sibling.problem && sibling !== leaf ? [{ path, sibling }] : [];
      });
      const wanted = there.map(({ sibling }) => sibling);
      if (!isSame(last.leaves, wanted)) {
        Object.assign(last, { leaves: wanted, contents: await readTogether(wanted) });
      }
      return new Map(there.map(({ path }, index) => [path, last.contents[index]!]));
    },
  };
}

const isSame = (some: readonly Leaf[], others: readonly Leaf[]): boolean =>
  some.length === others.length && some.every((leaf, index) => leaf === others[index]);

/** Each as far as it goes. */
async function readTogether(leaves: readonly Leaf[]): Promise<readonly Uint8Array[]> {
  const contents: Uint8Array[] = [];
  let left: number = LIMITS.beside.allBytes;
  for (const leaf of leaves) {
    const content = await readUpTo(leaf, Math.min(left, LIMITS.beside.bytes));
    contents.push(content);
    left -= content.length;
  }
  return contents;
}

async function readUpTo(leaf: Leaf, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of leaf.open()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) break;
    }
  } catch (error) {
    // What it is missing is told where it is read for itself.
    reasonOf(error);
  }
  return Buffer.concat(chunks, Math.min(length, most));
}
