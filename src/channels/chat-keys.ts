/**
 * By what a message of a chat exported as text is known again in a later export, which is all there is to
 * hold on to: neither the chat nor a message has a number, names are those of the address book on that day,
 * some write no seconds, and the app's words are in the phone's language. What stays is the minute on the phone's
 * clock, what was written (without marks, without what stands for files, without votes and the names of
 * those it calls), and the minute of the message before, which tells chats apart in which the same was
 * written at the same time ("Happy New Year" to thirty people). As long as one alone has written, that may be
 * the same in thirty chats too, as with a list of people to whom one writes at once: there what the chat is
 * called belongs to it. What was said twice in a minute is counted.
 *
 * So one message has one key in exports of an iPhone and of an Android, in German and in English, with
 * files and without, before and after somebody was renamed who had answered. It has another one where the
 * message before is gone (deleted without a trace, or left out because only the last 40,000 are exported: then for the
 * first minute of that file), where its text was changed between the exports, and where the phone was
 * in another zone on the day of the export. Then, unless its text was changed, it is known again by what is
 * alike: the chat and the writer as they are called, the text, and the minute past the quarter of an hour,
 * which is one in all zones.
 */

import type { ChannelName } from "./channel.ts";

/** What a chat is called, for its keys; null where that is not known. */
export const chatNamed = (name: string | null): string | null =>
  name === null || name === "" ? null : name.normalize("NFKC").toLowerCase();

/** Gives each message its key; told of all of them, in the order of the file. */
export function chatKeys(
  channel: ChannelName,
  chat: string | null,
): (minute: string, said: readonly [author: string, lasting: string]) => string {
  let first: string | null = null;
  let isAnswered = false;
  let current = "";
  let before = "";
  let counts = new Map<string, number>();

  return (minute, [author, lasting]) => {
    first ??= author;
    isAnswered ||= author !== first;
    if (minute !== current) {
      before = current;
      current = minute;
      counts = new Map();
    }
    const text = lasting.slice(0, KEY_CHARS).toWellFormed();
    const count = counts.get(text) ?? 0;
    if (counts.size < PER_MINUTE) counts.set(text, count + 1);
    const where = isAnswered || chat === null ? [] : [chat];
    return `${channel}:${JSON.stringify([minute, before, text, count, ...where])}`;
  };
}

/** Undefined where it is not known which chat it is. */
export function alikeInChat(
  chat: string | null,
  minute: string,
  said: readonly [author: string, lasting: string],
): string | undefined {
  if (chat === null) return undefined;
  const [author, lasting] = said.map((text) => text.slice(0, KEY_CHARS).toWellFormed());
  return JSON.stringify([chat, author, lasting, Number(minute.slice(-2)) % 15]);
}

/** Of a text, to know it again. */
const KEY_CHARS = 500;
/** Equal texts told apart in one minute. */
const PER_MINUTE = 1_000;
