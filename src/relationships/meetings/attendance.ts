/**
 * Whether a call, a conference or a meeting that was held is an occurrence of the calendar, and what that then was. A
 * calendar knows who was invited and to where; a report knows who came, a telephone's log that they talked.
 *
 * They are one where they took place about the same time under the same number of a conference or by the
 * same title, or where their times overlap and the people are the same (by handle, by person, by name). What was held then says of what kind it
 * was and how long. A report, which lists everybody, also says who did not come; a chat or a call does not.
 *
 * Where the calendar has a room, a report tells of those only who were not in it: they were met by video.
 * Whoever accepted and is not in the report may have sat in the room, or not have come: that stays unclear.
 * And a call beside a meeting in a room is about being late, a report of less than half of it is of
 * another conference. Whom one met at a stand at the time of a conference was met all the same. In doubt
 * nothing is joined, since both are told anyway.
 */
import type { Kind, Reason } from "#channels/channel.ts";
import { REPORT_AND_ROOM } from "#channels/conference/held.ts";
import type { HandleState } from "#people/handle-book.ts";
import { CROWD, MANY, type Standing } from "#people/standing.ts";

/** An occurrence as its calendar alone has it. */
export interface Planned {
  readonly at: Date;
  readonly minutes: number | null;
  readonly allDay: boolean;
  readonly kind: Kind;
  readonly reason: Reason;
  readonly subject: string;
  readonly location: string;
  readonly standing: Standing;
  /** Who may have come, without me. */
  readonly others: readonly HandleState[];
  /** All who were asked, me among them. */
  readonly invited: readonly Invited[];
  /** Keys of conferences whose number or link it names. */
  readonly threads: readonly string[];
}

export interface Invited {
  readonly handle: HandleState;
  readonly name: string;
  readonly accepted: boolean;
}

export interface Held {
  readonly item: string;
  readonly at: Date;
  readonly minutes: number | null;
  readonly kind: Kind;
  readonly reason: Reason;
  readonly subject: string;
  readonly thread: string | null;
  /** It lists everybody who was there. */
  readonly complete: boolean;
  readonly present: readonly HandleState[];
}

/** What was planned, as it was held. */
export interface Attended {
  readonly kind: Kind;
  readonly reason: Reason;
  readonly minutes: number | null;
  readonly others: readonly HandleState[];
  readonly standing: Standing;
  /** Of those of whom it is of another kind. */
  readonly kinds: ReadonlyMap<HandleState, Kind>;
}

/** How well they go together: by number or title, then by the time that they share, then by their begin. */
export interface Fit {
  readonly named: boolean;
  readonly bothMs: number;
  readonly apartMs: number;
}

/** Null where they are not one. */
export function fitOf(plan: Planned, held: Held): Fit | null {
  if (plan.allDay || !coincide(plan, held)) return null;
  const { shared, others, amThere } = companyOf(plan, held);
  if (held.complete && !amThere && !isInRoom(plan)) return null;
  const few = held.complete ? Math.min(others, plan.others.length) : others;
  const together = shared > 0 && shared * 2 >= few;
  const named = isNamed(plan, held, together);
  if (!isLikely(plan, held, named)) return null;
  const bothMs = bothOf(plan, held);
  if (!named && !(together && bothMs > 0 && mayInterrupt(plan, held, bothMs))) return null;
  return { named, bothMs, apartMs: Math.abs(plan.at.getTime() - held.at.getTime()) };
}

export const isBetter = (one: Fit, other: Fit): boolean =>
  one.named !== other.named
    ? one.named
    : one.bothMs !== other.bothMs
      ? one.bothMs > other.bothMs
      : one.apartMs < other.apartMs;

/** They begin at about the same time, or most of the shorter one lies in the other, or when it began. */
function coincide(plan: Planned, held: Held): boolean {
  const [from, to] = spanOf(plan);
  const [start, end] = spanOf(held);
  if (Math.abs(start - from) <= ABOUT) return true;
  if (!held.minutes && start >= from && start < to) return true;
  const both = bothOf(plan, held);
  return both > 0 && both * 2 >= Math.min(to - from, end - start);
}

const MINUTE = 60_000;
const ABOUT = 20 * MINUTE;
/** Where no end is known. */
const USUAL = 30;

const spanOf = ({ at, minutes }: Pick<Held, "at" | "minutes">): readonly [number, number] => [
  at.getTime(),
  at.getTime() + (minutes || USUAL) * MINUTE,
];

function bothOf(plan: Planned, held: Held): number {
  const [from, to] = spanOf(plan);
  const [start, end] = spanOf(held);
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

const isInRoom = ({ kind, reason }: Planned): boolean =>
  kind === "in-person" || reason.code.startsWith("calendar.hybrid");

/** A title tells of a conference, whoever came; of all else only where somebody is the same. */
function isNamed(plan: Planned, { kind, thread, subject }: Held, together: boolean): boolean {
  const titled = sameTitle(plan.subject, subject);
  if (!isOnline(kind)) return together && (titled || sameTitle(plan.location, subject));
  if (thread !== null && plan.threads.includes(thread)) return true;
  return titled && (kind === "video" || together);
}

const isOnline = (kind: Kind): boolean => kind === "video" || kind === "phone";

function isLikely(plan: Planned, { kind, minutes, complete }: Held, named: boolean): boolean {
  if (kind === "in-person") return named || plan.kind === "unclear" || isInRoom(plan);
  if (kind === "unclear" || complete) return true;
  if (plan.kind === "in-person") return false;
  if (plan.kind !== "unclear") return true;
  return (minutes ?? 0) * 3 >= (plan.minutes ?? USUAL);
}

/** Beside a room it is another conference, unless it took half of the meeting. */
function mayInterrupt(plan: Planned, { kind }: Held, bothMs: number): boolean {
  const [from, to] = spanOf(plan);
  return !isOnline(kind) || !isInRoom(plan) || bothMs * 2 >= to - from;
}

interface Company {
  /** How many of those held with were invited. */
  readonly shared: number;
  readonly others: number;
  readonly amThere: boolean;
}

function companyOf(plan: Planned, { complete, present }: Held): Company {
  const found = present.map((handle) => invitedAs(handle, plan));
  const others = present.filter((handle, index) => !handle.mine && !found[index]?.handle.mine);
  return {
    shared: new Set(
      // Whoever called off the meeting may call at its time all the same.
      found.filter(
        (one) => one && !one.handle.mine && (complete || plan.others.includes(one.handle)),
      ),
    ).size,
    others: others.length,
    amThere: others.length < present.length,
  };
}

/** By handle, by person, else by a name that one of the invited alone has. */
function invitedAs(handle: HandleState, { invited }: Planned): Invited | undefined {
  const same = invited.find((one) => one.handle === handle);
  if (same) return same;
  const person = handle.personId;
  const known = person === null ? undefined : invited.find((one) => one.handle.personId === person);
  if (known) return known;
  const called = invited.filter((one) => isCalledLike(handle, one));
  return called.length === 1 ? called[0] : undefined;
}

function isCalledLike(handle: HandleState, one: Invited): boolean {
  const name = nameKey(nameOf(handle));
  return name !== "" && namesOf(one).includes(name);
}

const nameOf = ({ kind, value, name }: HandleState): string =>
  kind === "name" && name === "" ? value.slice(value.indexOf(":") + 1) : name;

const namesOf = ({ handle, name }: Invited): readonly string[] => [
  nameKey(name),
  nameKey(handle.name),
];

/** What two handles have in common where they are one, or may be. */
export const keysOf = (handle: HandleState): readonly string[] =>
  [handle.id, handle.personId ?? "", nameKey(nameOf(handle))].filter((key) => key !== "");

/** One word alone is nobody in particular. */
function nameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words !== null && words.length > 1 ? words.toSorted().join(" ") : "";
}

const sameTitle = (one: string, other: string): boolean => {
  const title = titleKey(one);
  return title.length >= 4 && title === titleKey(other);
};

const titleKey = (subject: string): string =>
  (
    subject
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");

/** Of what was held, in order of time; at least one. */
export function attended(plan: Planned, held: readonly Held[]): Attended {
  const lists = held.filter(({ complete }) => complete);
  const told = lists[0] ?? held.find(({ kind }) => kind !== "unclear") ?? held[0]!;
  const came = new Set(held.flatMap((one) => othersIn(plan, one)));
  const missing = plan.others.filter((other) => !came.has(other));
  // A list says that whoever is missing did not come, unless they sat in the room.
  const stay =
    lists.length === 0
      ? missing
      : missing.filter((other) => isInRoom(plan) && mayHaveCome(plan, other));
  const others = [...came, ...stay];
  const tells = came.size > 0 && told.kind !== "unclear" ? told : plan;
  const isMixed = lists.length > 0 && came.size > 0 && stay.length > 0;
  return {
    kind: tells.kind,
    reason: isMixed ? { ...told.reason, code: REPORT_AND_ROOM } : tells.reason,
    minutes: came.size > 0 ? minutesOf(plan, held) : plan.minutes,
    others,
    standing: standingOf(others.length),
    kinds: new Map(isMixed ? stay.map((other) => [other, "unclear"] as const) : []),
  };
}

/**
 * Whom only their name is known of is whoever was invited by it. A number or an address stays one, as does a
 * name that another one is known to be: who is one person is found among those with whom something passed.
 */
function othersIn(plan: Planned, { present }: Held): readonly HandleState[] {
  return present.flatMap((handle) => {
    const one = invitedAs(handle, plan);
    if (handle.mine || handle.list || one?.handle.mine) return [];
    if (!one || one.handle === handle) return [handle];
    const stays = handle.kind !== "name" || !isCalledLike(handle, one);
    return stays ? [one.handle, handle] : [one.handle];
  });
}

const mayHaveCome = ({ invited }: Planned, other: HandleState): boolean =>
  invited.some(({ handle, accepted }) => handle === other && accepted);

function minutesOf(plan: Planned, held: readonly Held[]): number | null {
  const spans = held
    .flatMap(({ at, minutes }) => (minutes === null ? [] : [spanOf({ at, minutes })]))
    .toSorted(([a], [b]) => a - b);
  if (spans.length === 0) return plan.minutes;
  let sum = 0;
  let until = -Infinity;
  for (const [from, to] of spans) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return Math.round(sum / MINUTE);
}

function standingOf(others: number): Standing {
  if (others === 0) return "alone";
  return others > MANY ? "many" : others > CROWD ? "crowd" : "personal";
}
