/**
 * The messages of one chat. Between two the chat's id is the other's, so whoever else writes in it is me. In a
 * group a message goes to all who write in it: those who only read are not in the export.
 */
import type {
  Held,
  Interaction,
  Note,
  Party,
  Problem,
  ReadOptions,
  Skipped,
} from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { partyOf } from "./people.ts";
import type { Post } from "./post.ts";

export interface Chat {
  /** "personal_chat", "private_group" …; "" in exports that say nothing of the chat. */
  type: string;
  id: string;
  name: string;
  readonly members: Map<string, Party>;
}

export const newChat = (): Chat => ({ type: "", id: "", name: "", members: new Map() });

export const isPersonal = ({ type, id }: Chat): boolean => type === "personal_chat" && id !== "";

/** Of such chats nothing passes between people. */
const UNWANTED = new Map([
  ["bot_chat", "telegram.bot"],
  ["saved_messages", "telegram.saved"],
  ["replies", "telegram.saved"],
  ["verification_codes", "telegram.bot"],
  ["private_channel", "telegram.channel"],
  ["public_channel", "telegram.channel"],
]);

export function meetWriter({ members }: Chat, { from, type }: Post): void {
  if (!from || type !== "message") return;
  const known = members.get(from.value);
  if (known ? known.name === "" : members.size < LIMITS.people) members.set(from.value, from);
}

export type Read = Interaction | Skipped | Problem;

export function readPost(chat: Chat, post: Post, me: Party | null, options: ReadOptions): Read {
  const unwanted = UNWANTED.get(chat.type);
  if (unwanted) return skipped(post, unwanted);
  if (post.type === "service") return readService(chat, post, me, options);
  if (post.type !== "message") return skipped(post, "telegram.unsupported");
  if (post.from === null) return skipped(post, "telegram.channel");
  return interactionOf(chat, { ...post, from: post.from }, me, options);
}

/** Whether there was a picture the export does not say, nor who of a group was in its call. */
function readService(chat: Chat, post: Post, me: Party | null, options: ReadOptions): Read {
  if (GROUP_CALLS.has(post.action)) return skipped(post, "telegram.group-call");
  if (post.action !== "phone_call") return skipped(post, "telegram.notice");
  if (post.seconds <= 0) return skipped(post, "telegram.missed-call");
  if (post.from === null || !isPersonal(chat)) return skipped(post, "telegram.group-call");
  const held: Held = {
    kind: "phone",
    minutes: Math.max(1, Math.round(post.seconds / 60)),
    reason: { code: "telegram.call", values: {} },
  };
  return { ...interactionOf(chat, { ...post, from: post.from }, me, options), held };
}

const GROUP_CALLS = new Set(["group_call", "conference_call", "invite_to_group_call"]);

function interactionOf(
  chat: Chat,
  post: Post & { readonly from: Party },
  me: Party | null,
  { keep, depth }: ReadOptions,
): Interaction {
  const { from, id, at, text, answers } = post;
  const others = isPersonal(chat) ? [theOther(chat, from, me)] : [...chat.members.values()];
  const to = others.filter((party) => party !== null && party.value !== from.value);
  return {
    kind: "interaction",
    key: keyOf(chat, id, post),
    place: post.place,
    at,
    parties: [
      { ...from, role: "from" },
      ...to.slice(0, LIMITS.members).map((party) => ({ ...party!, role: "to" as const })),
    ],
    answers: answers === "" || chat.id === "" ? null : keyOf(chat, answers, post),
    thread: chat.id === "" ? null : `telegram:${chat.id}`,
    subject: "",
    text: keep === "text" && depth === "whole" ? text : "",
    signature: null,
    signals: [],
    entries: [],
    notes: notesOf(post, to.length),
  };
}

function theOther({ id, name }: Chat, from: Party, me: Party | null): Party | null {
  const partner = partyOf(id, name);
  return partner?.value === from.value ? me : partner;
}

/** Numbers of messages are a chat's own; where there is none, it is what was written when. */
function keyOf(chat: Chat, id: string, { from, stamp, text }: Post): string {
  if (chat.id !== "" && id !== "") return `telegram:${JSON.stringify([chat.id, id])}`;
  return `telegram?${JSON.stringify([from?.value, stamp, text.slice(0, LIMITS.keyChars).toWellFormed()])}`;
}

function notesOf({ at, date, isCut }: Post, others: number): readonly Note[] {
  const notes: Note[] = [];
  if (at === null) notes.push({ code: "telegram.no-date", values: { value: date } });
  if (isCut) notes.push({ code: "telegram.text-cut", values: { limit: LIMITS.textChars } });
  if (others > LIMITS.members) {
    notes.push({ code: "telegram.members-cut", values: { limit: LIMITS.members } });
  }
  return notes;
}

const skipped = ({ place }: Post, reason: string): Skipped => ({ kind: "skipped", place, reason });
