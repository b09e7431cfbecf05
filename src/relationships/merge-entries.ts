/**
 * One calendar component is often told several times: the invitation by mail, the calendar's own
 * copy, an answer, a cancellation. What they say together does not depend on the order in which
 * they were read.
 */
import type { Attendee, Entry } from "#channels/channel.ts";

/** Versions of one component (all of one key); at least one. */
export function mergeEntries(versions: readonly Entry[]): Entry {
  const told = versions.toSorted(byWeight);
  const best = told[0]!;
  const attendees = mergeAttendees(told);
  const cancelled = told.some((entry) => isCancel(entry) && entry.sequence >= best.sequence);
  return {
    ...best,
    status: cancelled ? "cancelled" : best.status,
    attendees,
    created: told.find((entry) => entry.created)?.created ?? null,
    judgement:
      best.judgement.kind === "unclear"
        ? (told.find((entry) => entry.judgement.kind !== "unclear")?.judgement ?? best.judgement)
        : best.judgement,
  };
}

const isCancel = (entry: Entry): boolean =>
  entry.method === "cancel" || entry.status === "cancelled";

/** The version that holds comes first: a whole one before an answer, then the newest, the fullest. */
function byWeight(a: Entry, b: Entry): number {
  return (
    Number(isWhole(b)) - Number(isWhole(a)) ||
    b.sequence - a.sequence ||
    Number(isCancel(a)) - Number(isCancel(b)) ||
    fullness(b) - fullness(a) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

const isWhole = (entry: Entry): boolean => entry.method !== "reply" && entry.method !== "counter";

const fullness = (entry: Entry): number =>
  entry.attendees.length * 1000 + entry.description.length + entry.location.length;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who was asked by the version that holds; what each answered, from whichever version knows. */
function mergeAttendees(told: readonly Entry[]): readonly Attendee[] {
  const best = told[0]!;
  const answers = new Map<string, Attendee["answer"]>();
  for (const { attendees } of told.toReversed()) {
    for (const { value, answer } of attendees) {
      if (answer !== "needs-action" || !answers.has(value)) answers.set(value, answer);
    }
  }
  return best.attendees.map((attendee) => ({
    ...attendee,
    answer: answers.get(attendee.value) ?? attendee.answer,
  }));
}
