/**
 * What a file is that no channel recognised, told by its content, so that somebody sees at once that it
 * is the wrong one. Named as people name it, not as a catalogue of formats would.
 */
import type { Reason } from "#channels/channel.ts";

type Stranger =
  | "image"
  | "pdf"
  | "audio"
  | "video"
  | "word"
  | "excel"
  | "powerpoint"
  | "document"
  | "book"
  | "table"
  | "contacts"
  | "calendar"
  | "web"
  | "data"
  | "text"
  | "database"
  | "program";

/** Why a file that no channel recognised is not read; `head` are its first bytes. */
export function strangerOf(head: Buffer): Reason {
  const bytes = head.toString("latin1");
  const code = UNREAD.find(([magic]) => bytes.startsWith(magic))?.[1];
  const kind = kindOf(bytes);
  if (kind !== null) return { code: "sources.stranger", values: { kind } };
  return { code: code ?? "sources.unknown-kind", values: {} };
}

const OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

/** What holds mails or files all the same, in a form that is not read. */
const UNREAD: readonly (readonly [magic: string, code: string])[] = [
  ["!BDN", "sources.outlook"],
  [OLE, "sources.outlook"],
  ["7z\u00BC\u00AF\u0027\u001C", "sources.other-archive"],
  ["Rar!\u001A\u0007", "sources.other-archive"],
  ["BZh", "sources.other-archive"],
  ["\u00FD7zXZ\u0000", "sources.other-archive"],
  ["\u0028\u00B5\u002F\u00FD", "sources.other-archive"],
  ["MSCF", "sources.other-archive"],
  ["LZIP", "sources.other-archive"],
];

function kindOf(bytes: string): Stranger | null {
  if (bytes.startsWith("PK")) return firstOf(IN_ZIP, bytes);
  if (bytes.startsWith(OLE)) return firstOf(IN_OLE, bytes);
  const magic = MAGIC.find(([begins]) => begins.test(bytes));
  if (magic) return magic[1];
  if (UNREAD.some(([magic]) => bytes.startsWith(magic))) return null;
  return isText(bytes) ? kindOfText(bytes) : null;
}

const firstOf = (marks: readonly (readonly [string, Stranger])[], bytes: string): Stranger | null =>
  marks.find(([mark]) => bytes.includes(mark))?.[1] ?? null;

/** Names and types that stand in the first entries of a zip that is really one document. */
const IN_ZIP: readonly (readonly [string, Stranger])[] = [
  ["application/epub+zip", "book"],
  ["opendocument.spreadsheet", "table"],
  ["opendocument.", "document"],
  ["word/", "word"],
  ["xl/", "excel"],
  ["ppt/", "powerpoint"],
  ["META-INF/MANIFEST.MF", "program"],
  ["AndroidManifest.xml", "program"],
];

const wide = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");

/** Office before 2007; Outlook keeps its mails in the same form. */
const IN_OLE: readonly (readonly [string, Stranger])[] = [
  [wide("WordDocument"), "word"],
  [wide("Workbook"), "excel"],
  [wide("PowerPoint"), "powerpoint"],
];

// oxlint-disable no-control-regex -- these are bytes
const MAGIC: readonly (readonly [RegExp, Stranger])[] = [
  [/^(?:\xFF\xD8\xFF|\x89PNG\r\n|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP)/s, "image"],
  [/^.{4}ftyp(?:hei[cx]|mif1|avif)/s, "image"],
  [/^.{4}ftypM4A/s, "audio"],
  [/^(?:.{4}ftyp|\x1A\x45\xDF\xA3|RIFF.{4}AVI |\0\0\x01\xBA)/s, "video"],
  [/^(?:ID3|OggS|fLaC|RIFF.{4}WAVE|\xFF[\xFB\xF3\xF2])/s, "audio"],
  [/^%PDF-/, "pdf"],
  [/^\{\\rtf/, "document"],
  [/^SQLite format 3\0/, "database"],
  [/^(?:MZ|\x7FELF|\xCF\xFA\xED\xFE|\xCA\xFE\xBA\xBE|#!)/, "program"],
];

/** No byte that a text never has; UTF-16 says so with its first two. */
const isText = (bytes: string): boolean =>
  /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes) || !/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/.test(bytes);

function kindOfText(bytes: string): Stranger {
  const text = bytes.replace(/^\xEF\xBB\xBF/, "").trimStart();
  if (/^BEGIN:VCARD/i.test(text)) return "contacts";
  if (/^BEGIN:\w/i.test(text)) return "calendar";
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b/is.test(text)) return "web";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i.test(text)) return "image";
  if (/^(?:<\?xml|\{\s*["}]|\[\s*[[{"\]\d])/.test(text)) return "data";
  return isTable(text) ? "table" : "text";
}

/** The first lines have as many separators each, and more than one column; what prose has is followed by a blank. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/, 4).filter(Boolean).slice(0, 3);
  return [/,(?! )/, /;(?! )/, /\t/].some((separator) => {
    const counts = lines.map((line) => withoutQuoted(line).split(separator).length);
    return lines.length > 1 && counts[0]! > 1 && counts.every((count) => count === counts[0]);
  });
}

const withoutQuoted = (line: string): string => line.replaceAll(/"[^"]*"/g, "");
