/**
 * Facebook's page of messages from before 2018: all chats in one (messages.htm), or a page for each. Its times
 * say their zone. A chat has no number and is known by who takes part.
 *
 *     <h1>ME</h1> … <div class="thread">A, B
 *       <div class="message"><div class="message_header"><span class="user">A</span>
 *         <span class="meta">Wednesday, November 12, 2008 at 8:53pm UTC+01</span></div></div><p>…</p> …
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { textOfHtml } from "#channels/email/html.ts";
import { instantOf } from "#shared/time.ts";
import { blocksIn } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { lineIn } from "./page-block.ts";
import { localTimeOf } from "./page-date.ts";
import type { Post } from "./post.ts";
import { type Thread, threadOf } from "./thread.ts";
import { namesOf } from "./thread-page.ts";

export const oldPage: Channel = {
  name: "facebook",
  format: "facebook-messages-htm",
  recognises(head) {
    const text = new TextDecoder().decode(head);
    return ['class="message_header"', 'class="user"', 'class="meta"'].every((mark) =>
      text.includes(mark),
    );
  },
  read: readPage,
};

const START = /<div class="(?:thread|message)">/g;

async function* readPage(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const file = { items: 0 };
  const chatOf = (members: readonly string[], owner: string): Thread =>
    threadOf(
      {
        id: "",
        title: "",
        members,
        isJunk: false,
        isWithMachine: false,
        owner,
      },
      () => "facebook",
      options,
      file,
    );
  let owner = "";
  let thread = chatOf([], owner);
  for await (const { html, problem } of blocksIn(bytes, START)) {
    if (problem) yield* thread.push({ kind: "problem", ...problem });
    else if (html.startsWith('<div class="message">')) {
      yield* thread.push(postOf(html, options.home.zone));
    } else if (html.startsWith('<div class="thread">')) {
      yield* thread.end();
      thread = chatOf(namesOf(lineIn(html)), owner);
    } else owner = lineIn(/<h1[^<>]{0,200}>([^<>]{0,300})<\/h1>/i.exec(html)?.[1] ?? "");
  }
  yield* thread.end();
}

function postOf(html: string, zone: string): Post {
  const said = (mark: string): string =>
    lineIn(new RegExp(`<span class="${mark}">([^<>]{0,300})</span>`).exec(html)?.[1] ?? "");
  const written = said("meta").toWellFormed();
  const text = html.slice(html.search(/<p[\s>]/i));
  return {
    sender: said("user").slice(0, LIMITS.lineChars).toWellFormed(),
    ...timeOf(written, zone),
    written,
    text: /<p[\s>]/i.test(html) ? textOfHtml(text).text : "",
    hasMore: /<(?:img|video|audio|a)[\s>]/i.test(html),
    isUnsent: false,
    isNotice: false,
    seconds: null,
  };
}

function timeOf(written: string, zone: string): Pick<Post, "at" | "wall"> {
  const local = localTimeOf(written);
  const [, sign, hours, minutes = "0"] = /UTC([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(written) ?? [];
  if (local === null) return { at: null, wall: null };
  const wall = Date.parse(`${local}Z`);
  if (hours === undefined) return { at: instantOf(local, zone), wall };
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return { at: new Date(wall - ahead * 60_000), wall: null };
}
