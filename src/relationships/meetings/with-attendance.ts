/** What was held says more of an occurrence than its calendar knew (attendance.ts). */
import type { Entry } from "#channels/channel.ts";
import type { HandleBook } from "#people/handle-book.ts";
import type { Tx } from "#store/tables.ts";
import {
  type Attended,
  type Fit,
  type Held,
  type Planned,
  attended,
  fitOf,
  isBetter,
} from "./attendance.ts";
import { type Attendance, type Span, boundsOf, heldBeside } from "./attendances.ts";
import { conferencesIn } from "./conference-numbers.ts";

/** Of an entry in the calendar, when it takes place once. */
export interface Occurrence extends Omit<Planned, "location" | "invited" | "threads"> {
  readonly item: string;
  readonly entry: Entry;
}

interface Around<Meeting> {
  /** Only occurrences that take place by themselves are looked at. */
  readonly takesPlace: (meeting: Meeting) => boolean;
  /** Occurrences of other entries that these may have been as well. */
  readonly rivalsOf: (held: readonly Held[]) => Promise<readonly Meeting[]>;
}

/**
 * What was held is told of by the occurrence that it goes with best; by several only where it goes with
 * them alike, as with a meeting that stands in two calendars.
 */
export async function withAttendance<Meeting extends Occurrence>(
  tx: Tx,
  book: HandleBook,
  meetings: readonly Meeting[],
  { takesPlace, rivalsOf }: Around<Meeting>,
): Promise<{
  readonly told: readonly (Meeting | (Meeting & Attended))[];
  readonly attendances: readonly Attendance[];
}> {
  const placed = meetings.filter(takesPlace);
  const own = matchesIn(placed, await heldBeside(tx, book, placed), book);
  if (own.length === 0) return { told: meetings, attendances: [] };
  const found = [...new Set(own.map(({ held }) => held))].toSorted((a, b) => +a.at - +b.at);
  const rivals = matchesIn((await rivalsOf(found)).filter(takesPlace), found, book);
  const best = bestFits([...own, ...rivals]);
  const kept = own.filter(({ held, fit }) => !isBetter(best.get(held)!, fit));
  const matches = Map.groupBy(kept, ({ meeting }) => meeting);
  return {
    told: meetings.map((meeting) => {
      const [first, ...others] = matches.get(meeting) ?? [];
      if (!first) return meeting;
      const held = [first, ...others].map((match) => match.held);
      return { ...meeting, ...attended(first.plan, held) };
    }),
    attendances: kept.map(({ meeting: { item, at }, held }) => ({ item, at, held: held.item })),
  };
}

interface Match<Meeting> {
  readonly meeting: Meeting;
  readonly plan: Planned;
  readonly held: Held;
  readonly fit: Fit;
}

function matchesIn<Meeting extends Occurrence>(
  meetings: readonly Meeting[],
  held: readonly Held[],
  book: HandleBook,
): readonly Match<Meeting>[] {
  return meetings.flatMap((meeting) => {
    const near = besideIn(held, meeting);
    if (near.length === 0) return [];
    const plan = plannedOf(meeting, book);
    return near.flatMap((one) => {
      const fit = fitOf(plan, one);
      return fit ? [{ meeting, plan, held: one, fit }] : [];
    });
  });
}

function bestFits(matches: readonly Match<unknown>[]): ReadonlyMap<Held, Fit> {
  const best = new Map<Held, Fit>();
  for (const { held, fit } of matches) {
    const other = best.get(held);
    if (!other || isBetter(fit, other)) best.set(held, fit);
  }
  return best;
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
