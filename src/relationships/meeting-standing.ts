/**
 * Whether a calendar entry is a meeting of mine with others, and with whom. What the entry alone
 * says of how it takes place was judged where it was read (channels/calendar/judge.ts); here is
 * what depends on who "I" am.
 */
import type { Entry, Party } from "#channels/channel.ts";
import { CROWD, MANY, type Standing } from "#people/standing.ts";

export interface JudgedMeeting {
  readonly standing: Standing;
  /** The others who were asked and did not decline, the organizer among them. */
  readonly others: readonly Party[];
}

export function judgeMeeting(entry: Entry, isMine: (party: Party) => boolean): JudgedMeeting {
  const people = entry.attendees.filter(({ type }) => type === "individual" || type === "group");
  const mine = people.filter(isMine);
  const iOrganize = entry.organizer !== null && isMine(entry.organizer);
  const others = distinct([
    ...(entry.organizer ? [entry.organizer] : []),
    ...people.filter(({ type, answer }) => type === "individual" && answer !== "declined"),
  ]).filter((party) => !isMine(party));
  return { standing: standingOf(), others };

  function standingOf(): Standing {
    if (entry.judgement.kind === "none") return "no-meeting";
    if (entry.status === "cancelled") return "cancelled";
    if (mine.length > 0 && mine.every(({ answer }) => answer === "declined")) return "declined";
    if (others.length === 0) return "alone";
    const invited = mine.length > 0 || iOrganize || people.some(({ type }) => type === "group");
    if (people.length > 0 && !invited) return "not-invited";
    return others.length > MANY ? "many" : others.length > CROWD ? "crowd" : "personal";
  }
}

function distinct(parties: readonly Party[]): readonly Party[] {
  return [
    ...new Map(parties.toReversed().map((party) => [party.value, party])).values(),
  ].toReversed();
}
