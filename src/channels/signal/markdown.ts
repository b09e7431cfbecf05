/**
 * What signal-export writes of Signal Desktop: a folder for each chat, named after it, with chat.md in it
 * (github.com/carderne/signal-export; the older form without seconds, the newer one with them):
 *
 *     [2019-05-29, 15:04] Me: …
 *     [2022-03-04 12:33:44] Petra Vogt: …
 *
 * "Me" is the user. Times are those of the computer's clock, whose zone is asked. Below a text stand
 * reactions, "(- Petra: 👍 -)", and links to files. What nobody sent is by "No-Sender". A message is known
 * again as chat-keys.ts says: it has no number here, nor in the phone's own export another one.
 */
import type {
  Channel,
  Held,
  Interaction,
  Owner,
  Party,
  Reading,
  ReadOptions,
  Skipped,
} from "#channels/channel.ts";
import { alikeInChat, chatKeys } from "#channels/chat-keys.ts";
import {
  CHAT_LIMITS,
  type ChatForm,
  type ChatMessage,
  type OpenChat,
  readChat,
} from "#channels/chat-text.ts";
import { nameHandle } from "#channels/handle.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { isCertain } from "#channels/whatsapp/line-head.ts";
import { instantOf } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";
import { MYSELF } from "./people.ts";

export const signalMarkdown: Channel = {
  name: "signal",
  format: "signal-markdown",
  recognises(head, fileName) {
    const text = new TextDecoder().decode(head.subarray(0, 4_096));
    const line = text.split(/[\r\n]/).find((one) => one.trim() !== "") ?? "";
    return headOf(line) !== null && !isCertain(text, fileName);
  },
  read: readMarkdown,
};

function readMarkdown(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const writers = new Map<string, Writer>();
  const form: ChatForm<Head> = {
    headOf,
    see: ({ head }) => seeWriter(writers, head.author),
    open: () => openChat(writers, options),
    codes: { noHead: "signal.no-head", noMessage: "signal.no-message" },
  };
  return readChat(chunks, form, options.skip);
}

interface Head {
  /** "2019-05-29T15:04:00" */
  readonly local: string;
  readonly author: string;
  readonly rest: string;
}

function headOf(line: string): Head | null {
  const [head = "", day, short, long] = HEAD.exec(line.slice(0, LIMITS.headChars)) ?? [];
  if (day === undefined) return null;
  const local = `${day}T${long ?? `${short}:00`}`;
  const rest = line.slice(head.length);
  const colon = rest.slice(0, LIMITS.authorChars).indexOf(": ");
  const author = rest.slice(0, Math.max(0, colon)).trim();
  const isTime = !Number.isNaN(Date.parse(`${local}Z`)) && local >= FIRST;
  return author === "" || !isTime ? null : { local, author, rest: rest.slice(colon + 2) };
}

const HEAD = /^\uFEFF?\[(\d{4}-\d\d-\d\d)(?:, (\d\d:\d\d)| (\d\d:\d\d:\d\d))\] /;
/** Before there was Signal or its forerunner a program's log begins so, no message. */
const FIRST = "2010";

function openChat(writers: ReadonlyMap<string, Writer>, options: ReadOptions): OpenChat<Head> {
  const question = zoneQuestion("signal", options);
  const title = titleIn(options.fileName);
  const keyOf = chatKeys("signal", title === "" ? null : title);
  const how = { zone: question.suggested, writers, title, options, keyOf };
  return {
    questions: [question],
    read: (message) => readMessage(message, how),
    owners: () => ownersOf(writers),
  };
}

interface Writer {
  readonly party: Party;
  count: number;
}

function seeWriter(writers: Map<string, Writer>, author: string): void {
  const known = writers.get(author);
  if (known) known.count++;
  else if (author !== NOBODY && writers.size < LIMITS.people) {
    writers.set(author, { party: partyOf(author), count: 1 });
  }
}

const NOBODY = "No-Sender";

const partyOf = (author: string): Party =>
  author === "Me" ? MYSELF : (nameHandle("signal", author) ?? asItStands(author));

const asItStands = (author: string): Party => ({
  kind: "name",
  value: `signal:${author.normalize("NFKC").toLowerCase().toWellFormed()}`,
  name: author.toWellFormed(),
});

function ownersOf(writers: ReadonlyMap<string, Writer>): readonly Owner[] {
  const me = writers.get("Me");
  return me ? [{ kind: "owner", party: me.party, evidence: "account", count: me.count }] : [];
}

/** The folder's name, of a chat that has one. */
const titleIn = (fileName: string): string =>
  /([^/›]{1,200})[/›] ?(?:chat|index)\.md$/i.exec(fileName)?.[1]?.trim() ?? "";

interface How {
  readonly zone: string;
  readonly writers: ReadonlyMap<string, Writer>;
  readonly title: string;
  readonly options: ReadOptions;
  readonly keyOf: ReturnType<typeof chatKeys>;
}

function readMessage(message: ChatMessage<Head>, how: How): Interaction | Skipped {
  const { head, more } = message;
  const place = String(message.line);
  if (head.author === NOBODY) return skipped(place, "signal.notice");
  const said = [head.rest, ...more].join("\n");
  const call = callIn(said.trim());
  if (call === "missed") return skipped(place, "signal.missed-call");
  const isGone = DELETED.test(said.trim());
  const text = call || isGone ? "" : textIn(said);
  const minute = head.local.slice(0, 16);
  const key = how.keyOf(minute, [head.author, isGone ? "deleted" : `written ${text}`]);
  if (isGone) return skipped(place, "signal.deleted");

  const { keep, depth } = how.options;
  const sides = sidesOf(head.author, how);
  const chat = how.title === "" ? null : `signal:${how.title.toWellFormed()}`;
  const alike = alikeInChat(chat, minute, [head.author, call ? said : text]);
  if (call && sides.length > 2) return skipped(place, "signal.group-call");
  const cut = { code: "signal.text-cut", values: { limit: CHAT_LIMITS.textChars } };
  const many = { code: "signal.members-cut", values: { limit: LIMITS.members } };
  return {
    kind: "interaction",
    key,
    ...(alike === undefined ? {} : { alike }),
    place,
    at: instantOf(head.local, how.zone),
    ...(call ? { held: call } : {}),
    parties: sides.slice(0, LIMITS.members + 1),
    answers: null,
    thread: chat,
    subject: "",
    text: keep === "text" && depth === "whole" ? text.toWellFormed() : "",
    signature: null,
    signals: [],
    entries: [],
    notes: [...(message.isCut ? [cut] : []), ...(sides.length > LIMITS.members + 1 ? [many] : [])],
  };
}

/** Where I alone wrote, it was to whom the folder is named after. */
function sidesOf(author: string, { writers, title }: How): Interaction["parties"] {
  const from = writers.get(author)?.party ?? partyOf(author);
  const others = [...writers.values()].map(({ party }) => party);
  if (author === "Me" && others.length === 1 && title !== "") others.push(partyOf(title));
  const to = others.filter(({ value }) => value !== from.value);
  return [{ ...from, role: "from" }, ...to.map((party) => ({ ...party, role: "to" as const }))];
}

/** Null where it is no call. */
function callIn(text: string): Held | "missed" | null {
  const [, direction, kind, detail = ""] = CALL.exec(text) ?? [];
  if (direction === undefined) return null;
  const [, isTaken, minutes, seconds] =
    /^\((accepted)(?:, (?:(\d{1,4})m )?(\d{1,2})s)?\)$/.exec(detail) ?? [];
  if (isTaken === undefined) return "missed";
  const length = Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
  return {
    kind: kind === "video" ? "video" : "phone",
    minutes: seconds === undefined ? null : Math.max(1, Math.round(length)),
    reason: { code: kind === "video" ? "signal.video-call" : "signal.phone-call", values: {} },
  };
}

const CALL = /^(Incoming|Outgoing|Missed) (?:(voice|video) )?call(?: (\([^()\n]{1,60}\)))?$/;
const DELETED = /^\(This message was deleted\)$/;

/** Without quotes of what it answers, reactions, and links to files. */
function textIn(said: string): string {
  return said
    .split("\n")
    .filter((line) => !line.startsWith("> ") && !REACTIONS.test(line) && !STICKER.test(line))
    .map((line) => line.replaceAll(FILE, ""))
    .join("\n")
    .trim();
}

const REACTIONS = /^\(- .{1,2000} -\)\s*$/;
const STICKER = /^\(\( .{0,40} \)\)\s*$/;
const FILE = /!?\[[^[\]\n]{0,300}\]\(\.{1,2}\/(?:media|exported_stickers)\/[^()\n]{1,400}\)/g;

const skipped = (place: string, reason: string): Skipped => ({ kind: "skipped", place, reason });
