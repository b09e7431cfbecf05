/** What was held says more of an occurrence than its calendar knew (attendance.ts). */
import type { Entry } from "#channels/channel.ts";
import type { HandleBook } from "#people/handle-book.ts";
import { DAY_MS } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { type Attended, type Planned, attended, isOne } from "./attendance.ts";
import { type Attendance, heldBeside } from "./attendances.ts";
import { conferencesIn } from "./conference-numbers.ts";

/** Of an entry in the calendar, when it takes place once. */
export interface Occurrence extends Omit<Planned, "invited" | "threads"> {
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
    const near = takesPlace(meeting) ? held.filter((one) => isNear(meeting, one)) : [];
    if (near.length === 0) return meeting;
    const plan = plannedOf(meeting, book);
    const same = near.filter((one) => isOne(plan, one));
    if (same.length === 0) return meeting;
    const { item, at } = meeting;
    attendances.push(...same.map((one) => ({ item, at, held: one.item })));
    return { ...meeting, ...attended(plan, same) };
  });
  return { told, attendances };
}

interface Timed {
  readonly at: Date;
}

const isNear = (one: Timed, other: Timed): boolean =>
  Math.abs(one.at.getTime() - other.at.getTime()) <= DAY_MS / 2;

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
    threads: conferencesIn(occurrence.entry),
    // An organizer is mostly among those who were asked, too, with their answer.
    invited: [...new Map(invited.map((one) => [one.handle, one])).values()],
  };
}
