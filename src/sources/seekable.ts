/**
 * Bytes that can be had in any order: a file on disk, or an archive held in memory. A mail folder has
 * ten thousands of small files, so the plain callbacks of node:fs are used: they take half the time
 * of its file handles.
 */
import { close, open, read } from "node:fs";
import { promisify } from "node:util";
import { LIMITS } from "./limits.ts";

export interface Seekable {
  readonly bytes: number;
  /** From `start` up to but without `end`, or to the end where that comes first. */
  stream(start: number, end: number): AsyncIterable<Uint8Array>;
}

export const fileOnDisk = (path: string, bytes: number): Seekable => ({
  bytes,
  stream: (start, end) => readDisk(path, { start, end }),
});

export const heldInMemory = (content: Buffer): Seekable => ({
  bytes: content.length,
  async *stream(start, end) {
    const last = Math.min(end, content.length);
    for (let at = start; at < last; at += LIMITS.chunk) {
      yield content.subarray(at, Math.min(last, at + LIMITS.chunk));
    }
  },
});

interface Range {
  readonly start: number;
  /** May be too high: the file ends where it ends when it is read. */
  readonly end: number;
  /** Where it ended when last looked at, so that a small file takes a small buffer and one read. */
  readonly expected?: number;
}

export async function* readDisk(path: string, range: Range): AsyncGenerator<Uint8Array> {
  const { start, end, expected = Number.POSITIVE_INFINITY } = range;
  const file = await openFile(path, "r");
  try {
    for (let at = start; at < end;) {
      // With room for a byte more than expected: when it stays empty the end has been seen.
      const ahead = Math.max(SMALLEST, expected - at + 1);
      const buffer = Buffer.allocUnsafe(Math.min(LIMITS.chunk, end - at, ahead));
      const count = await readInto(file, buffer, at);
      if (count > 0) yield buffer.subarray(0, count);
      at += count;
      if (count === 0 || (at === expected && count < buffer.length)) return;
    }
  } finally {
    await closeFile(file);
  }
}

const SMALLEST = 512;

const openFile = promisify(open);
const closeFile = promisify(close);

function readInto(file: number, buffer: Buffer, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(file, buffer, 0, buffer.length, position, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}

/** Some bytes from somewhere. */
export const looksAt =
  (seekable: Seekable) =>
  (offset: number, length: number): Promise<Buffer> =>
    readAll(seekable.stream(offset, offset + length));

/** Only of what is known to be small. */
export async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
