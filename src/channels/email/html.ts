/**
 * The text of an HTML mail, for reading and searching, in one pass over it and without a tree, so
 * that depth and size cost nothing extra (docs/decisions/0002-own-mail-reader.md has the figures).
 * Quotes (blockquote) come out as lines beginning with ">", as they stand in plain mail.
 */
import { decodeEntities } from "./entities.ts";
import { LIMITS } from "./limits.ts";

export interface HtmlText {
  readonly text: string;
  readonly isCut: boolean;
}

export function textOfHtml(whole: string): HtmlText {
  const html = whole.slice(0, LIMITS.htmlChars);
  const page: Page = { lines: [], line: "", breaks: 0, bullet: "", depth: 0, pre: 0, openDepth: 0 };
  let nodes = 0;
  let at = 0;
  while (at < html.length && nodes < LIMITS.htmlNodes) {
    const open = html.indexOf("<", at);
    const to = open < 0 ? html.length : open;
    if (to > at) addText(page, html.slice(at, to));
    if (open < 0) {
      at = html.length;
      break;
    }
    at = readTag(page, html, open);
    nodes++;
  }
  endLine(page);
  return {
    text: page.lines.join("\n"),
    isCut: at < html.length || html.length < whole.length,
  };
}

interface Page {
  readonly lines: string[];
  line: string;
  /** Line ends due before the next text. */
  breaks: number;
  /** Due at the start of the next text. */
  bullet: string;
  /** Of quotes: now, and where the line began. */
  depth: number;
  openDepth: number;
  pre: number;
}

function addText(page: Page, raw: string): void {
  const text = raw.includes("&") ? decodeEntities(raw) : raw;
  if (page.pre > 0) {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) page.breaks++;
      if (line !== "") append(page, line);
    }
    return;
  }
  const flat = text.replace(BLANKS, " ");
  if (flat !== " ") append(page, flat);
  else if (page.line !== "" && page.breaks === 0 && !page.line.endsWith(" ")) page.line += " ";
}

/** Runs of blanks, and blanks that are no plain space; zero-width fillers of newsletters count as such. */
const BLANKS =
  /(?:[^\S ]|[\u{AD}\u{200B}-\u{200F}\u{2060}]|\u{34F}| (?=\s))(?:[\s\u{AD}\u{200B}-\u{200F}\u{2060}]|\u{34F})*/gu;

function append(page: Page, text: string): void {
  if (page.breaks > 0) {
    if (page.line !== "" || page.lines.length > 0) {
      const blank = page.breaks > 1 && page.line + (page.lines.at(-1) ?? "") !== "";
      endLine(page);
      if (blank) page.lines.push(quoteMark(Math.min(page.depth, page.openDepth)).trimEnd());
    }
    page.breaks = 0;
  }
  if (page.line === "") {
    page.openDepth = page.depth;
    page.line = page.bullet + text.trimStart();
    page.bullet = "";
  } else page.line += page.line.endsWith(" ") ? text.trimStart() : text;
}

function endLine(page: Page): void {
  if (page.line !== "") page.lines.push((quoteMark(page.openDepth) + page.line).trimEnd());
  page.line = "";
}

/** Nobody reads further than ten deep. */
const quoteMark = (depth: number): string => "> ".repeat(Math.min(depth, 10));

/** Takes the tag, comment or declaration at `at` and says where the text goes on. */
function readTag(page: Page, html: string, at: number): number {
  TAG_NAME.lastIndex = at;
  const [opening = "", slash = "", written = ""] = TAG_NAME.exec(html) ?? [];
  if (opening === "") return readMarkup(page, html, at);

  const end = tagEnd(html, at + opening.length);
  const name = written.toLowerCase();
  const isEnd = slash !== "";
  if (!isEnd && HIDDEN.has(name)) return endOfHidden(html, name, end);
  layOut(page, name, isEnd);
  return end;
}

const TAG_NAME = /<(\/?)([a-z][a-z0-9:]{0,20})/iy;
const HIDDEN = new Set(["script", "style", "title", "template", "xml", "svg", "select"]);

/** Comments, declarations and conditions; a "<" that opens nothing is text. */
function readMarkup(page: Page, html: string, at: number): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 4);
  if (html[at + 1] === "!" || html[at + 1] === "?" || html[at + 1] === "/") {
    return after(html, ">", at + 1);
  }
  append(page, "<");
  return at + 1;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Past the ">" that is in no attribute's quotes. A quote counts after "=" only, and where it is closed. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (char === ">") return at + 1;
    if ((char !== '"' && char !== "'") || !isAfterEquals(html, at)) continue;
    const close = html.slice(at + 1, at + 1 + MAX_ATTRIBUTE).indexOf(char);
    if (close >= 0) at += close + 1;
  }
  return html.length;
}

function isAfterEquals(html: string, quote: number): boolean {
  let at = quote - 1;
  while (html[at] === " " && quote - at < 10) at--;
  return html[at] === "=";
}

const MAX_ATTRIBUTE = 5_000;

function endOfHidden(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  return close.test(html) ? after(html, ">", close.lastIndex) : html.length;
}

function layOut(page: Page, name: string, isEnd: boolean): void {
  switch (name) {
    case "br":
      page.breaks++;
      return;
    case "p":
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
    case "hr":
      page.breaks = Math.max(page.breaks, 2);
      return;
    case "li":
      page.breaks = Math.max(page.breaks, 1);
      page.bullet = isEnd ? "" : "- ";
      return;
    case "td":
    case "th":
      if (!isEnd) addText(page, " ");
      return;
    case "blockquote":
      page.breaks = Math.max(page.breaks, 1);
      page.depth = isEnd ? Math.max(0, page.depth - 1) : Math.min(page.depth + 1, LIMITS.htmlDepth);
      return;
    case "pre":
      page.breaks = Math.max(page.breaks, 1);
      page.pre = isEnd ? Math.max(0, page.pre - 1) : page.pre + 1;
      return;
    default:
      if (BLOCKS.has(name)) page.breaks = Math.max(page.breaks, 1);
  }
}

const BLOCKS = new Set(
  `address article aside body center dd div dl dt fieldset figure footer form header main nav ol
  section table tr ul`.split(/\s+/),
);
