/**
 * Whether a calendar entry is a meeting of mine with others, and with whom. What the entry alone
 * says of how it takes place was judged where it was read (channels/calendar/judge.ts); here is
 * what depends on who "I" am.
 *
 * The organizer is met unless the list of those invited says otherwise: Exchange never lists the
 * organizer, so that not being listed says nothing (Google does list them, with an answer). Whoever
 * only sent the invitation for somebody (SENT-BY) is no party at all (channels/calendar/attendees.ts).
 */
import type { Attendee, Entry, Party } from "#channels/channel.ts";
import { CROWD, MANY, type Standing } from "#people/standing.ts";

export interface JudgedMeeting {
  readonly standing: Standing;
  /** The others who were asked and may have come, the organizer among them. */
  readonly others: readonly Party[];
}

export function judgeMeeting(entry: Entry, isMine: (party: Party) => boolean): JudgedMeeting {
  const people = entry.attendees.filter(({ type }) => type === "individual" || type === "group");
  const mine = people.filter(isMine);
  const iOrganize = entry.organizer !== null && isMine(entry.organizer);
  const absent = new Set(people.filter(isAbsent).map(({ value }) => value));
  const others = distinct([
    ...(entry.organizer ? [entry.organizer] : []),
    ...people.filter(({ type }) => type === "individual"),
  ]).filter((party) => !isMine(party) && !absent.has(party.value));
  return { standing: standingOf(), others };

  function standingOf(): Standing {
    if (entry.judgement.kind === "none") return "no-meeting";
    if (entry.status === "cancelled") return "cancelled";
    if (mine.length > 0 && mine.every(isAbsent)) {
      return mine.every(({ informed }) => informed) ? "not-invited" : "declined";
    }
    if (others.length === 0) return "alone";
    const invited = mine.length > 0 || iOrganize || people.some(({ type }) => type === "group");
    if (people.length > 0 && !invited) return "not-invited";
    return others.length > MANY ? "many" : others.length > CROWD ? "crowd" : "personal";
  }
}

/** Said no, sent somebody else, or was only told of it. */
const isAbsent = ({ answer, informed }: Attendee): boolean =>
  answer === "declined" || answer === "delegated" || informed === true;

function distinct(parties: readonly Party[]): readonly Party[] {
  return [
    ...new Map(parties.toReversed().map((party) => [party.value, party])).values(),
  ].toReversed();
}
