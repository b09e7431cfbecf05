/**
 * The export of Skype, and of Teams Free, which took over its people and its form (docs/channels/skype.md):
 * messages.json, alone or in the tar it came in, as the source opens it. It may have gigabytes, so it is read
 * message by message, the newest of a conversation first; a place is a message's number in the file. What
 * says who "I" am stands at its start. Times are UTC.
 *
 *     {"userId": "8:…", "exportDate": "…", "conversations": [{"id": "8:…", "displayName": "…",
 *       "threadProperties": {"topic": "…", "members": "[\"8:…\"]"}, "MessageList": [{…}, …]}, …]}
 *
 * A message that was edited stands there once, with its newest text. Some exports have its versions one
 * after the other under one number: the newest is read, the others are skipped.
 */
import type { Channel, Owner, Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { field, numberField, storable, textField } from "#channels/json-fields.ts";
import { type JsonPiece, jsonPaths, readJson } from "#channels/json-pieces.ts";
import { LIMITS } from "./limits.ts";
import { type Conversation, type Known, learnNames, readMessage, type Said } from "./message.ts";
import { idOf, isGroup, membersOf, nameBook, partyOf } from "./people.ts";

export const skype: Channel = {
  name: "skype",
  format: "skype",
  recognises(head) {
    const paths = jsonPaths(head);
    return (
      paths.has("conversations") &&
      (paths.has("userId") || paths.has("conversations.*.MessageList"))
    );
  },
  read: readExport,
};

const CONVERSATION = "conversations.*";
const MESSAGE = "conversations.*.MessageList.*";
const PATHS = [
  "userId",
  `${CONVERSATION}.id`,
  `${CONVERSATION}.displayName`,
  `${CONVERSATION}.threadProperties`,
  MESSAGE,
];

async function* readExport(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const state: State = {
    known: { me: "", names: nameBook(), options },
    inside: NOWHERE,
    index: -1,
    held: null,
    items: 0,
  };
  for await (const piece of readJson(bytes, PATHS)) yield* take(state, piece);
  yield* release(state);
  yield* ownerOf(state);
}

interface State {
  known: Known;
  inside: Conversation;
  /** Of the conversation in the file. */
  index: number;
  /** A message that may have a newer version behind it. */
  held: JsonPiece | null;
  items: number;
}

const NOWHERE: Conversation = { id: "", title: "", members: [] };

function* take(state: State, piece: JsonPiece): Generator<Reading> {
  if (piece.of === MESSAGE) {
    yield* takeMessage(state, piece);
    return;
  }
  yield* release(state);
  if (piece.problem) yield* item(state, () => lossOf(piece));
  else if (piece.of === "userId") state.known = { ...state.known, me: idOf(textIn(piece)) };
  else takeFact(state, piece);
}

function takeFact(state: State, { of, path, value }: JsonPiece): void {
  enter(state, path);
  if (of === `${CONVERSATION}.id`) state.inside = { ...state.inside, id: idOf(textIn({ value })) };
  else if (of === `${CONVERSATION}.displayName`) {
    state.inside = {
      ...state.inside,
      title: textIn({ value }).slice(0, LIMITS.lineChars).toWellFormed(),
    };
  } else {
    state.inside = { ...state.inside, members: membersOf(value) };
  }
  const { id, title } = state.inside;
  if (!isGroup(id)) state.known.names.learn(id, title);
}

/** Objects may have any order, and a conversation without an id is the one its messages name. */
function enter(state: State, path: JsonPiece["path"]): void {
  if (state.index === path[1]) return;
  state.index = Number(path[1]);
  state.inside = NOWHERE;
}

const textIn = ({ value }: Pick<JsonPiece, "value">): string =>
  typeof value === "string" ? storable(value) : "";

function* takeMessage(state: State, piece: JsonPiece): Generator<Reading> {
  const held = state.held;
  if (held && isVersionOf(held, piece)) {
    yield* item(state, () => ({ kind: "skipped", reason: "skype.older-version" }));
    state.held = versionOf(piece) > versionOf(held) ? piece : held;
    return;
  }
  yield* release(state);
  enter(state, piece.path);
  const inside = idOf(textField(piece.value, "conversationid"));
  if (state.inside.id === "") state.inside = { ...state.inside, id: inside };
  state.held = piece;
}

function isVersionOf(held: JsonPiece, piece: JsonPiece): boolean {
  const id = textField(piece.value, "id");
  return id !== "" && held.path[1] === piece.path[1] && textField(held.value, "id") === id;
}

const versionOf = ({ value }: JsonPiece): number =>
  Math.max(
    numberField(value, "version") ?? 0,
    numberField(field(value, "properties"), "edittime") ?? 0,
    numberField(field(value, "properties"), "deletetime") ?? 0,
  );

/** Reads the message that was held back. */
function* release(state: State): Generator<Reading> {
  const { held, known, inside } = state;
  state.held = null;
  if (held === null) return;
  learnNames(held.value, known);
  yield* item(state, () => (held.problem ? lossOf(held) : readMessage(held.value, inside, known)));
}

/** Counted, and read unless it was before. */
function* item(state: State, read: () => Said | Omit<Problem, "place">): Generator<Reading> {
  state.items++;
  if (state.items > state.known.options.skip) yield { ...read(), place: String(state.items) };
}

const lossOf = ({ problem }: JsonPiece): Omit<Problem, "place"> => ({
  kind: "problem",
  code: problem?.code ?? "json.broken",
  values: problem?.values ?? {},
});

function* ownerOf({ known, items }: State): Generator<Owner> {
  const party = partyOf(known.me, known.names.nameOf(known.me), known.options.home.country);
  if (party) yield { kind: "owner", party, evidence: "account", count: Math.max(1, items) };
}
