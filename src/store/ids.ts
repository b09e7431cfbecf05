/**
 * Ids are UUIDs of version 7 (RFC 9562), made in the program: they sort by the time they were made,
 * so that rows of one import lie side by side, and they need no round trip.
 */
import { randomFillSync } from "node:crypto";

/** A new id, greater than every one that this process made before, whatever the clock does. */
export const newId: () => string = idsFrom(Date.now, randomBytesOf(8192));

/**
 * Ids from a clock and from randomness. The 12 bits after the version count within a millisecond
 * from a random start (RFC 9562, 6.2, method 1); when they run over, or the clock goes back, ids
 * run ahead of the clock.
 */
export function idsFrom(now: () => number, random: (bytes: number) => Uint8Array): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const bytes = random(10);
    const ms = now();
    if (ms > last) {
      last = ms;
      count = ((bytes[8]! << 8) | bytes[9]!) & 0x7ff;
    } else if (++count > 0xfff) {
      last++;
      count = 0;
    }
    return format(last, count, bytes);
  };
}

/** Many ids as one parameter: `${idList(ids)}::uuid[]`. Told each of them, the driver looks for what to escape. */
export const idList = (ids: Iterable<string | null>): string =>
  `{${Array.from(ids, (id) => id ?? "null").join(",")}}`;

function format(ms: number, count: number, random: Uint8Array): string {
  const time = ms.toString(16).padStart(12, "0");
  const tail = Buffer.from(random.buffer, random.byteOffset, 8).toString("hex");
  const variant = ((random[0]! & 0x3f) | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, "0")}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`;
}

/** Randomness in small pieces, fetched from the system a page at a time. */
function randomBytesOf(pageSize: number): (bytes: number) => Uint8Array {
  const page = new Uint8Array(pageSize);
  let used = pageSize;
  return (bytes) => {
    if (used + bytes > pageSize) {
      randomFillSync(page);
      used = 0;
    }
    used += bytes;
    return page.subarray(used - bytes, used);
  };
}
