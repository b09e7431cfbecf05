/**
 * One pass over a tar archive. The first bytes of the file at hand are kept, so that it can be
 * looked at and then read.
 */
import type { Open } from "./budget.ts";
import { LIMITS } from "./limits.ts";
import { type TarHeader, tarReader } from "./tar.ts";

export interface TapeHead {
  /** Of the file at hand; -1 before the first. */
  readonly index: number;
  /** Goes on to the next file; null behind the last. */
  next(): Promise<TarHeader | null>;
  /** Of the file at hand. */
  bytes(): AsyncGenerator<Uint8Array>;
  /** Whether a file can still be had whole, and nobody is reading. */
  reaches(index: number): boolean;
  close(): void;
}

export function tapeHead(source: Open): TapeHead {
  const tar = tarReader(source());
  let index = -1;
  let start: Uint8Array[] | null = [];
  let state: "free" | "in use" | "over" = "free";

  /** What fails once does not go on. */
  const wound = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      state = "over";
      throw error;
    }
  };

  async function* bytes(): AsyncGenerator<Uint8Array> {
    state = "in use";
    try {
      let read = 0;
      for (const chunk of start ?? []) {
        read += chunk.length;
        yield chunk;
      }
      for (;;) {
        const chunk = await wound(tar.more());
        if (chunk.length === 0) return;
        read += chunk.length;
        if (read > LIMITS.head + LIMITS.chunk) start = null;
        start?.push(chunk);
        yield chunk;
      }
    } finally {
      if (state === "in use") state = "free";
    }
  }

  return {
    get index() {
      return index;
    },
    async next() {
      const header = await wound(tar.next());
      if (header === null) state = "over";
      index++;
      start = [];
      return header;
    },
    bytes,
    reaches: (wanted) =>
      state === "free" && (wanted > index || (wanted === index && start !== null)),
    close() {
      state = "over";
      // It may be in the middle of a read; whoever waits for that hears of it.
      tar.close().catch(() => {});
    },
  };
}
