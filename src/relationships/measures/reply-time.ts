/**
 * Reply time: how long does an answer take, each way? The wait from the first message that is still
 * unanswered to the next one in the opposite direction, in the same thread where threads are known.
 * Where that of a message is not, whoever writes next answers it, and it answers what was written
 * since. Longer waits than seven days count as seven. The median over answers, said only from four on. Most
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
  /** The first message that it answers was written. */
  readonly since: Date;
  /** Seconds, seven days at most. */
  readonly wait: number;
}

/** How long they ("in") or I ("out") take to answer; null with too few answers. */
export function replyTime(contacts: readonly Contact[], by: "in" | "out"): ReplyTime | null {
  const { now, before, all } = repliesBy(contacts, by);
  if (all.length < ENOUGH) return null;
  return { ...median(now ?? all), before: before && median(before) };
}

export interface Replies<Part> {
  readonly all: readonly Answer<Part>[];
  /** Of the last 365 days; null with too few. */
  readonly now: readonly Answer<Part>[] | null;
  /** Before them; null where one of the two has too few. */
  readonly before: readonly Answer<Part>[] | null;
}

/** The answers that a reply time is made of. */
export function repliesBy<Part extends AnswerPart>(
  contacts: readonly Part[],
  by: "in" | "out",
): Replies<Part> {
  const all = answersBy(contacts, by);
  const since = (contacts.at(-1)?.day ?? 0) - NOW_DAYS;
  const now = all.filter(({ contact }) => contact.day > since);
  const before = all.filter(({ contact }) => contact.day <= since);
  if (now.length < ENOUGH) return { all, now: null, before: null };
  return { all, now, before: before.length < ENOUGH ? null : before };
}

/** What answers something, in order of time. */
export function answersBy<Part extends AnswerPart>(
  contacts: readonly Part[],
  by: "in" | "out",
): readonly Answer<Part>[] {
  const asked = new Map<string, Date>();
  // What was written since they last wrote: the first message, and the first without a thread.
  let first: Part | undefined;
  let loose: Part | undefined;
  const answers: Answer<Part>[] = [];
  for (const contact of contacts) {
    const { at, thread, direction } = contact;
    if (!contact.counted || contact.kind !== "written" || direction === "both") continue;
    if (direction !== by) {
      first ??= contact;
      if (thread === null) loose ??= contact;
      else if (!asked.has(thread)) asked.set(thread, at);
      continue;
    }
    const since = thread === null ? first?.at : (asked.get(thread) ?? loose?.at);
    if (since !== undefined) {
      const wait = (at.getTime() - since.getTime()) / 1000;
      answers.push({ contact, since, wait: Math.min(wait, LONGEST_WAIT) });
    }
    asked.delete(thread ?? first?.thread ?? "");
    first = undefined;
    loose = undefined;
  }
  return answers;
}

export function median(answers: readonly Answer<AnswerPart>[]): {
  readonly seconds: number;
  readonly count: number;
} {
  const waits = answers.map(({ wait }) => wait).toSorted((a, b) => a - b);
  const middle = waits.length / 2;
  const seconds = ((waits[Math.ceil(middle) - 1] ?? 0) + (waits[Math.floor(middle)] ?? 0)) / 2;
  return { seconds, count: waits.length };
}
