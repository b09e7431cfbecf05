/**
 * A tar archive, packed or not: it can be read only forwards, like the tape it was made for. Its
 * files are mostly opened one after the other, so the place reached is kept for a while, and
 * opening the next one winds on from there; opening an earlier one begins anew.
 */
import type { Open } from "./budget.ts";
import { type TapeHead, tapeHead } from "./tape-head.ts";
import type { TarHeader } from "./tar.ts";
import { Unreadable } from "./unreadable.ts";

export interface Tape {
  /** In their order. Opening the one at hand, also to look first and read then, takes no new pass. */
  entries(signal?: AbortSignal): AsyncGenerator<TapeEntry>;
  open(index: number): AsyncGenerator<Uint8Array>;
}

interface TapeEntry {
  readonly index: number;
  readonly header: TarHeader;
}

/** How long the place reached is kept for whoever opens the next file. */
const KEPT_MS = 10_000;

export function tapeOf(source: Open): Tape {
  let listing: TapeHead | null = null;
  let resting: TapeHead | null = null;
  let alarm: NodeJS.Timeout | undefined;

  const take = (): TapeHead | null => {
    clearTimeout(alarm);
    const head = resting;
    resting = null;
    return head;
  };
  const rest = (head: TapeHead): void => {
    take()?.close();
    resting = head;
    alarm = setTimeout(() => take()?.close(), KEPT_MS).unref();
  };

  async function* wind(index: number): AsyncGenerator<Uint8Array> {
    const kept = take();
    const head = kept?.reaches(index) ? kept : tapeHead(source);
    if (kept !== head) kept?.close();
    try {
      while (head.index < index) {
        if (!(await head.next())) throw new Unreadable("sources.vanished");
      }
      yield* head.bytes();
    } finally {
      rest(head);
    }
  }

  return {
    async *entries(signal) {
      const head = tapeHead(() => unlessAborted(source(), signal));
      listing = head;
      try {
        for (let header = await head.next(); header; header = await head.next()) {
          yield { index: head.index, header };
        }
      } finally {
        listing = null;
        head.close();
      }
    },
    open: (index) =>
      listing?.index === index && listing.reaches(index) ? listing.bytes() : wind(index),
  };
}

async function* unlessAborted(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
