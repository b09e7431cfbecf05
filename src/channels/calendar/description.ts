/**
 * The text of an entry. Google keeps HTML in DESCRIPTION, Outlook beside it in X-ALT-DESC; it is
 * shown as text, so it becomes text here. Everything is one pass over the text.
 */
import { unescapeText } from "./content-line.ts";
import type { Properties } from "./conference-properties.ts";

export function readDescription(properties: Properties): string {
  const plain = unescapeText(properties.get("DESCRIPTION")?.[0]?.value ?? "").trim();
  if (plain !== "") return HTML.test(plain) ? textOf(plain) : plain;
  const other = properties.get("X-ALT-DESC")?.[0];
  return other ? textOf(unescapeText(other.value)) : "";
}

const HTML = /<(?:br|p|a|b|i|u|ul|ol|li|div|span|html|table)(?:\s[^<>]*)?\/?>/i;

function textOf(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)[^<>]*>/gi, "\n")
    .replaceAll(/<[^<>]*>/g, "")
    .replaceAll(/&(?:#(\d{1,7})|([a-z]{2,6}));/gi, (whole: string, code?: string, name?: string) =>
      code ? characterOf(Number(code)) : (ENTITIES.get((name ?? "").toLowerCase()) ?? whole),
    )
    .replaceAll(/[ \t\u00A0]+/g, " ")
    .replaceAll(/ ?\n[\s]*\n/g, "\n\n")
    .trim();
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/** Not what a database refuses in a text. */
const characterOf = (code: number): string =>
  code >= 32 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
    ? String.fromCodePoint(code)
    : " ";
