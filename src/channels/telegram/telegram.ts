/**
 * Telegram Desktop's export as JSON, result.json: of the whole account, or of one chat alone. It may have
 * gigabytes, so it is read message by message; a place is the number of a contact or message in the
 * file. A message is known by its number in its chat, which every export of one account has alike.
 *
 *     {"personal_information": {"user_id": …}, "contacts": {"list": [{…}]},
 *      "chats": {"list": [{"name": "…", "type": "personal_chat", "id": 123, "messages": [{…}]}]}}
 *     {"name": "…", "type": "personal_chat", "id": 123, "messages": [{…}]}
 *
 * Until 2021 times were those of the computer's clock alone: then its zone is asked.
 */
import { attachedFiles } from "#channels/attached-file.ts";
import type { Channel, Owner, Party, Reading, ReadOptions } from "#channels/channel.ts";
import { storable, textField } from "#channels/json-fields.ts";
import { type JsonPiece, jsonPaths, readJson } from "#channels/json-pieces.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { type Chat, isPersonal, meetWriter, newChat, type Read, readPost } from "./chat.ts";
import { cardOf, numberOf, shownCard } from "./contact.ts";
import { telegramHtml } from "./html.ts";
import { LIMITS } from "./limits.ts";
import { partyOf } from "./people.ts";
import { hasLocalTimeAlone, type Post, postOf } from "./post.ts";

const LISTS = ["chats.list.*.", "left_chats.list.*.", ""];
const CONTACT = "contacts.list.*";
const ACCOUNT = "personal_information";
const MESSAGES = new Set(LISTS.map((list) => `${list}messages.*`));
const PATHS = [
  ACCOUNT,
  CONTACT,
  ...LISTS.flatMap((list) => [`${list}name`, `${list}type`, `${list}id`, `${list}messages.*`]),
];

const telegramJson: Channel = { name: "telegram", format: "telegram-json", recognises, read };

/** "photos/photo_1@04-03-2024_10-14-00.jpg", and what else lies in the folder of an export. */
const files = attachedFiles(
  "telegram",
  /@\d\d-\d\d-\d{4}_\d\d-\d\d-\d\d(?:_thumb)?\.\w{2,5}$|(?:Chat|Data)Export_\d{4}-\d\d-\d\d[^/]{0,20}\/.*\.\w{2,5}$/,
);

export const TELEGRAM: readonly Channel[] = [telegramJson, telegramHtml, files];

/** A second written as a text is nobody else's. */
function recognises(head: Uint8Array): boolean {
  const paths = jsonPaths(head);
  const isMessage = (list: string) =>
    paths.has(`${list}messages.*.type`) &&
    (paths.has(`${list}messages.*.date_unixtime`) || paths.has(`${list}messages.*.from_id`));
  return (
    paths.has(`${ACCOUNT}.user_id`) ||
    (paths.has(`${CONTACT}.first_name`) && paths.has(`${CONTACT}.phone_number`)) ||
    LISTS.some(isMessage)
  );
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const question = zoneQuestion("telegram", options);
  const state: State = {
    options,
    zone: question.suggested,
    chat: newChat(),
    where: "",
    waiting: [],
    chars: 0,
    account: null,
    phone: null,
    writers: new Map(),
    introduced: new Set(),
    items: 0,
  };
  let isFirst = true;
  for await (const piece of readJson(bytes, PATHS)) {
    const isItem = MESSAGES.has(piece.of ?? "") || piece.of === CONTACT || piece.problem !== null;
    if (isItem && isFirst && hasLocalTimeAlone(piece.value)) yield question;
    if (isItem) isFirst = false;
    yield* take(state, piece);
  }
  yield* release(state);
  yield* ownersOf(state);
}

interface State {
  readonly options: ReadOptions;
  readonly zone: string;
  chat: Chat;
  /** The path of the chat, to see when another one begins. */
  where: string;
  /** Of a group, until it is known who writes in it. */
  waiting: Post[];
  chars: number;
  account: Party | null;
  phone: Party | null;
  /** Who else writes in chats between two: me. */
  readonly writers: Map<string, { readonly party: Party; count: number }>;
  /** Of whom a card came with a message. */
  readonly introduced: Set<string>;
  items: number;
}

function* take(state: State, piece: JsonPiece): Generator<Reading> {
  const { of, path, value, problem } = piece;
  if (problem) {
    yield* release(state);
    yield* item(state, (place) => ({ kind: "problem", place, ...problem }));
  } else if (of === CONTACT) yield* item(state, (place) => cardOf(value, place));
  else if (of === ACCOUNT) takeAccount(state, value);
  else {
    const where = path.slice(0, 3).join(".");
    const isNew = path[0] !== "messages" && path.length > 1 && where !== state.where;
    if (isNew) {
      yield* release(state);
      state.chat = newChat();
      state.where = where;
    }
    if (MESSAGES.has(of ?? "")) yield* takeMessage(state, value);
    else takeFact(state.chat, of ?? "", value);
  }
}

function takeAccount(state: State, value: unknown): void {
  const name = [textField(value, "first_name"), textField(value, "last_name")].join(" ").trim();
  const id = textField(value, "user_id");
  state.account = id === "" ? null : partyOf(id, name);
  const phone = numberOf(textField(value, "phone_number"));
  state.phone = phone && { ...phone, name: state.account?.name ?? "" };
}

function takeFact(chat: Chat, of: string, value: unknown): void {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const line = storable(text).slice(0, LIMITS.lineChars).toWellFormed();
  if (of.endsWith("name")) chat.name = line;
  else if (of.endsWith("type")) chat.type = line;
  else chat.id = line;
}

function* takeMessage(state: State, value: unknown): Generator<Reading> {
  state.items++;
  const { chat } = state;
  const post = postOf(value, String(state.items), state.zone);
  meetWriter(chat, post);
  if (isPersonal(chat)) countMe(state, post);
  state.waiting.push(post);
  state.chars += post.text.length;
  const isFull = state.waiting.length >= LIMITS.messagesAhead || state.chars >= LIMITS.charsAhead;
  if (isPersonal(chat) || isFull) yield* release(state);
}

function countMe({ chat, writers }: State, { from, type }: Post): void {
  const partner = partyOf(chat.id, chat.name);
  if (!from || type !== "message" || from.value === partner?.value) return;
  const known = writers.get(from.value);
  if (known) known.count++;
  else if (writers.size < LIMITS.people) writers.set(from.value, { party: from, count: 1 });
}

function* release(state: State): Generator<Reading> {
  const { chat, waiting, account, options } = state;
  state.waiting = [];
  state.chars = 0;
  for (const post of waiting) {
    const reading = introducing(state, post, readPost(chat, post, account, options));
    if (Number(post.place) > options.skip) yield reading;
  }
}

/** With the first message of somebody whose name says more than a name, also where it was read before. */
function introducing({ chat, introduced }: State, post: Post, reading: Read): Read {
  if (reading.kind !== "interaction") return reading;
  const partner = isPersonal(chat) ? partyOf(chat.id, chat.name) : null;
  const shown = [[post.from, post.shown] as const, [partner, chat.name] as const];
  const cards = shown.flatMap(([party, name]) => {
    if (party === null || introduced.has(party.value)) return [];
    const card = shownCard(party, name, post.place);
    if (card && introduced.size < LIMITS.people) introduced.add(party.value);
    return card ?? [];
  });
  return cards.length === 0 ? reading : { ...reading, cards };
}

function* item(state: State, read: (place: string) => Reading): Generator<Reading> {
  state.items++;
  if (state.items > state.options.skip) yield read(String(state.items));
}

/** The account says it; else whoever else writes in all chats between two. */
function* ownersOf({ account, phone, writers }: State): Generator<Owner> {
  const owner = (party: Party, count: number): Owner => ({
    kind: "owner",
    party,
    evidence: "account",
    count,
  });
  const [only, ...others] = writers.values();
  if (account) yield owner(account, writers.get(account.value)?.count ?? 1);
  else if (only && others.length === 0) yield owner(only.party, only.count);
  if (phone) yield owner(phone, 1);
}
