/**
 * Where a company is: the addresses in its people's signatures and on their cards, each once; the towns of
 * whose telephone says no more; and the addresses at which one met them, where the calendar names the
 * company or the street. Nothing is kept; each site has with it who says so, and when.
 *
 * Three traps: a signature of before may be another company's (company-clues.ts leaves it out), a stand at
 * a fair is no site though it bears the company's name, and "Kanaalweg 1" is not "Kanaalweg 12".
 */
import { isAddress } from "#channels/calendar/address.ts";
import type { Reason } from "#channels/channel.ts";
import { companyKey, companyWordsIn } from "#people/joining/company-names.ts";
import { type Found, type Outlook, locate } from "#people/places/locate.ts";
import type { Place } from "#people/places/place.ts";
import { type Seat, agree, exactness } from "#people/places/place-of.ts";

export interface Site {
  /** As it is written, the shortest form; null where no more than the town is known. */
  readonly address: string | null;
  /** Null of an address whose town nobody knows. */
  readonly place: Place | null;
  readonly exact: Reason | null;
  readonly people: readonly SitePerson[];
  /** What took place there, the newest first. */
  readonly meetings: readonly SiteMeeting[];
  /** When a mail said it for the first time; null where none does. */
  readonly since: Date | null;
}

interface SitePerson {
  readonly id: string;
  readonly name: string;
  /** Codes of area "places". */
  readonly because: readonly Reason[];
}

export interface SiteMeeting {
  readonly id: string;
  readonly at: Date;
  readonly subject: string;
  readonly location: string;
  /** Names of those of the company who were there. */
  readonly with: readonly string[];
}

/** What is known of where people of a company sit, and where one met them. */
export interface SiteClues {
  /** The company's names, and the domains of its addresses. */
  readonly names: readonly string[];
  readonly addresses: readonly SaidAddress[];
  /** Of whom no more is known than an area code. */
  readonly seats: readonly { readonly id: string; readonly name: string; readonly seat: Seat }[];
  readonly meetings: readonly SiteMeeting[];
}

export interface SaidAddress {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly onCard: boolean;
  /** When it was said first and last; null where no mail says it. */
  readonly first: Date | null;
  readonly last: Date | null;
}

/** Those of the most people first, then those of the most meetings. */
export function sitesIn(clues: SiteClues, outlook: Outlook): readonly Site[] {
  const drafts = addressesOf(clues.addresses, outlook);
  for (const { id, name, seat } of clues.seats) {
    if (drafts.some(({ people }) => people.has(id))) continue;
    const town = drafts.find(({ found }) => found && agree(found, seat.found));
    const draft = town ?? newDraft({ address: null, found: seat.found });
    if (!town) drafts.push(draft);
    say(draft, { id, name }, seat.because.slice(0, 1));
  }
  const isNamed = ({ location }: SiteMeeting) => namesOne(location, clues.names);
  // Those first, since one of them may be all that says that there is a site.
  for (const meeting of clues.meetings) {
    if (isNamed(meeting)) placeNamed(drafts, meeting, outlook);
  }
  for (const meeting of clues.meetings) {
    if (!isNamed(meeting)) addAtStreet(drafts, meeting);
  }
  return drafts.map(siteOf).toSorted(byPeople);
}

interface Draft {
  readonly address: string | null;
  readonly key: string;
  readonly street: string | null;
  readonly found: Found | null;
  readonly people: Map<string, { readonly name: string; readonly because: Reason[] }>;
  readonly meetings: SiteMeeting[];
  since: Date | null;
}

function newDraft({ address, found }: Pick<Draft, "address" | "found">): Draft {
  const street = address === null ? null : streetOf(address);
  return {
    address,
    key: keyOf(address ?? ""),
    street: street && keyOf(street),
    found,
    people: new Map(),
    meetings: [],
    since: null,
  };
}

function say(
  { people }: Draft,
  { id, name }: Pick<SitePerson, "id" | "name">,
  reasons: readonly Reason[],
): void {
  const because = [...(people.get(id)?.because ?? []), ...reasons];
  people.set(id, { name, because });
}

/** One that goes on where another ends ("…, Niederlande") is the same, and so is one street in one town. */
function addressesOf(said: readonly SaidAddress[], outlook: Outlook): Draft[] {
  const drafts: Draft[] = [];
  for (const one of said.toSorted((a, b) => a.address.length - b.address.length)) {
    const draft = newDraft({ address: one.address, found: locate(one.address, outlook) });
    const known = drafts.find((other) => isSame(other, draft));
    if (!known) drafts.push(draft);
    tell(known ?? draft, one);
  }
  return drafts.toSorted((a, b) => b.people.size - a.people.size);
}

const isSame = (known: Draft, other: Draft): boolean =>
  other.key.startsWith(known.key) ||
  (known.street !== null &&
    known.street === other.street &&
    known.found !== null &&
    other.found !== null &&
    agree(known.found, other.found));

function tell(draft: Draft, { onCard, first, last, ...person }: SaidAddress): void {
  const dated = last ? { dated: "yes", day: last.getTime() } : { dated: "no" };
  const code = onCard ? "places.card" : "places.signature";
  say(draft, person, [{ code, values: dated }]);
  if (first && (draft.since === null || first < draft.since)) draft.since = first;
}

/** Letters and digits, whatever stands between them; a street is written in three ways. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/str(?:aße|asse)/g, "str")
    .replaceAll(/[^\p{L}\d]/gu, "");

/**
 * The first part with a number before or behind letters: "Kanaalweg 12" of "Waterlijn, Kanaalweg 12, 3526 KM
 * Utrecht", "4 Long Lane" of "4 Long Lane, London". Four digits before letters are a postcode.
 */
const streetOf = (address: string): string | null =>
  address
    .split(/[,;\n]/)
    .find((part) => /^\s*(?:\p{L}\D{4,}\d|\d{1,3}[a-z]? \p{L}{3})/iu.test(part)) ?? null;

/** Gives back whether there is one. */
function addAtStreet(drafts: readonly Draft[], meeting: SiteMeeting): boolean {
  const location = keyOf(meeting.location);
  const there = drafts.find(({ street }) => street !== null && isIn(street, location));
  there?.meetings.push(meeting);
  return there !== undefined;
}

function placeNamed(drafts: Draft[], meeting: SiteMeeting, outlook: Outlook): void {
  const { location } = meeting;
  if (addAtStreet(drafts, meeting) || AT_A_FAIR.test(location)) return;
  const found = townOf(location, outlook);
  if (!found) {
    if (drafts.length === 1) drafts[0]!.meetings.push(meeting);
    return;
  }
  const near = drafts.find((draft) => draft.found && agree(draft.found, found));
  if (near) near.meetings.push(meeting);
  else if (isAddress(location)) {
    const draft = newDraft({ address: location, found });
    drafts.push({ ...draft, meetings: [meeting] });
  }
}

function townOf(location: string, outlook: Outlook): Found | null {
  const found = locate(location, outlook);
  return found && found.how !== "country" ? found : null;
}

/** No longer number follows: 1 is not 12. */
function isIn(street: string, location: string): boolean {
  const at = location.indexOf(street);
  return at >= 0 && !/\d/.test(location[at + street.length] ?? "");
}

/** Some words in a row are called as the company or its domain is. */
function namesOne(location: string, names: readonly string[]): boolean {
  const keys = new Set(names.map(companyKey).filter((key) => key.length >= LEAST_NAME));
  const words = companyWordsIn(location.slice(0, MOST_CHARS));
  return words.some((_, from) =>
    words.slice(from, from + MOST_WORDS).some((_, more) => {
      const joined = words.slice(from, from + more + 1).join("");
      return keys.has(joined);
    }),
  );
}

/** Shorter ones are words as well. */
const LEAST_NAME = 4;
const MOST_CHARS = 300;
const MOST_WORDS = 6;

const AT_A_FAIR =
  /(?<!\p{L})(?:stand|booth|\p{L}*messe|fair|expo|halle? \d|kongress|congress)(?!\p{L})/iu;

function siteOf({ address, found, people, meetings, since }: Draft): Site {
  const isPlace = found !== null && found.how !== "country";
  return {
    address,
    place: isPlace ? found.place : null,
    exact: isPlace ? exactness(found) : null,
    people: Array.from(people, ([id, one]) => ({ id, ...one })).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    ),
    meetings: meetings.toSorted((a, b) => b.at.getTime() - a.at.getTime()),
    since,
  };
}

const byPeople = (a: Site, b: Site): number =>
  b.people.length - a.people.length ||
  b.meetings.length - a.meetings.length ||
  ((a.address ?? "") < (b.address ?? "") ? -1 : 1);
