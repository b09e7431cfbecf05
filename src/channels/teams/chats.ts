/**
 * Messages of Teams at work as Microsoft Graph gives them out (resource type chatMessage), however the
 * program that asked for them wrote them down: pages with their "value", a list, a line each, or chats that
 * have their messages. Teams for private people has another form, that of Skype.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { field, textField } from "#channels/json-fields.ts";
import { type JsonPiece, jsonPaths, readJson } from "#channels/json-pieces.ts";
import { LIMITS } from "./limits.ts";
import { readMessage } from "./message.ts";
import { type ChatBook, chatBook } from "./people.ts";

export const chats: Channel = {
  name: "teams",
  format: "teams-chats",
  recognises: (head) => messagesIn(head) !== null,
  read: readChats,
};

/** Where a message may stand. */
const PLACES = [
  "",
  "*",
  "value.*",
  "messages.*",
  "*.value.*",
  "*.messages.*",
  "value.*.messages.*",
];

function messagesIn(head: Uint8Array): string | null {
  const paths = jsonPaths(head.subarray(0, LIMITS.headBytes));
  const has = (place: string, name: string) => paths.has(place === "" ? name : `${place}.${name}`);
  return (
    PLACES.find((place) =>
      ["messageType", "createdDateTime", "from", "body"].every((name) => has(place, name)),
    ) ?? null
  );
}

async function* readChats(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const { head, all } = await begin(chunks);
  const book = chatBook(options.home.country);
  let ahead: JsonPiece[] = [];
  let chars = 0;
  let count = 0;
  for await (const piece of readJson(all, [messagesIn(head) ?? "value.*"])) {
    book.learn(piece.value);
    ahead.push(piece);
    chars += sizeOf(piece);
    if (ahead.length >= LIMITS.messagesAhead || chars >= LIMITS.charsAhead) yield* readAhead();
  }
  yield* readAhead();
  yield* book.owners();

  function* readAhead(): Generator<Reading> {
    for (const piece of ahead) {
      count++;
      if (count > options.skip) yield readPiece(piece, String(count), { options, book });
    }
    ahead = [];
    chars = 0;
  }
}

interface Context {
  readonly options: ReadOptions;
  readonly book: ChatBook;
}

const readPiece = ({ value, problem }: JsonPiece, place: string, context: Context): Reading =>
  problem ? { kind: "problem", place, ...problem } : readMessage(value, place, context);

/** Roughly: what is long in a message is its text. */
const sizeOf = ({ value }: JsonPiece): number =>
  1_000 + textField(field(value, "body"), "content").length;

/** The first bytes, and all of them once more. */
async function begin(chunks: AsyncIterable<Uint8Array>) {
  const rest = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  while (!isDone && length < LIMITS.headBytes) {
    const next = await rest.next();
    isDone = next.done === true;
    if (next.done) break;
    first.push(next.value.slice());
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first;
    for (;;) {
      const next = await rest.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { head: Buffer.concat(first), all: all() };
}
