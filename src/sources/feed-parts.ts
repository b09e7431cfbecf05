/** Sends a file to its reader, part by part, no faster than it is read. */
import type { Reason } from "#channels/channel.ts";
import type { Piece } from "./cage-messages.ts";
import type { Part } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import type { Reader } from "./reader.ts";
import { reasonOf } from "./unreadable.ts";

/** A part that breaks off is the reader's to report. Ends early where the reader does. */
export async function feedParts(reader: Reader, parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    const more = await feedPart(reader, part, part === parts.at(-1));
    if (!more) return;
  }
}

async function feedPart(reader: Reader, part: Part, isLastPart: boolean): Promise<boolean> {
  let starts: Piece["starts"] = { place: part.place, name: part.name };
  // One piece stays in hand, so that the last is known to be the last: small files are one piece.
  let inHand: Uint8Array | null = null;
  let broken: Reason | null = null;
  try {
    // What a reader jumps about in it asks for.
    for await (const bytes of part.look ? [] : cut(part.open())) {
      if (inHand) {
        const piece = { bytes: inHand, starts, ends: false, isLast: false, broken };
        if (!(await reader.feed(piece))) return false;
        starts = null;
      }
      inHand = bytes;
    }
  } catch (error) {
    broken = reasonOf(error);
  }
  const bytes = inHand ?? new Uint8Array();
  return reader.feed({ bytes, starts, ends: true, isLast: isLastPart, broken });
}

async function* cut(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += LIMITS.chunk) {
      yield piece.subarray(at, at + LIMITS.chunk);
    }
  }
}
