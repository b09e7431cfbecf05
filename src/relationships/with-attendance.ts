/** What was held says more of an occurrence than its calendar knew (attendance.ts). */
import type { Entry } from "#channels/channel.ts";
import type { HandleBook } from "#people/handle-book.ts";
import type { Tx } from "#store/tables.ts";
import { type Attended, type Held, type Planned, attended, fitOf } from "./attendance.ts";
import { type Attendance, type Span, boundsOf, heldBeside } from "./attendances.ts";
import { conferencesIn } from "./conference-numbers.ts";

/** Of an entry in the calendar, when it takes place once. */
export interface Occurrence extends Omit<Planned, "location" | "invited" | "threads"> {
  readonly item: string;
  readonly entry: Entry;
}

/** Only occurrences that take place by themselves are looked at. */
export async function withAttendance<Meeting extends Occurrence>(
  tx: Tx,
  book: HandleBook,
  meetings: readonly Meeting[],
  takesPlace: (meeting: Meeting) => boolean,
): Promise<{
  readonly told: readonly (Meeting | (Meeting & Attended))[];
  readonly attendances: readonly Attendance[];
}> {
  const held = await heldBeside(tx, book, meetings.filter(takesPlace));
  const attendances: Attendance[] = [];
  const told = meetings.map((meeting) => {
    const near = takesPlace(meeting) ? besideIn(held, meeting) : [];
    if (near.length === 0) return meeting;
    const plan = plannedOf(meeting, book);
    const same = near.filter((one) => fitOf(plan, one) !== null);
    if (same.length === 0) return meeting;
    const { item, at } = meeting;
    attendances.push(...same.map((one) => ({ item, at, held: one.item })));
    return { ...meeting, ...attended(plan, same) };
  });
  return { told, attendances };
}

/** Of what stands in order of time. */
function besideIn(held: readonly Held[], meeting: Span): readonly Held[] {
  const { first, until } = boundsOf(meeting);
  let low = 0;
  for (let high = held.length; low < high;) {
    const middle = (low + high) >> 1;
    if (held[middle]!.at < first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < held.length && held[end]!.at <= until) end++;
  return held.slice(low, end);
}

function plannedOf(occurrence: Occurrence, book: HandleBook): Planned {
  const { organizer, attendees } = occurrence.entry;
  const people = attendees.filter(({ type }) => type === "individual" || type === "group");
  const told = [...(organizer ? [{ ...organizer, answer: "accepted" }] : []), ...people];
  const invited = told.map((party) => ({
    handle: book.of(party),
    name: party.name,
    accepted: party.answer === "accepted",
  }));
  return {
    ...occurrence,
    location: occurrence.entry.location,
    threads: conferencesIn(occurrence.entry),
    // An organizer is mostly among those who were asked, too, with their answer.
    invited: [...new Map(invited.map((one) => [one.handle, one])).values()],
  };
}
