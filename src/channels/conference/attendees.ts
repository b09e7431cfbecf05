/**
 * Who was there, from the rows of a meeting: one each, however often they came back or were told of.
 * People are known by their address, else by a number that called in, else by the name alone, which
 * is the name of somebody with an address where exactly one of them has it.
 */
import type { Party } from "#channels/channel.ts";
import { emailHandle, nameHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { secondsOf } from "./duration.ts";
import type { Moment } from "#channels/moment.ts";
import { isNobody, isRoom } from "./nobody.ts";
import type { Program } from "./program.ts";
import type { Row } from "./report.ts";
import { originalNames } from "./zoom-name.ts";

export interface Attendee {
  /** As the report calls them. */
  readonly name: string;
  /** Null of whom nothing says who it is: "iPhone", "Phone caller". */
  readonly party: Party | null;
  /** How long they were there; null where nothing says so. */
  readonly seconds: number | null;
  readonly stays: readonly Stay[];
  readonly organizes: boolean;
}

/** From when to when, by the clock of the report. */
export interface Stay {
  readonly from: Moment;
  readonly to: number;
}

export interface How {
  readonly program: Program;
  readonly country: string | null;
  readonly momentOf: (text: string) => Moment | null;
}

export function attendeesOf(rows: readonly Row[], how: How): readonly Attendee[] {
  const originalIn = originalNames(rows.flatMap((row) => (row.hasOriginal ? [shownIn(row)] : [])));
  const seen = rows.filter(isThere).map((row) => {
    const shown = shownIn(row);
    return sightingOf(row, row.hasOriginal ? originalIn(shown) : shown, how);
  });
  const last = seen.reduce(
    (late, { from, to }) => Math.max(late, from?.wall ?? 0, to?.wall ?? 0),
    0,
  );
  return Array.from(groupsOf(seen).values(), (group) => attendeeOf(group, last));
}

/** Whoever did not come, or came no further than the waiting room. */
const isThere = ({ cells }: Row): boolean =>
  !/^(?:no|nein)$/i.test(cells.attended ?? "") && !/^(?:yes|ja|y)$/i.test(cells.waiting ?? "");

const shownIn = ({ cells }: Row): string =>
  cells.name ?? [cells.given, cells.family].filter(Boolean).join(" ");

interface Sighting {
  readonly name: string;
  readonly party: Party | null;
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly seconds: number | null;
  /** Sums up what other rows say one by one. */
  readonly whole: boolean;
  readonly action: "joined" | "left" | null;
  readonly organizes: boolean;
}

function sightingOf({ cells }: Row, name: string, { program, country, momentOf }: How): Sighting {
  const at = (text = "") => (text === "" ? null : momentOf(text));
  const action = cells.action === undefined ? null : LEFT.test(cells.action) ? "left" : "joined";
  const from = at(cells.join ?? cells.firstJoin ?? (action === "joined" ? cells.moment : ""));
  const to = at(cells.leave ?? (action === "left" ? cells.moment : ""));
  return {
    name,
    party: partyOf(name, cells.email || cells.account || "", { program, country }),
    from,
    to,
    seconds: secondsOf(cells.duration ?? cells.total ?? ""),
    whole: cells.firstJoin !== undefined || cells.total !== undefined,
    action,
    organizes: /^(?:organi[sz]er|organisator(?:in)?|host)$/i.test(cells.role ?? ""),
  };
}

const LEFT = /^(?:left|verlassen|hat .{0,40}verlassen)/i;

function partyOf(
  name: string,
  address: string,
  { program, country }: Pick<How, "program" | "country">,
): Party | null {
  const mailbox = emailHandle(address, name);
  if (isRoom(name, address)) return null;
  if (mailbox) return mailbox;
  const called = /^[+(]?\d[\d ()/.-]{6,24}$/.test(name) ? name : "";
  // Zoom writes numbers with their country and without the plus.
  const digits = called.replaceAll(/\D/g, "");
  const phone =
    called === ""
      ? null
      : ((called === digits ? phoneHandle(`+${digits}`, null) : null) ??
        phoneHandle(called, country));
  if (phone) return { ...phone, name: "" };
  return called !== "" || isNobody(name) ? null : nameHandle(program, name);
}

function groupsOf(seen: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const byName = new Map<string, Set<string>>();
  for (const { name, party } of seen) {
    if (party?.kind !== "email") continue;
    const called = nameKey(name);
    byName.set(called, (byName.get(called) ?? new Set()).add(party.value));
  }
  return Map.groupBy(seen, ({ name, party }) => {
    const addresses = byName.get(nameKey(name)) ?? new Set();
    const [only] = addresses.size === 1 ? addresses : [];
    if (party?.kind === "email") return party.value;
    return only ?? `${party?.kind ?? "nobody"} ${party?.value ?? name}`;
  });
}

const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase();

function attendeeOf(group: readonly Sighting[], last: number): Attendee {
  const first = group[0]!;
  const party = group.find((one) => one.party?.kind === "email")?.party ?? first.party;
  const single = group.filter(({ whole }) => !whole);
  const told = single.some(({ from, action }) => from !== null || action !== null) ? single : group;
  const isLog = told.some(({ action }) => action !== null);
  const stays = isLog ? loggedStays(told, last) : told.flatMap(stayOf);
  const sums = told.flatMap(({ seconds }) => seconds ?? []);
  // Zoom rounds each stay up to a minute and counts two devices twice; Meet leaves out who went for a while.
  const known = [
    ...coveredBy(stays),
    ...(sums.length > 0 ? [sums.reduce((a, b) => a + b, 0)] : []),
  ];
  return {
    name: first.name,
    party,
    seconds: known.length > 0 ? Math.min(...known) : null,
    stays,
    organizes: group.some(({ organizes }) => organizes),
  };
}

function stayOf({ from, to, seconds }: Sighting): readonly Stay[] {
  if (from === null) return [];
  const end = to ? endOf(from, to) : seconds === null ? null : from.wall + seconds * 1000;
  return end === null || end < from.wall ? [] : [{ from, to: end }];
}

/** Times without a day go on after midnight. */
const endOf = (from: Moment, to: Moment): number =>
  to.wall < from.wall && from.wall - to.wall > HALF_A_DAY ? to.wall + 2 * HALF_A_DAY : to.wall;

const HALF_A_DAY = 43_200_000;

/** Who joined and never left was there as long as anything happened. */
function loggedStays(told: readonly Sighting[], last: number): readonly Stay[] {
  const stays: Stay[] = [];
  let from: Moment | null = null;
  for (const one of told) {
    if (one.action === "joined") from ??= one.from;
    else if (from && one.to && one.to.wall >= from.wall) {
      stays.push({ from, to: one.to.wall });
      from = null;
    }
  }
  return from && last > from.wall ? [...stays, { from, to: last }] : stays;
}

/** In seconds, what they have in common once; nothing where no stay is known. */
function coveredBy(stays: readonly Stay[]): readonly number[] {
  if (stays.length === 0) return [];
  let sum = 0;
  let until = -Infinity;
  for (const { from, to } of stays.toSorted((a, b) => a.from.wall - b.from.wall)) {
    sum += Math.max(0, to - Math.max(from.wall, until));
    until = Math.max(until, to);
  }
  return [Math.round(sum / 1000)];
}
