/**
 * When the two of a tie write to each other, and who: conversations spread over the tie's time,
 * answers after the time that each of them takes. Words come later (wording.ts).
 *
 * A tie promises an exact number of mails, its last one on its last day, and who begins after a
 * silence; the rest is left to chance.
 */
import { DAY_MS } from "#shared/time.ts";
import {
  type Era,
  answerTime,
  atHour,
  busynessOf,
  isAway,
  isoOf,
  officeTime,
  workdayAfter,
  workdayBefore,
} from "./era.ts";
import { LETTERS, type LetterThread } from "./letters.ts";
import type { Random } from "./random.ts";
import type { Tie } from "./ties.ts";
import { type Conversation, TOPICS } from "./topics.ts";

export interface Message {
  readonly thread: Thread;
  /** Which turn of the conversation; null is a reminder that one waits. */
  readonly turn: number | null;
  readonly mine: boolean;
  readonly at: number;
  readonly answers: Message | null;
}

export interface Thread {
  readonly tie: Tie;
  readonly conversation: Conversation;
  /** The day it begins. */
  readonly day: number;
  /** Different for every thread of the tie. */
  readonly number: number;
  /** The first between the two. */
  readonly first: boolean;
}

interface Pair {
  readonly tie: Tie;
  readonly era: Era;
  readonly random: Random;
  /** How often the two had each conversation; nobody likes to repeat oneself. */
  readonly had: Map<Conversation, number>;
}

/** In the order of time. `met` are days on which they sat together. */
export function exchange(
  tie: Tie,
  met: readonly number[],
  era: Era,
  random: Random,
): readonly Message[] {
  if (tie.mails === 0) return [];
  const pair: Pair = { tie, era, random, had: new Map() };
  if (tie.mails <= FEW) return once(pair);
  const letters = LETTERS[tie.person.email]?.map((thread) => spell(thread, tie, era));
  const last = letters?.flat() ?? [farewell(pair)];
  const before = Math.min(...last.map(({ thread }) => thread.day)) - 1;
  const threads = converse({ ...pair, tie: { ...tie, to: before } }, tie.mails - last.length, met);
  return [...threads.flat(), ...last].toSorted((a, b) => a.at - b.at);
}

/** No more than this are one conversation, which may still wait for its end. */
const FEW = 3;

function once(pair: Pair): readonly Message[] {
  const { tie, era, random } = pair;
  const day = workdayBefore(tie.from);
  const mine = random.chance(tie.iStart);
  const conversation = choose(pair, mine, topicAt(tie, day, true, random));
  const thread = { tie, conversation, day, number: 0, first: true };
  const at = officeTime(day, era.zone, random);
  return unfold({ thread, mine, at, turn: 0, answers: null }, tie.mails, pair);
}

/** A start after so many days without a mail shows who takes the initiative (measures.md 4). */
const SILENCE = 14 * DAY_MS;

/** Conversations with exactly so many mails together. */
function converse(pair: Pair, mails: number, met: readonly number[]): readonly Message[][] {
  if (mails <= 0) return [];
  const { tie, era, random } = pair;
  const begin = beginner(tie, random);
  const threads: Message[][] = [];
  let lastAt = -Infinity;
  let number = 0;
  const add = (day: number, about: string | null, length: number) => {
    const at = officeTime(day, era.zone, random);
    const mine = begin(at - lastAt > SILENCE);
    const first = number === 0;
    const conversation = choose(pair, mine, about ?? topicAt(tie, day, first, random));
    const opening = { thread: { tie, conversation, day, number: number++, first }, mine, at };
    const messages = unfold({ ...opening, turn: 0, answers: null }, length, pair);
    lastAt = Math.max(lastAt, ...messages.map((message) => message.at));
    threads.push(messages);
  };

  const thanks = met.filter((day) => day >= tie.from && day < tie.to - 2);
  const starts = Math.max(1, Math.round(mails / tie.length) - thanks.length);
  const days = [
    ...daysOf(pair, starts).map((day) => ({ day, about: null })),
    ...thanks.map((day) => ({ day: workdayAfter(day + 1), about: "after-meeting" })),
  ].toSorted((a, b) => a.day - b.day);
  for (const { day, about } of days) add(day, about, lengthOf(tie, random));
  for (let missing = mails - trim(threads, mails, random); missing > 0; missing--) {
    const day = tie.from + Math.floor((tie.to - tie.from) * (0.3 + 0.68 * random.next()));
    add(Math.max(tie.from, workdayBefore(day)), null, 1);
  }
  return threads;
}

/** Who begins: by share, and exactly so where a silence before makes it count. */
function beginner(tie: Tie, random: Random): (afterSilence: boolean) => boolean {
  let credit = 0.5;
  return (afterSilence) => {
    if (!afterSilence) return random.chance(tie.iStart);
    credit += tie.iStart;
    const mine = credit >= 1;
    if (mine) credit -= 1;
    return mine;
  };
}

/** Days on which conversations begin: as many as asked, evenly over what the shape allows. */
function daysOf({ tie, era, random }: Pair, count: number): readonly number[] {
  const span = tie.to - tie.from;
  const weights = Array.from({ length: Math.max(1, span) }, (_, i) => {
    const day = tie.from + i;
    return (
      busynessOf(day) * shapeAt(tie, i / span) * (isAway(day, era) ? 0.3 : 1) * seasonOf(tie, day)
    );
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const days: number[] = [];
  let sum = 0;
  let next = (total * random.next()) / count;
  for (const [i, weight] of weights.entries()) {
    sum += weight;
    for (
      ;
      days.length < count && next <= sum;
      next = (total * (days.length + random.next())) / count
    ) {
      days.push(tie.from + i);
    }
  }
  return days;
}

/** How much is written after this share of the tie's time. */
function shapeAt(tie: Tie, share: number): number {
  if (tie.shape === "rising") return 0.16 + share ** 2.6;
  if (tie.shape === "falling") return 1.15 - share;
  return 1;
}

function seasonOf(tie: Tie, day: number): number {
  if (tie.shape !== "winter") return 1;
  const month = isoOf(day).slice(5, 7);
  return month >= "10" || month <= "02" ? 1 : 0.06;
}

function lengthOf(tie: Tie, random: Random): number {
  let length = 1;
  while (length < 8 && random.chance(1 - 1 / tie.length)) length++;
  return length;
}

function topicAt(tie: Tie, day: number, first: boolean, random: Random): string {
  if (tie.life === "colleague") return random.chance(0.15) ? "chat" : random.pick(tie.topics);
  if (first && tie.life !== "plot") return "first";
  const monthDay = isoOf(day).slice(5);
  if (monthDay >= "12-08" && monthDay <= "12-23" && random.chance(0.4)) return "year-end";
  if (monthDay >= "07-10" && monthDay <= "08-10" && random.chance(0.2)) return "summer";
  if (random.chance(tie.person.close ? 0.14 : 0.05)) return "chat";
  if (random.chance(0.07)) return "visit";
  return random.chance(0.04) ? "fair" : random.pick(tie.topics);
}

/** One of those that the two had least often. */
function choose({ tie, random, had }: Pair, mine: boolean, topic: string): Conversation {
  const topics = TOPICS[tie.person.language];
  const conversations = topics.get(topic) ?? [];
  const right = conversations.filter((conversation) => conversation.mine === mine);
  const fitting =
    right.length > 0 ? right : (topics.get("visit") ?? []).filter((one) => one.mine === mine);
  const times = (conversation: Conversation) => had.get(conversation) ?? 0;
  const least = Math.min(...fitting.map(times));
  const chosen = random.pick(fitting.filter((conversation) => times(conversation) === least));
  had.set(chosen, least + 1);
  return chosen;
}

/** The mails of one conversation, until it ends or the tie does. */
function unfold(opening: Message, length: number, pair: Pair): Message[] {
  const { tie, era, random } = pair;
  const end = atHour(tie.to, 23.9, era.zone);
  const messages = [opening];
  let turn = 0;
  while (messages.length < length) {
    const previous = messages.at(-1)!;
    const reminds = turn === 0 && previous.turn === 0 && random.chance(0.05);
    const mine = reminds ? previous.mine : !previous.mine;
    const zone = mine ? era.zone : tie.person.site.city.zone;
    const hours = reminds ? 100 + 60 * random.next() : waitOf(pair, mine, previous.at);
    const at = answerTime(previous.at, hours, zone, random);
    if (at > end) break;
    if (!reminds) turn++;
    messages.push({
      thread: opening.thread,
      turn: reminds ? null : turn,
      mine,
      at,
      answers: previous,
    });
  }
  return messages;
}

function waitOf({ tie, era, random }: Pair, mine: boolean, at: number): number {
  const { slower } = tie;
  if (mine) return Math.max(0.05, random.logNormal(tie.myHours, 0.8));
  if (slower && at >= atHour(slower.since, 0, era.zone))
    return random.logNormal(slower.hours, 0.45);
  return Math.max(0.05, random.logNormal(tie.theirHours, 0.8));
}

/** Takes last words away until there are no more than promised; returns how many are left. */
function trim(threads: Message[][], most: number, random: Random): number {
  let size = threads.reduce((sum, thread) => sum + thread.length, 0);
  for (; size > most; size--) {
    const index = random.int(0, threads.length - 1);
    threads[index]!.pop();
    if (threads[index]!.length === 0) threads.splice(index, 1);
  }
  return size;
}

/** The last mail of a tie, on its last day. */
function farewell(pair: Pair): Message {
  const { tie, era, random } = pair;
  const mine = random.chance(tie.iStart);
  const conversation = choose(pair, mine, random.pick(tie.topics));
  const thread = { tie, conversation, day: tie.to, number: LAST, first: false };
  return { thread, turn: 0, mine, at: officeTime(tie.to, era.zone, random), answers: null };
}

/** No tie has as many threads as this. */
const LAST = 1000;

function spell({ subject, letters }: LetterThread, tie: Tie, era: Era): readonly Message[] {
  const dayOf = (daysAgo: number) => workdayBefore(era.today - daysAgo);
  const day = dayOf(letters[0]!.daysAgo);
  const turns = letters.map(({ text }) => text);
  const conversation = { mine: letters[0]!.mine, subjects: [subject], turns };
  const thread = { tie, conversation, day, number: LAST + day, first: false };
  const messages: Message[] = [];
  for (const [turn, { daysAgo, hour, mine }] of letters.entries()) {
    const at = atHour(dayOf(daysAgo), hour, era.zone);
    // Two that fall on the same working day keep their order.
    const previous = messages.at(-1) ?? null;
    const after = previous ? previous.at + 40 * 60_000 : at;
    messages.push({ thread, turn, mine, at: Math.max(at, after), answers: previous });
  }
  return messages;
}
