/**
 * Cards in one line of text, as codes on paper carry them: MECARD (NTT Docomo, "MECARD:N:Vogt,Petra;…;;")
 * and BIZCARD ("BIZCARD:N:Petra;X:Vogt;…;;"). A backslash makes the next character a letter. Which fields
 * there are, and what programs really write into them, as zxing's readers list it
 * (https://github.com/zxing/zxing/wiki/Barcode-Contents); what else stands there is named in a note.
 */
import type { Channel, PersonCard, PostalAddress, Reading, Skipped } from "#channels/channel.ts";
import { monthDay } from "#channels/contacts/card-time.ts";
import { type CardOptions } from "#channels/contacts/person-card.ts";
import { cardOf, NO_NAME } from "#channels/contacts/draft.ts";
import { LIMITS } from "#channels/contacts/limits.ts";
import { lossBook, type Losses } from "#channels/contacts/losses.ts";
import { reachBook } from "#channels/contacts/reach.ts";
import { lineReader, textOfLine } from "#channels/lines.ts";
import { addressIn } from "./printed-address.ts";

export const mecard: Channel = { name: "contacts", format: "mecard", recognises, read };

function recognises(head: Uint8Array): boolean {
  return isMecard(new TextDecoder().decode(head.subarray(0, 1_000)));
}

export const isMecard = (text: string): boolean => /^\s*(?:MECARD|BIZCARD):/i.test(text);

/** A file of such codes, one a line: what apps that scan keep. */
async function* read(
  chunks: AsyncIterable<Uint8Array>,
  { keep, skip, home }: Parameters<Channel["read"]>[1],
): AsyncGenerator<Reading> {
  const lines = lineReader(MAX_CHARS);
  let count = 0;
  for await (const chunk of chunks) yield* readings(lines.push(chunk));
  yield* readings(lines.end());

  function* readings(found: readonly string[]): Generator<Reading> {
    for (const line of found) {
      const text = textOfLine(line);
      if (text.trim() === "") continue;
      count += 1;
      if (count > skip) yield readLine(text, { place: String(count), keep, country: home.country });
    }
  }
}

/** A code on paper holds 4,296 characters at most. */
const MAX_CHARS = 10_000;

function readLine(text: string, options: CardOptions): Reading {
  if (isMecard(text)) return readMecard(text, options);
  return { kind: "problem", place: options.place, code: "card.no-code", values: {} };
}

/** `text` is one that isMecard knows. */
export function readMecard(text: string, options: CardOptions): PersonCard | Skipped {
  const [kind, body] = cutAt(text.trim().slice(0, MAX_CHARS).toWellFormed(), ":");
  const losses = lossBook();
  const fields = fieldsOf(body, losses);
  const isBiz = kind.toUpperCase() === "BIZCARD";
  const draft = isBiz
    ? bizcard(fields, losses, options.country)
    : mecardOf(fields, losses, options.country);
  return cardOf({ ...draft, notes: losses.all() }, options.place, options.keep);
}

/** Of each name all that it is given, as it stands: still escaped. */
type Fields = ReadonlyMap<string, readonly string[]>;

function fieldsOf(body: string, losses: Losses): Fields {
  const fields = new Map<string, string[]>();
  for (const piece of split(body, ";")) {
    const [name, value] = cutAt(piece, ":");
    if (unescaped(value) === "") continue;
    const known = fields.get(name.trim().toUpperCase());
    if (known) known.push(value);
    else fields.set(name.trim().toUpperCase(), [value]);
  }
  for (const name of fields.keys()) {
    if (!KEPT.has(name)) losses.leaveOut(name.slice(0, 30));
  }
  return fields;
}

const KEPT = new Set(
  "N SOUND TEL TEL-AV EMAIL NOTE BDAY ADR URL NICKNAME ORG TITLE X T C A B M F E W".split(" "),
);

const all = (fields: Fields, name: string): readonly string[] =>
  (fields.get(name) ?? []).map(unescaped);
const first = (fields: Fields, name: string): string => all(fields, name)[0] ?? "";

function mecardOf(fields: Fields, losses: Losses, country: string | null) {
  const [family = "", given = ""] = split(fields.get("N")?.[0] ?? "", ",").map(unescaped);
  const book = reachBook(country);
  for (const address of all(fields, "EMAIL")) addEmail(book, address, losses);
  for (const name of ["TEL", "TEL-AV"]) for (const one of all(fields, name)) book.phone(one, "");
  for (const url of all(fields, "URL")) if (!book.url(url, "")) losses.leaveOut("URL");
  const birthday = first(fields, "BDAY");
  return {
    ...NOTHING,
    name: {
      ...NO_NAME,
      full: [given, family].filter(Boolean).join(" "),
      given,
      family,
      nicknames: all(fields, "NICKNAME"),
    },
    reach: book.result(),
    works: worksOf(first(fields, "ORG"), first(fields, "TITLE")),
    addresses: (fields.get("ADR") ?? []).map(mecardAddress),
    birthday: birthday === "" ? null : monthDay(birthday),
    note: all(fields, "NOTE").join("\n").slice(0, LIMITS.noteChars),
  };
}

function bizcard(fields: Fields, losses: Losses, country: string | null) {
  const [given, family] = [first(fields, "N"), first(fields, "X")];
  const book = reachBook(country);
  for (const address of all(fields, "E")) addEmail(book, address, losses);
  for (const [name, label] of [
    ["M", "mobile"],
    ["B", "work"],
    ["F", "fax"],
  ] as const) {
    for (const one of all(fields, name)) book.phone(one, label);
  }
  for (const url of all(fields, "W")) if (!book.url(url, "")) losses.leaveOut("W");
  return {
    ...NOTHING,
    name: { ...NO_NAME, full: [given, family].filter(Boolean).join(" "), given, family },
    reach: book.result(),
    works: worksOf(first(fields, "C"), first(fields, "T")),
    addresses: all(fields, "A").map((text) => addressIn(text.split(/,\s*/)) ?? asWritten(text)),
  };
}

const NOTHING = {
  uid: "",
  of: null,
  zone: "",
  birthday: null,
  note: "",
  changed: null,
};

function addEmail(book: ReturnType<typeof reachBook>, text: string, losses: Losses): void {
  if (!book.email(text, "")) losses.note("contacts.no-address", { value: text.slice(0, 100) });
}

const worksOf = (company: string, title: string) =>
  company + title === "" ? [] : [{ company, unit: "", title }];

/** Docomo has seven parts (box, room, number, town, region, code, country); most write one text. */
function mecardAddress(value: string): PostalAddress {
  const parts = split(value, ",").map(unescaped);
  if (parts.length !== 7) {
    const text = parts.filter(Boolean).join(", ");
    return addressIn(text.split(/,\s*/)) ?? asWritten(text);
  }
  const [box = "", room = "", street = "", city = "", region = "", postcode = "", country = ""] =
    parts;
  const lines = [box, room, street].filter(Boolean).join("\n");
  return { label: "", street: lines, city, region, postcode, country, position: null };
}

const asWritten = (text: string): PostalAddress => ({
  label: "",
  street: text.slice(0, LIMITS.lineChars),
  city: "",
  region: "",
  postcode: "",
  country: "",
  position: null,
});

/** At each separator before which no backslash stands; the pieces stay escaped. */
function split(text: string, separator: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === separator) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

function cutAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? ["", ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** Without control characters, which no card means. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/\\(.)/g, "$1")
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LIMITS.lineChars)
    .toWellFormed();
