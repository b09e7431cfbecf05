/**
 * One content line of a card: group.NAME;PARAM=value;TYPE=a,"b":value (RFC 6350, 3.3). vCard 2.1 writes
 * values of TYPE and ENCODING without a name ("TEL;CELL;QUOTED-PRINTABLE:"). Lines come as bytes, one
 * character each; what comes out is text. A charset that is not said, or said wrongly, is found by the
 * bytes. What has no name or no colon is no property.
 */
import { unescapeText } from "#channels/calendar/content-line.ts";
import { decodeBytes } from "#channels/email/charset.ts";
import { LIMITS } from "./limits.ts";

export interface Property {
  /** "item1" in "item1.EMAIL", in lower case; "" without one. */
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  /** In lower case, without "pref". */
  readonly types: ReadonlySet<string>;
  /** First values of the other parameters, by name in capitals. */
  readonly params: ReadonlyMap<string, string>;
  /** 1 comes first; without a preference it is LAST. */
  readonly pref: number;
  /** Escaped as it stands; see textOf and componentsOf. */
  readonly value: string;
  /** In 2.1 a comma is a comma; since 3.0 one that is not escaped makes a list. */
  readonly hasLists: boolean;
  /** A charset that nobody knows; "" otherwise. */
  readonly unknownCharset: string;
}

/** RFC 6350 counts preferences from 1 to 100. */
export const LAST = 101;

export function parseProperty(line: string, hasLists: boolean): Property | null {
  const head = NAME.exec(line);
  if (!head) return null;
  let at = head[0].length;
  const isBare = line[at] === ":";
  const types = isBare ? NO_TYPES : new Set<string>();
  const params = isBare ? NO_PARAMS : new Map<string, string>();
  for (let count = 0; line[at] === ";"; count++) {
    const end = paramEnd(line, at + 1);
    if (count < LIMITS.parameters) readParam(line.slice(at + 1, end), types, params);
    at = end;
  }
  if (line[at] !== ":") return null;

  const { text, known } = decodeValue(line.slice(at + 1), params);
  return {
    group: (head[1] ?? "").toLowerCase(),
    name: head[2]!.toUpperCase(),
    pref: prefOf(types, params),
    types,
    params,
    value: text,
    hasLists,
    unknownCharset: known ? "" : (params.get("CHARSET") ?? "").slice(0, 50),
  };
}

/** Most lines have none. */
const NO_TYPES = new Set<string>();
const NO_PARAMS = new Map<string, string>();

const NAME = /^[ \t]*(?:([\w-]{1,60})\.)?([\w-]{1,100})[ \t]*(?=[;:])/;

/** A quote that never closes is a letter. */
function paramEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && line[at] !== ";" && line[at] !== ":") {
    const close = line[at] === '"' ? line.indexOf('"', at + 1) : -1;
    at = close > 0 ? close + 1 : at + 1;
  }
  return at;
}

function readParam(param: string, types: Set<string>, params: Map<string, string>): void {
  const equals = param.indexOf("=");
  const name = plainParam(equals < 0 ? param : param.slice(0, equals)).toUpperCase();
  const value = equals < 0 ? "" : plainParam(param.slice(equals + 1));
  if (equals < 0 && ENCODINGS.has(name)) params.set("ENCODING", name);
  else if (name === "TYPE" || equals < 0) {
    for (const type of (equals < 0 ? name : value).toLowerCase().split(",")) {
      types.add(type.trim().replace(/^x-/, ""));
    }
  } else if (!params.has(name)) params.set(name, value);
}

const ENCODINGS = new Set(["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"]);

/** Without quotes, in letters, and with the carets of RFC 6868. */
function plainParam(raw: string): string {
  const bare = raw.includes('"') ? raw.replaceAll('"', "") : raw;
  const text = NOT_ASCII.test(bare) ? decodeBytes(Buffer.from(bare, "latin1"), "").text : bare;
  const uncareted = text.replaceAll(
    /\^[n^']/g,
    (caret) => ({ "^n": "\n", "^^": "^", "^'": '"' })[caret] ?? caret,
  );
  return plain(uncareted, LIMITS.lineChars);
}

const NOT_ASCII = /[\u0080-\u00FF]/;

function prefOf(types: Set<string>, params: ReadonlyMap<string, string>): number {
  const rank = Number(params.get("PREF") ?? NaN);
  const marked = types.delete("pref");
  return rank >= 1 && rank < LAST ? rank : marked ? 1 : LAST;
}

function decodeValue(raw: string, params: ReadonlyMap<string, string>) {
  if (params.size === 0 && !NOT_ASCII.test(raw)) return { text: raw, known: true };
  const charset = params.get("CHARSET") ?? "";
  const encoding = (params.get("ENCODING") ?? "").toUpperCase();
  if (encoding === "BASE64" || encoding === "B") {
    return decodeBytes(Buffer.from(raw, "base64"), charset);
  }
  const value = encoding === "QUOTED-PRINTABLE" ? fromQuoted(raw) : raw;
  return decodeBytes(Buffer.from(value, "latin1"), charset);
}

const fromQuoted = (value: string): string =>
  value
    .replace(/=$/, "")
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A value that is one text. */
export const textOf = ({ value }: Property, limit: number): string =>
  plain(unescapeText(value), limit);

/** The parts of a structured value ("Vogt;Petra;;Dr.;"), each a list. */
export const componentsOf = ({ value, hasLists }: Property): readonly (readonly string[])[] =>
  splitAt(value, ";").map((part) => listIn(part, hasLists));

/** "a,b\,c" is two. */
export const listOf = ({ value, hasLists }: Property): readonly string[] => listIn(value, hasLists);

const listIn = (value: string, hasLists: boolean): readonly string[] =>
  (hasLists ? splitAt(value, ",") : [value])
    .map((one) => plain(unescapeText(one), LIMITS.lineChars))
    .filter((one) => one !== "");

function splitAt(value: string, separator: string): readonly string[] {
  if (!value.includes("\\")) return value.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "\\") at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

/** What a database stores and a page shows: no control characters, no half letters, LF alone. */
export function plain(text: string, limit: number): string {
  if (PRINTED.test(text)) return text.trim().slice(0, limit).trim();
  const clean = CONTROL.test(text)
    ? text.replaceAll(/\r\n?/g, "\n").replaceAll(CONTROLS, "")
    : text;
  return clean.trim().slice(0, limit).toWellFormed().normalize("NFC").trim();
}

const PRINTED = /^[\n\x20-\x7E]*$/;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/;
const CONTROLS = new RegExp(CONTROL, "g");
