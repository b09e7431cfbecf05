/**
 * What a message says, without its markup. Skype writes something like HTML in which line ends are line
 * ends: <a>, <b>, <ss> (a smiley), <at> (somebody who is meant), <e_m> (it was edited). A quoted message
 * stands inside, and what a file is called in a tag without text.
 */
import { textOfHtml } from "#channels/email/html.ts";
import { decodeEntities } from "#channels/email/entities.ts";
import { LIMITS } from "./limits.ts";

export interface Content {
  readonly text: string;
  readonly isCut: boolean;
}

export function contentOf(type: string, raw: string): Content {
  const content = raw.slice(0, LIMITS.textChars).replaceAll(/\r\n?/g, "\n");
  const isCut = raw.length > LIMITS.textChars;
  if (type === "Text") return { text: content.trim(), isCut };
  // A file: around its name stands where it can be fetched. Of what is encrypted nothing can be read.
  if (content.startsWith("<URIObject")) {
    return { text: attributeIn(content, "OriginalName", "v"), isCut };
  }
  if (type.startsWith("EndToEndEncryption")) return { text: "", isCut: false };
  const { text } = textOfHtml(`<pre>${withoutQuotes(content)}</pre>`);
  return { text: text.trim(), isCut };
}

/** Which message is quoted first: its id in this conversation. */
export const quotedId = (content: string): string => attributeIn(content, "quote", "messageid");

/** <quote>…</quote>, one in the other too. One that is never closed hides nothing. */
function withoutQuotes(content: string): string {
  let own = "";
  let from = 0;
  let depth = 0;
  for (const { index, 0: tag } of content.matchAll(QUOTE)) {
    const isEnd = tag[1] === "/";
    if (!isEnd && depth++ === 0) own += content.slice(from, index);
    if (!isEnd && depth === 1) from = index;
    if (isEnd && depth > 0 && --depth === 0) from = index + tag.length;
  }
  return own + content.slice(from);
}

const QUOTE = /<quote(?=[\s>])|<\/quote>/g;

/** The attribute of the first such tag, "" where there is none. */
export function attributeIn(content: string, tag: string, name: string): string {
  const open = content.indexOf(`<${tag} `);
  if (open < 0) return "";
  const text = content.slice(open, open + MAX_TAG);
  const from = text.indexOf(` ${name}="`);
  const start = from + name.length + 3;
  const end = text.indexOf('"', start);
  const close = text.indexOf(">");
  const isInside = from >= 0 && end >= 0 && (close < 0 || from < close);
  return isInside ? decodeEntities(text.slice(start, end)).slice(0, LIMITS.lineChars) : "";
}

const MAX_TAG = 5_000;
