/** The week's mirror: minutes and people on a screen or the phone, and face to face. */
import { sql } from "kysely";
import type { Kind } from "#channels/channel.ts";
import { dayOf, isoDay, startOfDay } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "./history.ts";
import { ASSUMED_MINUTES, lengthOf } from "./hours.ts";

const WEEKS = 12;

export interface Week {
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
export async function mirror(tx: Tx, { now, zone }: Place): Promise<Mirror> {
  const first = mondayOf(dayOf(now, zone)) - 7 * (WEEKS - 1);
  const contacts = await contactsSince(tx, startOfDay(first, zone), now);
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

export interface MirrorPerson {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly contacts: number;
}

/** Who is behind one side of one week, the longest first. */
export async function mirrorPeople(
  tx: Tx,
  { monday, side }: { readonly monday: number; readonly side: "virtual" | "face" },
  { now, zone }: Place,
): Promise<readonly MirrorPerson[]> {
  const end = new Date(Math.min(startOfDay(monday + 7, zone).getTime(), now.getTime()));
  const contacts = await contactsSince(tx, startOfDay(monday, zone), end);
  const ofSide = contacts.filter(({ kind }) => (kind === "in-person") === (side === "face"));
  return Array.from(
    Map.groupBy(ofSide, ({ person }) => person),
    ([id, some]) => ({
      id,
      name: some[0]!.name,
      minutes: Math.round(some.reduce((sum, contact) => sum + lengthOf(contact), 0)),
      contacts: some.length,
    }),
  ).toSorted((a, b) => b.minutes - a.minutes || (a.name < b.name ? -1 : 1));
}

interface WeekContact {
  readonly id: string;
  readonly at: Date;
  readonly kind: Kind;
  readonly minutes: number | null;
  readonly person: string;
  readonly name: string;
}

async function contactsSince(tx: Tx, from: Date, to: Date): Promise<readonly WeekContact[]> {
  const { rows } = await sql<WeekContact>`
    select distinct on (p.at, p.interaction_id, pe.person_id) p.interaction_id as id, p.at, p.kind,
      p.minutes, pe.person_id as person, pe.name
    from parties p
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    join people pe on pe.workspace_id = h.workspace_id and pe.person_id = h.person_id
    where p.at >= ${from} and p.at <= ${to} and p.counted and p.kind <> 'unclear'
    order by p.at, p.interaction_id, pe.person_id`.execute(tx);
  return rows;
}

/** An hour with three people is one hour of mine. */
function sumOf(contacts: readonly WeekContact[]): Omit<Week, "monday"> {
  const side = (face: boolean) => contacts.filter(({ kind }) => (kind === "in-person") === face);
  const minutes = (some: readonly WeekContact[]) =>
    Math.round(
      [...new Map(some.map((contact) => [contact.id, contact])).values()].reduce(
        (sum, contact) => sum + lengthOf(contact),
        0,
      ),
    );
  const people = (some: readonly WeekContact[]) => new Set(some.map(({ person }) => person)).size;
  return {
    virtualMinutes: minutes(side(false)),
    virtualPeople: people(side(false)),
    faceMinutes: minutes(side(true)),
    facePeople: people(side(true)),
  };
}

/** Day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7);
