/**
 * How far an archive may grow. Bytes are counted as they are unpacked, however deep, and each part
 * only once, however often it is read; what an archive says of its sizes is never believed.
 */
import { LIMITS } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

export interface Budget {
  readonly most: number;
  used: number;
}

/** For all that lies in an archive of so many bytes, archives in it included. */
export const budgetOf = (archiveBytes: number): Budget => ({
  most: LIMITS.archive.allTimes * archiveBytes + LIMITS.archive.allFree,
  used: 0,
});

export type Open = () => AsyncIterable<Uint8Array>;

/** `packed` says how many bytes had to be read so far for what came out. */
export type Counted = (
  plain: AsyncIterable<Uint8Array>,
  packed: () => number,
) => AsyncGenerator<Uint8Array>;

/** Counts one part of an archive, each time that it is read. */
export function countingIn(budget: Budget): Counted {
  let known = 0;
  return async function* (plain, packed) {
    let bytes = 0;
    for await (const chunk of plain) {
      bytes += chunk.length;
      if (bytes > known) {
        budget.used += bytes - known;
        known = bytes;
      }
      if (bytes > LIMITS.archive.entryTimes * packed() + LIMITS.archive.entryFree) {
        throw grown(LIMITS.archive.entryTimes);
      }
      if (budget.used > budget.most) throw grown(LIMITS.archive.allTimes);
      yield chunk;
    }
  };
}

const grown = (times: number) => new Unreadable("sources.grows", { times });
