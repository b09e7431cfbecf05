/**
 * Reads histories from the tables parties, interactions and marks. What the user said ("I have met
 * them on 9 February") becomes a contact like any other, so that every measure knows of it. How one
 * meeting took place, the user's word on it included, stands in the interaction already (meetings.ts).
 */
import { type RawBuilder, sql } from "kysely";
import type { Kind } from "#channels/channel.ts";
import { dayNumber, dayOf, isoDay, startOfDay } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Contact } from "./measures/contact.ts";
import { NO_MARKS, type PersonMarks } from "./measures/person-figures.ts";

/** When it is, and where a day is a day. */
export interface Place {
  readonly now: Date;
  readonly zone: string;
}

export interface History {
  /** What counts, up to now, in order of time. */
  readonly contacts: readonly Contact[];
  readonly marks: PersonMarks;
}

/** Of each of these people; one without any contact has an empty history. */
export async function historiesOf(
  tx: Tx,
  people: readonly string[],
  place: Place,
): Promise<ReadonlyMap<string, History>> {
  const said = await marksOf(tx, people);
  const contacts = await contactsOf(tx, people, place);
  return new Map(
    people.map((person) => {
      const marks = said.get(person) ?? [];
      return [
        person,
        {
          contacts: withMeetings(contacts.get(person) ?? [], metContacts(marks, place)),
          marks: personMarks(marks),
        },
      ];
    }),
  );
}

/** Noon, so that the day stays the same in the zones around. */
const noonOf = (day: number, zone: string): Date =>
  new Date(startOfDay(day, zone).getTime() + 12 * 3_600_000);

/** The same of a mark in SQL: `m` and its workspace `w`; null for a day that nobody remembers. */
export const NOON_OF_MARK = sql`((m.value ->> 'day')::date + time '12:00') at time zone w.zone`;

/** A contact as the database hands it over: JSON is read many times faster than rows. */
type Packed = readonly [
  ms: number,
  kind: Kind,
  direction: Contact["direction"],
  thread: string | null,
  channel: string,
  id: string,
  minutes: number | null,
  label: string | null,
];

async function contactsOf(
  tx: Tx,
  people: readonly string[],
  { now, zone }: Place,
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  // All of it stands beside the handle, but for what a meeting in person was called.
  const { rows } = await sql<{ person: string; contacts: Packed[] }>`
    select h.person_id as person, json_agg(json_build_array(
      extract(epoch from p.at) * 1000, p.kind, p.direction, p.thread, p.channel, p.interaction_id,
      p.minutes, case when p.kind = 'in-person' then (select i.subject from interactions i
        where i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id) end)) as contacts
    from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    where h.person_id = any(${people}::uuid[]) and p.counted and p.at <= ${now}
    group by h.person_id`.execute(tx);
  return new Map(
    rows.map(({ person, contacts }) => [
      person,
      distinct(contacts).map((packed) => unpack(packed, zone)),
    ]),
  );
}

/** In order of time. One interaction may know a person by two handles; what passed is one contact. */
function distinct(contacts: readonly Packed[]): readonly Packed[] {
  const byId = new Map(contacts.map((contact) => [contact[5], contact]));
  return [...byId.values()].toSorted((a, b) => a[0] - b[0] || (a[5] < b[5] ? -1 : 1));
}

function unpack(packed: Packed, zone: string): Contact {
  const [ms, kind, direction, thread, channel, id, minutes, label] = packed;
  const at = new Date(ms);
  const passed = { kind, direction, counted: true, thread, minutes, channel };
  return { id, at, day: dayOf(at, zone), ...passed, label: label ?? "" };
}

interface Mark {
  readonly id: string;
  readonly kind: "met" | "weight" | "hidden";
  readonly value: {
    readonly day?: string | null;
    readonly where?: string;
    readonly weight?: number;
  };
}

/** A mark hangs on a handle's value; the newest of a kind comes last. */
async function marksOf(
  tx: Tx,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Mark[]>> {
  const { rows } = await sql<Mark & { person: string }>`
    select h.person_id as person, m.id, m.kind, m.value
    from (${MARKS}) m
    join handles h on h.workspace_id = m.workspace_id
      and h.kind = split_part(m.subject, ':', 1)
      and h.value = substr(m.subject, strpos(m.subject, ':') + 1)
    where h.person_id = any(${people}::uuid[])
    order by m.created_at, m.mark_id`.execute(tx);
  return Map.groupBy(rows, ({ person }) => person);
}

/** What was said of several people at once was one meeting: the first of its marks stands for all. */
const MARKS = sql`
  select *, first_value(mark_id) over (partition by kind, value, created_at order by mark_id) as id
  from marks where kind in ('met', 'weight', 'hidden')`;

/**
 * The same in SQL, {person, id, day, at}, as far as one asks for handles `h` and days `m.day`: one a day.
 * Whether something else in person is known of that day is left to the caller.
 */
export const saidMeetings = (
  asked: RawBuilder<unknown>,
  { now, zone }: Place,
): RawBuilder<unknown> => sql`
  select distinct on (h.person_id, m.day) h.person_id as person, m.id, m.day,
    (m.day + time '12:00') at time zone ${zone} as at
  from (select *, (value ->> 'day')::date as day from (${MARKS}) said where kind = 'met') m
  join handles h on h.workspace_id = m.workspace_id and m.subject = h.kind || ':' || h.value
  where m.day <= ${isoDay(dayOf(now, zone))}::date and ${asked}
  order by h.person_id, m.day, m.created_at desc, m.mark_id desc`;

function personMarks(marks: readonly Mark[]): PersonMarks {
  if (marks.length === 0) return NO_MARKS;
  return {
    metSomeDay: marks.some(({ kind, value }) => kind === "met" && !value.day),
    weight: marks.findLast(({ kind }) => kind === "weight")?.value.weight ?? 1,
    hidden: marks.some(({ kind }) => kind === "hidden"),
  };
}

/** Nobody has met anybody on a day to come, whatever an older version kept. */
export const isToCome = (day: string | null, { now, zone }: Place): boolean =>
  day !== null && dayNumber(day) > dayOf(now, zone);

function metContacts(marks: readonly Mark[], place: Place): readonly Contact[] {
  const { now, zone } = place;
  return marks.flatMap(({ id, kind, value }) => {
    if (kind !== "met" || !value.day || isToCome(value.day, place)) return [];
    const day = dayNumber(value.day);
    // Whoever says "today" in the morning has met them already.
    const at = new Date(Math.min(noonOf(day, zone).getTime(), now.getTime()));
    return [
      {
        id,
        at,
        day,
        kind: "in-person",
        direction: "both",
        counted: true,
        thread: null,
        minutes: null,
        channel: null,
        label: value.where ?? "",
      },
    ];
  });
}

/** A day that the calendar knows as one in person is not told twice. */
function withMeetings(contacts: readonly Contact[], met: readonly Contact[]): readonly Contact[] {
  if (met.length === 0) return contacts;
  const known = new Set(contacts.flatMap(({ kind, day }) => (kind === "in-person" ? [day] : [])));
  const told = new Map(met.filter(({ day }) => !known.has(day)).map((one) => [one.day, one]));
  return [...contacts, ...told.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
