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
    // One piece stays in hand, so that the last is known to be the last: small files are one piece.
    let starts: Piece["starts"] = { place: part.place, name: part.name };
    let inHand: Uint8Array | null = null;
    let broken: Reason | null = null;
    try {
      for await (const bytes of cut(part.open())) {
        if (inHand) {
          if (!(await reader.feed({ bytes: inHand, starts, ends: false, broken }))) return;
          starts = null;
        }
        inHand = bytes;
      }
    } catch (error) {
      broken = reasonOf(error);
    }
    const bytes = inHand ?? new Uint8Array();
    if (!(await reader.feed({ bytes, starts, ends: true, broken }))) return;
  }
  reader.finish();
}

async function* cut(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += LIMITS.chunk) {
      yield piece.subarray(at, at + LIMITS.chunk);
    }
  }
}
