/**
 * The parts of a workbook, which is a zip: found by its directory, unpacked as they are read, all together
 * never more than their budget, whatever their lengths say of them. Only what is stored or deflated counts;
 * anything odd is no part, so that a damaged workbook lacks one instead of ending its reader.
 */

export class TooMuch extends Error {}

export type Parts = ReadonlyMap<string, () => AsyncGenerator<string>>;

/** Null where there is no directory. `budget` is of bytes, for all that is read of all parts. */
export function partsOf(bytes: Uint8Array, budget: number): Parts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const parts = new Map<string, () => AsyncGenerator<string>>();
  const left = { bytes: budget };
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) break;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const packed = view.getUint32(at + 20, true);
    const start = dataStart(view, view.getUint32(at + 42, true));
    const label = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!));
    const method = view.getUint16(at + 10, true);
    if (start !== null && start + packed <= bytes.length && (method === 0 || method === 8)) {
      const data = bytes.subarray(start, start + packed);
      parts.set(label.replace(/^\//, ""), () => textOf(data, method === 8, left));
    }
    at += 46 + name! + extra! + comment!;
  }
  return parts;
}

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** Behind the directory there may be a comment of so many bytes. */
const MOST_COMMENT = 65_535;

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - MOST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function dataStart(view: DataView, at: number): number | null {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

async function* textOf(
  data: Uint8Array,
  isPacked: boolean,
  left: { bytes: number },
): AsyncGenerator<string> {
  const packed = new Blob([data]).stream();
  const plain = isPacked ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed;
  const decoder = new TextDecoder();
  for await (const chunk of plain) {
    left.bytes -= chunk.length;
    if (left.bytes < 0) throw new TooMuch();
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
