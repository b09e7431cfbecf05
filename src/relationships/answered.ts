/**
 * Beside a message that answers one of the other side: after how long. The same answers that reply time
 * is made of (reply-time.ts), each with its whole wait.
 */
import type { Contact } from "./measures/contact.ts";
import { waitOf } from "./measures/reasons.ts";
import { answersBy } from "./measures/reply-time.ts";
import type { TimelineEntry } from "./timeline.ts";

export function withAnswers(
  entries: readonly TimelineEntry[],
  contacts: readonly Contact[],
): readonly TimelineEntry[] {
  const answers = [...answersBy(contacts, "in"), ...answersBy(contacts, "out")];
  const waits = new Map(
    answers.map(({ contact: { id, at }, since }) => [id, at.getTime() - since.getTime()]),
  );
  return entries.map((entry) => {
    const wait = waits.get(entry.id);
    if (wait === undefined || entry.reason !== null || entry.messages > 1) return entry;
    const { count, unit } = waitOf(wait / 1000);
    const reason = { code: "relationships.answered", values: { wait: count, waitUnit: unit } };
    return { ...entry, reason };
  });
}
