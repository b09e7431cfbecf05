/** Bytes that can be had in any order: a file on disk, or an archive held in memory. */
import { open } from "node:fs/promises";
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
  /** How long it was when last looked at, so that a small file takes a small buffer. */
  readonly expected?: number;
}

export async function* readDisk(path: string, range: Range): AsyncGenerator<Uint8Array> {
  const { start, end, expected = Number.POSITIVE_INFINITY } = range;
  const file = await open(path);
  try {
    for (let at = start; at < end;) {
      const ahead = Math.max(SMALLEST, expected - at);
      const buffer = Buffer.allocUnsafe(Math.min(LIMITS.chunk, end - at, ahead));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

const SMALLEST = 512;

/** Only of what is known to be small. */
export async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
