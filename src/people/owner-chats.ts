/**
 * In which chats nobody is known to be the user, and who of these may be. In an export of one's own one is
 * somebody of every chat. But many channels know their members by a shown name alone, and that is another one
 * on another phone: a name that surely is the user's in one chat says nothing of a chat in which it does not
 * occur. An account or a profile is the same everywhere.
 *
 * Certain is only who is in all chats of a channel where several of these are of two, each time with another
 * one, and nobody else is in most. Whoever is in two chats may be the friend of somebody who was renamed; and
 * of a group only those are named who ever wrote, so that a boss is in all and the user in few.
 */
import type { ChannelName, Owner, Party } from "#channels/channel.ts";
import { isNameless } from "#shared/handle-words.ts";
import { handleText } from "./written-handle.ts";

/** How often somebody wrote on a channel, and how often they were written to. */
export interface Traffic {
  readonly channel: ChannelName;
  readonly party: Party;
  sent: number;
  received: number;
  /** In how many conferences they were of which all are named who took part: one of them is me. */
  met: number;
}

/** What a file holds, and whose it says that it is. */
export interface Held {
  readonly traffic: Iterable<Traffic>;
  readonly messages: ReadonlyMap<ChannelName, number>;
  readonly owners: readonly Owner[];
}

/** What one file holds of a channel on which people write to each other. */
export interface Chat {
  readonly channel: ChannelName;
  readonly messages: number;
  readonly people: readonly Traffic[];
  /** Of whom the file says that it is theirs, as texts. */
  readonly said: readonly string[];
}

/** Mail is none: a mailbox has many addresses of its owner, and is judged as a whole. */
export function chatsIn(files: Iterable<Held>): readonly Chat[] {
  return [...files].flatMap(({ traffic, messages, owners }) => {
    const said = owners.map(({ party }) => handleText(party));
    const wrote = [...traffic].filter(({ sent, received }) => sent + received > 0);
    const byChannel = Map.groupBy(wrote, ({ channel }) => channel);
    byChannel.delete("email");
    return Array.from(byChannel, ([channel, people]) => ({
      channel,
      messages: messages.get(channel) ?? 0,
      people,
      said,
    }));
  });
}

/** In which none of those occurs who surely are the user. */
export function openChats(chats: readonly Chat[], sure: ReadonlySet<string>): readonly Chat[] {
  const isMine = ({ party }: Traffic) => sure.has(handleText(party));
  const known = new Set(
    chats.flatMap(({ channel, people }) =>
      people.some((one) => isMine(one) && isSameEverywhere(one.party)) ? channel : [],
    ),
  );
  return chats.filter(
    ({ channel, people, said }) =>
      !known.has(channel) && !people.some(isMine) && !said.some((text) => sure.has(text)),
  );
}

const isSameEverywhere = (party: Party): boolean =>
  (party.kind === "account" || party.kind === "profile") && !isNameless(party);

/** One who may be the user, over all open chats of a channel. */
export interface Candidate {
  readonly channel: ChannelName;
  readonly party: Party;
  readonly text: string;
  readonly sent: number;
  readonly received: number;
  readonly chats: number;
  /** How many are open on the channel. */
  readonly all: number;
  readonly certain: boolean;
}

/**
 * Who wrote in much of the open chats that they are in, whoever is in most of them first. Where somebody may be
 * the user of many, none is asked about who is in few.
 */
export function candidatesIn(open: readonly Chat[]): readonly Candidate[] {
  const channels = Map.groupBy(open, ({ channel }) => channel);
  return Array.from(channels.values(), candidatesOn)
    .flat()
    .toSorted((a, b) => b.chats - a.chats);
}

/** A chat's owner is in all of it, or joined later. */
const MUCH = 0.5;
/** Fewer are no share of anything. */
const ENOUGH = 3;

function candidatesOn(chats: readonly Chat[]): readonly Candidate[] {
  const sums = new Map<string, Sum>();
  for (const chat of chats) {
    for (const one of chat.people) add(sums, one, chat);
  }
  const likely = [...sums.values()].filter(
    ({ sent, received, of }) =>
      sent > 0 && received > 0 && sent + received >= Math.max(ENOUGH, of * MUCH),
  );
  const asked = new Set<Sum>();
  const chatsOf = Map.groupBy(
    likely.flatMap((sum) => sum.chats.map((chat) => ({ sum, chat }))),
    ({ chat }) => chat,
  );
  for (const members of chatsOf.values()) {
    const most = Math.max(...members.map(({ sum }) => sum.chats.length));
    for (const { sum } of members) if (sum.chats.length >= most * MUCH) asked.add(sum);
  }
  return Array.from(asked, (sum) => ({
    channel: chats[0]!.channel,
    party: sum.party,
    text: handleText(sum.party),
    sent: sum.sent,
    received: sum.received,
    chats: sum.chats.length,
    all: chats.length,
    certain: isCertain(sum, likely, chats),
  }));
}

interface Sum {
  party: Party;
  sent: number;
  received: number;
  /** How many messages there are in the chats that they are in. */
  of: number;
  readonly chats: Chat[];
}

function add(sums: Map<string, Sum>, { party, sent, received }: Traffic, chat: Chat): void {
  const text = handleText(party);
  const sum = sums.get(text) ?? { party, sent: 0, received: 0, of: 0, chats: [] };
  sums.set(text, sum);
  if (sum.party.name === "") sum.party = party;
  sum.sent += sent;
  sum.received += received;
  sum.of += chat.messages;
  sum.chats.push(chat);
}

function isCertain(one: Sum, all: readonly Sum[], chats: readonly Chat[]): boolean {
  if (one.chats.length < chats.length) return false;
  const others = chats.flatMap(({ people }) => {
    const [other, ...more] = people.filter(({ party }) => party.value !== one.party.value);
    return other && more.length === 0 && people.length === 2 ? handleText(other.party) : [];
  });
  const isAlone = all.every((other) => other === one || other.chats.length <= chats.length * MUCH);
  return isAlone && new Set(others).size >= ENOUGH;
}

/** Of a channel on which some chats are nobody's: who of those that are asked about is in which of them. */
export interface OfNobody {
  readonly channel: ChannelName;
  /** How many chats there are. */
  readonly all: number;
  /** Those in which the same ones are. */
  readonly chats: readonly { readonly count: number; readonly among: readonly string[] }[];
}

export function chatsOfNobody(
  chats: readonly Chat[],
  { sure, asked }: { readonly sure: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): readonly OfNobody[] {
  const open = Map.groupBy(openChats(chats, sure), ({ channel }) => channel);
  return Array.from(open, ([channel, own]) => {
    const among = own.map(({ people }) =>
      people.map(({ party }) => handleText(party)).filter((text) => asked.has(text)),
    );
    const groups = Map.groupBy(among, (texts) => JSON.stringify(texts.toSorted()));
    return {
      channel,
      all: chats.filter((chat) => chat.channel === channel).length,
      chats: Array.from(groups.values(), (group) => ({ count: group.length, among: group[0]! })),
    };
  });
}
