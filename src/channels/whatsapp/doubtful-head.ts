/**
 * A line with a word beside its time that nobody knows is one of two things: a message of a phone whose
 * language has that word for a part of the day, which must be said to be missing, or what somebody typed,
 * mostly appointments ("12.05.24, ab 18:00 - Grillen: bitte Salat"), which goes on with their message.
 * A phone writes all its heads in one form, with words beside the times or without; and whoever has a
 * name in such a line also writes at other times of the day, or uses a word that such a writer uses. So
 * the beginning of the file is held back, and looked through once the first doubtful line comes.
 */
import { CHAT_LIMITS } from "#channels/chat-text.ts";
import { lineReader, textOfLine } from "#channels/lines.ts";
import { type Body, bodyOf } from "./body.ts";
import { LIMITS } from "./limits.ts";
import { type LineHead, lineHead } from "./line-head.ts";

export interface HeadReader {
  /** The same as were given, to be read line by line with `headOf`. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly headOf: (line: string) => LineHead | null;
  /** Told of each message that can be read. */
  readonly see: (head: LineHead, body: Body) => void;
}

export function headReader(chunks: AsyncIterable<Uint8Array>): HeadReader {
  const held: Uint8Array[] = [];
  const known: Known = { first: null, writers: new Set(), words: new Set() };
  let isHeldKnown = false;

  return {
    chunks: holdBack(chunks, held),
    headOf(line) {
      const head = lineHead(line);
      if (head === null || head.unread === null) return head;
      if (!isHeldKnown) lookThrough(held, known);
      isHeldKnown = true;
      return isHead(head, known) ? head : null;
    },
    see: (head, body) => note(known, head, body),
  };
}

interface Known {
  /** Of the file: nobody typed that one. */
  first: LineHead | null;
  /** In heads that can be read. */
  readonly writers: Set<string>;
  /** Beside the times of those writers. */
  readonly words: Set<string>;
}

async function* holdBack(
  chunks: AsyncIterable<Uint8Array>,
  held: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes >= CHAT_LIMITS.charsAhead) {
      yield chunk;
      continue;
    }
    held.push(chunk);
    bytes += chunk.length;
    if (bytes >= CHAT_LIMITS.charsAhead) yield* handOut(held);
  }
  yield* handOut(held);
}

/** Those that were handed out have been seen message by message. */
function* handOut(held: Uint8Array[]): Generator<Uint8Array> {
  yield* held;
  held.length = 0;
}

function lookThrough(held: readonly Uint8Array[], known: Known): void {
  const reader = lineReader(CHAT_LIMITS.lineBytes);
  const doubtful: LineHead[] = [];
  const look = (line: string) => {
    const head = lineHead(textOfLine(line));
    if (head === null) return;
    known.first ??= head;
    if (head.unread === null) note(known, head, bodyOf(head, []));
    else if (doubtful.length < CHAT_LIMITS.messagesAhead) doubtful.push(head);
  };
  for (const chunk of held) reader.push(chunk).forEach(look);
  reader.end().forEach(look);
  for (const head of doubtful) isHead(head, known);
}

function note(known: Known, head: LineHead, { author, what }: Body): void {
  known.first ??= head;
  const isWriter = author !== "" && what !== "notice";
  if (isWriter && known.writers.size < LIMITS.people) known.writers.add(author);
}

function isHead(head: LineHead, { first, writers, words }: Known): boolean {
  if (first === null || !isOfOneForm(head, first)) return false;
  if (first.unread !== null || words.has(head.unread!)) return true;
  const isWriter = writers.has(bodyOf(head, []).author);
  if (isWriter && words.size < LIMITS.words) words.add(head.unread!);
  return isWriter;
}

const isOfOneForm = (one: LineHead, other: LineHead): boolean =>
  one.bracketed === other.bracketed &&
  one.halves === other.halves &&
  (one.second === null) === (other.second === null);
