/**
 * A zip without its directory: one that was downloaded or copied only in part. Each file in it begins
 * with a header of its own, and where one ends the next begins. Many programs write how long a file
 * was only behind it, in a descriptor that is looked for: it counts where it says the very length that
 * lies before it, so that nothing in a file is taken for one.
 */
import { LIMITS } from "./limits.ts";
import { readAll, type Seekable } from "./seekable.ts";
import { Unreadable } from "./unreadable.ts";

export interface LocalHeader extends Lengths {
  /** The name, as it stands there. */
  readonly raw: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly offset: number;
  /** Length of its name and extra field. */
  readonly labelBytes: number;
}

interface Lengths {
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Length of a local header without its name and extra field. */
export const LOCAL_HEADER = 30;
export const LOCAL_SIGNATURE = 0x04034b50;

/** Up to where the archive breaks off; of the last one there may be only a part. */
export async function headersOf(zip: Seekable): Promise<readonly LocalHeader[]> {
  const headers: LocalHeader[] = [];
  for (let next = await headerAt(zip, 0); next; next = await headerAt(zip, next.end)) {
    if (headers.length >= LIMITS.archive.entries) {
      throw new Unreadable("sources.too-many-entries", { limit: LIMITS.archive.entries });
    }
    headers.push(next.header);
  }
  return headers;
}

interface Found {
  readonly header: LocalHeader;
  readonly end: number;
}

/** Says in its flags that the lengths follow behind the file. */
const FOLLOWS = 8;

async function headerAt(zip: Seekable, offset: number): Promise<Found | null> {
  const fixed = await bytesAt(zip, offset, LOCAL_HEADER);
  if (fixed.length < LOCAL_HEADER || fixed.readUInt32LE(0) !== LOCAL_SIGNATURE) return null;

  const nameBytes = fixed.readUInt16LE(26);
  const labelBytes = nameBytes + fixed.readUInt16LE(28);
  const label = await bytesAt(zip, offset + LOCAL_HEADER, labelBytes);
  if (label.length < labelBytes) return null;

  const start = offset + LOCAL_HEADER + labelBytes;
  const flags = fixed.readUInt16LE(6);
  const { end, ...lengths } =
    flags & FOLLOWS
      ? await lengthsBehind(zip, start)
      : lengthsBefore(fixed, label.subarray(nameBytes), start);
  const [raw, method] = [label.subarray(0, nameBytes), fixed.readUInt16LE(8)];
  return { header: { raw, flags, method, offset, labelBytes, ...lengths }, end };
}

type Ending = Lengths & { readonly end: number };

const IN_EXTRA = 0xffffffff;

/** In the header, or beyond 4 GB in the extra field of zip64: unpacked, then packed. */
function lengthsBefore(fixed: Buffer, extra: Buffer, start: number): Ending {
  const crc = fixed.readUInt32LE(14);
  let packed = fixed.readUInt32LE(18);
  let unpacked = fixed.readUInt32LE(22);
  for (let at = 0; packed === IN_EXTRA && at + 20 <= extra.length;) {
    if (extra.readUInt16LE(at) === 1) {
      unpacked = Number(extra.readBigUInt64LE(at + 4));
      packed = Number(extra.readBigUInt64LE(at + 12));
    }
    at += 4 + extra.readUInt16LE(at + 2);
  }
  return { crc, packed, unpacked, end: start + packed };
}

/** Where there is no descriptor the file goes on to the end of what there is. */
async function lengthsBehind(zip: Seekable, start: number): Promise<Ending> {
  let at = start;
  let window: Buffer = Buffer.alloc(0);
  for await (const chunk of zip.stream(start, zip.bytes)) {
    window = Buffer.concat([window, chunk]);
    const found = descriptorIn(window, at - start);
    if (found) return { ...found, end: at + found.end };
    const kept = Math.min(window.length, LONG - 1);
    at += window.length - kept;
    window = window.subarray(window.length - kept);
  }
  const left = Math.max(0, zip.bytes - start);
  return { crc: 0, packed: left, unpacked: left, end: zip.bytes };
}

/** Signature, checksum, packed and unpacked length, each of four bytes, or of eight in zip64. */
const DESCRIPTOR = Buffer.from("PK\u0007\u0008", "latin1");
const SHORT = 16;
const LONG = 24;

/** `before`: so much of the file came before these bytes. */
function descriptorIn(bytes: Buffer, before: number): Ending | null {
  for (let at = bytes.indexOf(DESCRIPTOR); at >= 0; at = bytes.indexOf(DESCRIPTOR, at + 1)) {
    const packed = before + at;
    if (at + SHORT <= bytes.length && bytes.readUInt32LE(at + 8) === packed) {
      const unpacked = bytes.readUInt32LE(at + 12);
      return { crc: bytes.readUInt32LE(at + 4), packed, unpacked, end: at + SHORT };
    }
    if (at + LONG <= bytes.length && bytes.readBigUInt64LE(at + 8) === BigInt(packed)) {
      const unpacked = Number(bytes.readBigUInt64LE(at + 16));
      return { crc: bytes.readUInt32LE(at + 4), packed, unpacked, end: at + LONG };
    }
  }
  return null;
}

const bytesAt = (zip: Seekable, start: number, length: number): Promise<Buffer> =>
  readAll(zip.stream(start, start + length));
