/**
 * When the two of a tie write to each other, and who: conversations spread over the tie's time,
 * answers after the time that each of them takes. Words come later (wording.ts).
 *
 * A tie promises an exact number of mails, its last one on its last day, and who begins after a
 * silence; the rest is left to chance.
 */
import {
  type Era,
  answerTime,
  atHour,
  busynessOf,
  isAway,
  isoOf,
  officeTime,
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

/** A start after so many days without a mail shows who takes the initiative (measures.md 4). */
const SILENCE = 14 * 86_400_000;

/** In the order of time. `met` are days on which they sat together. */
export function exchange(
  tie: Tie,
  met: readonly number[],
  era: Era,
  random: Random,
): readonly Message[] {
  if (tie.mails === 0) return [];
  const letters = LETTERS[tie.person.email]?.map((thread) => spell(thread, tie, era));
  const last = letters?.flat() ?? [farewell(tie, era, random)];
  const before = Math.min(...last.map(({ thread }) => thread.day)) - 1;
  const threads = converse({ ...tie, to: before }, tie.mails - last.length, met, { era, random });
  return [...threads.flat(), ...last].toSorted((a, b) => a.at - b.at);
}

/** Conversations with exactly so many mails together. */
function converse(
  tie: Tie,
  mails: number,
  met: readonly number[],
  { era, random }: { readonly era: Era; readonly random: Random },
): readonly Message[][] {
  if (mails <= 0) return [];
  const end = atHour(tie.to, 23.9, era.zone);
  const begin = beginner(tie, random);
  const threads: Message[][] = [];
  let lastAt = -Infinity;
  let number = 0;
  const add = (day: number, about: string | null, length: number) => {
    const at = officeTime(day, era.zone, random);
    const mine = begin(at - lastAt > SILENCE);
    const first = number === 0;
    const conversation = choose(tie, mine, about ?? topicAt(tie, day, first, random), random);
    const thread = { tie, conversation, day, number: number++, first };
    const messages = unfold(thread, mine, { at, end, length }, era, random);
    lastAt = Math.max(lastAt, ...messages.map((message) => message.at));
    threads.push(messages);
  };

  const thanks = met.filter((day) => day >= tie.from && day < tie.to - 2);
  const starts = Math.max(1, Math.round(mails / tie.length) - thanks.length);
  const days = [
    ...daysOf(tie, starts, era, random).map((day) => ({ day, about: null })),
    ...thanks.map((day) => ({ day: day + 1, about: "after-meeting" })),
  ].toSorted((a, b) => a.day - b.day);
  for (const { day, about } of days) add(day, about, lengthOf(tie, random));
  fitTo(mails, threads, tie, (day) => add(day, null, 1), random);
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
function daysOf(tie: Tie, count: number, era: Era, random: Random): readonly number[] {
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
  weights.forEach((weight, i) => {
    sum += weight;
    while (days.length < count && ((days.length + random.next()) / count) * total <= sum) {
      days.push(tie.from + i);
    }
  });
  return days;
}

/** How much is written after this share of the tie's time. */
function shapeAt(tie: Tie, share: number): number {
  if (tie.shape === "rising") return 0.16 + share ** 2.6;
  if (tie.shape === "falling") return 1.15 - share;
  return 1;
}

const seasonOf = (tie: Tie, day: number): number => {
  if (tie.shape !== "winter") return 1;
  const month = Number(isoOf(day).slice(5, 7)) - 1;
  return month >= 9 || month <= 1 ? 1 : 0.06;
};

function lengthOf(tie: Tie, random: Random): number {
  let length = 1;
  while (length < 8 && random.chance(1 - 1 / tie.length)) length++;
  return length;
}

function topicAt(tie: Tie, day: number, first: boolean, random: Random): string {
  if (first && tie.life !== "colleague" && tie.life !== "plot") return "first";
  const monthDay = isoOf(day).slice(5);
  const inside = tie.life === "colleague";
  if (!inside && monthDay >= "12-08" && monthDay <= "12-23" && random.chance(0.4))
    return "year-end";
  if (!inside && monthDay >= "07-10" && monthDay <= "08-10" && random.chance(0.2)) return "summer";
  if (!inside && random.chance(0.07)) return "visit";
  if (!inside && random.chance(0.04)) return "fair";
  return random.pick(tie.topics);
}

function choose(tie: Tie, mine: boolean, topic: string, random: Random): Conversation {
  const topics = TOPICS[tie.person.language];
  const conversations = topics.get(topic) ?? topics.get("visit") ?? [];
  const fitting = conversations.filter((conversation) => conversation.mine === mine);
  return random.pick(fitting.length > 0 ? fitting : conversations);
}

/** The mails of one conversation, until it ends or the tie does. */
function unfold(
  thread: Thread,
  mine: boolean,
  { at, end, length }: { at: number; end: number; length: number },
  era: Era,
  random: Random,
): Message[] {
  const { tie } = thread;
  const messages: Message[] = [{ thread, turn: 0, mine, at, answers: null }];
  let turn = 0;
  while (messages.length < length) {
    const previous = messages.at(-1)!;
    const reminds = turn === 0 && previous.turn === 0 && random.chance(0.05);
    const byMe = reminds ? previous.mine : !previous.mine;
    const zone = byMe ? era.zone : tie.person.site.city.zone;
    const hours = reminds ? 100 + 60 * random.next() : waitOf(tie, byMe, previous.at, era, random);
    const next = answerTime(previous.at, hours, zone, random);
    if (next > end) break;
    if (!reminds) turn++;
    messages.push({ thread, turn: reminds ? null : turn, mine: byMe, at: next, answers: previous });
  }
  return messages;
}

function waitOf(tie: Tie, byMe: boolean, at: number, era: Era, random: Random): number {
  const slow = tie.slower !== null && at >= atHour(tie.slower.since, 0, era.zone);
  const median = byMe ? tie.myHours : slow ? tie.slower.hours : tie.theirHours;
  return Math.max(0.05, random.logNormal(median, slow && !byMe ? 0.45 : 0.8));
}

/** Takes last words away, or adds single notes, until there are as many as promised. */
function fitTo(
  count: number,
  threads: Message[][],
  tie: Tie,
  addNote: (day: number) => void,
  random: Random,
): void {
  const size = () => threads.reduce((sum, thread) => sum + thread.length, 0);
  let surplus = size() - count;
  while (surplus > 0 && threads.length > 0) {
    const index = random.int(0, threads.length - 1);
    const thread = threads[index]!;
    thread.pop();
    surplus--;
    if (thread.length === 0) threads.splice(index, 1);
  }
  for (; surplus < 0; surplus++) {
    const days = tie.to - tie.from;
    addNote(tie.from + Math.floor(days * (0.3 + 0.68 * random.next())));
  }
}

/** The last mail of a tie, on its last day. */
function farewell(tie: Tie, era: Era, random: Random): Message {
  const mine = random.chance(tie.iStart);
  const conversation = choose(tie, mine, random.pick(tie.topics), random);
  const thread = { tie, conversation, day: tie.to, number: LAST, first: tie.mails === 1 };
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
