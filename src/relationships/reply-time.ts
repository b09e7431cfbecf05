/**
 * Reply time: how long does an answer take, each way? The wait from the first message that is still
 * unanswered to the next one in the opposite direction, in the same thread where threads are known;
 * longer waits than seven days count as seven. The median over answers, said only from four on. Most
 * answers come within 48 hours, half of them within one to two days, so a mean would tell of the
 * few that were forgotten.
 *
 * "Now" are the 365 days that end with the last contact, and it is held against the time before
 * where both have enough answers: so the figures do not move with the calendar.
 */
import type { Contact } from "./contact.ts";

const ENOUGH = 4;
const LONGEST_WAIT = 7 * 86_400;
const NOW_DAYS = 365;

export interface ReplyTime {
  /** Median wait. */
  readonly seconds: number;
  readonly count: number;
  /** The same before the last 365 days; null where one of the two has too few answers. */
  readonly before: { readonly seconds: number; readonly count: number } | null;
}

export type AnswerPart = Pick<Contact, "at" | "day" | "kind" | "direction" | "counted" | "thread">;

export interface Answer<Part> {
  readonly contact: Part;
  /** Seconds, seven days at most. */
  readonly wait: number;
}

/** How long they ("in") or I ("out") take to answer; null with too few answers. */
export function replyTime(contacts: readonly Contact[], by: "in" | "out"): ReplyTime | null {
  const answers = answersBy(contacts, by);
  if (answers.length < ENOUGH) return null;

  const { now, before } = nowAndBefore(answers, contacts.at(-1)!.day);
  if (now.length < ENOUGH) return { ...median(answers), before: null };
  return { ...median(now), before: before.length < ENOUGH ? null : median(before) };
}

/** Of the last 365 days before a day, and older ones. */
export function nowAndBefore<Part extends AnswerPart>(
  answers: readonly Answer<Part>[],
  lastDay: number,
): { readonly now: readonly Answer<Part>[]; readonly before: readonly Answer<Part>[] } {
  const isNow = ({ contact }: Answer<Part>) => contact.day > lastDay - NOW_DAYS;
  return { now: answers.filter(isNow), before: answers.filter((answer) => !isNow(answer)) };
}

/** What answers something, in order of time. */
export function answersBy<Part extends AnswerPart>(
  contacts: readonly Part[],
  by: "in" | "out",
): readonly Answer<Part>[] {
  const asked = new Map<string | null, Date>();
  const answers: Answer<Part>[] = [];
  for (const contact of contacts) {
    if (!contact.counted || contact.kind !== "written" || contact.direction === "both") continue;
    const since = asked.get(contact.thread);
    if (contact.direction !== by) {
      if (since === undefined) asked.set(contact.thread, contact.at);
    } else if (since !== undefined) {
      const wait = (contact.at.getTime() - since.getTime()) / 1000;
      answers.push({ contact, wait: Math.min(wait, LONGEST_WAIT) });
      asked.delete(contact.thread);
    }
  }
  return answers;
}

function median(answers: readonly Answer<AnswerPart>[]): {
  readonly seconds: number;
  readonly count: number;
} {
  const waits = answers.map(({ wait }) => wait).toSorted((a, b) => a - b);
  const middle = waits.length / 2;
  const seconds = (waits[Math.ceil(middle) - 1]! + waits[Math.floor(middle)]!) / 2;
  return { seconds, count: waits.length };
}
