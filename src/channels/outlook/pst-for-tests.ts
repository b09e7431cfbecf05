/**
 * Archives of Outlook for tests, of each age and cipher, written from MS-PST: blocks, the two trees of
 * pages (of several levels, since a page of a test holds few entries), heaps with properties and tables.
 */
import type { RandomAccess, Reading, ReadOptions } from "#channels/channel.ts";
import { HOME } from "#channels/for-tests.ts";
import { encoded, nameTables, namesIn, type MadeItem, type Values } from "./for-tests.ts";
import { decipher } from "./pst-cipher.ts";
import { pst } from "./pst.ts";

export interface MadeArchive {
  readonly kind: "ansi" | "unicode" | "large";
  readonly cipher: 0 | 1 | 2;
  /** Of the archive itself, by number: which folder is which is added. */
  readonly store?: Values;
  readonly folders: readonly MadeFolder[];
  readonly items: readonly (MadeItem & { readonly folder: number })[];
}

export interface MadeFolder {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
}

export const [ROOT, SHOWN, INBOX, SENT, DELETED, HIDDEN] = [
  0x122, 0x8022, 0x8082, 0x80a2, 0x80c2, 0x80e2,
];

export const FOLDERS: readonly MadeFolder[] = [
  { id: ROOT, parent: ROOT, name: "" },
  { id: SHOWN, parent: ROOT, name: "Oberste Ebene" },
  { id: INBOX, parent: SHOWN, name: "受信トレイ" },
  { id: SENT, parent: SHOWN, name: "Wysłane w świat" },
  { id: DELETED, parent: SHOWN, name: "Weg damit" },
  { id: HIDDEN, parent: ROOT, name: "Reminders" },
];

/** The id of a folder as the archive itself writes it. */
export const folderId = (id: number): Buffer => {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32LE(id, 20);
  return bytes;
};

interface Block {
  readonly number: number;
  readonly bytes: Buffer;
}

interface NodeEntry {
  readonly id: number;
  readonly data: number;
  readonly inside: number;
  readonly parent: number;
}

interface Building {
  readonly made: MadeArchive;
  readonly wide: boolean;
  readonly blocks: Block[];
  readonly nodes: NodeEntry[];
}

export function archiveOf(made: MadeArchive): Buffer {
  const building: Building = { made, wide: made.kind !== "ansi", blocks: [], nodes: [] };
  const names = namesIn(made.items.map(({ values }) => values));
  const add = (id: number, parent: number, values: Values, inside: readonly Inner[] = []) => {
    building.nodes.push({ id, parent, ...addProperties(building, { values, names }, inside) });
  };
  const special: Values = {
    "35e0": folderId(SHOWN),
    "35e3": folderId(DELETED),
    "35e4": folderId(SENT),
  };
  add(0x21, 0, { ...special, ...made.store });
  const { guids, entries } = nameTables(names);
  add(0x61, 0, { "0002": guids, "0003": entries, "0004": Buffer.alloc(0) });
  for (const { id, parent, name } of made.folders) add(id, parent, { "3001": name });
  for (const [index, item] of made.items.entries()) {
    const recipients = { id: 0x692, ...addTable(building, item.recipients ?? []) };
    const attached = item.attachments ?? [];
    const rows = attached.map((values, row) => ({ values, id: 0x8005 + 0x20 * row }));
    const files = rows.map(({ values, id }) => ({
      id,
      ...addProperties(building, { values, names }, []),
    }));
    const table = {
      id: 0x671,
      ...addTable(
        building,
        attached,
        rows.map(({ id }) => id),
      ),
    };
    const inside = [recipients, ...(attached.length > 0 ? [table, ...files] : [])];
    add(0x20_0004 + 0x20 * index, item.folder, item.values, inside);
  }
  return fileOf(building);
}

function addBlock({ blocks }: Building, bytes: Buffer, isInner = false): number {
  const number = 4 + 4 * blocks.length + (isInner ? 2 : 0);
  blocks.push({ number, bytes });
  return number;
}

const LARGEST = 8_000;

/** One block, or a list of them. */
function addData(building: Building, bytes: Buffer): number {
  if (bytes.length <= LARGEST) return addBlock(building, bytes);
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; at += LARGEST) {
    numbers.push(addBlock(building, bytes.subarray(at, at + LARGEST)));
  }
  const head = Buffer.alloc(8);
  head.writeUInt16LE(0x0101, 0);
  head.writeUInt16LE(numbers.length, 2);
  head.writeUInt32LE(bytes.length, 4);
  return addBlock(
    building,
    Buffer.concat([head, ...numbers.map((one) => word(building, one))]),
    true,
  );
}

function word({ wide }: Pick<Building, "wide">, value: number): Buffer {
  const bytes = Buffer.alloc(wide ? 8 : 4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

interface Inner {
  readonly id: number;
  readonly data: number;
  readonly inside: number;
}

/** A list of nodes inside, behind a list of lists where there are many. */
function addInside(building: Building, all: readonly Inner[]): number {
  if (all.length === 0) return 0;
  const leaf = (some: readonly Inner[]) =>
    innerList(
      building,
      0,
      some.map(({ id, data, inside }) => [id, data, inside]),
    );
  if (all.length <= 2) return leaf(all);
  const sorted = all.toSorted((a, b) => a.id - b.id);
  const half = Math.ceil(sorted.length / 2);
  const halves = [sorted.slice(0, half), sorted.slice(half)];
  return innerList(
    building,
    1,
    halves.map((some) => [some[0]!.id, leaf(some)]),
  );
}

function innerList(
  building: Building,
  level: number,
  rows: readonly (readonly number[])[],
): number {
  const head = Buffer.alloc(building.wide ? 8 : 4);
  head[0] = 2;
  head[1] = level;
  head.writeUInt16LE(rows.length, 2);
  const words = rows.flat().map((one) => word(building, one));
  return addBlock(building, Buffer.concat([head, ...words]), true);
}

/** Values on a heap: the first is number 0x20, the second 0x40 … */
function heap(kind: number, root: number, values: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12);
  head[2] = 0xec;
  head[3] = kind;
  head.writeUInt32LE(root, 4);
  const length = values.reduce((sum, { length }) => sum + length, 12);
  head.writeUInt16LE(length + (length % 2), 0);
  const map = Buffer.alloc(4 + 2 * (values.length + 1));
  map.writeUInt16LE(values.length, 0);
  let at = 12;
  for (const [index, value] of values.entries()) {
    map.writeUInt16LE(at, 4 + 2 * index);
    at += value.length;
  }
  map.writeUInt16LE(at, 4 + 2 * values.length);
  return Buffer.concat([head, ...values, Buffer.alloc(length % 2), map]);
}

const treeHead = (key: number, data: number, root: number): Buffer => {
  const bytes = Buffer.from([0xb5, key, data, 0, 0, 0, 0, 0]);
  bytes.writeUInt32LE(root, 4);
  return bytes;
};

interface Named {
  readonly values: Values;
  readonly names: ReadonlyMap<string, number>;
}

function addProperties(building: Building, { values, names }: Named, inside: readonly Inner[]) {
  const onHeap: Buffer[] = [];
  const nodes = [...inside];
  const rows = Object.entries(values).map(([name, value]) => {
    const id = names.get(name) ?? parseInt(name, 16);
    const { type, bytes } = encoded(value);
    const row = Buffer.alloc(8);
    row.writeUInt16LE(id, 0);
    row.writeUInt16LE(type, 2);
    if (type === 0x0003 || type === 0x000b) bytes.copy(row, 4, 0, 4);
    else if (bytes.length > 2_000) {
      const number = 0x1_003f + 0x20 * nodes.length;
      nodes.push({ id: number, data: addData(building, bytes), inside: 0 });
      row.writeUInt32LE(number, 4);
    } else if (bytes.length > 0) row.writeUInt32LE(0x20 * (onHeap.push(bytes) + 2), 4);
    return row;
  });
  const records = Buffer.concat(rows.toSorted((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0)));
  const bytes = heap(0xbc, 0x20, [treeHead(2, 6, 0x40), records, ...onHeap]);
  return { data: addBlock(building, bytes), inside: addInside(building, nodes) };
}

/** Each row begins with its number; then cells of four bytes, a byte for each truth, and a map of bits. */
function addTable(building: Building, all: readonly Values[], ids: readonly number[] = []) {
  const tags = [...new Set(all.flatMap(Object.keys))].filter((tag) => tag !== "3701").toSorted();
  const onHeap: Buffer[] = [];
  const width = 4 + 4 * tags.length;
  const bits = Math.ceil((tags.length + 1) / 8);
  const info = Buffer.alloc(22 + 8 * (tags.length + 1));
  info[0] = 0x7c;
  info[1] = tags.length + 1;
  for (const [at, end] of [width, width, width, width + bits].entries()) {
    info.writeUInt16LE(end, 2 + 2 * at);
  }
  const column = (index: number, tag: number, type: number) => {
    info.writeUInt16LE(type, 22 + 8 * index);
    info.writeUInt16LE(tag, 24 + 8 * index);
    info.writeUInt16LE(4 * index, 26 + 8 * index);
    info[28 + 8 * index] = 4;
    info[29 + 8 * index] = index;
  };
  column(0, 0x67f2, 3);
  const rows = all.map((values, index) => {
    const row = Buffer.alloc(width + bits);
    row.writeUInt32LE(ids[index] ?? index, 0);
    row[width]! |= 0x80;
    for (const [place, tag] of tags.entries()) {
      const value = values[tag];
      if (value === undefined) continue;
      const { type, bytes } = encoded(value);
      column(place + 1, parseInt(tag, 16), type);
      row[width + ((place + 1) >> 3)]! |= 0x80 >> ((place + 1) & 7);
      if (type === 0x0003) bytes.copy(row, 4 + 4 * place, 0, 4);
      else row.writeUInt32LE(0x20 * (onHeap.push(bytes) + 4), 4 + 4 * place);
    }
    return row;
  });
  info.writeUInt32LE(0x40, 10);
  info.writeUInt32LE(rows.length > 0 ? 0x80 : 0, 14);
  const index = [treeHead(4, 4, 0), Buffer.alloc(0)];
  const bytes = heap(0x7c, 0x20, [info, ...index, Buffer.concat(rows), ...onHeap]);
  return { data: addBlock(building, bytes), inside: 0 };
}

const LAYOUTS = {
  ansi: { version: 14, page: 512, count: 496, nodes: 0xb8, blocks: 0xc0, cipher: 0x1cd, end: 0xa8 },
  unicode: {
    version: 23,
    page: 512,
    count: 488,
    nodes: 0xd8,
    blocks: 0xe8,
    cipher: 0x201,
    end: 0xb8,
  },
  large: {
    version: 36,
    page: 4096,
    count: 4056,
    nodes: 0xd8,
    blocks: 0xe8,
    cipher: 0x201,
    end: 0xb8,
  },
} as const;

function fileOf(building: Building): Buffer {
  const { kind, cipher } = building.made;
  const layout = LAYOUTS[kind];
  const pieces: Buffer[] = [Buffer.alloc(4096)];
  let end = 4096;
  const put = (bytes: Buffer): number => {
    const padded = Buffer.concat([bytes, Buffer.alloc((64 - (bytes.length % 64)) % 64)]);
    pieces.push(padded);
    end += padded.length;
    return end - padded.length;
  };
  const blocks = building.blocks.map(({ number, bytes }) => {
    const packed = kind === "large" && bytes.length > 500 ? wrapped(bytes) : bytes;
    const at = put((number & 2) === 0 ? ciphered(packed, cipher, number) : packed);
    const sizes = Buffer.alloc(building.wide ? 8 : 4);
    sizes.writeUInt16LE(packed.length, 0);
    sizes.writeUInt16LE(kind === "large" ? bytes.length : 2, 2);
    return Buffer.concat([word(building, number), word(building, at), sizes]);
  });
  const nodes = building.nodes
    .toSorted((a, b) => a.id - b.id)
    .map(({ id, data, inside, parent }) =>
      Buffer.concat([id, data, inside, parent].map((one) => word(building, one))),
    );
  const byNumber = blocks.toSorted((a, b) => a.readUInt32LE(0) - b.readUInt32LE(0));
  const roots = [treeOf(building, nodes, put), treeOf(building, byNumber, put)];
  const [header] = pieces;
  header!.write("!BDN", 0, "latin1");
  header!.write("SM", 8, "latin1");
  header!.writeUInt16LE(layout.version, 10);
  header![layout.cipher] = cipher;
  for (const [at, root] of [
    [layout.nodes, roots[0]],
    [layout.blocks, roots[1]],
  ] as const) {
    word(building, root!).copy(header!, at + (building.wide ? 8 : 4));
  }
  word(building, end).copy(header!, layout.end);
  return Buffer.concat(pieces);
}

/** Few entries a page, so that a small tree has several levels. */
const ENTRIES = 5;

function treeOf(
  building: Building,
  leaves: readonly Buffer[],
  put: (page: Buffer) => number,
): number {
  const { page, count } = LAYOUTS[building.made.kind];
  let level = 0;
  let entries = leaves;
  for (;;) {
    const above: Buffer[] = [];
    for (let at = 0; at < entries.length; at += ENTRIES) {
      const some = entries.slice(at, at + ENTRIES);
      const bytes = Buffer.concat([...some, Buffer.alloc(page)]).subarray(0, page);
      bytes[count] = some.length;
      bytes[building.made.kind === "large" ? count + 5 : count + 3] = level;
      const key = some[0]!.subarray(0, building.wide ? 8 : 4);
      above.push(Buffer.concat([key, word(building, 1), word(building, put(Buffer.from(bytes)))]));
    }
    if (above.length === 1) return above[0]!.readUInt32LE(building.wide ? 16 : 8);
    entries = above;
    level++;
  }
}

/** Packed by no more than an envelope (RFC 1950 and 1951), which is packing enough for a reader. */
function wrapped(bytes: Buffer): Buffer {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(bytes.length, 3);
  head.writeUInt16LE(~bytes.length & 0xffff, 5);
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(high * 0x1_0000 + low);
  return Buffer.concat([head, bytes, sum]);
}

/** A byte is found by trying which one becomes it. */
function ciphered(bytes: Buffer, cipher: 0 | 1 | 2, number: number): Buffer {
  // The high cipher undoes itself.
  if (cipher === 2) return decipher(Buffer.from(bytes), 2, number);
  if (cipher === 0) return bytes;
  const plain = decipher(Buffer.from(Array.from({ length: 256 }, (_, one) => one)), 1, 0);
  return Buffer.from(bytes.map((one) => plain.indexOf(one)));
}

export const fileIn = (bytes: Buffer): RandomAccess => ({
  size: bytes.length,
  read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
});

export async function readPst(
  bytes: Buffer,
  options: Partial<ReadOptions> = {},
): Promise<readonly Reading[]> {
  const all = { keep: "text", depth: "whole", fileName: "a.pst", skip: 0, home: HOME } as const;
  const readings: Reading[] = [];
  const given = { ...all, file: fileIn(bytes), ...options };
  for await (const reading of pst.read(nothing(), given)) readings.push(reading);
  return readings;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
