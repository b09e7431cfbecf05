/**
 * By what a mail is known, the same in every export that holds it, and how mails hang together.
 *
 * A thread is named by its first mail: the first of References, else In-Reply-To, else the mail's own
 * key. An answer that names none of them (some Exchange servers, some telephones) is in a thread that
 * nobody can tell. Gmail's thread number and Exchange's Thread-Index would not help: the mail that it
 * answers is known by its Message-ID, which may be all that the other archive has.
 */
import { field, type Header } from "./header.ts";

export interface Threading {
  readonly key: string;
  readonly answers: string | null;
  readonly thread: string | null;
}

export function threadingOf(header: Header, body: Buffer, subject: string): Threading {
  const id = idIn(field(header, "message-id"));
  const key = id === undefined ? keyOfContent(header, body, subject) : `mail:${id}`;
  const references = idsIn(field(header, "references"));
  const inReplyTo = idIn(field(header, "in-reply-to"), true) ?? references.last;
  const answers = inReplyTo === undefined || inReplyTo === id ? null : `mail:${inReplyTo}`;
  const first = references.first === undefined ? answers : `mail:${references.first}`;
  return { key, answers, thread: first ?? (ANSWER.test(subject) ? null : key) };
}

/** "<id>" anywhere in the field, else a single word, as some programs write without brackets. */
function idIn(value: string, isReference = false): string | undefined {
  const bracketed = /<\s*([^<>\s][^<>]{0,500}?)\s*>/.exec(value)?.[1];
  if (bracketed !== undefined) return normalId(bracketed);
  const isWord = /^[^\s<>]{3,500}$/.test(value) && (value.includes("@") || !isReference);
  return isWord ? normalId(value) : undefined;
}

function idsIn(value: string): { readonly first?: string; readonly last?: string } {
  if (value === "") return {};
  const first = idIn(value, true);
  const last = idIn(value.slice(Math.max(0, value.lastIndexOf("<"))), true) ?? first;
  return first === undefined || last === undefined ? {} : { first, last };
}

/** Some servers fold long ids and some change the case of the host. */
function normalId(id: string): string {
  const plain = id.replaceAll(/\s+/g, "");
  const at = plain.lastIndexOf("@");
  return at < 0 ? plain : plain.slice(0, at) + plain.slice(at).toLowerCase();
}

const KEY_BODY = 1_024;

/**
 * Date, sender, subject and the first 1 kB of the body as they stand, but for what copying between
 * mailboxes changes: line ends, the quoting of "From ", blanks at the end.
 */
function keyOfContent(header: Header, body: Buffer, subject: string): string {
  const start = body
    .toString("latin1", 0, 4 * KEY_BODY)
    .replaceAll("\r", "")
    .replaceAll(/^>+From /gm, "From ")
    .slice(0, KEY_BODY)
    .trim();
  const names = ["date", "from", "to"].map((name) => field(header, name).replaceAll(/\s+/g, " "));
  return `mail?${[...names, subject, start].join("\n")}`;
}

/** "AW:", "[Verein] Re[2]:" and their like in other languages; a mail sent on begins something new. */
const ANSWER =
  /^(?:\[[^\]]{1,60}\]\s*)?(?:re|aw|antw|antwort|sv|vs|rif|res|rép|r|odp|ynt|vá|回复|答复|回覆|답장)\s?(?:[[(]\d{1,3}[\])])?\s?[:：]/iu;
