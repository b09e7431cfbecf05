/**
 * Channels whose files have numbers as people dial them: looks at those at the start of a file, and asks before
 * the first item where they are dialled, unless the file tells (country-question.ts). Each form says where in
 * its bytes a number stands: of lists with columns they tell it, since "2125550142" may be anything. Tables of
 * any list look for themselves.
 */
import type { Channel, Reading, ReadOptions } from "./channel.ts";
import { dialledIn } from "./country-question.ts";
import { csvHead } from "./csv.ts";
import { utf16Decoder } from "./lines.ts";

export function askingCountry(channel: Channel): Channel {
  const numbersIn = NUMBERS.get(channel.format);
  return numbersIn
    ? { ...channel, read: (bytes, options) => read(channel, numbersIn, bytes, options) }
    : channel;
}

const ATTRIBUTE = /\s(?:address|number)="([+\d(][\d ()./-]{5,28})"/g;
const FIELD = /"(?:address|number|contact_point)"\s{0,9}:\s{0,9}"([+\d(][\d ()./-]{5,28})"/g;

type Numbers = (head: Buffer) => readonly string[];

const NUMBERS: ReadonlyMap<string, Numbers> = new Map([
  ["vcard", matching(/^(?:[\w-]{1,40}\.)?TEL[^:\r\n]{0,200}:(?:tel:)?([+\d(][\d ()./-]{5,28})/gim)],
  ["google-csv", inColumns],
  ["outlook-csv", inColumns],
  ["linkedin-contacts", inColumns],
  ["imazing-messages", inColumns],
  ["imazing-whatsapp", inColumns],
  ["imazing-calls", inColumns],
  ["fritzbox-calls", inColumns],
  ["sms-xml", matching(ATTRIBUTE)],
  ["calls-xml", matching(ATTRIBUTE)],
  ["sms-ndjson", matching(FIELD)],
  ["calls-ndjson", matching(FIELD)],
  ["facebook-address-book", matching(FIELD)],
]);

/** Some thousand cards or messages. */
const HEAD = 1_000_000;

async function* read(
  channel: Channel,
  numbersIn: Numbers,
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
  const { country, question } = dialledIn(numbersIn(Buffer.concat(head)), options);
  if (question) yield question;
  yield* channel.read(whole(), { ...options, home: { ...options.home, country } });

  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
}

function matching(where: RegExp): Numbers {
  return (head) => {
    const text = utf16Decoder(head)?.decode(head) ?? head.toString("latin1");
    return Array.from(text.matchAll(where), ([, number = ""]) => number.trim());
  };
}

function inColumns(head: Buffer): readonly string[] {
  const rows = csvHead(head);
  const header = rows
    .slice(0, ROWS_ABOVE)
    .findIndex(({ cells }) => cells.some((cell) => COLUMN.test(cell)));
  const columns = (rows[header]?.cells ?? []).flatMap((cell, index) =>
    COLUMN.test(cell) ? index : [],
  );
  return rows
    .slice(header + 1)
    .flatMap(({ cells }) => columns.flatMap((index) => (cells[index] ?? "").split(BETWEEN)))
    .map((cell) => cell.trim())
    .filter((cell) => NUMBER.test(cell));
}

/** Some write a remark above their columns. */
const ROWS_ABOVE = 10;
const COLUMN =
  /phone|telefon|mobil|fax|pager|funkruf|^\s*(?:number|nummer|rufnummer|sender id|absender-id)\s*$/i;
/** Several in a cell. */
const BETWEEN = /[,;|]|:::/;
const NUMBER = /^[+\d(][\d ()./-]{5,28}$/;
