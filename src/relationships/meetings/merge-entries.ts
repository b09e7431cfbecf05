/**
 * One calendar component is often told several times: the invitation by mail, the calendar's own
 * copy, an answer, a cancellation. What they say together does not depend on the order in which
 * they were read, nor on whether some of them were merged before. The newest holds: the highest
 * SEQUENCE, then the latest DTSTAMP (RFC 5546, 2.1.5); a calendar's copy is as new as its export.
 */
import type { Attendee, Entry } from "#channels/channel.ts";

/** Versions of one component (all of one key); at least one. */
export function mergeEntries(versions: readonly Entry[]): Entry {
  const told = versions.toSorted(byWeight);
  const best = told[0]!;
  const same = told.filter((entry) => isWhole(entry) && entry.sequence === best.sequence);
  const cancelled = told.some((entry) => isCancel(entry) && entry.sequence >= best.sequence);
  return {
    ...best,
    status: cancelled ? "cancelled" : best.status,
    // A file read without subjects takes nothing from one read with them.
    summary: best.summary || (same.find(({ summary }) => summary !== "")?.summary ?? ""),
    attendees: mergeAttendees(told, same),
    created: told.find((entry) => entry.created)?.created ?? null,
    judgement: mergeJudgements(best, same),
  };
}

const isCancel = (entry: Entry): boolean =>
  entry.method === "cancel" || entry.status === "cancelled";

/** The version that holds comes first: a whole one before an answer, then the newest, the fullest. */
function byWeight(a: Entry, b: Entry): number {
  return (
    Number(isWhole(b)) - Number(isWhole(a)) ||
    b.sequence - a.sequence ||
    Number(a.method === "cancel") - Number(b.method === "cancel") ||
    compare(b.stamp ?? "", a.stamp ?? "") ||
    fullness(b) - fullness(a) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Not what somebody answers: a counterproposal names a room that nobody agreed to. */
const isWhole = ({ method }: Entry): boolean => !ANSWERS.has(method);

const ANSWERS: ReadonlySet<string> = new Set(["reply", "counter", "declinecounter", "refresh"]);

const fullness = (entry: Entry): number =>
  entry.attendees.length * 1000 + entry.description.length + entry.location.length;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * How one meets may be told by a fuller copy (a calendar's has no link, the invitation has it), as
 * long as it is of the same sequence and names the same place: a room that is named no more is none.
 */
function mergeJudgements(best: Entry, same: readonly Entry[]): Entry["judgement"] {
  if (best.judgement.kind !== "unclear") return best.judgement;
  const clear = same.find(
    ({ judgement, location }) => judgement.kind !== "unclear" && location === best.location,
  );
  return clear?.judgement ?? best.judgement;
}

/**
 * Who was asked by the version that holds, or by another of its sequence where it names nobody (some
 * exports leave guests out); where there are only answers, all who answered. And what each answered
 * last, whichever version knows.
 */
function mergeAttendees(told: readonly Entry[], same: readonly Entry[]): readonly Attendee[] {
  const best = told[0]!;
  const asked = isWhole(best)
    ? (same.find(({ attendees }) => attendees.length > 0)?.attendees ?? [])
    : [
        ...new Map(
          told.flatMap(({ attendees }) => attendees.map((one) => [one.value, one])),
        ).values(),
      ];
  const answers = lastAnswers(told);
  return asked.map((attendee) => {
    const { answered: _before, ...rest } = attendee;
    const last = answers.get(attendee.value);
    if (!last) return rest;
    const { answer, sequence, stamp } = last;
    const isOfBest = sequence === best.sequence && stamp === best.stamp;
    return isOfBest ? { ...rest, answer } : { ...rest, answer, answered: versionOf(last) };
  });
}

type Version = Pick<Entry, "sequence" | "stamp">;

const versionOf = ({ sequence, stamp }: Version): Version =>
  stamp === undefined ? { sequence } : { sequence, stamp };

interface Answer extends Version {
  readonly answer: Attendee["answer"];
}

function lastAnswers(told: readonly Entry[]): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const entry of told) {
    for (const { value, answer, answered } of entry.attendees) {
      if (answer === "needs-action") continue;
      const one: Answer = { ...versionOf(answered ?? entry), answer };
      const known = answers.get(value);
      if (!known || byTime(known, one) < 0) answers.set(value, one);
    }
  }
  return answers;
}

/** Of two answers of one moment the one that calls off is the later: nobody is counted as met by it. */
const byTime = (a: Answer, b: Answer): number =>
  a.sequence - b.sequence ||
  compare(a.stamp ?? "", b.stamp ?? "") ||
  FIRMNESS.indexOf(a.answer) - FIRMNESS.indexOf(b.answer);

const FIRMNESS: readonly Attendee["answer"][] = ["tentative", "accepted", "delegated", "declined"];
