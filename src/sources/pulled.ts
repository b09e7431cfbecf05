/** Bytes that come in pieces of any size, taken in pieces of the size that is wanted. */

export interface Pulled {
  /** At least one byte and at most so many; none at the end. */
  some(most: number): Promise<Uint8Array>;
  /** Fewer only at the end. */
  exactly(count: number): Promise<Buffer>;
  close(): Promise<void>;
}

export function pulled(bytes: AsyncIterable<Uint8Array>): Pulled {
  const source = bytes[Symbol.asyncIterator]();
  let chunk: Uint8Array = NOTHING;

  const some = async (most: number): Promise<Uint8Array> => {
    while (chunk.length === 0) {
      const next = await source.next();
      if (next.done) return NOTHING;
      chunk = next.value;
    }
    const piece = chunk.subarray(0, most);
    chunk = chunk.subarray(piece.length);
    return piece;
  };
  return {
    some,
    async exactly(count) {
      const pieces: Uint8Array[] = [];
      for (let missing = count; missing > 0;) {
        const piece = await some(missing);
        if (piece.length === 0) break;
        pieces.push(piece);
        missing -= piece.length;
      }
      return Buffer.concat(pieces);
    },
    async close() {
      await source.return?.();
    },
  };
}

const NOTHING = new Uint8Array();
