/** Meta's pages in the memory of one block: what stands above the first, and then each of them. */
import type { Reason } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { BLOCK_START } from "./page-block.ts";

export interface RawBlock {
  readonly html: string;
  readonly problem: Reason | null;
}

export async function* blocksIn(
  bytes: AsyncIterable<Uint8Array>,
  start = BLOCK_START,
): AsyncGenerator<RawBlock> {
  const decoder = new TextDecoder();
  let text = "";
  /** Of a block too long to be kept, up to where the next one begins. */
  let isLost = false;
  for await (const chunk of bytes) {
    // A tag may be cut in two.
    const seen = Math.max(1, text.length - MAX_TAG);
    text += withoutNul(decoder.decode(chunk, { stream: true }));
    let from = 0;
    for (const at of startsIn(text, seen, start)) {
      if (isLost) isLost = false;
      else yield blockIn(text.slice(from, at));
      from = at;
    }
    text = text.slice(from);
    if (text.length <= LIMITS.blockChars) continue;
    if (!isLost) yield { html: "", problem: TOO_LONG };
    isLost = true;
    text = text.slice(-MAX_TAG);
  }
  if (!isLost) yield blockIn(text + withoutNul(decoder.decode()));
}

const withoutNul = (text: string): string => text.replaceAll("\0", "");

const blockIn = (html: string): RawBlock =>
  html.length > LIMITS.blockChars ? { html: "", problem: TOO_LONG } : { html, problem: null };

/** Behind the start of the block at hand. */
function startsIn(text: string, from: number, pattern: RegExp): readonly number[] {
  const start = new RegExp(pattern);
  start.lastIndex = from;
  const found: number[] = [];
  for (let match = start.exec(text); match; match = start.exec(text)) found.push(match.index);
  return found;
}

const MAX_TAG = 1_000;
const TOO_LONG: Reason = {
  code: "facebook.block-too-long",
  values: { limit: LIMITS.blockChars / 1_000_000 },
};
