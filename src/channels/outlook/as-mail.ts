/**
 * An item of Outlook as the mail that it was on its way, so that it is read like any other: the same
 * people, signals, own words, and the same key as its copy in a mailbox. The headers are those it came
 * with, as Outlook keeps them, but for those of its parts, which Outlook took apart; what was sent from
 * Outlook has none, and they are made of its properties. Nothing that stands in a property can become a
 * header of its own: each is one line.
 */
import { type AddressBook, type Named, receiverOf, recipientOf, writerOf } from "./addressees.ts";
import type { Item } from "./item.ts";
import { LIMITS } from "./limits.ts";
import { charsetNamed, type Properties, TAG } from "./properties.ts";
import { bodyOfRtf } from "./rtf.ts";

export interface MailOptions {
  readonly book: AddressBook;
  /** A calendar that this item is itself: an invitation, an answer to one. */
  readonly calendar?: Buffer;
}

export function asMail(item: Item, { book, calendar }: MailOptions): Buffer {
  const calendars = [
    ...(calendar ? [calendar] : []),
    ...item.attachments.flatMap((one) => one.calendar ?? []),
  ].slice(0, LIMITS.calendars);
  const head = [...headersOf(item), ...madeHeaders(item, book)].join("\r\n");
  const body = bodyOf(item);
  if (calendars.length === 0) return Buffer.concat([Buffer.from(`${head}\r\n`), body]);
  const parts = [body, ...calendars.map(calendarPart)];
  return Buffer.concat([
    Buffer.from(`${head}\r\nContent-Type: multipart/mixed; boundary="${BOUNDARY}"\r\n\r\n`),
    ...parts.flatMap((part) => [Buffer.from(`--${BOUNDARY}\r\n`), part, Buffer.from("\r\n")]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

/** No line of a body that Outlook kept begins with it. */
const BOUNDARY = "=_outlook-item-8f5a0c1e";

/** What stands there of the way it came, as far as it holds for what is left of it. */
function headersOf({ properties }: Item): readonly string[] {
  const text = properties.text(TAG.headers).slice(0, LIMITS.headerChars);
  if (!/^(?:from|received|message-id|date|return-path)[ \t]*:/im.test(text)) return [];
  const fields = text.split(/\r?\n(?![ \t])/).filter((field) => /^[!-9;-~]+[ \t]*:/.test(field));
  const isReport = fields.some((field) => /^content-type:\s*multipart\/report/i.test(field));
  return [
    ...fields.filter((field) => !OF_PARTS.test(field)),
    ...(isReport ? ["Auto-Submitted: auto-generated"] : []),
  ];
}

const OF_PARTS = /^(?:content-[a-z-]+|mime-version)[ \t]*:/i;

/** What the headers it came with do not say. */
function madeHeaders(item: Item, book: AddressBook): readonly string[] {
  const { properties } = item;
  const came = headersOf(item);
  const missing = (name: string) =>
    !came.some((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const made: string[] = [];
  const add = (name: string, value: string) => {
    const line = value.replaceAll(/[\r\n\0]+/g, " ").trim();
    if (line !== "" && missing(name)) made.push(`${name}: ${line}`);
  };
  const writer = writerOf(item, book);
  if (writer && writer.address !== "") add("From", mailbox(writer));
  for (const [name, type] of FIELDS) {
    const named = item.recipients
      .filter((one) => typeOf(one) === type)
      .flatMap((one) => recipientOf(one, book) ?? []);
    add(
      name,
      named
        .filter(({ address }) => address !== "")
        .map(mailbox)
        .join(", "),
    );
  }
  const at = properties.time(TAG.sent) ?? properties.time(TAG.delivered);
  add("Date", at?.toUTCString() ?? "");
  add("Subject", subjectOf(item));
  add("Message-ID", properties.text(TAG.messageId));
  add("In-Reply-To", properties.text(TAG.inReplyTo));
  add("References", properties.text(TAG.references));
  add("Delivered-To", receiverOf(item, book));
  if (properties.text(TAG.class).toUpperCase().startsWith("REPORT.")) {
    add("Auto-Submitted", "auto-generated");
  }
  return made;
}

/** Higher bits say that it went out twice. */
const typeOf = (recipient: Properties): number => (recipient.number(TAG.recipientType) ?? 1) & 0xf;

const FIELDS = [
  ["To", 1],
  ["Cc", 2],
  ["Bcc", 3],
] as const;

/** Outlook marks how long the prefix ("AW: ") is by two characters in front of it. */
export function subjectOf({ properties }: Item): string {
  const subject = properties.text(TAG.subject);
  return subject.startsWith("\u0001") ? subject.slice(2) : subject;
}

export function mailbox({ name, address }: Named): string {
  const plain = name.replaceAll(/[\r\n\0]+/g, " ").replaceAll(/["\\]/g, "\\$&");
  return plain === "" ? `<${address}>` : `"${plain}" <${address}>`;
}

function bodyOf({ properties }: Item): Buffer {
  const plain = properties.text(TAG.body);
  if (plain !== "") return part("text/plain; charset=utf-8", Buffer.from(plain));
  const html = properties.bytes(TAG.html);
  if (html && html.length > 0) {
    const charset = charsetNamed(properties.number(TAG.internetCodepage) ?? 65_001) ?? "us-ascii";
    return part(`text/html; charset=${charset}`, html);
  }
  const written = properties.text(TAG.html);
  if (written !== "") return part("text/html; charset=utf-8", Buffer.from(written));
  const rtf = properties.bytes(TAG.rtf);
  const body = rtf && bodyOfRtf(rtf);
  return part(`text/${body?.type ?? "plain"}; charset=utf-8`, Buffer.from(body?.text ?? ""));
}

const part = (type: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`Content-Type: ${type}\r\n\r\n`), bytes]);

const calendarPart = (calendar: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from("Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\n"),
    Buffer.from(calendar.subarray(0, LIMITS.calendarBytes).toString("base64")),
  ]);
