/**
 * Which folder an item of an archive lies in, and what that says of it. Folders are called in their
 * owner's language, so that sent, deleted and unsent mail is told by the numbers that the archive itself
 * names for them; names help where it names none (a copy of a server's mailbox, an archive beside it).
 * What lies outside of the folders that Outlook shows is its own business.
 */
import { type FolderKind, foldersOfPath } from "#channels/email/folders.ts";
import { LIMITS } from "./limits.ts";
import { valuesOf } from "./pst-heap.ts";
import type { Store } from "./pst-store.ts";
import { propertiesOf, type RawValue, TAG } from "./properties.ts";

export interface FolderOf {
  /** From the topmost folder that is shown, with slashes. */
  readonly path: string;
  readonly kinds: ReadonlySet<FolderKind>;
  readonly isShown: boolean;
  /** What is thrown away lies here, also what Outlook itself throws away. */
  readonly isBin: boolean;
}

export interface FolderBook {
  /** `charset` is what names are written in where they are not in Unicode. */
  of(id: number, charset: string): Promise<FolderOf>;
}

const STORE = 0x21;
const ROOT = 0x122;
/** Numbers of folders, in the properties of the archive itself. */
const [SHOWN, OUTBOX, DELETED, SENT] = [0x35e0, 0x35e2, 0x35e3, 0x35e4];
/** The same, in the properties of the topmost folder. */
const DRAFTS = 0x36d7;

const ALL = { names: new Map<number, number>(), without: new Set<number>() };

export async function folderBook(store: Store): Promise<FolderBook> {
  const storeValues = await valuesAt(store, STORE);
  const shown = folderNumber(storeValues.get(SHOWN));
  const tops = [await valuesAt(store, ROOT), await valuesAt(store, shown)];
  const bin = folderNumber(storeValues.get(DELETED));
  const kinds = new Map<number, FolderKind>([
    [folderNumber(storeValues.get(SENT)), "sent"],
    [bin, "junk"],
    [folderNumber(storeValues.get(OUTBOX)), "drafts"],
    ...tops.map((top) => [folderNumber(top.get(DRAFTS)), "drafts"] as const),
  ]);
  const known = new Map<number, FolderOf>();

  const of = async (id: number, charset: string, depth = 0): Promise<FolderOf> => {
    const before = known.get(id);
    if (before) return before;
    const node = depth < LIMITS.folderDepth ? await store.node(id) : null;
    if (id === shown || id === ROOT || node === null || node.parent === id) {
      // What lost its folder was somebody's once.
      const isShown = id === shown || shown === 0 || node === null;
      return { path: "", kinds: NONE, isShown, isBin: false };
    }
    const above = await of(node.parent, charset, depth + 1);
    const values = await valuesOf(store, node, ALL);
    const name = values ? propertiesOf(values, charset).text(TAG.displayName) : "";
    const path = above.path === "" ? name : `${above.path}/${name}`;
    const own = kinds.get(id);
    const folder = {
      path,
      kinds: above.kinds.union(own ? new Set([own]) : foldersOfPath(`${name}/`)),
      isShown: above.isShown,
      isBin: above.isBin || id === bin,
    };
    if (known.size < LIMITS.folders) known.set(id, folder);
    return folder;
  };
  return { of };
}

const NONE: ReadonlySet<FolderKind> = new Set();

async function valuesAt(store: Store, id: number): Promise<ReadonlyMap<number, RawValue>> {
  const node = id === 0 ? null : await store.node(id);
  return (node && (await valuesOf(store, node, ALL))) ?? new Map<number, RawValue>();
}

/** An id of this archive ends in the number of its node; of another kind it says nothing here. */
const folderNumber = (id: RawValue | undefined): number =>
  id?.type === 0x0102 && id.bytes.length === 24 ? id.bytes.readUInt32LE(20) : 0;
