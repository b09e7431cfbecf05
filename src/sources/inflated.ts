/**
 * Packed bytes in, plain bytes out, as fast as they are taken and no faster. All that came of one
 * piece is handed on before the next goes in: a stream that fails forgets what waits in it, and of an
 * archive that breaks off everything before the break counts.
 */
import { createGunzip, createInflateRaw } from "node:zlib";
import { LIMITS } from "./limits.ts";

export async function* inflated(
  packed: AsyncIterable<Uint8Array>,
  form: "deflate" | "gzip",
  /** How much will come, as far as that is said: a small file takes a small buffer. */
  expected = LIMITS.chunk,
): AsyncGenerator<Uint8Array> {
  const options = { chunkSize: Math.min(LIMITS.chunk, Math.max(SMALLEST, expected)) };
  const unpacker = form === "gzip" ? createGunzip(options) : createInflateRaw(options);
  let failure: Error | null = null;
  let wake = () => {};
  unpacker.on("readable", () => wake());
  unpacker.once("end", () => wake());
  unpacker.once("error", (error) => {
    failure = error;
    wake();
  });

  async function* outcome(isDone: () => boolean): AsyncGenerator<Uint8Array> {
    while (!unpacker.readableEnded && !isDone()) {
      const plain: Uint8Array | null = unpacker.read();
      if (plain) yield plain;
      else if (failure) throw failure;
      else if (!unpacker.readableEnded && !isDone())
        await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  try {
    for await (const piece of packed) {
      let taken = false;
      unpacker.write(piece, () => {
        taken = true;
        wake();
      });
      yield* outcome(() => taken && unpacker.readableLength === 0);
      // What follows the end of the packed data is nobody's.
      if (unpacker.readableEnded) return;
    }
    unpacker.end();
    yield* outcome(() => false);
  } finally {
    unpacker.destroy();
  }
}

const SMALLEST = 1024;
