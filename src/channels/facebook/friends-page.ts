/**
 * Friends as a page: a block each, with the name and the time at which they became that, local and without a
 * zone. Other lists of people have pages of the same form; the title says whose.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { instantOf } from "#shared/time.ts";
import { zonelessWall } from "#channels/zoneless.ts";
import { blocksIn } from "./blocks.ts";
import { cardOf } from "./cards.ts";
import { LIMITS } from "./limits.ts";
import { blockOf, lineIn } from "./page-block.ts";
import { localDayOf, localTimeOf } from "./page-date.ts";
import { friendKey } from "./people-json.ts";
import { isGone } from "./sentences.ts";
import { isPage } from "./thread-page.ts";

export const friendsPage: Channel = {
  name: "facebook",
  format: "facebook-friends-page",
  recognises: (head) =>
    isPage(head) &&
    /<title>\s*(?:Your friends|Friends|Deine Freunde|Freunde)\s*<\/title>/i.test(
      new TextDecoder().decode(head),
    ),
  read: readPage,
};

async function* readPage(
  bytes: AsyncIterable<Uint8Array>,
  { skip, home }: ReadOptions,
): AsyncGenerator<Reading> {
  let items = 0;
  let isHead = true;
  for await (const { html, problem } of blocksIn(bytes)) {
    const isItem = problem !== null || !isHead;
    isHead = false;
    if (!isItem || ++items <= skip) continue;
    const place = String(items);
    if (problem) yield { kind: "problem", place, ...problem };
    else yield readFriend(html, place, home);
  }
}

function readFriend(html: string, place: string, home: ReadOptions["home"]): Reading {
  const { who, when, text } = blockOf(html);
  const name = (who || text.split("\n", 1)[0] || headingOf(html))
    .slice(0, LIMITS.lineChars)
    .toWellFormed();
  const written =
    when || lineIn(/<div[^<>]{0,200}_a72d[^<>]{0,200}>([^<>]{0,200})/.exec(html)?.[1] ?? "");
  if (isGone(name)) return { kind: "skipped", place, reason: "facebook.gone" };
  const local = localTimeOf(written);
  const since = local
    ? instantOf(local, home.zone).toISOString().slice(0, 10)
    : localDayOf(written);
  const known = {
    key: friendKey(name, local ? zonelessWall(Date.parse(`${local}Z`)).day : since),
    place,
    name,
    reach: [],
    connected: since,
    changed: null,
  };
  return cardOf(known, true, home.country);
}

const headingOf = (html: string): string =>
  lineIn(/<h2[^<>]{0,200}>([^<>]{0,1000})<\/h2>/i.exec(html)?.[1] ?? "");
