/** One message, call or notice of Signal's own export. */
import type { Held, Interaction, Note, Party, ReadOptions, Skipped } from "#channels/channel.ts";
import { field, listField, numberField, textField } from "#channels/json-fields.ts";
import { LIMITS } from "./limits.ts";
import { type Book, membersOf, type Recipient } from "./records.ts";

export function readItem(
  book: Book,
  value: unknown,
  place: string,
  options: ReadOptions,
): Interaction | Skipped {
  const chat = book.chats.get(textField(value, "chatId"));
  const skipped = (reason: string): Skipped => ({ kind: "skipped", place, reason });
  if (chat?.kind === "self") return skipped("signal.saved");
  if (chat?.kind === "other") return skipped("signal.notice");

  const update = field(value, "updateMessage");
  if (chat === undefined) return skipped(update ? "signal.notice" : "signal.unknown-chat");
  const call = field(update, "individualCall");
  if (call !== undefined) return readCall({ book, chat, value, place, options }, call);
  if (field(update, "groupCall") !== undefined) return skipped("signal.group-call");
  if (field(value, "remoteDeletedMessage") !== undefined) return skipped("signal.deleted");
  const isMine = field(value, "outgoing") !== undefined;
  const isWritten = isMine || field(value, "incoming") !== undefined;
  if (!isWritten || update !== undefined) return skipped("signal.notice");
  if (isMine && isUnsent(value)) return skipped("signal.not-sent");
  const from = isMine ? book.me : authorOf(book, value);
  return from
    ? interactionOf({ book, chat, value, place, options }, from)
    : skipped("signal.unknown-writer");
}

interface Item {
  readonly book: Book;
  readonly chat: Recipient;
  readonly value: unknown;
  readonly place: string;
  readonly options: ReadOptions;
}

/** How long it took is not in the export. */
function readCall(item: Item, call: unknown): Interaction | Skipped {
  const { book, chat, place } = item;
  const isMine = textField(call, "direction") === "OUTGOING";
  const from = isMine ? book.me : chat.party;
  if (textField(call, "state") !== "ACCEPTED" || from === null) {
    return { kind: "skipped", place, reason: "signal.missed-call" };
  }
  const isVideo = textField(call, "type") === "VIDEO_CALL";
  const held: Held = {
    kind: isVideo ? "video" : "phone",
    minutes: null,
    reason: { code: isVideo ? "signal.video-call" : "signal.phone-call", values: {} },
  };
  return { ...interactionOf(item, from), held };
}

const authorOf = (book: Book, value: unknown): Party | null =>
  book.people.get(textField(value, "authorId"))?.party ?? null;

/** To each of those it was for it failed. */
function isUnsent(value: unknown): boolean {
  const sent = listField(field(value, "outgoing"), "sendStatus");
  return sent.length > 0 && sent.every((status) => field(status, "failed") !== undefined);
}

function interactionOf({ book, chat, value, place, options }: Item, from: Party): Interaction {
  const { keep, depth } = options;
  const others = [...membersOf(book, chat), ...(from.value === book.me.value ? [] : [book.me])];
  const to = new Map(others.map((party) => [party.value, party]));
  to.delete(from.value);
  const sent = timeOf(value, "dateSent");
  const text = textIn(value);
  const quote = field(field(value, "standardMessage"), "quote");
  const asked = book.people.get(textField(quote, "authorId"))?.party;
  const answered = timeOf(quote, "targetSentTimestamp");
  return {
    kind: "interaction",
    key: keyOf(from, sent ?? text.slice(0, LIMITS.lineChars).toWellFormed()),
    place,
    // Old Androids kept text messages in the same place.
    ...(field(value, "sms") === true ? { channel: "sms" as const } : {}),
    at: sent === null ? null : new Date(sent),
    parties: [
      { ...from, role: "from" },
      ...[...to.values()]
        .slice(0, LIMITS.members)
        .map((party) => ({ ...party, role: "to" as const })),
    ],
    answers: asked && answered !== null ? keyOf(asked, answered) : null,
    thread: chat.party ? chat.party.value : chat.title === "" ? null : `signal:${chat.title}`,
    subject: "",
    text:
      keep === "text" && depth === "whole" ? text.slice(0, LIMITS.textChars).toWellFormed() : "",
    signature: null,
    signals: [],
    entries: [],
    notes: notesOf(text, to.size),
  };
}

/** Within Signal a message is told by who sent it in which millisecond. */
const keyOf = ({ value }: Party, sent: number | string): string =>
  `signal:sent:${JSON.stringify([value, sent])}`;

function timeOf(value: unknown, name: string): number | null {
  const ms = numberField(value, name);
  return ms !== null && ms >= FIRST && ms < LAST ? ms : null;
}

/** Its forerunner TextSecure began in 2010. */
const FIRST = Date.UTC(2010, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

function textIn(value: unknown): string {
  const reply = field(field(value, "directStoryReplyMessage"), "textReply");
  return (
    textField(field(field(value, "standardMessage"), "text"), "body") ||
    textField(field(reply, "text"), "body") ||
    textField(field(value, "poll"), "question")
  ).trim();
}

function notesOf(text: string, others: number): readonly Note[] {
  const notes: Note[] = [];
  if (text.length > LIMITS.textChars) {
    notes.push({ code: "signal.text-cut", values: { limit: LIMITS.textChars } });
  }
  if (others > LIMITS.members) {
    notes.push({ code: "signal.members-cut", values: { limit: LIMITS.members } });
  }
  return notes;
}
