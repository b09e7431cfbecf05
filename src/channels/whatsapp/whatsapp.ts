/**
 * WhatsApp's "Export chat": one chat as text, from an Android ("WhatsApp Chat mit Petra Vogt.txt") or an
 * iPhone ("_chat.txt"), in the spelling of the phone's language (line-head.ts). Three things no file
 * says: the zone of its times, which is asked once for all chats; which day 3/4/24 is, which the whole
 * chat mostly tells (date-order.ts); and who the user is (chat.ts). By what a message is known again
 * says chat-keys.ts.
 *
 * What the app itself says, what was taken back and calls that nobody took are skipped.
 */
import type {
  Channel,
  Interaction,
  Note,
  Problem,
  Question,
  Reading,
  ReadOptions,
  Skipped,
} from "#channels/channel.ts";
import { attachedFiles } from "#channels/attached-file.ts";
import { alikeInChat, chatKeys, chatNamed } from "#channels/chat-keys.ts";
import {
  CHAT_LIMITS,
  type ChatForm,
  type ChatMessage,
  type OpenChat,
  readChat,
} from "#channels/chat-text.ts";
import { utf16Decoder } from "#channels/lines.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { instantOf } from "#shared/time.ts";
import { type Body, bodyOf, lastingOf } from "./body.ts";
import { type Chat, newChat } from "./chat.ts";
import { type DateOrder, dayIn, guessOrder, writingOf } from "./date-order.ts";
import { headReader } from "./doubtful-head.ts";
import { LIMITS } from "./limits.ts";
import { isCertain, type LineHead, lineHead } from "./line-head.ts";
import { NOTICE } from "./words.ts";

export const whatsapp: Channel = { name: "whatsapp", format: "whatsapp-chat", recognises, read };

/** "00000012-PHOTO-2024-03-04-09-20-10.jpg" on iPhones, "IMG-20240302-WA0003.jpg" on Androids. */
const files = attachedFiles(
  "whatsapp",
  /(?:^|\/)(?:\d{8}-[^/]{1,200}|(?:IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d{4,6})\.\w{2,5}$/,
);

export const WHATSAPP: readonly Channel[] = [whatsapp, files];

/** The first line that is not blank begins as WhatsApp's do, and somebody says something. */
function recognises(head: Uint8Array, fileName: string): boolean {
  const text = (utf16Decoder(head) ?? new TextDecoder()).decode(head);
  const lines = text.split(/[\r\n]/, LIMITS.headLines).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  const begin = lineHead(first);
  if (begin === null || (OTHERS.test(first) && !isCertain(text, fileName))) return false;
  if (!begin.bracketed && begin.second !== null) return false;
  return lines.some((line) => {
    const said = lineHead(line);
    return said?.unread === null && (bodyOf(said, []).author !== "" || NOTICE.test(said.rest));
  });
}

/** Logs, and Signal. */
const OTHERS = /^\uFEFF?\[\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d\]|, \d\d:\d\d\])/;

function read(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Reading> {
  const chat = newChat(options.fileName, options.home);
  const bodies = new WeakMap<Message, Body>();
  const heads = headReader(chunks);
  const form: ChatForm<LineHead> = {
    headOf: heads.headOf,
    see(message) {
      if (message.head.unread !== null) return;
      const body = bodyOf(message.head, message.more);
      bodies.set(message, body);
      chat.see(body);
      heads.see(message.head, body);
    },
    open: (ahead) => openChat(ahead, { chat, bodyOf: (one) => bodies.get(one)! }, options),
    codes: { noHead: "whatsapp.no-head", noMessage: "whatsapp.no-message" },
  };
  return readChat(heads.chunks, form, options.skip);
}

type Message = ChatMessage<LineHead>;

interface Known {
  readonly chat: Chat;
  readonly bodyOf: (message: Message) => Body;
}

function openChat(
  ahead: readonly Message[],
  known: Known,
  options: ReadOptions,
): OpenChat<LineHead> {
  const heads = ahead.map(({ head }) => head);
  const { order, questions } = dateQuestion(heads, options);
  const zone = zoneQuestion("whatsapp", options);
  const how: How = {
    ...known,
    order,
    zone: zone.suggested,
    keyOf: chatKeys("whatsapp", chatNamed(known.chat.name())),
    nthCall: countCalls(),
    options,
  };
  return {
    questions: [...questions, zone],
    read: (message) => readMessage(message, how),
    owners: () => known.chat.owners(),
  };
}

/** Asked where the file leaves it open; what was answered holds where the file can be read so. */
function dateQuestion(heads: readonly LineHead[], { answers }: ReadOptions) {
  const { order, certain, possible } = guessOrder(heads);
  if (certain) return { order, questions: [] };
  const suggested = possible.find((one) => one === answers?.["date-order"]) ?? order;
  const example = heads.find((head) =>
    possible.some((one) => dayIn(head, one) !== dayIn(head, order)),
  );
  const question: Question = {
    kind: "question",
    place: "",
    code: "date-order",
    about: writingOf(heads),
    suggested,
    sure: false,
    options: possible,
    values: { example: example?.date.join(example.separator) ?? "" },
  };
  return { order: suggested, questions: [question] };
}

interface How extends Known {
  readonly order: DateOrder;
  readonly zone: string;
  readonly keyOf: ReturnType<typeof chatKeys>;
  readonly nthCall: ReturnType<typeof countCalls>;
  readonly options: ReadOptions;
}

function readMessage(message: Message, how: How): Interaction | Skipped | Problem {
  const { head } = message;
  const place = String(message.line);
  if (head.unread !== null) {
    return problem(place, "whatsapp.unknown-half", { value: head.unread.toWellFormed() });
  }
  const body = how.bodyOf(message);
  const day = dayIn(head, how.order);
  if (day === null) {
    const value = head.date.join(head.separator).slice(0, LIMITS.shownChars);
    return problem(place, "whatsapp.no-date", { value });
  }
  if (body.what === "notice" || how.chat.isChatItself(body))
    return skipped(place, "whatsapp.notice");
  const item = { message, body, place, local: localOf(day, head) };
  if (body.what === "call") return readCall(item, how);
  // What was taken back counts as the message before the next one, as it did while it stood there.
  const lasting = lastingOf(body);
  const key = how.keyOf(item.local.slice(0, 16), [body.author, lasting]);
  return body.what === "deleted"
    ? skipped(place, "whatsapp.deleted")
    : { ...interactionOf(item, key, how), ...alikeTo(item, lasting, how) };
}

/** How many calls of this kind the minute had before. */
function countCalls(): (minute: string, kind: string) => number {
  let current = "";
  let counts = new Map<string, number>();
  return (minute, kind) => {
    if (minute !== current) counts = new Map();
    current = minute;
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    return before;
  };
}

function alikeTo({ body, local }: Item, lasting: string, { chat }: How) {
  const alike = alikeInChat(chat.identity(), local.slice(0, 16), [body.author, lasting]);
  return alike === undefined ? {} : { alike };
}

interface Item {
  readonly message: Message;
  readonly body: Body;
  readonly place: string;
  readonly local: string;
}

function localOf(day: string, { hour, minute, second }: LineHead): string {
  const time = [hour, minute, second ?? 0].map((part) => String(part).padStart(2, "0"));
  return `${day}T${time.join(":")}`;
}

/** A phone holds one call at a time, and in a minute several short ones. Who of a group took part is not said. */
function readCall(item: Item, how: How): Interaction | Skipped {
  const { call, author } = item.body;
  if (!call?.held || author === "") return skipped(item.place, "whatsapp.missed-call");
  if (how.chat.sidesOf(author).others > 1) return skipped(item.place, "whatsapp.group-call");
  const told = [item.local.slice(0, 16), call.kind] as const;
  const nth = how.nthCall(...told);
  const key = `whatsapp:call:${JSON.stringify(nth === 0 ? told : [...told, nth])}`;
  const reason = { code: `whatsapp.${call.kind}-call`, values: {} };
  const held = { kind: call.kind, minutes: call.minutes, reason };
  const alike = alikeTo(item, `${call.kind} ${call.minutes}`, how);
  return { ...interactionOf(item, key, how), ...alike, held };
}

function interactionOf({ message, body, place, local }: Item, key: string, how: How): Interaction {
  const { keep, depth } = how.options;
  const { parties, others } = how.chat.sidesOf(body.author);
  const name = how.chat.name();
  const notes: Note[] = [];
  if (others > LIMITS.members) {
    notes.push({ code: "whatsapp.members-cut", values: { limit: LIMITS.members } });
  }
  if (message.isCut)
    notes.push({ code: "whatsapp.text-cut", values: { limit: CHAT_LIMITS.textChars } });
  return {
    kind: "interaction",
    key,
    place,
    at: instantOf(local, how.zone),
    parties,
    answers: null,
    thread: name === null ? null : `whatsapp:${name}`,
    subject: "",
    text: keep === "text" && depth === "whole" ? body.text.toWellFormed() : "",
    signature: null,
    signals: [],
    entries: [],
    notes,
  };
}

const skipped = (place: string, reason: string): Skipped => ({ kind: "skipped", place, reason });

const problem = (place: string, code: string, values: Problem["values"] = {}): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});
