/**
 * XML as office programs write it, piece by piece: elements with their attributes, and the text in them. No
 * entities but the five that XML has and characters by number; a DOCTYPE, elements that do not close each
 * other and a tag without an end are errors: such a part is none of theirs. Costs the memory of one tag.
 */

export interface XmlHandlers {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const LIMITS = { depth: 100, tagChars: 1_000_000, attributes: 200 } as const;

/** Yields after each piece, so that what it brought can be handed on. */
export async function* readXml(
  chunks: AsyncIterable<string>,
  on: XmlHandlers,
): AsyncGenerator<void> {
  const open: string[] = [];
  let rest = "";
  for await (const chunk of chunks) {
    rest = readSome(rest + chunk, open, on);
    if (rest.length > LIMITS.tagChars) throw new Error("a tag without an end");
    yield;
  }
  if (open.length > 0 || rest.trim() !== "") throw new Error("elements without an end");
}

/** Gives back what cannot be told yet. */
function readSome(text: string, open: string[], on: XmlHandlers): string {
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    const to = tag < 0 ? endOfText(text, at) : tag;
    const between = text.slice(at, to);
    if (open.length > 0 && between !== "") on.text?.(decoded(between));
    if (open.length === 0 && between.trim() !== "") throw new Error("text outside of everything");
    if (tag < 0) return text.slice(to);
    const end = readMarkup(text, tag, open, on);
    if (end < 0) return text.slice(tag);
    at = end;
  }
  return "";
}

/** An entity may go on in the next piece. */
function endOfText(text: string, from: number): number {
  const entity = text.lastIndexOf("&");
  const isOpen = entity >= from && text.length - entity < 12 && !text.includes(";", entity);
  return isOpen ? entity : text.length;
}

/** Where it ends; -1 where that is still to come. */
function readMarkup(text: string, at: number, open: string[], on: XmlHandlers): number {
  for (const [begin, end] of PASSED) {
    if (text.startsWith(begin, at)) return after(text, end, at);
    if (begin.startsWith(text.slice(at))) return -1;
  }
  if (text.startsWith(CDATA, at)) {
    const end = text.indexOf("]]>", at);
    if (end >= 0) on.text?.(text.slice(at + CDATA.length, end));
    return after(text, "]]>", at);
  }
  if (CDATA.startsWith(text.slice(at))) return -1;
  if (text[at + 1] === "!") throw new Error("a declaration");
  const end = endOfTag(text, at);
  if (end >= 0) readTag(text.slice(at + 1, end), open, on);
  return end < 0 ? -1 : end + 1;
}

const PASSED = [
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;
const CDATA = "<![CDATA[";

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

/** A value may hold a ">". */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const letter = text[at]!;
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at;
  }
  return -1;
}

function readTag(tag: string, open: string[], on: XmlHandlers): void {
  const isEnd = tag.startsWith("/");
  const name = /^\/?([^\s/]{1,200})/.exec(tag)?.[1] ?? "";
  if (isEnd) {
    if (open.pop() !== name) throw new Error("elements that do not close each other");
    on.close?.(plain(name));
    return;
  }
  if (open.length >= LIMITS.depth) throw new Error("nested too deep");
  on.open?.(plain(name), attributesIn(tag));
  if (tag.endsWith("/")) on.close?.(plain(name));
  else open.push(name);
}

/** Some programs write all names with a prefix. */
const plain = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesIn(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single = ""] of tag.matchAll(ATTRIBUTE)) {
    if (attributes.size < LIMITS.attributes) attributes.set(name, decoded(double ?? single));
  }
  return attributes;
}

const ATTRIBUTE = /\s([^\s=/"']{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;

const decoded = (text: string): string =>
  text.includes("&") ? text.replaceAll(ENTITY, character) : text;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi;

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
