/**
 * Channels whose files have numbers as people dial them: looks at those at the start of a file, and asks before
 * the first item where they are dialled, unless the file tells (country-question.ts). Each form says where in
 * its bytes a number stands; tables, whose columns say it, look for themselves.
 */
import type { Channel, Reading, ReadOptions } from "./channel.ts";
import { dialledIn } from "./country-question.ts";
import { utf16Decoder } from "./lines.ts";

export function askingCountry(channel: Channel): Channel {
  const where = NUMBERS.get(channel.format);
  return where
    ? { ...channel, read: (bytes, options) => read(channel, where, bytes, options) }
    : channel;
}

const CELL =
  /(?<=^|[";,\t])(\(?0[1-9][\d ()./-]{5,28}|\(\d[\d ()./-]{6,28}|(?:\+|00)[1-9][\d ()./-]{6,28})(?=["\r\n;,\t]|$)/gm;
const ATTRIBUTE = /\s(?:address|number)="([+\d(][\d ()./-]{5,28})"/g;
const FIELD = /"(?:address|number|contact_point)"\s{0,9}:\s{0,9}"([+\d(][\d ()./-]{5,28})"/g;

const NUMBERS: ReadonlyMap<string, RegExp> = new Map([
  ["vcard", /^(?:[\w-]{1,40}\.)?TEL[^:\r\n]{0,200}:(?:tel:)?([+\d(][\d ()./-]{5,28})/gim],
  ["google-csv", CELL],
  ["outlook-csv", CELL],
  ["linkedin-contacts", CELL],
  ["imazing-messages", CELL],
  ["imazing-whatsapp", CELL],
  ["imazing-calls", CELL],
  ["sms-xml", ATTRIBUTE],
  ["calls-xml", ATTRIBUTE],
  ["sms-ndjson", FIELD],
  ["calls-ndjson", FIELD],
  ["facebook-address-book", FIELD],
]);

/** Some thousand cards or messages. */
const HEAD = 1_000_000;

async function* read(
  channel: Channel,
  where: RegExp,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const rest = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let length = 0; length < HEAD;) {
    const next = await rest.next();
    if (next.done) break;
    // A copy: whoever sent the chunk may write over it.
    head.push(Uint8Array.from(next.value));
    length += next.value.length;
  }
  const { country, question } = dialledIn(numbersIn(Buffer.concat(head), where), options);
  if (question) yield question;
  yield* channel.read(whole(), { ...options, home: { ...options.home, country } });

  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
}

function numbersIn(head: Buffer, where: RegExp): readonly string[] {
  const text = utf16Decoder(head)?.decode(head) ?? head.toString("latin1");
  return Array.from(text.matchAll(where), ([, number = ""]) => number.trim());
}
