/**
 * Items of Outlook for tests, as Outlook writes them: a compound file with small sectors inside large
 * ones, properties in a table and in streams. Written from the specifications, not from the reader.
 */
import { readFileSync } from "node:fs";

export type Value = string | number | boolean | Date | Buffer;
/** By the number of the property; one with a name is "appointment 8216". */
export type Values = Readonly<Record<string, Value>>;

export interface MadeItem {
  readonly values: Values;
  readonly recipients?: readonly Values[];
  readonly attachments?: readonly Values[];
}

/** In the order in which a file of these tests numbers them. */
const SETS = {
  appointment: "0220060000000000c000000000000046",
  meeting: "90dad86e0b451b1098da00aa003f1305",
  address: "0420060000000000c000000000000046",
} as const;

/** The properties with names that these items have, and their numbers in the file. */
export function namesIn(all: readonly Values[]): ReadonlyMap<string, number> {
  const named = new Set(all.flatMap(Object.keys).filter((name) => name.includes(" ")));
  return new Map([...named].toSorted().map((name, index) => [name, 0x8000 + index]));
}

export function nameTables(names: ReadonlyMap<string, number>) {
  const sets = Object.keys(SETS);
  const guids = Buffer.concat(Object.values(SETS).map((hex) => Buffer.from(hex, "hex")));
  const entries = Buffer.alloc(8 * names.size);
  for (const [index, name] of [...names.keys()].entries()) {
    const [set = "", lid = ""] = name.split(" ");
    entries.writeUInt32LE(parseInt(lid, 16), 8 * index);
    entries.writeUInt16LE((sets.indexOf(set) + 3) << 1, 8 * index + 4);
    entries.writeUInt16LE(index, 8 * index + 6);
  }
  return { guids, entries };
}

export interface Encoded {
  readonly type: number;
  readonly bytes: Buffer;
}

export function encoded(value: Value): Encoded {
  if (typeof value === "string") return { type: 0x001f, bytes: Buffer.from(value, "utf16le") };
  if (Buffer.isBuffer(value)) return { type: 0x0102, bytes: value };
  const bytes = Buffer.alloc(8);
  if (typeof value === "boolean") bytes[0] = value ? 1 : 0;
  else if (typeof value === "number") bytes.writeInt32LE(value);
  else bytes.writeBigInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n);
  return {
    type: typeof value === "boolean" ? 0x000b : typeof value === "number" ? 0x0003 : 0x0040,
    bytes,
  };
}

type Tree = { readonly [name: string]: Buffer | Tree };

export function msgOf({ values, recipients = [], attachments = [] }: MadeItem): Buffer {
  const names = namesIn([values]);
  const { guids, entries } = nameTables(names);
  const numbered = (prefix: string, all: readonly Values[]) =>
    all.map((one, index) => [
      `${prefix}#${index.toString(16).toUpperCase().padStart(8, "0")}`,
      propertiesAs(one, names, 8),
    ]);
  return compoundOf({
    ...propertiesAs(values, names, 32),
    "__nameid_version1.0": {
      "__substg1.0_00020102": guids,
      "__substg1.0_00030102": entries,
      "__substg1.0_00040102": Buffer.alloc(0),
    },
    ...Object.fromEntries(numbered("__recip_version1.0_", recipients)),
    ...Object.fromEntries(numbered("__attach_version1.0_", attachments)),
  });
}

function propertiesAs(values: Values, names: ReadonlyMap<string, number>, head: number): Tree {
  const streams: Record<string, Buffer> = {};
  const rows = Object.entries(values).map(([name, value]) => {
    const id = names.get(name) ?? parseInt(name, 16);
    const { type, bytes } = encoded(value);
    const row = Buffer.alloc(16);
    row.writeUInt32LE(id * 0x1_0000 + type, 0);
    row.writeUInt32LE(6, 4);
    if (type === 0x001f || type === 0x0102) {
      const tag = (id * 0x1_0000 + type).toString(16).toUpperCase().padStart(8, "0");
      streams[`__substg1.0_${tag}`] = bytes;
      row.writeUInt32LE(bytes.length, 8);
    } else bytes.copy(row, 8);
    return row;
  });
  return { "__properties_version1.0": Buffer.concat([Buffer.alloc(head), ...rows]), ...streams };
}

const SECTOR = 512;
const END = 0xfffffffe;

interface Entry {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  child: number;
  right: number;
  start: number;
  size: number;
}

export function compoundOf(tree: Tree): Buffer {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const chain = (bytes: Buffer): number => {
    const count = Math.ceil(bytes.length / SECTOR);
    const start = sectors.length;
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(SECTOR);
      bytes.copy(sector, 0, index * SECTOR, (index + 1) * SECTOR);
      sectors.push(sector);
      next.push(index === count - 1 ? END : start + index + 1);
    }
    return count === 0 ? END : start;
  };
  const entries: Entry[] = [
    { name: "Root Entry", type: 5, child: -1, right: -1, start: END, size: 0 },
  ];
  const small: Buffer[] = [];
  const smallNext: number[] = [];
  addTree(tree, 0, { entries, small, smallNext, chain });
  const store = Buffer.concat(small);
  entries[0]!.start = chain(store);
  entries[0]!.size = store.length;
  const smallTable = chain(numbers(smallNext));
  const directory = chain(Buffer.concat(entries.map(entryBytes)));
  const tableSectors = Math.ceil((next.length + Math.ceil(next.length / 127) + 1) / 128);
  const tableAt = sectors.length;
  for (let index = 0; index < tableSectors; index++) next.push(0xfffffffd);
  const table = Buffer.alloc(tableSectors * SECTOR, 0xff);
  numbers(next).copy(table);
  const header = headerOf({ tableSectors, tableAt, directory, smallTable });
  return Buffer.concat([header, ...sectors, table]);
}

interface Building {
  readonly entries: Entry[];
  readonly small: Buffer[];
  readonly smallNext: number[];
  readonly chain: (bytes: Buffer) => number;
}

/** The children of a folder hang one behind the other. */
function addTree(tree: Tree, parent: number, building: Building): void {
  const { entries, small, smallNext, chain } = building;
  let before: Entry | null = null;
  for (const [name, content] of Object.entries(tree)) {
    const isFile = Buffer.isBuffer(content);
    const entry: Entry = { name, type: isFile ? 2 : 1, child: -1, right: -1, start: END, size: 0 };
    const index = entries.push(entry) - 1;
    if (before) before.right = index;
    else entries[parent]!.child = index;
    before = entry;
    if (!isFile) {
      addTree(content, index, building);
      continue;
    }
    entry.size = content.length;
    if (content.length >= 4096) entry.start = chain(content);
    else if (content.length > 0) {
      entry.start = smallNext.length;
      const count = Math.ceil(content.length / 64);
      for (let one = 1; one <= count; one++) {
        smallNext.push(one === count ? END : smallNext.length + 1);
      }
      small.push(Buffer.concat([content, Buffer.alloc(count * 64 - content.length)]));
    }
  }
}

const numbers = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
};

function entryBytes({ name, type, child, right, start, size }: Entry): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, "utf16le");
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(right, 72);
  bytes.writeInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function headerOf(at: {
  readonly tableSectors: number;
  readonly tableAt: number;
  readonly directory: number;
  readonly smallTable: number;
}): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.fill(0, 8, 76);
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const) {
    header.writeUInt16LE(value, offset);
  }
  for (const [offset, value] of [
    [44, at.tableSectors],
    [48, at.directory],
    [56, 4096],
    [60, at.smallTable],
    [64, 1],
    [68, END],
  ] as const) {
    header.writeUInt32LE(value, offset);
  }
  for (let index = 0; index < at.tableSectors; index++) {
    header.writeUInt32LE(at.tableAt + index, 76 + 4 * index);
  }
  return header;
}

const ROOT = new URL("../../../", import.meta.url);
export const sample = (name: string): Buffer =>
  readFileSync(new URL(`samples/outlook/${name}`, ROOT));
