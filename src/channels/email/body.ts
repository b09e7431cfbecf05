/**
 * The body of a mail, without decoding what is not read. A mail of many megabytes is mostly
 * attachments: they are found by their boundaries, at the speed of memory, and passed over. What is
 * kept is where the texts and calendars lie; contents.ts decodes them. Attached mails are not
 * opened: what they say was written by somebody else at another time.
 */
import type { Note } from "#channels/channel.ts";
import { type Header, field, readHeader } from "./header.ts";
import { LIMITS } from "./limits.ts";
import { readStructured } from "./parameters.ts";

/** A text or calendar as it lies in the mail. */
export interface Part {
  readonly type: "plain" | "html" | "calendar";
  readonly from: number;
  readonly to: number;
  /** base64, quoted-printable, or anything else for none. */
  readonly encoding: string;
  readonly charset: string;
  readonly flowed: boolean;
  /** Of a calendar: what it wants (request, reply …). */
  readonly method: string;
}

export interface Body {
  /** To be read one after the other: one form of each alternative. */
  readonly texts: readonly Part[];
  readonly calendars: readonly Part[];
  readonly notes: readonly Note[];
}

interface Walk {
  readonly bytes: Buffer;
  readonly calendars: Part[];
  readonly notes: Map<string, Note>;
  parts: number;
}

export function findParts(bytes: Buffer, header: Header): Body {
  const walk: Walk = { bytes, calendars: [], notes: new Map(), parts: 0 };
  const texts = walkPart(walk, { header, from: header.bodyAt, to: bytes.length, depth: 0 });
  return { texts, calendars: walk.calendars, notes: [...walk.notes.values()] };
}

interface Place {
  readonly header: Header;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** The texts in a part, in order; calendars go to the walk. */
function walkPart(walk: Walk, place: Place): readonly Part[] {
  walk.parts++;
  const raw = field(place.header, "content-type");
  if (raw === "") return leaf(walk, place, PLAIN_TEXT);
  const type = readStructured(raw);
  if (!type.value.startsWith("multipart/")) return leaf(walk, place, type);

  const children = childrenOf(walk, place, type.parameters.get("boundary") ?? "");
  if (children === undefined) return leaf(walk, place, PLAIN_TEXT);
  switch (type.value) {
    case "multipart/alternative":
      return bestOf(walk, children);
    case "multipart/related":
    case "multipart/signed":
    case "multipart/report":
    case "multipart/appledouble":
      // The first is the text; the rest are its pictures, signature, report.
      return children.flatMap((child, index) => {
        const texts = walkPart(walk, child);
        return index === 0 ? texts : [];
      });
    case "multipart/digest":
    case "multipart/encrypted":
      return [];
    default:
      return children.flatMap((child) => walkPart(walk, child));
  }
}

const PLAIN_TEXT = readStructured("text/plain");

type ContentType = ReturnType<typeof readStructured>;

function leaf(walk: Walk, { header, from, to, depth }: Place, content: ContentType) {
  const { value, parameters } = content;
  const disposition = readStructured(field(header, "content-disposition"));
  const fileName = parameters.get("name") ?? disposition.parameters.get("filename") ?? "";
  const type = typeOf(value, fileName);
  if (type === undefined || from >= to) return [];

  const part: Part = {
    type,
    from,
    to,
    encoding:
      field(header, "content-transfer-encoding")
        .toLowerCase()
        .split(/[;\s(]/)[0] ?? "",
    charset: parameters.get("charset") ?? "",
    flowed: parameters.get("format")?.toLowerCase() === "flowed",
    method: parameters.get("method")?.toLowerCase() ?? "",
  };
  if (type === "calendar") {
    if (walk.calendars.length < LIMITS.calendarParts) walk.calendars.push(part);
    else note(walk, "email.calendars-cut", LIMITS.calendarParts);
    return [];
  }
  const isFile = disposition.value === "attachment" || (depth > 0 && fileName !== "");
  return isFile ? [] : [part];
}

function typeOf(value: string, fileName: string): Part["type"] | undefined {
  if (value === "text/calendar" || value === "application/ics" || /\.ics$/i.test(fileName)) {
    return "calendar";
  }
  if (value === "text/html" || value === "text/enriched" || value === "text/richtext")
    return "html";
  // "text" alone, and types that are no type at all, come from old and home-made programs.
  return value === "text/plain" || !value.includes("/") ? "plain" : undefined;
}

/** Of several forms of one text the plain one, unless it is empty; calendars count either way. */
function bestOf(walk: Walk, children: readonly Place[]): readonly Part[] {
  const forms = children.map((child) => walkPart(walk, child));
  const filled = forms.filter((parts) => parts.some((part) => hasContent(walk.bytes, part)));
  const plain = filled.find((parts) => parts.every((part) => part.type === "plain"));
  return plain ?? filled.at(-1) ?? [];
}

function hasContent(bytes: Buffer, { from, to }: Part): boolean {
  return /[^\s\u00A0]/.test(bytes.toString("latin1", from, Math.min(to, from + 2_000)));
}

/** The parts between the boundaries; undefined where there is none and the body is just text. */
function childrenOf(walk: Walk, place: Place, boundary: string): readonly Place[] | undefined {
  if (boundary === "") return undefined;
  if (place.depth >= LIMITS.mimeDepth) {
    note(walk, "email.nested-too-deep", LIMITS.mimeDepth);
    return [];
  }
  const delimiter = Buffer.from(`--${boundary}`, "latin1");
  const bytes = walk.bytes.subarray(0, place.to);
  const children: Place[] = [];
  let open = findDelimiter(bytes, delimiter, place.from);
  if (!open) return undefined;

  while (open && !open.isClose) {
    const next = findDelimiter(bytes, delimiter, open.next);
    const to = next ? next.lineStart : place.to;
    if (walk.parts + children.length >= LIMITS.parts) {
      note(walk, "email.parts-cut", LIMITS.parts);
      break;
    }
    const header = readHeader(walk.bytes, open.next, Math.max(open.next, to));
    children.push({ header, from: header.bodyAt, to, depth: place.depth + 1 });
    open = next;
  }
  return children;
}

interface Delimiter {
  /** Where the part before it ends: the end of line before a boundary belongs to the boundary. */
  readonly lineStart: number;
  /** The beginning of the line after it. */
  readonly next: number;
  readonly isClose: boolean;
}

const LF = 10;
const CR = 13;
const DASH = 45;

function findDelimiter(bytes: Buffer, delimiter: Buffer, from: number): Delimiter | undefined {
  for (let at = from; ; at++) {
    at = bytes.indexOf(delimiter, at);
    if (at < 0) return undefined;
    if (at > from && bytes[at - 1] !== LF) continue;

    const end = at + delimiter.length;
    const isClose = bytes[end] === DASH && bytes[end + 1] === DASH;
    const tail = bytes.toString("latin1", isClose ? end + 2 : end, end + MAX_BLANKS);
    // "--b1" is no boundary where the line says "--b12".
    const blanks = /^[ \t\r]*(?:\n|$)/.exec(tail)?.[0];
    if (blanks === undefined) continue;
    const before = bytes[at - 2] === CR ? at - 2 : at - 1;
    const next = (isClose ? end + 2 : end) + blanks.length;
    return { lineStart: Math.max(from, before), next: Math.min(next, bytes.length), isClose };
  }
}

/** Behind a boundary may stand blanks, but not many. */
const MAX_BLANKS = 200;

function note(walk: Walk, code: string, limit: number): void {
  walk.notes.set(code, { code, values: { limit } });
}
