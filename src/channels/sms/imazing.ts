/**
 * Messages and calls of an iPhone as iMazing writes them, a row each.
 *
 * What I wrote has no sender, and who is in a chat is told by what they wrote (imazing-chats.ts). There are
 * no ids, so a message is its moment as it is written, its writer, its text and what hung on it; a call its
 * moment and its number. A chat of WhatsApp, which WhatsApp itself may have exported too, has the keys of that
 * (chat-keys.ts): there neither a number nor a second is known. Times are those of the computer that wrote the
 * table, whose zone is asked.
 */
import type {
  Channel,
  ChannelName,
  Interaction,
  Party,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { chatKeys, chatNamed } from "#channels/chat-keys.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { nameHandle } from "#channels/handle.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { lastingIn } from "#channels/whatsapp/body.ts";
import { zonelessInstant } from "#channels/zoneless.ts";
import { chatBook, type ChatBook, idOf } from "./imazing-chats.ts";
import {
  hasColumns,
  instantIn,
  minuteIn,
  readRows,
  type Row,
  type RowReader,
} from "./imazing-table.ts";
import { LIMITS } from "./limits.ts";
import { noDate, THIS_PHONE, whoseNumber } from "./numbers.ts";
import { ownNumbers, type OwnNumbers, partiesOf } from "./people.ts";
import { heldFor, NOTHING, skipped } from "./record.ts";

export const iphoneMessages: Channel = {
  name: "sms",
  format: "imazing-messages",
  recognises: (head) => hasColumns(head, [...MESSAGE, "service"]),
  read: (chunks, options) => readTable(chunks, options, messageRows("sms")),
};

export const iphoneWhatsapp: Channel = {
  name: "whatsapp",
  format: "imazing-whatsapp",
  recognises: (head) =>
    ["forwarded", "sent date", "attachment info"].some((own) =>
      hasColumns(head, [...MESSAGE, own]),
    ),
  read: (chunks, options) => readTable(chunks, options, messageRows("whatsapp")),
};

export const iphoneCalls: Channel = {
  name: "phone",
  format: "imazing-calls",
  recognises: (head) => hasColumns(head, ["call type", "date", "duration", "number", "contact"]),
  read: (chunks, options) => readTable(chunks, options, callRows),
};

const MESSAGE = ["message date", "type", "sender id", "sender name", "text"];

interface Context {
  readonly options: ReadOptions;
  readonly zone: string;
  readonly numbers: OwnNumbers;
}

async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  rowsOf: (context: Context) => RowReader,
): AsyncGenerator<Reading> {
  const question = zoneQuestion("imazing", options);
  const numbers = ownNumbers();
  yield question;
  yield* readRows(chunks, options, rowsOf({ options, zone: question.suggested, numbers }));
  yield* numbers.owners();
}

const messageRows =
  (channel: ChannelName) =>
  (context: Context): RowReader => {
    const chats = chatBook(context.options.home.country);
    const keys = channel === "whatsapp" ? keysOfChats(context.zone) : keysOfMessages;
    return {
      see(row) {
        chats.learn(row);
        keys.see(row);
      },
      read: (row) => readMessage(row, chats, { ...context, channel, keyOf: keys.keyOf }),
    };
  };

interface MessageContext extends Context {
  readonly channel: ChannelName;
  readonly keyOf: (row: Row, who: string, said: string) => string;
}

const keysOfMessages = {
  see: () => {},
  keyOf: ({ cell }: Row, who: string, said: string): string =>
    `sms:imazing:${JSON.stringify([cell("message date"), who, said])}`,
};

/** The rows of one chat follow each other in time, whether others lie between them or not. */
function keysOfChats(zone: string) {
  const chats = new Map<string, ReturnType<typeof chatKeys>>();
  const keys = new WeakMap<Row, string>();
  const chatOf = (session: string): ReturnType<typeof chatKeys> => {
    const known = chats.get(session) ?? chatKeys("whatsapp", chatNamed(session));
    if (chats.size < LIMITS.chats) chats.set(session, known);
    return known;
  };
  return {
    see(row: Row): void {
      const { cell } = row;
      const type = cell("type");
      if (!OUT.test(type) && !IN.test(type)) return;
      const keyOf = chatOf(cell("chat session").slice(0, LIMITS.sessionChars));
      const author = OUT.test(type) ? "" : idOf(row) || cell("sender name");
      // A document's title is nothing that anybody wrote.
      const text = cell("attachment").endsWith(cell("text")) ? "" : cell("text");
      keys.set(row, keyOf(minuteIn(cell("message date"), zone), [author, lastingIn(text)]));
    },
    keyOf: (row: Row): string => keys.get(row) ?? "",
  };
}

function readMessage(row: Row, chats: ChatBook, context: MessageContext) {
  const { cell, place } = row;
  const type = cell("type");
  if (SYSTEM.test(type)) return skipped(place, "sms.system");
  if (cell("deleted date") !== "") return skipped(place, "sms.deleted");
  if (NOT_SENT.test(cell("status"))) return skipped(place, "sms.not-sent");
  const isMine = OUT.test(type);
  if (!isMine && !IN.test(type)) {
    return { kind: "problem", place, code: "sms.no-direction", values: {} } as const;
  }
  const { channel } = context;
  const writer = isMine ? THIS_PHONE : writerOf(row, context);
  if (typeof writer === "string") return skipped(place, `sms.${writer}`);
  const members = chats.membersOf(row, channel);
  if (isMine && typeof members === "string") return skipped(place, `sms.${members}`);
  const others = typeof members === "string" ? [] : members;
  return messageOf(row, { writer, to: isMine ? others : [THIS_PHONE, ...others] }, context);
}

const IN = /^(?:incoming|eingehend|empfangen|received)$/i;
const OUT = /^(?:outgoing|ausgehend|gesendet|sent)$/i;
const SYSTEM = /^(?:notification|benachrichtigung|system)$/i;
const NOT_SENT = /^(?:not sent|not delivered|failed|draft|nicht gesendet|fehlgeschlagen|entwurf)$/i;

/** Who wrote a message that came in: the number, or else the name that is shown. */
function writerOf(row: Row, { options, channel }: MessageContext): Party | "service" | "hidden" {
  const name = row.cell("sender name");
  const found = whoseNumber(idOf(row), name, options.home.country);
  if (found !== "hidden") return found;
  return nameHandle(channel, name || row.cell("chat session")) ?? found;
}

interface Sides {
  readonly writer: Party;
  readonly to: readonly Party[];
}

function messageOf(
  row: Row,
  { writer, to }: Sides,
  { options, zone, numbers, channel, keyOf }: MessageContext,
): Interaction {
  const { cell, place } = row;
  const { keep, depth } = options;
  const written = cell("message date");
  // As it is written: which number that is may depend on the country in which it is dialled.
  const who = writer === THIS_PHONE ? writer.value : idOf(row) || writer.value;
  const at = instantIn(written, zone);
  const text = cell("text").slice(0, LIMITS.textChars).toWellFormed();
  const said = fingerprint(JSON.stringify([text, cell("attachment")]));
  numbers.see(null);
  return {
    ...NOTHING,
    kind: "interaction",
    key: keyOf(row, who, said),
    ...alikeTo(at, [channel, cell("chat session"), who, said]),
    place,
    channel,
    at,
    parties: partiesOf(writer, to),
    thread: `sms:imazing:${JSON.stringify([channel, cell("chat session")])}`,
    subject: keep === "headers" ? "" : cell("subject").slice(0, LIMITS.subjectChars).toWellFormed(),
    text: keep === "text" && depth === "whole" ? text : "",
    notes: at === null ? [noDate(written)] : [],
  };
}

const callRows = (context: Context): RowReader => ({
  see: () => {},
  read: (row) => readCall(row, context),
});

function readCall({ cell, place }: Row, { options, zone, numbers }: Context) {
  const seconds = secondsIn(cell("duration"));
  const isMine = OUT.test(cell("call type"));
  const isTaken = (isMine || IN.test(cell("call type"))) && seconds > 0;
  if (!isTaken) return skipped(place, "sms.not-taken");
  const other = whoseNumber(cell("number"), cell("contact"), options.home.country);
  if (typeof other === "string") return skipped(place, `sms.${other}`);

  const written = cell("date");
  const at = instantIn(written, zone);
  const service = cell("service");
  const channel = SERVICES.find(([pattern]) => pattern.test(service))?.[1] ?? "phone";
  numbers.see(null);
  return {
    ...NOTHING,
    kind: "interaction",
    key: `phone:imazing:${JSON.stringify([written, cell("number")])}`,
    ...alikeTo(at, ["call", cell("number"), seconds]),
    place,
    channel,
    at,
    held: heldFor(seconds, /video/i.test(service) ? "video" : "phone"),
    parties: isMine ? partiesOf(THIS_PHONE, [other]) : partiesOf(other, [THIS_PHONE]),
    notes: at === null ? [noDate(written)] : [],
  } satisfies Interaction;
}

/** What a table has of it that was written elsewhere. */
const alikeTo = (at: Date | null, known: readonly unknown[]): Pick<Interaction, "alike"> =>
  at === null ? {} : { alike: `imazing:${JSON.stringify([zonelessInstant(at).past, ...known])}` };

/** Apps that show their calls in the telephone's list. */
const SERVICES: readonly (readonly [pattern: RegExp, channel: ChannelName])[] = [
  [/whatsapp/i, "whatsapp"],
  [/skype/i, "skype"],
  [/telegram/i, "telegram"],
  [/signal/i, "signal"],
];

/** "00:10:15", "10:15" and "615". */
function secondsIn(written: string): number {
  if (!/^\d{1,6}(?::\d{1,2}){0,2}$/.test(written)) return 0;
  return written.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}
