/**
 * What a message is, once its head is taken off: who wrote it, and whether it is words, a file, a call
 * or something that the app itself says. On iPhones the app's own words begin with an invisible mark,
 * on Androids they have no author; so in a language whose words nobody here knows the form decides.
 */
import type { LineHead } from "./line-head.ts";
import { MARK } from "./line-head.ts";
import { LIMITS } from "./limits.ts";
import {
  ATTACHED_FIRST,
  ATTACHED_LAST,
  BRACKETED,
  type Call,
  callOf,
  DELETED,
  DELETED_BY_ME,
  EDITED,
  LOCATION,
  NOTICE,
  NOTICE_AS_TYPED,
  OF_GROUP,
  OMITTED,
  POLL,
  VOTES,
} from "./words.ts";

export interface Body {
  /** "" where the app says it. */
  readonly author: string;
  readonly what: "text" | "file" | "call" | "deleted" | "notice";
  /** What was written, without marks and placeholders. */
  readonly text: string;
  /** What of it is the same in every export. */
  readonly lasting: string;
  readonly call: Call | null;
  /** Its author is me. */
  readonly byMe: boolean;
  /** Tells of a group. */
  readonly ofGroup: boolean;
  /** The app set its mark before it, or before the head. */
  readonly marked: boolean;
}

export function bodyOf(head: LineHead, more: readonly string[]): Body {
  const first = splitAuthor(head.rest);
  const raw = [first.rest, ...more].join("\n");
  const isSaid = first.rest.startsWith(MARK);
  const marked = head.marked || isSaid;
  const text = unmarked(raw).trim();
  const author = authorName(first.author);
  const body = { author, text, lasting: "", call: null, byMe: false, ofGroup: false, marked };
  const isNotice = isSaid ? isNoticeSaid(text, head.marked) : NOTICE_AS_TYPED.test(text);
  if (author === "" || isNotice) {
    const call = callOf(text, true);
    const what = call === null ? "notice" : "call";
    return { ...body, what, call, ofGroup: OF_GROUP.test(text.slice(0, 300)) };
  }
  const call = callOf(text, marked);
  if (call) return { ...body, what: "call", text: "", call };
  if (DELETED.test(text)) {
    return { ...body, what: "deleted", text: "", byMe: DELETED_BY_ME.test(text) };
  }
  const written = captionOf(raw) ?? writtenIn(text, head.marked);
  return { ...body, ...written, text: written.text.replaceAll(ISOLATES, "") };
}

/** In a language whose words nobody here knows, files have a mark before their head, and notices none. */
function isNoticeSaid(text: string, isFile: boolean): boolean {
  if (MESSAGES.some((form) => form.test(text)) || callOf(text, true)) return false;
  return NOTICE.test(text.slice(0, 500)) || !(isFile || /\n|https?:/.test(text));
}

/** The app's own words that stand for what somebody sent. */
const MESSAGES = [ATTACHED_LAST, ATTACHED_FIRST, OMITTED, BRACKETED, LOCATION, POLL, DELETED];

/** What of a message is the same in every export. */
export const lastingOf = ({ what, lasting }: Pick<Body, "what" | "lasting">): string =>
  what === "deleted" ? "deleted" : `written ${lasting}`;

/** The same of a message whose text is known by itself, as it lies on the phone. */
export function lastingIn(raw: string): string {
  const text = unmarked(raw).trim();
  if (DELETED.test(text)) return lastingOf({ what: "deleted", lasting: "" });
  return lastingOf(captionOf(raw) ?? writtenIn(text, false));
}

const PLACEHOLDER = 60;

function writtenIn(all: string, isFile: boolean): Pick<Body, "what" | "text" | "lasting"> {
  const text = withoutEdited(all);
  if (OMITTED.test(text) || BRACKETED.test(text)) return { what: "file", text: "", lasting: "" };
  const [placeholder = "", ...caption] = text.split("\n");
  if (BRACKETED.test(placeholder)) return file(caption.join("\n"));
  const attached = ATTACHED_LAST.exec(text);
  if (attached) return file(captionIn(text.slice(0, attached.index), attached[0]));
  if (ATTACHED_FIRST.test(text)) return file(text.replace(ATTACHED_FIRST, ""));
  const isUnknown = isFile && text.length <= PLACEHOLDER && !/[\n:]/.test(text);
  if (isUnknown) return { what: "file", text: "", lasting: "" };
  return { what: "text", text, lasting: plainOf(text) };
}

/** On an iPhone, where files were left out: "See below \u200EBild weggelassen". */
function captionOf(raw: string): ReturnType<typeof writtenIn> | null {
  const mark = raw.lastIndexOf(MARK);
  if (mark <= 0 || !OMITTED.test(unmarked(raw.slice(mark)).trim())) return null;
  return file(captionIn(unmarked(raw.slice(0, mark)), unmarked(raw.slice(mark))));
}

/** Before a document stands its title, mostly with its pages ("Angebot.pdf • 3 Seiten"): nobody wrote that. */
function captionIn(before: string, placeholder: string): string {
  const text = before.trim();
  const isTitle = ATTACHED_LAST.test(placeholder)
    ? placeholder.endsWith(`-${text}>`)
    : /^do[ck]ument /i.test(placeholder.trim()) && TITLE.test(text);
  return isTitle || / •( |$)/.test(text) ? "" : text;
}

const TITLE = /^[^\n]{1,150}\.\w{2,5}$/;

/** Looked for at the end alone, where it stands. */
function withoutEdited(text: string): string {
  const end = text.slice(-PLACEHOLDER);
  const edited = EDITED.exec(end);
  return edited ? text.slice(0, text.length - end.length + edited.index).trimEnd() : text;
}

function file(caption: string): Pick<Body, "what" | "text" | "lasting"> {
  const text = caption.trim();
  return { what: "file", text, lasting: plainOf(text) };
}

/** Votes change, links of places come with one word or another, and whom it names is called anew. */
function plainOf(text: string): string {
  const place = LOCATION.exec(text)?.[1];
  if (place !== undefined) return place;
  const plain = POLL.test(text) ? text.replace(POLL, "").replaceAll(VOTES, "") : text;
  return plain.replaceAll(MENTION, "@").replaceAll(/\s+/g, " ").trim();
}

/** "@Petra Vogt" between marks on iPhones, "@491701234567" on Androids. */
const MENTION = /@(?:\u2068[^\u2069\n]{1,100}\u2069|\d{6,15}\b)/g;

/**
 * A name ends with the first colon that a space follows, unless a quote is open there; a group's own name
 * may hold one, and ends where on iPhones the app says something under it.
 */
function splitAuthor(rest: string): { readonly author: string; readonly rest: string } {
  const start = rest.slice(0, LIMITS.authorChars + 2);
  const said = start.indexOf(`: ${MARK}`);
  const isOfGroup = said > 0 && NOTICE.test(unmarked(rest.slice(said + 2, said + 500)).trim());
  const end = isOfGroup ? said : (COLON.exec(start)?.index ?? -1);
  const author = start.slice(0, Math.max(0, end));
  if (author.trim() === "" || isQuoteOpen(author)) return { author: "", rest: rest.trimStart() };
  return { author, rest: rest.slice(end + 1).replace(/^ /, "") };
}

const COLON = /:(?=[\s\u200E\u200F]|$)/;

/** 'Petra changed the subject from “Halle: 7” to …' was written by nobody. */
function isQuoteOpen(text: string): boolean {
  const count = (quotes: RegExp) => text.match(quotes)?.length ?? 0;
  return count(/["„“”«»]/g) % 2 === 1;
}

/** As it is shown: without marks and with ordinary spaces; "~" stays, since it says who is no contact. */
export const authorName = (raw: string): string =>
  raw
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^~ /, "~");

/** Marks go; what joins the parts of an emoji or of a Persian word stays. */
const unmarked = (text: string): string => text.replaceAll(MARKS, "");
const MARKS = /[\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g;
/** They say which words are a name, until the key was made. */
const ISOLATES = /[\u2066-\u2069]/g;
