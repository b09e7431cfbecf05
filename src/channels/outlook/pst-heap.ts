/**
 * The upper half of Outlook's archives (MS-PST 2.3): the first block of a node is a heap of small values,
 * told apart by numbers, and on it stands a list of properties, or a table with a row for each recipient.
 * What is too large for the heap lies in a node inside the node.
 */
import { LIMITS } from "./limits.ts";
import type { RawValue } from "./properties.ts";
import type { Node, Store } from "./pst-store.ts";

interface Heap {
  readonly root: number;
  readonly kind: number;
  /** A value on the heap; empty where there is none. */
  value(id: number): Buffer;
  /** The blocks of a value on the heap or in a node inside. */
  blocks(id: number, limit: number): Promise<readonly Buffer[]>;
}

async function heapOf(store: Store, node: Node): Promise<Heap | null> {
  const blocks = await store.blocks(node.data, LIMITS.propertyBytes);
  const [first] = blocks;
  if (!first || first.length < 12 || first[2] !== 0xec) return null;
  let inside: ReadonlyMap<number, Node> | undefined;
  // Of large blocks there are fewer, with more values in each.
  const indexBits = store.isLarge ? 14 : 11;
  const value = (id: number): Buffer => {
    const index = (id >>> 5) & ((1 << indexBits) - 1);
    return allocation(blocks[id >>> (5 + indexBits)], index);
  };
  return {
    kind: first[3]!,
    root: first.readUInt32LE(4),
    value,
    async blocks(id, limit) {
      if (id === 0) return [];
      if ((id & 0x1f) === 0) return [value(id)];
      inside ??= await store.inside(node.inside);
      const found = inside.get(id);
      return found ? store.blocks(found.data, limit) : [];
    },
  };
}

/** Where each value of a block begins stands at its end. */
function allocation(block: Buffer | undefined, index: number): Buffer {
  const nothing = Buffer.alloc(0);
  if (!block || block.length < 2 || index < 1) return nothing;
  const map = block.readUInt16LE(0);
  const at = map + 4 + 2 * (index - 1);
  if (map + 2 > block.length || index > block.readUInt16LE(map) || at + 4 > block.length)
    return nothing;
  return block.subarray(block.readUInt16LE(at), block.readUInt16LE(at + 2));
}

interface Row {
  readonly key: Buffer;
  readonly data: Buffer;
}

/** The rows of a tree on the heap. */
function* treeRows(heap: Heap, root: number): Generator<Row> {
  const header = heap.value(root);
  if (header.length < 8 || header[0] !== 0xb5) return;
  const [keyBytes, dataBytes, levels] = [header[1]!, header[2]!, header[3]!];
  if (keyBytes === 0 || levels > LIMITS.treeDepth) return;
  let room: number = LIMITS.records;
  yield* walk(header.readUInt32LE(4), levels);

  function* walk(id: number, level: number): Generator<Row> {
    const records = heap.value(id);
    const size = keyBytes + (level === 0 ? dataBytes : 4);
    for (let at = 0; at + size <= records.length && room > 0; at += size) {
      room--;
      const data = records.subarray(at + keyBytes, at + size);
      if (level === 0) yield { key: records.subarray(at, at + keyBytes), data };
      else yield* walk(data.readUInt32LE(0), level - 1);
    }
  }
}

const PROPERTIES = 0xbc;
const TABLE = 0x7c;

/** What stands in its four bytes itself: small numbers and truths. */
const IN_PLACE = new Set([0x0002, 0x0003, 0x000b]);
const WANTED = new Set([0x001e, 0x001f, 0x0040, 0x0102]);

export interface ReadValues {
  /** The numbers that properties with names have everywhere. */
  readonly names: ReadonlyMap<number, number>;
  /** Left where they are. */
  readonly without: ReadonlySet<number>;
}

/** The properties of a node; null where it has none. */
export async function valuesOf(
  store: Store,
  node: Node,
  { names, without }: ReadValues,
): Promise<ReadonlyMap<number, RawValue> | null> {
  const heap = await heapOf(store, node);
  if (heap === null || heap.kind !== PROPERTIES) return null;
  const values = new Map<number, RawValue>();
  for (const { key, data } of treeRows(heap, heap.root)) {
    if (key.length !== 2 || data.length !== 6 || values.size >= LIMITS.properties) continue;
    const id = key.readUInt16LE(0);
    const tag = id < 0x8000 ? id : names.get(id);
    if (tag === undefined || without.has(tag)) continue;
    const value = await valueIn(heap, data.readUInt16LE(0), data.subarray(2));
    if (value) values.set(tag, value);
  }
  return values;
}

async function valueIn(heap: Heap, type: number, cell: Buffer): Promise<RawValue | null> {
  if (IN_PLACE.has(type)) return { type, bytes: cell };
  if (!WANTED.has(type) || cell.length < 4) return null;
  const blocks = await heap.blocks(cell.readUInt32LE(0), LIMITS.propertyBytes);
  return { type, bytes: blocks.length === 1 ? blocks[0]! : Buffer.concat(blocks) };
}

/** The rows of a table, as far as a limit; `id` is what a row calls itself. */
export async function rowsOf(
  store: Store,
  node: Node,
  limit: number,
): Promise<readonly { readonly id: number; readonly values: ReadonlyMap<number, RawValue> }[]> {
  const heap = await heapOf(store, node);
  const info = heap && heap.kind === TABLE ? heap.value(heap.root) : Buffer.alloc(0);
  if (heap === null || info.length < 22 || info[0] !== TABLE) return [];
  const columns = columnsIn(info);
  const [bitmapAt, rowBytes] = [info.readUInt16LE(6), info.readUInt16LE(8)];
  if (rowBytes < 4) return [];
  const rows: { readonly id: number; readonly values: ReadonlyMap<number, RawValue> }[] = [];
  for (const block of await heap.blocks(info.readUInt32LE(14), LIMITS.propertyBytes)) {
    for (let at = 0; at + rowBytes <= block.length; at += rowBytes) {
      if (rows.length >= limit) return rows;
      const row = block.subarray(at, at + rowBytes);
      const values = new Map<number, RawValue>();
      for (const { tag, type, from, to, bit } of columns) {
        const isThere = ((row[bitmapAt + (bit >>> 3)] ?? 0) & (0x80 >>> (bit & 7))) !== 0;
        const value = isThere ? await cellIn(heap, type, row.subarray(from, to)) : null;
        if (value) values.set(tag, value);
      }
      rows.push({ id: row.readUInt32LE(0), values });
    }
  }
  return rows;
}

/** A time stands in its eight bytes itself; truths take one. */
async function cellIn(heap: Heap, type: number, cell: Buffer): Promise<RawValue | null> {
  if (type === 0x0040 || IN_PLACE.has(type)) return { type, bytes: cell };
  return valueIn(heap, type, cell);
}

function columnsIn(info: Buffer) {
  const columns = [];
  for (let left = info[1]!, at = 22; left > 0 && at + 8 <= info.length; left--, at += 8) {
    const [from, length] = [info.readUInt16LE(at + 4), info[at + 6]!];
    columns.push({
      type: info.readUInt16LE(at),
      tag: info.readUInt16LE(at + 2),
      from,
      to: from + length,
      bit: info[at + 7]!,
    });
  }
  return columns;
}
