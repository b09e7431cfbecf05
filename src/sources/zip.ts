/**
 * Zip archives, by their central directory, which is read by yauzl. Traps:
 *
 * - yauzl refuses a whole archive for one name like "../x": names come as bytes and are labels here.
 * - It hands offsets from the file to fs.read as they are, which throws where nobody catches.
 * - Names without the UTF-8 flag are UTF-8 all the same when a Mac wrote them, else code page 437.
 * - Entries that share bytes are how 46 MB become 4.5 PB (Fifield 2019): such an archive is refused.
 * - No handle stays open: an entry is opened by its place, which is all that is kept of it.
 * - The directory comes last, so one that was not downloaded to its end has none (zip-cut-off.ts).
 */
import { EventEmitter } from "node:events";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { Reason } from "#channels/channel.ts";
import { inflated } from "./inflated.ts";
import { LIMITS } from "./limits.ts";
import { pulled } from "./pulled.ts";
import { readAll, type Seekable } from "./seekable.ts";
import { reasonOf, Unreadable } from "./unreadable.ts";
import { headersOf, LOCAL_HEADER, LOCAL_SIGNATURE, type LocalHeader } from "./zip-cut-off.ts";

export interface ZipEntry {
  readonly name: string;
  readonly folder: boolean;
  /** Said by the directory, which an entry may not leave. */
  readonly packed: number;
  /** Said by the directory, and not believed. */
  readonly unpacked: number;
  readonly offset: number;
  /** Length of its name and extra field here; before its bytes they stand again, mostly alike. */
  readonly labelBytes: number;
  readonly method: number;
  readonly crc: number;
  readonly modified: Date | null;
  readonly problem: Reason | null;
}

export interface ZipListing {
  readonly entries: readonly ZipEntry[];
  /** Why there may have been more. */
  readonly broken: Reason | null;
}

export async function listZip(zip: Seekable): Promise<ZipListing> {
  const entries: ZipEntry[] = [];
  let directoryAt: number;
  try {
    const directory = await yauzl.fromRandomAccessReaderPromise(windowOn(zip), zip.bytes, {
      decodeStrings: false,
      validateEntrySizes: false,
    });
    if (directory.entryCount > LIMITS.archive.entries) {
      throw new Unreadable("sources.too-many-entries", { limit: LIMITS.archive.entries });
    }
    // Where the directory begins, whatever the types call it.
    directoryAt = Number(directory.readEntryCursor);
    for await (const entry of directory.eachEntry()) entries.push(entryOf(entry));
  } catch (error) {
    if (isCutOff(error)) return listCutOff(zip);
    throw unreadable(error);
  }
  if (overlap(entries, directoryAt)) throw new Unreadable("sources.overlaps");
  return { entries, broken: null };
}

const isCutOff = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("End of central directory record signature");

async function listCutOff(zip: Seekable): Promise<ZipListing> {
  const entries = (await headersOf(zip)).map(entryOfHeader);
  if (entries.length === 0) throw new Unreadable("sources.zip-damaged");
  return { entries, broken: { code: "sources.zip-cut-off", values: {} } };
}

/** What it knows less than the directory: whether it is a link, and when it was written. */
function entryOfHeader({ raw, flags, ...header }: LocalHeader): ZipEntry {
  const name = spelled(raw, flags, []);
  return {
    ...header,
    name: raw.length > LIMITS.archive.nameBytes ? name.slice(0, 80) : name,
    folder: name.endsWith("/"),
    modified: null,
    problem: problemOf({
      nameLength: raw.length,
      type: 0,
      locked: (flags & LOCKED) !== 0,
      method: header.method,
    }),
  };
}

const LOCKED = 1;

/**
 * Reads for yauzl, a good piece at a time, since what it asks for next lies behind what it asked
 * for. It has no handle to count references to.
 */
function windowOn(zip: Seekable): yauzl.RandomAccessReader {
  let from = 0;
  let window: Buffer = Buffer.alloc(0);

  const bytesAt = async (position: number, length: number): Promise<Buffer> => {
    if (position < from || position + length > from + window.length) {
      if (position + length > zip.bytes) throw new Unreadable("sources.zip-damaged");
      window = await readAll(zip.stream(position, position + Math.max(length, LIMITS.chunk)));
      from = position;
    }
    return window.subarray(position - from, position - from + length);
  };
  const read = async (...[buffer, offset, length, position, callback]: Read): Promise<void> => {
    let bytes: Buffer;
    try {
      bytes = await bytesAt(position, length);
    } catch (error) {
      return callback(unreadable(error));
    }
    bytes.copy(buffer, offset);
    (callback as (error: null, bytesRead: number) => void)(null, bytes.length);
  };
  const reader = Object.assign(new EventEmitter(), { read, ref() {}, unref() {} });
  return reader as unknown as yauzl.RandomAccessReader;
}

type Read = Parameters<yauzl.RandomAccessReader["read"]>;

/** What yauzl says of an archive comes as plain Errors and, on garbage, as RangeErrors. */
function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  if (error instanceof Error && "errno" in error) {
    const { code, values } = reasonOf(error);
    return new Unreadable(code, values);
  }
  if (error instanceof TypeError) throw error;
  const message = error instanceof Error ? error.message : "";
  if (message.includes("strong encryption")) return new Unreadable("sources.locked");
  if (message.includes("multi-disk")) return new Unreadable("sources.one-of-several");
  return new Unreadable("sources.zip-damaged");
}

function entryOf(entry: yauzl.Entry): ZipEntry {
  const name = spelled(entry.fileNameRaw, entry.generalPurposeBitFlag, entry.extraFields);
  return {
    name: entry.fileNameLength > LIMITS.archive.nameBytes ? name.slice(0, 80) : name,
    folder: name.endsWith("/") || fileType(entry) === DIRECTORY,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    labelBytes: entry.fileNameLength + entry.extraFieldLength,
    method: entry.compressionMethod,
    crc: entry.crc32,
    modified: dateOf(entry),
    problem: problemOf({
      nameLength: entry.fileNameLength,
      type: fileType(entry),
      locked: entry.isEncrypted(),
      method: entry.compressionMethod,
    }),
  };
}

/** A name, of the bytes that stand in the file. */
function spelled(raw: Buffer, flags: number, extra: yauzl.Entry["extraFields"]): string {
  const utf8 = raw.toString("utf8");
  if (!utf8.includes("\uFFFD")) return utf8.replaceAll("\\", "/");
  return yauzl.getFileNameLowLevel(flags, raw, extra, false);
}

interface Closed {
  readonly nameLength: number;
  readonly type: number;
  readonly locked: boolean;
  readonly method: number;
}

function problemOf({ nameLength, type, locked, method }: Closed): Reason | null {
  if (nameLength > LIMITS.archive.nameBytes) {
    return { code: "sources.name-too-long", values: { limit: LIMITS.archive.nameBytes } };
  }
  if (locked) return { code: "sources.locked", values: {} };
  if (type === LINK) return { code: "sources.link-inside", values: {} };
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
    return { code: "sources.not-a-file", values: {} };
  }
  if (method !== STORED && method !== DEFLATED) {
    return { code: "sources.packed-otherwise", values: {} };
  }
  return null;
}

const STORED = 0;
const DEFLATED = 8;

/** The kind of file, where a Unix wrote the archive; else 0. */
function fileType(entry: yauzl.Entry): number {
  const unix = entry.versionMadeBy >>> 8 === 3;
  return unix ? (entry.externalFileAttributes >>> 16) & 0o170000 : 0;
}

const LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

function dateOf(entry: yauzl.Entry): Date | null {
  const date = entry.getLastModDate({ timezone: "UTC" });
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Whether two entries share bytes, or one reaches into the directory. */
function overlap(entries: readonly ZipEntry[], directoryAt: number): boolean {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  return inOrder.some(({ offset, packed }, i) => {
    const next = inOrder[i + 1]?.offset ?? directoryAt;
    return offset + LOCAL_HEADER + packed > next;
  });
}

export async function* openEntry(zip: Seekable, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(zip, entry);
  let crc = 0;
  for await (const chunk of entry.method === STORED
    ? packed
    : inflated(packed, "deflate", entry.unpacked)) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc) throw new Unreadable("sources.damaged");
}

/** What follows the local header, whose name and extra field may be other than the directory's. */
async function* packedBytes(zip: Seekable, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const bytes = pulled(fromHeaderOn(zip, entry));
  try {
    const header = await bytes.exactly(LOCAL_HEADER);
    if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
      throw new Unreadable("sources.damaged");
    }
    await bytes.exactly(header.readUInt16LE(26) + header.readUInt16LE(28));
    for (let left = entry.packed; left > 0;) {
      const piece = await bytes.some(left);
      if (piece.length === 0) throw new Unreadable("sources.cut-off");
      left -= piece.length;
      yield piece;
    }
  } finally {
    await bytes.close();
  }
}

/** In one read where the lengths are as usual; the second is not begun unless it is needed. */
async function* fromHeaderOn(zip: Seekable, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const start = entry.offset;
  const likelyEnd = start + LOCAL_HEADER + entry.labelBytes + 64 + entry.packed;
  yield* zip.stream(start, likelyEnd);
  yield* zip.stream(likelyEnd, likelyEnd + 2 * 0xffff);
}
