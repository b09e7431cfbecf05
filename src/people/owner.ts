/**
 * Whose archive is this? "I" am a set of handles. Sure is who wrote most of the sent mail, where most
 * of the mail was delivered to, whom an export calls its account, and the one owner of all calendars where
 * nothing speaks of another: one stray mail among those sent, a colleague's calendar, or who stands as a colleague
 * in a list of others says nothing. The rest is asked, as is whoever merely occurs in much of the mail or of chats in which nobody is sure
 * (owner-chats.ts), whoever is called as I am, and of whom the user said that it is not them. Of those who were in
 * most of a program's conferences, one is me: by name, or else it is asked which.
 */
import type { ChannelName, Owner, Party, Reason } from "#channels/channel.ts";
import { type Candidate, type Chat, type Traffic, candidatesIn, openChats } from "./owner-chats.ts";
import { handleText, handleWritten } from "./written-handle.ts";

export interface OwnerGuess extends Party {
  /** What an import is told (written-handle.ts). */
  readonly text: string;
  readonly sure: boolean;
  readonly reason: Reason;
}

/** What was written on each channel, and by and to whom. */
export interface Written {
  readonly traffic: Iterable<Traffic>;
  readonly messages: ReadonlyMap<ChannelName, number>;
  readonly chats: readonly Chat[];
}

/** What the archive knows of the user already, as texts. */
export interface Known {
  readonly mine: ReadonlySet<string>;
  readonly notMine: ReadonlySet<string>;
  /** What those are called that are mine, in lower case. */
  readonly names: ReadonlySet<string>;
}

const SURE_SHARE = 0.5;
/** Who is in most conferences was in all; a mailbox has many of whom nobody asks. */
const ASK_SHARE = { mail: 0.1, conferences: 0.5 };
/** Fewer are no share of anything. */
const ENOUGH = 3;
const MOST_GUESSES = 12;

export function guessOwners(
  evidence: readonly Owner[],
  { traffic: all, messages, chats }: Written,
  { mine, notMine, names: known }: Known,
): readonly OwnerGuess[] {
  const traffic = [...all];
  const mails = messages.get("email") ?? 0;
  const guesses = new Map<string, OwnerGuess>();
  const guess = (party: Party, likely: boolean, reason: Reason) => {
    const text = handleText(party);
    const before = guesses.get(text);
    const sure = likely && !notMine.has(text);
    const { kind, value } = party;
    // Not everything that tells of somebody names them.
    const name = before?.name || party.name;
    if (before && (before.sure || !sure)) guesses.set(text, { ...before, name });
    else guesses.set(text, { kind, value, name, text, sure, reason });
  };

  for (const { party } of [...traffic, ...evidence]) {
    if (mine.has(handleText(party))) guess(party, true, { code: "people.owner-known", values: {} });
  }
  const sums = summed(evidence);
  for (const { party, evidence: kind, count } of sums.filter(byMail)) {
    const all = kind === "delivered-to" ? mails : totalOf(sums, kind);
    const enough = kind === "delivered-to" || count >= Math.min(ENOUGH, mails * SURE_SHARE);
    guess(party, SAID.has(kind) || (enough && count >= all * SURE_SHARE), {
      code: `people.owner-${kind}`,
      values: { count },
    });
  }
  const others = new Set([...mine, ...sureOf(guesses)].filter(isAddress));
  const besides = sums.filter((owner) => !byMail(owner));
  const isOne = new Set(besides.map(({ party }) => handleText(party))).size === 1;
  for (const { party, evidence: kind, count } of besides) {
    const unopposed = isOne && (others.size === 0 || others.has(handleText(party)));
    const likely = kind === "calendar" && unopposed;
    guess(party, likely, { code: `people.owner-${kind}`, values: { count } });
  }
  const names = new Set([...known, ...namesOf(guesses)]);
  const wasInMost = inMostConferences(traffic);
  for (const one of traffic) {
    if (one.channel === "email" || !names.has(one.party.name.toLowerCase())) continue;
    const isFull = one.party.name.includes(" ");
    guess(one.party, isFull && wasInMost(one), { code: "people.owner-name", values: {} });
  }
  const inChats = guessInChats(chats, guess, () => sureOf(guesses));
  const found = channelsOf(traffic, sureOf(guesses));
  for (const one of traffic) {
    const { channel, party, sent, received, met } = one;
    if (channel === "email" && isInMuch(one, mails)) {
      guess(party, false, { code: "people.owner-traffic", values: { sent, received } });
    } else if (!found.has(channel) && wasInMost(one)) {
      guess(party, false, { code: "people.owner-met", values: { count: met } });
    }
  }
  return inOrder(guesses, traffic, inChats);
}

/** Gives back in how many chats those are who are asked about. */
function guessInChats(
  chats: readonly Chat[],
  guess: (party: Party, likely: boolean, reason: Reason) => void,
  sure: () => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  for (const one of candidatesIn(openChats(chats, sure()))) {
    const isAllOpen = () =>
      chats.filter(({ channel }) => channel === one.channel).length === one.all;
    if (one.certain && isAllOpen()) guess(one.party, true, reasonOf(one));
  }
  const asked = candidatesIn(openChats(chats, sure()));
  for (const one of asked) guess(one.party, false, reasonOf(one));
  return new Map(asked.map(({ text, chats: count }) => [text, count]));
}

function reasonOf({ sent, received, chats, all }: Candidate): Reason {
  if (all === 1) return { code: "people.owner-traffic", values: { sent, received } };
  const code = chats === all ? "people.owner-all-chats" : "people.owner-chats";
  return { code, values: { chats, all, sent, received } };
}

/** Channels in which nobody writes or is written to who surely is the user: of these nothing would count. */
export function channelsOfNobody(
  { traffic, messages }: Written,
  guesses: readonly OwnerGuess[],
): readonly ChannelName[] {
  const sure = new Set(guesses.flatMap((guess) => (guess.sure ? guess.text : [])));
  const found = channelsOf(traffic, sure);
  return [...messages.keys()].filter((channel) => !found.has(channel));
}

/** Where these write or are written to. */
const channelsOf = (
  traffic: Iterable<Traffic>,
  who: ReadonlySet<string>,
): ReadonlySet<ChannelName> =>
  new Set(
    [...traffic].flatMap(({ channel, party }) => (who.has(handleText(party)) ? channel : [])),
  );

/** The export itself says whose account it is. */
const SAID: ReadonlySet<Owner["evidence"]> = new Set(["account", "said"]);

/** A calendar, and what was scanned at a stand, may be a colleague's. */
const byMail = ({ evidence }: Owner): boolean => evidence !== "calendar" && evidence !== "scans";

const totalOf = (sums: readonly Owner[], kind: Owner["evidence"]): number =>
  sums.reduce((sum, { evidence, count }) => (evidence === kind ? sum + count : sum), 0);

const sureOf = (guesses: ReadonlyMap<string, OwnerGuess>): ReadonlySet<string> =>
  new Set([...guesses.values()].flatMap(({ sure, text }) => (sure ? text : [])));

const isAddress = (text: string): boolean => handleWritten(text)?.kind === "email";

/** What those are called that are surely mine. */
const namesOf = (guesses: ReadonlyMap<string, OwnerGuess>): ReadonlySet<string> =>
  new Set(
    [...guesses.values()].flatMap(({ sure, name }) =>
      sure && name !== "" ? name.toLowerCase() : [],
    ),
  );

const isInMuch = ({ sent, received }: Traffic, mails: number): boolean =>
  sent > 0 && received > 0 && sent + received >= Math.max(ENOUGH, mails * ASK_SHARE.mail);

/** Of those that a program's reports tell of; I was in all of mine, under one name or another. */
function inMostConferences(traffic: readonly Traffic[]): (one: Traffic) => boolean {
  const most = new Map<ChannelName, number>();
  for (const { channel, met } of traffic) most.set(channel, Math.max(met, most.get(channel) ?? 0));
  return ({ channel, met }) => met > 0 && met >= (most.get(channel) ?? 0) * ASK_SHARE.conferences;
}

/** The same evidence from several files is one. */
function summed(evidence: readonly Owner[]): readonly Owner[] {
  const sums = new Map<string, Owner>();
  for (const owner of evidence) {
    const key = `${owner.evidence} ${handleText(owner.party)}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, count: before.count + owner.count } : owner);
  }
  return [...sums.values()];
}

/** What is sure before what is asked, who is in several chats before the others, and then who occurs most. */
function inOrder(
  guesses: ReadonlyMap<string, OwnerGuess>,
  traffic: readonly Traffic[],
  chats: ReadonlyMap<string, number>,
): readonly OwnerGuess[] {
  const weights = new Map<string, number>();
  for (const { party, sent, received, met } of traffic) {
    const text = handleText(party);
    weights.set(text, (weights.get(text) ?? 0) + sent + received + met);
  }
  const weight = ({ text }: OwnerGuess) => weights.get(text) ?? 0;
  const places = ({ text }: OwnerGuess) => Math.max(1, chats.get(text) ?? 0);
  const asked = [...guesses.values()].toSorted(
    (a, b) => Number(b.sure) - Number(a.sure) || places(b) - places(a) || weight(b) - weight(a),
  );
  return asked.slice(0, MOST_GUESSES + sureOf(guesses).size);
}
