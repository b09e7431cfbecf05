/**
 * Telegram Desktop exports as HTML unless told otherwise: pages to look at, in which people have names and
 * nothing else. They are known as what they are, so that somebody learns which other form to choose.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";

export const telegramHtml: Channel = {
  name: "telegram",
  format: "telegram-html",
  recognises(head) {
    const text = new TextDecoder().decode(head.subarray(0, 4_096));
    return /^\uFEFF?\s*<!DOCTYPE html>/i.test(text) && PAGE.test(text);
  },
  async *read(_: AsyncIterable<Uint8Array>, { skip }: ReadOptions): AsyncGenerator<Reading> {
    if (skip === 0) yield { kind: "problem", place: "1", code: "telegram.html", values: {} };
  },
};

const PAGE =
  /<title>Exported Data<\/title>|class="page_wrap[^"]{0,40}"[^>]{0,100}>\s{0,20}<div class="page_header/;
