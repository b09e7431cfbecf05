/**
 * A file that a channel reads by jumping about in it, seen from inside the cage: it asks the program for
 * pieces, which stand in rows of 256 kB, and keeps the last ones (decision 0014).
 */
import type { RandomAccess, Reason } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

export interface JumpingFile extends RandomAccess {
  /** What was asked for comes, or why it does not. */
  answer(at: number, bytes: Uint8Array, broken: Reason | null): void;
  /** How much of the file was looked at, each piece once. */
  bytesDone(): number;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

export function jumpingFile(size: number, ask: (at: number, length: number) => void): JumpingFile {
  const kept = new Map<number, Promise<Uint8Array>>();
  const waiting = new Map<number, Waiting>();
  const seen = new Set<number>();

  const pieceAt = (at: number): Promise<Uint8Array> => {
    const before = kept.get(at);
    kept.delete(at);
    const piece =
      before ??
      new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(at, { resolve, reject });
        ask(at, LIMITS.chunk);
      });
    // The last that was used is the last to go.
    kept.set(at, piece);
    if (kept.size > LIMITS.reader.keptPieces) kept.delete(kept.keys().next().value!);
    seen.add(at);
    return piece;
  };
  return {
    size,
    async read(offset, length) {
      const end = Math.min(size, offset + length);
      const pieces: Uint8Array[] = [];
      for (let at = offset - (offset % LIMITS.chunk); at < end; at += LIMITS.chunk) {
        const piece = await pieceAt(at);
        pieces.push(piece.subarray(Math.max(0, offset - at), end - at));
      }
      return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    },
    answer(at, bytes, broken) {
      const asked = waiting.get(at);
      waiting.delete(at);
      if (broken) asked?.reject(new Unreadable(broken.code, broken.values));
      else asked?.resolve(bytes);
    },
    bytesDone: () => Math.min(size, seen.size * LIMITS.chunk),
  };
}
