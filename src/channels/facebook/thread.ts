/**
 * A chat's file, message by message, in whatever form. Who takes part and what the chat is called may stand
 * behind the messages, or nowhere: then those who wrote are its members. So messages are held back until both
 * are known, or so many that no export has them in one file.
 */
import type { Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { type ChatReader, chatReader, ownersOf } from "./chat.ts";
import { LIMITS } from "./limits.ts";
import type { Chat, Platform, Post } from "./post.ts";

export type Item = Post | Omit<Problem, "place">;

export interface Thread {
  /** What is known of the chat by now. */
  know(chat: Partial<Chat>): void;
  push(item: Item): Generator<Reading>;
  end(): Generator<Reading>;
}

/** Several chats of one file share the count of its items. */
export function threadOf(
  chat: Chat,
  platform: () => Platform,
  options: ReadOptions,
  file: { items: number } = { items: 0 },
): Thread {
  let known = chat;
  let reader: ChatReader | null = null;
  let ahead: Item[] = [];
  let chars = 0;
  const before = file.items;
  return { know, push, end };

  function know(more: Partial<Chat>): void {
    known = { ...known, ...more };
  }
  function* push(item: Item): Generator<Reading> {
    ahead.push(item);
    if ("text" in item) chars += item.text.length;
    const isFull = ahead.length >= LIMITS.messagesAhead || chars >= LIMITS.charsAhead;
    const isKnown = known.members.length > 0 && known.title !== null;
    if (reader !== null || isKnown || isFull) yield* readAhead();
  }
  function* end(): Generator<Reading> {
    yield* readAhead();
    const items = file.items - before;
    if (items > 0) yield* ownersOf(known, platform(), items);
  }
  function* readAhead(): Generator<Reading> {
    if (reader === null && known.members.length === 0)
      know({ members: writersOf(ahead, known.title ?? "") });
    reader ??= chatReader(known, platform(), options);
    for (const item of ahead) yield* readItem(item, reader);
    ahead = [];
    chars = 0;
  }
  function* readItem(item: Item, reader: ChatReader): Generator<Reading> {
    file.items++;
    const said = "kind" in item ? () => item : postReader(item, reader);
    if (file.items > options.skip) yield { ...said(), place: String(file.items) };
  }
}

/** What is passed over is counted all the same. */
function postReader(post: Post, reader: ChatReader) {
  const by = reader.knownBy(post);
  return () => reader.read(post, by);
}

/** With one writer only, the other one is who the chat is called after. */
function writersOf(items: readonly Item[], title: string): readonly string[] {
  const writers = new Set<string>();
  for (const item of items) {
    if (!("kind" in item) && writers.size < LIMITS.members) writers.add(item.sender);
  }
  if (writers.size === 1 && title !== "") writers.add(title);
  return [...writers];
}
