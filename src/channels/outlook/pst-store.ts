/**
 * The lower half of Outlook's archives (MS-PST 2.2): blocks of bytes by number, nodes that name their
 * blocks, and a tree of pages for each, searched page by page, so that an archive of any size takes the
 * same memory. Of three ages: ANSI (until 2002, 2 GB at most), Unicode, and the one with pages of 4 kB and
 * packed blocks in which Outlook keeps copies of a server's mailbox (.ost) since 2013.
 *
 * Whatever the bytes say: trees are as deep as a tree of so many entries can be, no block is larger than
 * 64 kB, and a value is read as far as its limit. What is not there is null.
 */
import type { RandomAccess, Reason } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { type Cipher, decipher } from "./pst-cipher.ts";

/** What a node, or a node inside a node, is made of: the numbers of its blocks. */
export interface Node {
  readonly id: number;
  readonly data: number;
  readonly inside: number;
  /** The folder it lies in; 0 of a node inside a node. */
  readonly parent: number;
}

export interface Store {
  /** With pages of 4 kB, and blocks of up to 64. */
  readonly isLarge: boolean;
  node(id: number): Promise<Node | null>;
  /** The file is shorter than it says itself. */
  readonly isCutOff: boolean;
  /** All nodes, in the order of their numbers; says where some are missing. */
  nodes(onMissing: () => void): AsyncGenerator<Node>;
  /** The blocks of a node's data, as far as a limit of bytes. */
  blocks(data: number, limit: number): Promise<readonly Buffer[]>;
  /** The nodes inside a node. */
  inside(block: number): Promise<ReadonlyMap<number, Node>>;
}

interface Layout {
  /** Of a number: of a block, or of a place in the file. */
  readonly wide: boolean;
  readonly page: number;
  /** Where a page says how many entries it has and how high it stands. */
  readonly count: number;
  readonly level: number;
  readonly end: number;
  readonly nodeTree: number;
  readonly blockTree: number;
  readonly cipher: number;
}

const ANSI: Layout = {
  wide: false,
  page: 512,
  count: 496,
  level: 499,
  end: 0xa8,
  nodeTree: 0xbc,
  blockTree: 0xc4,
  cipher: 0x1cd,
};
const UNICODE: Layout = {
  wide: true,
  page: 512,
  count: 488,
  level: 491,
  end: 0xb8,
  nodeTree: 0xe0,
  blockTree: 0xf0,
  cipher: 0x201,
};
const LARGE: Layout = { ...UNICODE, page: 4096, count: 4056, level: 4061 };

const layoutOf = (version: number): Layout | null => {
  if (version === 14 || version === 15) return ANSI;
  if (version === 36) return LARGE;
  return version >= 21 && version <= 23 ? UNICODE : null;
};

const HEADER = 564;

/** Or why it cannot be read. */
export async function openStore(file: RandomAccess): Promise<Store | Reason> {
  const header = await read(file, 0, HEADER);
  if (header.length < HEADER) return { code: "outlook.unreadable", values: {} };
  const version = header.readUInt16LE(10);
  const layout = layoutOf(version);
  if (layout === null) return { code: "outlook.version", values: { version } };
  const cipher = header[layout.cipher]!;
  if (cipher > 2) return { code: "outlook.password", values: {} };
  const numberIn = numbersOf(layout);
  const trees = {
    nodes: numberIn(header, layout.nodeTree),
    blocks: numberIn(header, layout.blockTree),
  };
  const isCutOff = file.size < numberIn(header, layout.end);
  return storeOf({ file, layout, cipher: cipher as Cipher, numberIn, isCutOff, ...trees });
}

async function read(file: RandomAccess, at: number, length: number): Promise<Buffer> {
  if (!(at >= 0 && at < file.size)) return Buffer.alloc(0);
  const bytes = await file.read(at, length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

type NumberIn = (bytes: Buffer, at: number) => number;

/** Numbers beyond 2^53 are of no file that there is. */
const numbersOf = ({ wide }: Layout): NumberIn =>
  wide
    ? (bytes, at) => bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32
    : (bytes, at) => bytes.readUInt32LE(at);

interface Open {
  readonly file: RandomAccess;
  readonly layout: Layout;
  readonly cipher: Cipher;
  readonly numberIn: NumberIn;
  readonly isCutOff: boolean;
  readonly nodes: number;
  readonly blocks: number;
}

function storeOf(open: Open): Store {
  return {
    isLarge: open.layout.page === 4096,
    isCutOff: open.isCutOff,
    async node(id) {
      const entry = await find(open, open.nodes, id, nodeBytes(open));
      return entry && nodeIn(open, entry);
    },
    async *nodes(onMissing) {
      // Pages that name each other are read as often as there are pages, and give nothing twice.
      const walk = { pages: Math.ceil(open.file.size / open.layout.page), onMissing };
      let last = 0;
      for await (const entry of leavesOf(open, open.nodes, walk)) {
        const node = nodeIn(open, entry);
        if (node.id > last) yield node;
        else onMissing();
        last = Math.max(last, node.id);
      }
    },
    blocks: (data, limit) => blocksOf(open, data, limit),
    inside: (block) => insideOf(open, block),
  };
}

const word = ({ layout }: Open): number => (layout.wide ? 8 : 4);
const nodeBytes = (open: Open): number => 4 * word(open);
const blockBytes = (open: Open): number => 3 * word(open);

function nodeIn(open: Open, entry: Buffer): Node {
  const size = word(open);
  return {
    id: entry.readUInt32LE(0),
    data: open.numberIn(entry, size),
    inside: open.numberIn(entry, 2 * size),
    parent: entry.readUInt32LE(3 * size),
  };
}

interface Page {
  readonly bytes: Buffer;
  readonly count: number;
  readonly isLeaf: boolean;
}

async function pageAt({ file, layout }: Open, at: number): Promise<Page | null> {
  const bytes = await read(file, at, layout.page);
  if (bytes.length < layout.page) return null;
  const count = layout.page === 4096 ? bytes.readUInt16LE(layout.count) : bytes[layout.count]!;
  return { bytes, count, isLeaf: bytes[layout.level] === 0 };
}

/** Inner entries are a key, a number and a place. Where the entry after so many begins; -1 where there is none. */
function entryAt(open: Open, page: Page, index: number, leafBytes: number): number {
  const size = page.isLeaf ? leafBytes : 3 * word(open);
  return index < page.count && (index + 1) * size <= open.layout.count ? index * size : -1;
}

async function find(
  open: Open,
  root: number,
  key: number,
  leafBytes: number,
): Promise<Buffer | null> {
  let at = root;
  for (let depth = 0; depth < LIMITS.treeDepth; depth++) {
    const page = await pageAt(open, at);
    if (page === null) return null;
    let last = -1;
    for (let index = 0; ; index++) {
      const entry = entryAt(open, page, index, leafBytes);
      if (entry < 0 || open.numberIn(page.bytes, entry) > key) break;
      last = entry;
    }
    if (last < 0) return null;
    if (page.isLeaf) {
      const found = open.numberIn(page.bytes, last) === key;
      return found ? page.bytes.subarray(last, last + leafBytes) : null;
    }
    at = open.numberIn(page.bytes, last + 2 * word(open));
  }
  return null;
}

async function* leavesOf(
  open: Open,
  at: number,
  walk: { pages: number; readonly onMissing: () => void },
): AsyncGenerator<Buffer> {
  const page = walk.pages-- > 0 ? await pageAt(open, at) : null;
  if (page === null || page.count === 0) {
    walk.onMissing();
    return;
  }
  for (let index = 0; ; index++) {
    const entry = entryAt(open, page, index, nodeBytes(open));
    if (entry < 0) return;
    if (page.isLeaf) yield page.bytes.subarray(entry, entry + nodeBytes(open));
    else yield* leavesOf(open, open.numberIn(page.bytes, entry + 2 * word(open)), walk);
  }
}

const INNER = 2;

/** A block as it is, deciphered and unpacked; empty where there is none. */
async function blockOf(open: Open, number: number): Promise<Buffer> {
  const plain = number - (number % 2);
  const entry =
    plain === 0
      ? null
      : ((await find(open, open.blocks, plain, blockBytes(open))) ??
        (await find(open, open.blocks, plain + 1, blockBytes(open))));
  if (entry === null) return Buffer.alloc(0);
  const size = word(open);
  const stored = entry.readUInt16LE(2 * size);
  const bytes = Buffer.from(await read(open.file, open.numberIn(entry, size), stored));
  if (plain % 4 < INNER) decipher(bytes, open.cipher, plain);
  return open.layout.page === 4096 ? unpacked(bytes, entry.readUInt16LE(2 * size + 2)) : bytes;
}

/** Its size when unpacked is the same where it is not packed. */
async function unpacked(bytes: Buffer, size: number): Promise<Buffer> {
  if (size === bytes.length || bytes[0] !== 0x78) return bytes;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream();
    for await (const piece of stream.pipeThrough(new DecompressionStream("deflate"))) {
      pieces.push(piece);
      length += piece.length;
      if (length > LARGEST_BLOCK) break;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return Buffer.concat(pieces);
}

const LARGEST_BLOCK = 65_536;

/** What a block counts for at least, so that a list of blocks that are not there ends. */
const SMALLEST = 1_024;

/** A block of data, or a list of them, or a list of lists. */
async function blocksOf(open: Open, number: number, limit: number): Promise<readonly Buffer[]> {
  const found: Buffer[] = [];
  let room = limit;
  await walk(number, 2);
  return found;

  async function walk(one: number, depth: number): Promise<void> {
    if (room <= 0) return;
    const bytes = await blockOf(open, one);
    const isList = (one & INNER) !== 0;
    if (!isList) {
      found.push(bytes);
      room -= Math.max(bytes.length, SMALLEST);
      return;
    }
    if (depth === 0 || bytes[0] !== 1) return;
    const size = word(open);
    const count = bytes.length < 8 ? 0 : bytes.readUInt16LE(2);
    for (let at = 8; at < 8 + count * size && at + size <= bytes.length && room > 0; at += size) {
      await walk(open.numberIn(bytes, at), depth - 1);
    }
  }
}

async function insideOf(open: Open, number: number): Promise<ReadonlyMap<number, Node>> {
  const found = new Map<number, Node>();
  let room: number = LIMITS.inside;
  await walk(number, 2);
  return found;

  async function walk(one: number, depth: number): Promise<void> {
    const bytes = depth === 0 ? Buffer.alloc(0) : await blockOf(open, one);
    if (bytes.length < 8 || bytes[0] !== 2) return;
    const size = word(open);
    const isLeaf = bytes[1] === 0;
    const entry = isLeaf ? 3 * size : 2 * size;
    const count = bytes.readUInt16LE(2);
    for (
      let index = 0, at = size;
      index < count && at + entry <= bytes.length;
      index++, at += entry
    ) {
      if (room-- <= 0) return;
      const id = bytes.readUInt32LE(at);
      const [data, inside] = [
        open.numberIn(bytes, at + size),
        isLeaf ? open.numberIn(bytes, at + 2 * size) : 0,
      ];
      if (isLeaf) found.set(id, { id, data, inside, parent: 0 });
      else await walk(data, depth - 1);
    }
  }
}
