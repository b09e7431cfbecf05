/**
 * Whom should I meet? Ties by need to meet. Where everybody stands is computed from narrow columns,
 * since it moves with the calendar; the rest is read for the people that are shown.
 */
import { sql } from "kysely";
import type { ChannelName, Kind, Reason } from "#channels/channel.ts";
import type { Named } from "#people/places/place.ts";
import { written } from "#people/edits.ts";
import { howFar } from "#shared/globe.ts";
import { dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { type Standing, standings } from "./core-figures.ts";
import { measureMeetings } from "./figures.ts";
import type { Place } from "./history.ts";
import { type Month, fillMonths, monthAfter, monthOfDay } from "./measures/months.ts";
import type { Need } from "./measures/need.ts";
import type { Counts, FigureDetails, PulseToday, Seen } from "./measures/person-figures.ts";
import { peopleWith } from "./people-with.ts";
import {
  type Around,
  type Circle,
  circleOf,
  countryOf,
  peopleAround,
  whichCentre,
} from "./place-circle.ts";
import type { Which } from "./place-namesakes.ts";
import { type PersonSeat, howSeated, seatsKnown } from "./places.ts";
import { reasonsFor } from "./measures/reasons.ts";

const MONTHS_SHOWN = 24;

export interface MeetQuery {
  readonly show: "all" | "only-virtual" | "fading";
  readonly company?: string | undefined;
  readonly channel?: ChannelName | undefined;
  readonly kind?: Kind | undefined;
  /** Words, or a place and how far around it: "bei London 50 km". */
  readonly text?: string | undefined;
  readonly near?: string | undefined;
  readonly km?: number | undefined;
  /**
   * In a circle the nearest may come first; who is equally near stays in the order of need. Without one
   * whoever is on the map comes first, then those of whom the country alone is known.
   */
  readonly order?: "distance" | undefined;
  /** Only those on the map, of whom the country alone is known, or of whom nothing is. */
  readonly seat?: SeatKnown | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface MeetPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly company: { readonly id: string; readonly name: string } | null;
  readonly parts: Need;
  readonly onlyVirtual: boolean;
  readonly fading: boolean;
  readonly pulse: PulseToday & { readonly usualGap: number | null };
  readonly reasons: readonly Reason[];
  /** Where they sit, or only the country. */
  readonly seat: Named | null;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  /** Seen at least once, if only on a day that nobody remembers: then `lastSeen` is null. */
  readonly met: boolean;
  readonly months: readonly Month[];
  readonly seen: readonly Seen[];
}

/** Where the reader looks for people, and what was found beside those in the circle. */
export interface NearCentre extends Circle {
  /** Of several towns of the name: which one it is, and the others. */
  readonly which: Which | null;
  /** Kilometres, of the people on this page. */
  readonly away: Readonly<Record<string, number>>;
  /** Why these and those somewhere in the country are thought to sit there. */
  readonly how: Readonly<Record<string, Pick<PersonSeat, "exact" | "because">>>;
  readonly country: Named["name"];
  /** People of whom only the centre's country is known: the first of them, and how many there are. */
  readonly somewhere: readonly MeetPerson[];
  readonly somewhereTotal: number;
}

export interface MeetList {
  readonly people: readonly MeetPerson[];
  /** Null where no place was asked for. */
  readonly near: NearCentre | null;
  readonly total: number;
  readonly counts: { readonly all: number; readonly onlyVirtual: number; readonly fading: number };
  readonly companies: readonly {
    readonly id: string;
    readonly name: string;
    readonly people: number;
  }[];
  /** Those on which anybody here is in touch. */
  readonly channels: readonly ChannelName[];
  readonly asOf: Date;
  readonly sources: number;
}

export async function meetList(tx: Tx, query: MeetQuery, place: Place): Promise<MeetList> {
  const found = await inOrder(tx, query, place);
  const { all, circle, around, ordered } = found;
  const matching = insideOf(found.matching, around);
  const page = ordered.slice(query.offset, query.offset + query.limit);
  const near =
    circle && around && (await nearCentre(tx, { ...found, circle, around, page }, place));
  return {
    people: await meetPeople(tx, page, place),
    near,
    total: ordered.length,
    counts: {
      all: matching.length,
      onlyVirtual: matching.filter(({ today }) => today.onlyVirtual).length,
      fading: matching.filter(({ today }) => today.fading).length,
    },
    companies: await companiesOf(tx, all),
    channels: [...new Set(all.flatMap(({ channels }) => channels))],
    ...(await asOfSources(tx, place)),
  };
}

/** Everyone of the list as it stands on the page: behind those in a circle those somewhere in its country. */
export async function meetOrder(
  tx: Tx,
  query: Omit<MeetQuery, "offset" | "limit">,
  place: Place,
): Promise<readonly string[]> {
  const { shown, around, ordered } = await inOrder(tx, query, place);
  const national = around ? shown.filter(({ id }) => around.somewhere.has(id)) : [];
  return [...ordered, ...national].map(({ id }) => id);
}

async function inOrder(
  tx: Tx,
  query: Omit<MeetQuery, "offset" | "limit">,
  place: Place,
): Promise<Selection & { readonly around: Around | null; readonly ordered: readonly Standing[] }> {
  await measureMeetings(tx, place);
  const found = await selection(tx, query, place);
  const { circle } = found;
  const around = circle && (await peopleAround(tx, circle));
  const chosen = await seatedSo(tx, insideOf(found.shown, around), query);
  const ordered = around && query.order === "distance" ? nearestFirst(chosen, around) : chosen;
  return { ...found, around, ordered };
}

type SeatKnown = (typeof SEATS_KNOWN)[number];
/** In this order where the place counts. */
const SEATS_KNOWN = ["place", "country", "none"] as const;

async function seatedSo(
  tx: Tx,
  people: readonly Standing[],
  { seat, order }: Pick<MeetQuery, "seat" | "order">,
): Promise<readonly Standing[]> {
  if (seat === undefined && order === undefined) return people;
  const known = await seatsKnown(tx);
  const bySeat = Map.groupBy(people, ({ id }) => known.get(id) ?? "none");
  return (seat === undefined ? SEATS_KNOWN : [seat]).flatMap((one) => bySeat.get(one) ?? []);
}

const insideOf = (people: readonly Standing[], around: Around | null): readonly Standing[] =>
  around ? people.filter(({ id }) => around.inside.has(id)) : people;

function nearestFirst(people: readonly Standing[], { inside }: Around): readonly Standing[] {
  const kmTo = ({ id }: Standing): number => {
    const { away, exact } = inside.get(id)!;
    return howFar(away, exact).km;
  };
  return people.toSorted((one, other) => kmTo(one) - kmTo(other));
}

interface Selection {
  readonly all: readonly Standing[];
  /** Of the company, channel, words. */
  readonly matching: readonly Standing[];
  /** Of these the tab's. */
  readonly shown: readonly Standing[];
  /** Where a place was asked for; nobody is left out for it yet. */
  readonly circle: Circle | null;
}

export async function selection(
  tx: Tx,
  query: Omit<MeetQuery, "order" | "offset" | "limit">,
  place: Place,
): Promise<Selection> {
  const all = await standings(tx, place);
  const circle = circleOf(query, place.zone);
  const matching = await filtered(tx, all, circle ? { ...query, text: circle.rest } : query);
  const shown = matching.filter(({ today }) => isShown(today, query.show));
  return { all, matching, shown, circle };
}

/** As many of them as one looks through. */
const SOMEWHERE_SHOWN = 30;

async function nearCentre(
  tx: Tx,
  found: {
    readonly shown: readonly Standing[];
    readonly circle: Circle;
    readonly around: Around;
    readonly page: readonly Standing[];
  },
  place: Place,
): Promise<NearCentre> {
  const { circle, around } = found;
  const national = found.shown.filter(({ id }) => around.somewhere.has(id));
  const somewhere = national.slice(0, SOMEWHERE_SHOWN);
  const shown = [...found.page, ...somewhere].map(({ id }) => id);
  return {
    ...circle,
    which: whichCentre(circle, place.zone),
    away: Object.fromEntries(found.page.map(({ id }) => [id, around.inside.get(id)!.away])),
    how: await howSeated(tx, shown, place.zone),
    country: countryOf(circle.centre),
    somewhere: await meetPeople(tx, somewhere, place),
    somewhereTotal: national.length,
  };
}

const isShown = ({ onlyVirtual, fading }: Standing["today"], show: MeetQuery["show"]): boolean =>
  show === "all" || (show === "only-virtual" ? onlyVirtual : fading);

async function filtered(
  tx: Tx,
  all: readonly Standing[],
  { company, channel, kind, text }: Pick<MeetQuery, "company" | "channel" | "kind" | "text">,
): Promise<readonly Standing[]> {
  const ofCompany = company ? all.filter(({ companyId }) => companyId === company) : all;
  if (!channel && !kind && !text) return ofCompany;

  const { rows } = await sql<{ id: string }>`
    select f.person_id as id from figures f
    ${text ? sql`join (${peopleWith(text)}) named on named.id = f.person_id` : sql``}
    where f.tie and not f.hidden
      ${channel ? sql`and ${channel} = any(f.channels)` : sql``}
      ${kind ? sql`and ${KIND_COUNT[kind]} > 0` : sql``}`.execute(tx);
  const ids = new Set(rows.map(({ id }) => id));
  return ofCompany.filter(({ id }) => ids.has(id));
}

const KIND_COUNT: Readonly<Record<Kind, ReturnType<typeof sql>>> = {
  written: sql`f.written`,
  phone: sql`f.phone`,
  video: sql`f.video`,
  "in-person": sql`f.in_person`,
  unclear: sql`0`,
};

interface ShownRow extends Counts {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly companyId: string | null;
  readonly company: string | null;
  readonly place: Named["name"] | null;
  readonly country: string | null;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly channels: readonly ChannelName[];
  readonly details: FigureDetails;
}

/** What is shown of these people, in their order. */
export async function meetPeople(
  tx: Tx,
  page: readonly Standing[],
  { now, zone }: Place,
): Promise<readonly MeetPerson[]> {
  const { rows } = await sql<ShownRow>`
    select p.person_id as id, p.name, p.company_id as "companyId", c.name as company,
      l.name as place, l.country,
      f.last_contact as "lastContact", f.last_seen as "lastSeen", f.written, f.phone, f.video, f.in_person as "inPerson",
      f.channels, f.details,
      coalesce(${written("title")}, (select fa.value from handles h
        join facts fa on fa.workspace_id = h.workspace_id and fa.handle_id = h.handle_id
        where h.workspace_id = p.workspace_id and h.person_id = p.person_id and fa.field = 'title'
        order by fa.at desc nulls last limit 1)) as title
    from people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
    left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
    left join places l on l.workspace_id = p.workspace_id and l.person_id = p.person_id
    where p.person_id = any(${page.map(({ id }) => id)}::uuid[])`.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const day = dayOf(now, zone);
  return page.flatMap(({ id, core, today }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, title, companyId, company, place, country } = row;
    const { lastContact, lastSeen, channels, details } = row;
    const { written, phone, video, inPerson } = row;
    const counts = { written, phone, video, inPerson };
    const months = monthsShown(details.months, day);
    return [
      {
        id,
        name,
        title,
        company: companyId && company ? { id: companyId, name: company } : null,
        parts: today.parts,
        onlyVirtual: today.onlyVirtual,
        fading: today.fading,
        pulse: { ...today.pulse, usualGap: details.usualGap },
        reasons: reasonsFor({ ...core, counts, channels, details }, today, day),
        seat: place && country ? { name: place, country } : null,
        lastContact,
        lastSeen,
        met: core.met,
        months,
        seen: details.seen.filter(({ day }) => day >= months[0]!.month),
      },
    ];
  });
}

/** The months that end with this one; of whoever was silent in all of them, those up to the last contact. */
function monthsShown(known: readonly Month[], day: number): readonly Month[] {
  const upTo = (last: string) => fillMonths(known, monthAfter(last, 1 - MONTHS_SHOWN), last);
  const now = upTo(monthOfDay(day));
  const last = known.at(-1)?.month;
  return last !== undefined && last < now[0]!.month ? upTo(last) : now;
}

async function companiesOf(tx: Tx, all: readonly Standing[]): Promise<MeetList["companies"]> {
  const people = new Map<string, number>();
  for (const { companyId } of all) {
    if (companyId) people.set(companyId, (people.get(companyId) ?? 0) + 1);
  }
  const rows = await tx
    .selectFrom("companies")
    .select(["company_id", "name"])
    .orderBy("name")
    .execute();
  return rows.flatMap(({ company_id, name }) => {
    const count = people.get(company_id);
    return count ? [{ id: company_id, name, people: count }] : [];
  });
}

/** Sources are what was dropped or named, as on the page of sources (jobs/given.ts), where any of it could be read. */
async function asOfSources(tx: Tx, { now }: Place): Promise<Pick<MeetList, "asOf" | "sources">> {
  const { rows } = await sql<{ at: Date | null; sources: number }>`
    select max(alive_at) as at, coalesce(sum(given), 0)::int as sources from (
      select i.alive_at, case when count(f.channel) > 0 then coalesce(
        case when i.request ->> 'upload' is null then jsonb_array_length(i.request -> 'paths') end,
        count(distinct split_part(split_part(f.path, ' › ', 1), '/', 1))) else 0 end as given
      from imports i
      left join import_files f on f.workspace_id = i.workspace_id and f.import_id = i.import_id
      where i.state <> 'undone'
      group by i.workspace_id, i.import_id) each`.execute(tx);
  return { asOf: rows[0]?.at ?? now, sources: rows[0]?.sources ?? 0 };
}
