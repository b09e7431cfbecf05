/**
 * A chat's messages as readings, whatever form they stood in. People are known by their names alone: Meta
 * gives no ids, so two friends of one name are one here.
 *
 * By what a message is known: its chat (the number at the end of its folder's name), its day and minute as far
 * as they are the same in every zone (a page has times of an unknown one), and its words as a fingerprint; the
 * names change with their bearers. Two of the same words and minute are counted, in the order of the file; where a
 * file ends between the two, the next one has the same key as the first. Where the day is another one, late at
 * night or far from Europe, all the rest is alike.
 */
import { fingerprint } from "#channels/fingerprint.ts";
import type {
  Held,
  Interaction,
  Note,
  Owner,
  Party,
  Problem,
  ReadOptions,
  Skipped,
} from "#channels/channel.ts";
import { nameHandle } from "#channels/handle.ts";
import { zonelessInstant, zonelessWall } from "#channels/zoneless.ts";
import { LIMITS } from "./limits.ts";
import type { Chat, Platform, Post } from "./post.ts";
import { isAboutCall, isGone, isMachine, isNotice, isPlaceholder, isVideo } from "./sentences.ts";

/** All but its place, which is known where the messages are counted. */
export type Said = Omit<Interaction, "place"> | Omit<Skipped, "place"> | Omit<Problem, "place">;

export type KnownBy = Pick<Interaction, "key" | "alike">;

export interface ChatReader {
  /** Told of every message, in the order of the file, before it is read or passed. */
  knownBy(post: Post): KnownBy;
  read(post: Post, by: KnownBy): Said;
}

export function chatReader(chat: Chat, platform: Platform, options: ReadOptions): ChatReader {
  const numbers = repeats();
  const people = chat.members
    .filter((name) => !isGone(name) && !isMachine(name))
    .slice(0, LIMITS.members);
  const inside: Inside = {
    chat,
    platform,
    options,
    parties: people.map((name) => nameHandle(platform, name)).filter((party) => party !== null),
    isGroup: chat.members.length > 2,
    gone: chat.members.filter(isGone).length,
  };
  return {
    knownBy(post) {
      const words = post.text
        .normalize("NFC")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, "");
      const print = fingerprint(`${words.slice(0, 200)} ${post.at ? "" : post.sender}`);
      const moment = momentIn(post);
      const known = (what: string, by: readonly unknown[]) =>
        `${platform}:${what}:${JSON.stringify([idOf(chat), ...by, print])}`;
      const key = numbers(known("message", moment));
      return post.at === null ? { key } : { key, alike: known("alike", moment.slice(1)) };
    },
    read: (post, by) => readPost(post, by, inside),
  };
}

/** The page says no more than the minute. */
function momentIn({ at, wall, written }: Post): readonly (string | number)[] {
  if (at === null) return [written];
  const { day, past } = wall === null ? zonelessInstant(at) : zonelessWall(wall);
  return [day, Math.floor(past / 60_000)];
}

interface Inside {
  readonly chat: Chat;
  readonly platform: Platform;
  readonly options: ReadOptions;
  readonly parties: readonly Party[];
  readonly isGroup: boolean;
  /** Members without a name, or with none any more. */
  readonly gone: number;
}

const idOf = ({ id, title, members }: Chat): string =>
  id || (title || members.toSorted().join(", ")).normalize("NFC").toLowerCase();

function readPost(post: Post, by: KnownBy, inside: Inside): Said {
  if (inside.chat.isWithMachine || isMachine(post.sender)) return skip("facebook.machine");
  if (post.isUnsent) return skip("facebook.unsent");
  if (post.isNotice || isNotice(post.text, post.sender)) return skip("facebook.notice");
  if (isGone(post.sender)) return skip("facebook.gone");
  if (post.seconds !== null) return readCall(post, by, inside);
  if (isAboutCall(post.text, post.sender)) return skip("facebook.call-unclear");
  if (post.text === "" && !post.hasMore) return skip("facebook.empty");
  const parties = partiesOf(post.sender, inside);
  if (parties === null) return skip(withNobody(inside));
  const { keep, depth } = inside.options;
  const isWanted = keep === "text" && depth === "whole" && !isPlaceholder(post.text, post.sender);
  return {
    ...itemOf(post, by, inside),
    parties,
    text: isWanted ? post.text.slice(0, LIMITS.textChars).toWellFormed().trim() : "",
    notes: notesOf(post, isWanted, inside),
  };
}

function withNobody({ gone, chat }: Inside): string {
  if (gone > 0) return "facebook.gone";
  return chat.members.some(isMachine) ? "facebook.machine" : "facebook.own-notes";
}

/** Facebook and Instagram have the same reasons. */
const skip = (reason: string): Said => ({ kind: "skipped", reason });

function readCall(post: Post, by: KnownBy, inside: Inside): Said {
  if (!post.seconds) return skip("facebook.missed");
  // A group's call does not say who took part: nor whether "I" did.
  if (inside.isGroup) return skip("facebook.group-call");
  const parties = partiesOf(post.sender, inside);
  if (parties === null) return skip("facebook.gone");
  return { ...itemOf(post, by, inside), parties, held: heldOf(post), notes: dateNotes(post) };
}

/** Less than a minute is one: they talked. */
const heldOf = ({ seconds, text }: Post): Held => ({
  kind: isVideo(text) ? "video" : "phone",
  minutes: Math.max(1, Math.round((seconds ?? 0) / 60)),
  reason: { code: isVideo(text) ? "facebook.video-call" : "facebook.call", values: {} },
});

function itemOf(post: Post, by: KnownBy, { chat, isGroup, options, platform }: Inside) {
  const subject = isGroup && options.keep !== "headers" ? (chat.title ?? "") : "";
  return {
    kind: "interaction",
    ...by,
    channel: platform,
    at: post.at,
    answers: null,
    thread: `${platform}:${idOf(chat)}`,
    subject,
    text: "",
    signature: null,
    signals: chat.isJunk ? ["junk"] : [],
    entries: [],
    notes: [],
  } satisfies Omit<Interaction, "place" | "parties">;
}

/** The writer first; null where nobody else is known. */
function partiesOf(sender: string, { parties, platform }: Inside): Interaction["parties"] | null {
  const from = nameHandle(platform, sender);
  if (from === null) return null;
  const to = parties.filter(({ value }) => value !== from.value);
  if (to.length === 0) return null;
  return [{ ...from, role: "from" }, ...to.map((party) => ({ ...party, role: "to" as const }))];
}

function notesOf(post: Post, isWanted: boolean, { gone, isGroup }: Inside): readonly Note[] {
  const notes = [...dateNotes(post)];
  if (isWanted && post.text.length > LIMITS.textChars) {
    notes.push({ code: "facebook.text-cut", values: { limit: LIMITS.textChars } });
  }
  if (isGroup && gone > 0) notes.push({ code: "facebook.members-gone", values: { count: gone } });
  return notes;
}

const dateNotes = ({ at, written }: Post): readonly Note[] =>
  at === null
    ? [
        {
          code: "facebook.no-date",
          values: { value: written.slice(0, LIMITS.shownChars).toWellFormed() },
        },
      ]
    : [];

/** Whose export it is: a chat of two is called as the other one is. */
export function ownersOf(chat: Chat, platform: Platform, count: number): readonly Owner[] {
  const [one, other, ...more] = chat.members;
  const isOfTwo = one !== undefined && other !== undefined && more.length === 0 && one !== other;
  const notOther = chat.title === one ? other : chat.title === other ? one : "";
  const me = chat.owner || (isOfTwo ? (notOther ?? "") : "");
  const party = isGone(me) ? null : nameHandle(platform, me);
  return party ? [{ kind: "owner", party, evidence: "account", count }] : [];
}

/** The same key once more in one file gets a number. */
function repeats(): (key: string) => string {
  let counts = new Map<string, number>();
  let before = counts;
  return (key) => {
    const count = (counts.get(key) ?? before.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (counts.size === LIMITS.moments) [before, counts] = [counts, new Map()];
    return count === 1 ? key : `${key}#${count}`;
  };
}
