/**
 * Who writes, calls and shares a group with Karla beside e-mail, and when. Only people whom the plot does
 * not tell of, so that its numbers stay as they are told; in German only those she says du to.
 */
import { dayNumber } from "#shared/time.ts";
import { CHAT_LINES } from "./chat-lines.ts";
import { type Era, atHour, busynessOf, workdayBefore } from "./era.ts";
import type { Mobiles } from "./mobiles.ts";
import { KARLA, type Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Life, Tie } from "./ties.ts";

export type ChatChannel =
  | "whatsapp"
  | "skype"
  | "facebook"
  | "instagram"
  | "telegram"
  | "signal"
  | "sms"
  | "slack"
  | "linkedin";

export interface Chat {
  readonly channel: ChatChannel;
  /** Of a group. */
  readonly title: string | null;
  /** Everybody but Karla; one, where it is no group. */
  readonly members: readonly Person[];
  /** In the order of time. */
  readonly messages: readonly ChatMessage[];
  readonly calls: readonly ChatCall[];
}

export interface ChatMessage {
  readonly at: number;
  readonly by: Person;
  readonly text: string;
}

export interface ChatCall {
  readonly at: number;
  readonly by: Person;
  /** 0: nobody took it. */
  readonly minutes: number;
  readonly video: boolean;
}

interface Plan {
  readonly channel: ChatChannel;
  readonly people: number;
  /** Dialogues with each, from so many to so many. */
  readonly dialogues: readonly [number, number];
  readonly calls: readonly [number, number];
  readonly video?: true;
  /** After this day nobody wrote there any more. */
  readonly until?: string;
}

const PLANS: readonly Plan[] = [
  { channel: "whatsapp", people: 12, dialogues: [8, 40], calls: [0, 3] },
  {
    channel: "skype",
    people: 8,
    dialogues: [4, 16],
    calls: [1, 5],
    video: true,
    until: "2025-04-30",
  },
  { channel: "facebook", people: 6, dialogues: [2, 9], calls: [0, 0] },
  { channel: "instagram", people: 3, dialogues: [1, 4], calls: [0, 0] },
  { channel: "telegram", people: 4, dialogues: [4, 14], calls: [0, 2] },
  { channel: "signal", people: 2, dialogues: [4, 10], calls: [0, 0] },
  { channel: "sms", people: 10, dialogues: [1, 4], calls: [2, 9] },
  { channel: "slack", people: 3, dialogues: [10, 20], calls: [0, 0] },
  { channel: "linkedin", people: 24, dialogues: [1, 3], calls: [0, 0] },
];

const LIVES: ReadonlySet<Life> = new Set<Life>(["close", "virtual", "met", "light"]);

/** Which have a telephone number that belongs to them. */
const BY_NUMBER: ReadonlySet<ChatChannel> = new Set(["whatsapp", "signal", "sms", "telegram"]);

/** Ties that may have chats. */
export const chatty = (ties: readonly Tie[]): readonly Tie[] =>
  ties.filter(({ life, person }) => LIVES.has(life) && (person.close || person.language === "en"));

export function chatsOf(
  ties: readonly Tie[],
  mobiles: Mobiles,
  era: Era,
  random: Random,
): readonly Chat[] {
  const known = chatty(ties);
  const private_ = PLANS.flatMap((plan) => {
    const chance = random.fork(plan.channel);
    const fitting = known.filter(
      ({ person }) =>
        (!BY_NUMBER.has(plan.channel) || mobiles.has(person)) &&
        (plan.channel !== "linkedin" || person.profile !== null),
    );
    return chance
      .shuffled(fitting)
      .slice(0, plan.people)
      .flatMap((tie) => chatWith(tie, plan, era, chance.fork(tie.person.email)) ?? []);
  });
  return [...private_, ...groupsOf(private_, era, random.fork("groups"))];
}

function chatWith(tie: Tie, plan: Plan, era: Era, random: Random): Chat | null {
  const { person } = tie;
  const last = plan.until ? Math.min(era.last, dayNumber(plan.until)) : era.last;
  const [from, to] = [Math.max(tie.from, era.first) + 20, Math.min(tie.to, last)];
  if (to - from < 30) return null;
  const dialogues = daysIn(from, to, random.int(...plan.dialogues), random);
  const calls = daysIn(from, to, random.int(...plan.calls), random);
  return {
    channel: plan.channel,
    title: null,
    members: [person],
    messages: dialogues
      .flatMap((day) => dialogue(day, [person], era, random))
      .toSorted((a, b) => a.at - b.at),
    calls: calls.map((day) => ({
      at: at(day, era, random),
      by: random.chance(0.5) ? KARLA : person,
      minutes: random.chance(0.2) ? 0 : random.int(2, 35),
      video: plan.video === true && random.chance(0.6),
    })),
  };
}

/** One on WhatsApp for the stand in Cologne, one on Slack. */
function groupsOf(chats: readonly Chat[], era: Era, random: Random): readonly Chat[] {
  const group = (channel: ChatChannel, title: string, [from, to]: readonly [number, number]) => {
    const members = chats
      .filter((chat) => chat.channel === channel)
      .flatMap((chat) => chat.members)
      .slice(0, 4);
    const messages = daysIn(from, to, 14, random).flatMap((day) =>
      dialogue(day, members, era, random),
    );
    return {
      channel,
      title,
      members,
      messages: messages.toSorted((a, b) => a.at - b.at),
      calls: [],
    };
  };
  const { cologne, london } = era;
  return [
    group("whatsapp", `${cologne.name}: Stand`, [cologne.day - 30, cologne.day + 3]),
    group("slack", "stand-london", [london.day - 60, london.day + 5]),
  ].filter(({ members, messages }) => members.length > 1 && messages.length > 0);
}

/** Working days, each once, more of them where more is going on. */
function daysIn(from: number, to: number, count: number, random: Random): readonly number[] {
  const days = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const chosen = new Set<number>();
  for (let tries = 0; chosen.size < count && tries < count * 4 && days.length > 0; tries++) {
    chosen.add(Math.max(from, workdayBefore(random.weighted(days, busynessOf))));
  }
  return [...chosen].toSorted((a, b) => a - b);
}

function at(day: number, era: Era, random: Random): number {
  return atHour(day, 8 + 11.5 * random.next(), era.zone) + random.int(0, 59) * 1000;
}

/** Karla and the others take turns. */
function dialogue(
  day: number,
  others: readonly Person[],
  era: Era,
  random: Random,
): readonly ChatMessage[] {
  const lines = random.pick(CHAT_LINES[others[0]!.language]);
  const turn = random.int(0, 1);
  let moment = at(day, era, random);
  return lines.map((text, i) => {
    if (i > 0) moment += random.int(20, 900) * 1000;
    const by = (i + turn) % 2 === 0 ? KARLA : random.pick(others);
    return { at: moment, by, text };
  });
}
