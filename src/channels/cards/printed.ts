/**
 * A printed card, from the lines that were recognised in its picture, in German and English. Each piece of
 * text is taken once, by whoever is surest of it: addresses of mail and pages, numbers, the postal address,
 * the company by its legal form or by the domain, the title by its words, and the name by the address. What
 * only its place on the card speaks for is said to be unsure, as is what was mended (misread.ts); what nothing
 * speaks for stays in `rest`. Nothing is added that does not stand there.
 */
import { candidatesIn, FAX, LABEL, MOBILE, OTHER_NUMBER } from "#channels/email/phone.ts";
import { companyOf, FOOTER, isTitle, LEGAL_FORM, segmentsOf } from "#channels/email/signature.ts";
import { phoneHandle } from "#channels/phone.ts";
import { looksMisread, mendedBy, spelledIn, withoutFigures, withTitles } from "./misread.ts";
import { likeAddress, likeDomain, nameIn } from "./printed-name.ts";
import { findAddress } from "./printed-address.ts";
import type { Scanned, ScannedField } from "./scanned.ts";

export interface PrintedLine {
  readonly text: string;
  /** How sure the recognition was, 0 to 100. */
  readonly sure: number;
}

/** Null where this is no business card: there is nothing by which to reach anybody. */
export function readPrinted(lines: readonly PrintedLine[], country: string | null): Scanned | null {
  const unsure = new Set<ScannedField>();
  const pieces = piecesOf(lines);
  const emails = emailsIn(pieces, unsure);
  const urls = urlsIn(pieces, unsure);
  const phones = phonesIn(pieces, country, unsure);
  if (emails.length + urls.length + phones.length === 0) return null;

  for (const piece of pieces.filter(isFree)) mend(piece, { emails, urls });
  const place = placeIn(pieces, unsure);
  const company = companyIn(pieces, { emails, urls }, unsure);
  const title = take(pieces, "title", titleIn, unsure);
  const name = personIn(pieces, emails, unsure);
  const rest = pieces.filter(({ taken, text }) => !taken && /\p{L}{2}/u.test(text));
  return {
    name,
    title: title ?? "",
    company,
    emails,
    phones,
    urls,
    ...place,
    note: "",
    unsure: [...unsure],
    rest: rest.map(({ text }) => text),
  };
}

interface Piece {
  text: string;
  /** 0 of what was mended, or should have been. */
  sure: number;
  taken: boolean;
}

function mend(piece: Piece, { emails, urls }: Pick<Scanned, "emails" | "urls">): void {
  const spelled = [...emails, ...urls.map(hostOf)].flatMap(spelledIn);
  const text = mendedBy(withoutFigures(piece.text), spelled);
  if (text !== piece.text || looksMisread(text)) piece.sure = 0;
  piece.text = text;
}

function titleIn(text: string): string | undefined {
  const title = withTitles(text);
  return isTitle(title) ? title : undefined;
}

const MAX_LINES = 60;
const MAX_CHARS = 200;

/** Below this a word is likely to have a wrong letter. */
const SURE = 60;

/** Column by column: what stands beside each other at a distance belongs to what stands above and below it. */
function piecesOf(lines: readonly PrintedLine[]): readonly Piece[] {
  const rows = lines.slice(0, MAX_LINES).map(({ text, sure }) => ({
    columns: clean(text).split(/\s{3,}/),
    sure,
  }));
  const most = Math.max(0, ...rows.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, column) =>
    rows.flatMap(({ columns, sure }) =>
      segmentsOf(columns[column] ?? "").map((piece) => ({
        text: piece,
        sure,
        // Registers, tax numbers and managers are no part of whom one met.
        taken: FOOTER.test(piece),
      })),
    ),
  ).flat();
}

/** Frames and specks at the edges are recognised as strokes, little pictures before a line as a letter. */
const clean = (text: string): string =>
  text
    .slice(0, MAX_CHARS)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, " ")
    .replaceAll(/^[\s|_~=*«»<>\\-]+|[\s|_~=*«»<>\\-]+$/g, "")
    .replace(/^[a-z&¢°] (?=\p{L}{2,}[. ])/u, "");

const BLURRED_AT = /\s{0,2}(?:@|\(at\)|\[at\]|©|®)\s{0,2}/gi;
const EMAIL = /[\p{L}\d._%+-]{1,64}@[a-z\d.-]{1,100}\.[a-z]{2,20}(?![\p{L}\d])/giu;

function emailsIn(pieces: readonly Piece[], unsure: Set<ScannedField>): readonly string[] {
  const found = new Set<string>();
  for (const piece of pieces.filter(isFree)) {
    const mended = piece.text.replaceAll(BLURRED_AT, "@");
    for (const [email] of mended.matchAll(EMAIL)) {
      found.add(email.toLowerCase());
      piece.taken = true;
      if (piece.sure < SURE || !piece.text.includes(email)) unsure.add("email");
    }
  }
  return [...found];
}

const PAGE = /(?:https?:\/\/|www\.)[^\s,;|]{3,150}/i;
const BARE_PAGE = /^[a-z\d][a-z\d-]{1,60}(?:\.[a-z\d-]{2,60}){1,3}(?:\/[\w./-]{0,100})?$/;

function urlsIn(pieces: readonly Piece[], unsure: Set<ScannedField>): readonly string[] {
  const found: string[] = [];
  for (const piece of pieces.filter(isFree)) {
    const mended = piece.text
      .replace(/\bwww[.,]\s{0,2}/i, "www.")
      .replace(/^(www\.[\w.-]{2,60})[.,]\s{1,2}([a-z]{2,20})$/i, "$1.$2")
      .replace(/^(?:web|internet|url|w)\b[\s.:]{1,3}/i, "");
    const url = PAGE.exec(mended)?.[0] ?? BARE_PAGE.exec(mended)?.[0];
    if (url === undefined || !/\.[a-z]{2,20}(?:\/|$)/i.test(url)) continue;
    found.push(url.replace(/[.,;]$/, ""));
    piece.taken = true;
    if (piece.sure < SURE || !piece.text.includes(url)) unsure.add("url");
  }
  return found;
}

function phonesIn(
  pieces: readonly Piece[],
  country: string | null,
  unsure: Set<ScannedField>,
): Scanned["phones"] {
  const found = new Map<string, Scanned["phones"][number]>();
  for (const piece of pieces.filter(isFree)) {
    for (const { label, number } of candidatesIn(piece.text)) {
      const handle = phoneHandle(number, country);
      const isAlone = number === piece.text;
      const isCalled = isAlone || LABEL.test(label) || FAX.test(label);
      if (OTHER_NUMBER.test(label) || (!handle && !isCalled)) continue;
      const called = FAX.test(label) ? "fax" : MOBILE.test(label) ? "mobile" : "";
      found.set(handle?.value ?? number, { text: number, label: called });
      piece.taken = true;
      if (piece.sure < SURE || !handle) unsure.add("phone");
    }
  }
  return [...found.values()];
}

function placeIn(pieces: readonly Piece[], unsure: Set<ScannedField>) {
  const free = pieces.filter(isFree);
  const found = findAddress(free.map(({ text }) => text));
  if (!found) return { street: "", postcode: "", city: "", country: "" };
  const used = free.filter((_, index) => found.pieces.has(index));
  for (const piece of used) piece.taken = true;
  if (!found.isSure || used.some(({ sure }) => sure < SURE)) unsure.add("address");
  const { street, postcode, city, country } = found.address;
  return { street: street.replaceAll("\n", ", "), postcode, city, country };
}

/** By its legal form, else by the domain; a form on a line of its own belongs to the line above. */
function companyIn(
  pieces: readonly Piece[],
  { emails, urls }: Pick<Scanned, "emails" | "urls">,
  unsure: Set<ScannedField>,
): string {
  const domains = [...emails.map(domainOf), ...urls.map(hostOf)];
  // Aldersey Ltd. may be Tom Aldersey's.
  const isSomebody = (text: string) => emails.some((email) => likeAddress(text, email));
  const free = pieces.filter(isFree);
  const at = free.findIndex(({ text }) => companyOf(text) !== undefined);
  const formed = free[at];
  if (!formed) {
    const isLike = (text: string) => domains.some((one) => likeDomain(text, one));
    const like = (text: string) => (isLike(text) && !isSomebody(text) ? text : undefined);
    return take(pieces, "company", like, unsure) ?? "";
  }
  formed.taken = true;
  const above = free[at - 1];
  const isTail = ONLY_FORM.test(formed.text) && above !== undefined;
  if (isTail) above.taken = true;
  if (formed.sure < SURE || isTail) unsure.add("company");
  return isTail ? `${above.text} ${formed.text}` : (companyOf(formed.text) ?? formed.text);
}

const ONLY_FORM = new RegExp(String.raw`^(?:${LEGAL_FORM})(?:$|[\s,)&])`, "u");

/** The name that the address spells, else the first line that looks like one. */
function personIn(
  pieces: readonly Piece[],
  emails: readonly string[],
  unsure: Set<ScannedField>,
): string {
  const named = pieces.filter(isFree).flatMap((piece) => {
    const name = nameIn(piece.text);
    return name === null ? [] : [{ piece, name }];
  });
  const spelled = named.find(({ name }) => emails.some((email) => likeAddress(name, email)));
  const best = spelled ?? named[0];
  if (!best) return "";
  best.piece.taken = true;
  if (!spelled || best.piece.sure < SURE) unsure.add("name");
  return best.name;
}

const isFree = ({ taken }: Piece): boolean => !taken;

function take(
  pieces: readonly Piece[],
  field: ScannedField,
  read: (text: string) => string | undefined,
  unsure: Set<ScannedField>,
): string | undefined {
  for (const piece of pieces.filter(isFree)) {
    const found = read(piece.text);
    if (found === undefined) continue;
    piece.taken = true;
    if (piece.sure < SURE || found !== piece.text) unsure.add(field);
    return found;
  }
  return undefined;
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);
const hostOf = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#:].*$/, "");
