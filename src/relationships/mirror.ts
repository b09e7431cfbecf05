/**
 * The week's mirror: minutes and people on a screen or the phone, and face to face. What the user said
 * of meetings counts; who is no business contact does not.
 */
import { sql } from "kysely";
import type { Kind } from "#channels/channel.ts";
import { dayOf, isoDay, startOfDay } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { HIDDEN_PEOPLE } from "./core-figures.ts";
import { type Place, saidMeetings } from "./history.ts";
import { ASSUMED_MINUTES, lengthOf } from "./measures/hours.ts";

const WEEKS = 12;

interface Week {
  readonly monday: string;
  readonly virtualMinutes: number;
  readonly virtualPeople: number;
  readonly faceMinutes: number;
  readonly facePeople: number;
}

export interface Mirror {
  readonly weeks: readonly Week[];
  readonly assumed: {
    readonly written: number;
    readonly phone: number;
    readonly video: number;
    readonly inPerson: number;
  };
}

/** Twelve weeks from Monday, the running one last. */
export async function mirror(tx: Tx, place: Place): Promise<Mirror> {
  const { now, zone } = place;
  const running = mondayOf(dayOf(now, zone));
  const first = running - 7 * (WEEKS - 1);
  const contacts = await contactsBetween(tx, { first, end: running + 7 }, place);
  const weeks = Map.groupBy(contacts, ({ at }) => mondayOf(dayOf(at, zone)));
  return {
    weeks: Array.from({ length: WEEKS }, (_, n) => {
      const monday = first + 7 * n;
      return { monday: isoDay(monday), ...sumOf(weeks.get(monday) ?? []) };
    }),
    assumed: {
      written: ASSUMED_MINUTES.written,
      phone: ASSUMED_MINUTES.phone,
      video: ASSUMED_MINUTES.video,
      inPerson: ASSUMED_MINUTES["in-person"],
    },
  };
}

export interface MirrorSide {
  readonly people: readonly MirrorPerson[];
  /** Of what the minutes are made, an hour with three people once. */
  readonly kinds: readonly MirrorKind[];
}

interface MirrorKind {
  readonly kind: "written" | "phone" | "video" | "in-person";
  readonly contacts: number;
  readonly minutes: number;
}

interface MirrorPerson {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly contacts: number;
}

/** What and who is behind one side of one week, the longest first. */
export async function mirrorPeople(
  tx: Tx,
  { monday, side }: { readonly monday: number; readonly side: "virtual" | "face" },
  place: Place,
): Promise<MirrorSide> {
  const contacts = await contactsBetween(tx, { first: monday, end: monday + 7 }, place);
  const ofSide = contacts.filter(({ kind }) => (kind === "in-person") === (side === "face"));
  const byPerson = Map.groupBy(ofSide, ({ person }) => person);
  const { rows: people } = await sql<{ id: string; name: string }>`
    select person_id as id, name from people
    where person_id = any(${[...byPerson.keys()]}::uuid[])`.execute(tx);
  const shown = people
    .map(({ id, name }) => {
      const some = byPerson.get(id) ?? [];
      return { id, name, minutes: minutesIn(some), contacts: some.length };
    })
    .toSorted((a, b) => b.minutes - a.minutes || (a.name < b.name ? -1 : 1));
  return { people: shown, kinds: kindsOf(onceEach(ofSide)) };
}

const KINDS = ["written", "phone", "video", "in-person"] as const;

function kindsOf(contacts: readonly WeekContact[]): readonly MirrorKind[] {
  const byKind = Map.groupBy(contacts, ({ kind }) => kind);
  return KINDS.flatMap((kind) => {
    const some = byKind.get(kind) ?? [];
    return some.length === 0 ? [] : [{ kind, contacts: some.length, minutes: minutesIn(some) }];
  });
}

interface WeekContact {
  readonly id: string;
  readonly at: Date;
  readonly kind: Kind;
  readonly minutes: number | null;
  readonly person: string;
}

/** As the database hands it over: JSON is read many times faster than rows. */
type Packed = readonly [id: string, ms: number, kind: Kind, minutes: number | null, person: string];

interface Span {
  readonly first: number;
  /** The first day after it. */
  readonly end: number;
}

/** Up to now. A day that the calendar knows as one in person is not told twice. */
async function contactsBetween(
  tx: Tx,
  { first, end }: Span,
  place: Place,
): Promise<readonly WeekContact[]> {
  // A week of the last year that the database knows has no end there.
  const span = { first, end: Math.min(end, dayOf(place.now, place.zone) + 1) };
  const passed = await passedBetween(tx, span, place);
  const dayWith = ({ person, at }: WeekContact) => `${person} ${dayOf(at, place.zone)}`;
  const known = new Set(passed.filter(({ kind }) => kind === "in-person").map(dayWith));
  const said = await saidBetween(tx, span, place);
  return [...passed, ...said.filter((contact) => !known.has(dayWith(contact)))];
}

async function passedBetween(
  tx: Tx,
  { first, end }: Span,
  { now, zone }: Place,
): Promise<readonly WeekContact[]> {
  const { rows } = await sql<{ contacts: readonly Packed[] | null }>`
    select json_agg(json_build_array(p.interaction_id, extract(epoch from p.at) * 1000, p.kind,
      p.minutes, h.person_id)) as contacts
    from parties p
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where p.at >= ${startOfDay(first, zone)} and p.at < ${startOfDay(end, zone)} and p.at <= ${now}
      and p.counted and p.kind <> 'unclear' and h.person_id is not null
      and h.person_id not in ${HIDDEN_PEOPLE}`.execute(tx);
  // One interaction may know a person by two handles.
  const distinct = new Map(
    (rows[0]?.contacts ?? []).map((packed) => [`${packed[0]} ${packed[4]}`, packed]),
  );
  return Array.from(distinct.values(), ([id, ms, kind, minutes, person]) => ({
    id,
    at: new Date(ms),
    kind,
    minutes,
    person,
  }));
}

async function saidBetween(
  tx: Tx,
  { first, end }: Span,
  place: Place,
): Promise<readonly WeekContact[]> {
  const asked = sql`m.day >= ${isoDay(first)}::date and m.day < ${isoDay(end)}::date
    and h.person_id is not null and h.person_id not in ${HIDDEN_PEOPLE}`;
  const { rows } = await sql<Pick<WeekContact, "id" | "at" | "person">>`
    select id, at, person from (${saidMeetings(asked, place)}) said`.execute(tx);
  return rows.map((one) => ({ ...one, kind: "in-person", minutes: null }));
}

function sumOf(contacts: readonly WeekContact[]): Omit<Week, "monday"> {
  const face = contacts.filter(({ kind }) => kind === "in-person");
  const virtual = contacts.filter(({ kind }) => kind !== "in-person");
  const people = (some: readonly WeekContact[]) => new Set(some.map(({ person }) => person)).size;
  return {
    virtualMinutes: minutesIn(onceEach(virtual)),
    virtualPeople: people(virtual),
    faceMinutes: minutesIn(onceEach(face)),
    facePeople: people(face),
  };
}

/** An hour with three people is one hour of mine. */
const onceEach = (some: readonly WeekContact[]): readonly WeekContact[] => [
  ...new Map(some.map((contact) => [contact.id, contact])).values(),
];

const minutesIn = (contacts: readonly WeekContact[]): number =>
  Math.round(contacts.reduce((sum, contact) => sum + lengthOf(contact), 0));

/** Day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7);
