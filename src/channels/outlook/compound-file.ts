/**
 * The compound file (MS-CFB) that Outlook keeps one mail in: folders and streams in sectors that are
 * chained by a table, small ones in sectors of their own inside another stream. Whatever the bytes say,
 * a chain is followed for as many sectors as the file has, each entry of the tree is visited once, and
 * what lies outside the file is missing.
 */
import { LIMITS } from "./limits.ts";

export interface Folder {
  readonly streams: ReadonlyMap<string, () => Buffer>;
  readonly folders: ReadonlyMap<string, Folder>;
}

const MAGIC = Buffer.from("d0cf11e0a1b11ae1", "hex");
const HEADER = 512;
const ENTRY = 128;
const NAME_BYTES = 64;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;

export const isCompound = (head: Uint8Array): boolean => MAGIC.equals(head.subarray(0, 8));

/** Null where there is no directory to read. */
export function readCompound(bytes: Buffer): Folder | null {
  if (!isCompound(bytes) || bytes.length < HEADER) return null;
  const sectors = sectorsOf(bytes);
  const directory = sectors.chain(bytes.readUInt32LE(48));
  if (directory.length < ENTRY) return null;
  const root = entryAt(directory, 0);
  const small = smallSectorsOf(bytes, sectors, root);
  const open = ({ start, size }: DirectoryEntry) =>
    size < bytes.readUInt32LE(56) ? small(start, size) : sectors.chain(start, size);
  return folderOf({ directory, open, visited: new Set() }, root);
}

interface Sectors {
  /** The bytes of a chain, as far as it can be followed, `size` at most. */
  chain(start: number, size?: number): Buffer;
  readonly next: (sector: number) => number;
}

function sectorsOf(bytes: Buffer): Sectors {
  const size = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const count = Math.ceil(bytes.length / size);
  const at = (sector: number) => bytes.subarray((sector + 1) * size, (sector + 2) * size);
  const table = tableOf(bytes, at, count);
  const next = (sector: number) => {
    const page = table[Math.floor(sector / (size / 4))];
    const offset = (sector % (size / 4)) * 4;
    return page === undefined || page.length < offset + 4 ? NO_ENTRY : page.readUInt32LE(offset);
  };
  return {
    next,
    chain(start, most = count * size) {
      const pieces: Buffer[] = [];
      let length = 0;
      for (let sector = start; sector < LAST_SECTOR && length < most; sector = next(sector)) {
        const piece = at(sector);
        if (piece.length === 0 || pieces.length > count) break;
        pieces.push(piece);
        length += piece.length;
      }
      return Buffer.concat(pieces).subarray(0, most);
    },
  };
}

/** The sectors of the table itself: 109 named in the header, the rest in a chain of lists. */
function tableOf(bytes: Buffer, at: (sector: number) => Buffer, count: number): readonly Buffer[] {
  const numbers: number[] = [];
  for (let offset = 76; offset < HEADER; offset += 4) numbers.push(bytes.readUInt32LE(offset));
  let list = bytes.readUInt32LE(68);
  for (let lists = 0; list < LAST_SECTOR && lists < count; lists++) {
    const page = at(list);
    for (let offset = 0; offset + 8 <= page.length; offset += 4) {
      numbers.push(page.readUInt32LE(offset));
    }
    list = page.length < 8 ? NO_ENTRY : page.readUInt32LE(page.length - 4);
  }
  return numbers
    .slice(0, count)
    .filter((sector) => sector < LAST_SECTOR)
    .map(at);
}

const SMALL = 64;

function smallSectorsOf(bytes: Buffer, sectors: Sectors, root: DirectoryEntry) {
  const store = sectors.chain(root.start);
  const table = sectors.chain(bytes.readUInt32LE(60));
  return (start: number, size: number): Buffer => {
    const pieces: Buffer[] = [];
    let sector = start;
    for (let left = size; left > 0 && sector < LAST_SECTOR; left -= SMALL) {
      const piece = store.subarray(sector * SMALL, (sector + 1) * SMALL);
      if (piece.length === 0) break;
      pieces.push(piece);
      sector = table.length < sector * 4 + 4 ? NO_ENTRY : table.readUInt32LE(sector * 4);
    }
    return Buffer.concat(pieces).subarray(0, size);
  };
}

interface DirectoryEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function entryAt(directory: Buffer, index: number): DirectoryEntry {
  const entry = directory.subarray(index * ENTRY, (index + 1) * ENTRY);
  const length = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), NAME_BYTES);
  return {
    name: entry.toString("utf16le", 0, length & ~1),
    isFolder: entry[66] !== 2,
    left: entry.readUInt32LE(68),
    right: entry.readUInt32LE(72),
    child: entry.readUInt32LE(76),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
}

interface Walk {
  readonly directory: Buffer;
  readonly open: (entry: DirectoryEntry) => Buffer;
  readonly visited: Set<number>;
}

/** Its children are a tree of their own, by left and right. */
function folderOf(walk: Walk, folder: DirectoryEntry, depth = 0): Folder {
  const streams = new Map<string, () => Buffer>();
  const folders = new Map<string, Folder>();
  const waiting = [folder.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const isKnown = walk.visited.has(index) || walk.visited.size >= LIMITS.compoundEntries;
    if (isKnown || (index + 1) * ENTRY > walk.directory.length) continue;
    walk.visited.add(index);
    const entry = entryAt(walk.directory, index);
    waiting.push(entry.left, entry.right);
    if (!entry.isFolder) streams.set(entry.name, () => walk.open(entry));
    else if (depth < 4 * LIMITS.depth) folders.set(entry.name, folderOf(walk, entry, depth + 1));
  }
  return { streams, folders };
}
