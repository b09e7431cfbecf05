/**
 * Address books as vCards 2.1, 3.0 and 4.0 (versit 1996, RFC 2426, RFC 6350, RFC 9554): what phones,
 * Apple, Google, Outlook, Thunderbird and CardDAV servers export. One reading for each card, in the
 * order in which they end; the memory of one card, whatever the size of the file. Programs differ more
 * than versions do, so one reader takes what stands there, whatever version it says.
 */
import type { Channel, ReadOptions, Reading } from "#channels/channel.ts";
import { lineReader, utf16Decoder } from "#channels/lines.ts";
import { type RawCard, cardReader } from "./cards.ts";
import { LIMITS } from "./limits.ts";
import { type CardOptions, readCard } from "./person-card.ts";
import { unfolder } from "./unfold.ts";

/** After a byte order mark and blank lines, the first line says it all. */
function recognises(head: Uint8Array): boolean {
  const start = head.subarray(0, 2_000);
  const decoder = utf16Decoder(start) ?? new TextDecoder("latin1");
  return /^(?:\u00EF\u00BB\u00BF|\uFEFF)?\s*BEGIN\s*:\s*VCARD\s*[\r\n]/i.test(
    decoder.decode(start),
  );
}

const read: Channel["read"] = (chunks, options) => readCards(chunks, options, readCard);

export const vcard: Channel = { name: "contacts", format: "vcard", recognises, read };

/** `readOne` makes a reading of a card. */
export async function* readCards(
  chunks: AsyncIterable<Uint8Array>,
  { keep, skip, home }: ReadOptions,
  readOne: (card: RawCard, options: CardOptions) => Reading,
): AsyncGenerator<Reading> {
  const reader = rawCardReader();
  let count = 0;
  for await (const chunk of chunks) yield* readings(reader.push(chunk));
  yield* readings(reader.end());

  function* readings(cards: Iterable<RawCard>): Generator<Reading> {
    for (const card of cards) {
      count += 1;
      if (count > skip) yield readOne(card, { place: String(count), keep, country: home.country });
    }
  }
}

export function rawCardReader() {
  // One more than a card may have, so that it is seen to be too long.
  const lines = lineReader(LIMITS.cardChars + 1);
  const unfold = unfolder();
  const cards = cardReader();

  function ended(found: readonly string[]): readonly RawCard[] {
    const all: RawCard[] = [];
    for (const line of found) {
      const whole = unfold.push(line);
      for (const card of whole === null ? [] : cards.push(whole)) all.push(card);
    }
    return all;
  }
  return {
    push: (chunk: Uint8Array) => ended(lines.push(chunk)),
    end(): readonly RawCard[] {
      const rest = lines.end();
      const before = ended(rest);
      const last = unfold.end();
      const after = last === null ? [] : cards.push(last);
      return [...before, ...after, ...cards.end(rest.length === 0)];
    },
  };
}
