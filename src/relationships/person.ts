/** One person's page: who they are, and all that is known of the relationship. */
import { type RawBuilder, sql } from "kysely";
import type { ChannelName, Kind, Party } from "#channels/channel.ts";
import { UserError } from "#shared/user-error.ts";
import { dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { CORE_COLUMNS, type Standing, standings } from "./core-figures.ts";
import { measureMeetings, refreshStaleAmong } from "./figures.ts";
import type { Place } from "./history.ts";
import type { Initiative } from "./measures/initiative.ts";
import { type MeetPerson, meetPeople } from "./meet.ts";
import type { Minutes } from "./measures/hours.ts";
import { reachedIn } from "#people/reached.ts";
import { type SaidMark, saidOf } from "./said.ts";
import { type Month, fillMonths, monthAfter, monthOfDay } from "./measures/months.ts";
import {
  type CoreFigures,
  type Counts,
  type FigureDetails,
  asOf,
} from "./measures/person-figures.ts";
import { type PersonFact, type Written, asWritten, factsOf } from "./person-facts.ts";
import { type PersonSeat, seatOfPerson } from "./places.ts";
import type { ReplyTime } from "./measures/reply-time.ts";
import { isShown } from "./timeline.ts";

export interface PersonPage extends MeetPerson {
  readonly tie: boolean;
  readonly hidden: boolean;
  readonly handles: readonly PersonHandle[];
  readonly facts: readonly PersonFact[];
  readonly counts: Counts;
  /** Of these how many on each channel, the busiest first. */
  readonly channels: readonly { readonly channel: ChannelName; readonly count: number }[];
  readonly first: Date | null;
  readonly lastContactEntry: {
    readonly id: string;
    readonly kind: Kind;
    readonly channel: ChannelName;
    readonly direction: string;
  } | null;
  readonly initiative: Initiative | null;
  readonly theirReply: ReplyTime | null;
  readonly myReply: ReplyTime | null;
  readonly minutes: Minutes;
  readonly marks: readonly SaidMark[];
  readonly allMonths: readonly Month[];
  readonly seat: PersonSeat | null;
  /** In the whole list "Whom should I meet?"; null where they do not stand there. */
  readonly rank: number | null;
}

interface PersonHandle extends Party {
  /** Null where it is known by the user's hand alone. */
  readonly id: string | null;
  readonly byHand: boolean;
  /** The value as one reads it: numbers in groups. */
  readonly written: string;
  readonly dialled: string | null;
  readonly count: number;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly sources: readonly string[];
  /** Who else is reached by it: how many, and the first few of them. */
  readonly also: {
    readonly count: number;
    readonly people: readonly { readonly id: string; readonly name: string }[];
  };
}

export async function personPage(tx: Tx, id: string, place: Place): Promise<PersonPage> {
  await measureMeetings(tx, place);
  await refreshStaleAmong(tx, sql`select ${id}::uuid`, place);
  const row = await figuresRow(tx, id);
  const all = await standings(tx, place);
  const today = dayOf(place.now, place.zone);
  const self: Standing = {
    id,
    companyId: null,
    channels: [],
    core: row.core,
    today: asOf(row.core, today),
  };
  const [shown] = await meetPeople(tx, [self], place);
  if (!shown) throw new UserError("relationships.unknown-person");
  const { details } = row;
  const handles = await handlesOf(tx, id, place);
  const facts = await factsOf(tx, id);
  return {
    ...shown,
    seen: details.seen,
    tie: row.core.tie,
    hidden: row.hidden,
    handles,
    facts: without(facts, handles),
    counts: row.counts,
    channels: await channelsOf(tx, id, place),
    first: details.firstContact === null ? null : new Date(details.firstContact),
    lastContactEntry: await lastContactEntry(tx, id, shown.lastContact),
    initiative: details.initiative,
    theirReply: details.theirReply,
    myReply: details.myReply,
    minutes: { faceToFace: details.minutes.faceToFace, screen: details.minutes.screen },
    marks: await saidOf(tx, id),
    allMonths: fillMonths(details.months, firstMonth(details.months, today), monthOfDay(today)),
    seat: await seatOfPerson(tx, id, place.zone),
    rank: rankIn(all, id),
  };
}

/** A relationship of a few months is drawn as the short one that it is. */
function firstMonth([first]: readonly Month[], today: number): string {
  const shown = monthAfter(monthOfDay(today), 1 - MONTHS_AT_LEAST);
  return first && first.month < shown ? first.month : shown;
}

const MONTHS_AT_LEAST = 24;

function rankIn(all: readonly Standing[], id: string): number | null {
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? null : at + 1;
}

interface FiguresRow {
  readonly core: CoreFigures;
  readonly counts: Counts;
  readonly hidden: boolean;
  readonly details: FigureDetails;
}

async function figuresRow(tx: Tx, id: string): Promise<FiguresRow> {
  const { rows } = await sql<CoreFigures & Counts & { hidden: boolean; details: FigureDetails }>`
    select ${CORE_COLUMNS}, f.written, f.phone, f.video, f.in_person as "inPerson", f.hidden, f.details
    from figures f where f.person_id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new UserError("relationships.unknown-person");
  const { written, phone, video, inPerson, hidden, details, ...core } = row;
  return {
    core,
    counts: { written, phone, video, inPerson },
    hidden,
    details,
  };
}

/** Null where the last contact is one that the user told. */
async function lastContactEntry(
  tx: Tx,
  id: string,
  at: Date | null,
): Promise<PersonPage["lastContactEntry"]> {
  const { rows } = await sql<NonNullable<PersonPage["lastContactEntry"]>>`
    select p.interaction_id as id, p.kind, p.channel, p.direction from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    where h.person_id = ${id} and p.counted and p.at = ${at} limit 1`.execute(tx);
  return rows[0] ?? null;
}

async function channelsOf(tx: Tx, id: string, { now }: Place): Promise<PersonPage["channels"]> {
  const { rows } = await sql<PersonPage["channels"][number]>`
    select p.channel, count(distinct p.interaction_id) as count from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    where h.person_id = ${id} and p.counted and p.kind <> 'unclear' and p.at <= ${now}
    group by p.channel order by count desc, p.channel`.execute(tx);
  return rows;
}

/** The files of so many contacts, spread over all of them, are those of a handle. */
const CONTACTS_LOOKED_AT = 100;

async function handlesOf(tx: Tx, id: string, place: Place): Promise<readonly PersonHandle[]> {
  const reached = await reachedIn(tx);
  const { rows } = await sql<Omit<PersonHandle, keyof Written>>`
    select h.handle_id as id, h.kind, h.value, h.name, h.by_hand as "byHand", passed.count, passed.first, passed.last,
      array(select distinct s.path from (
          select p.interaction_id, row_number() over (order by p.at) as nth from parties p
          where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and h.is_held
            and p.direction is not null) one
        join interactions i on i.interaction_id = one.interaction_id
        join sources s on s.workspace_id = i.workspace_id and s.item_id = i.item_id
        where one.nth % (passed.count / ${CONTACTS_LOOKED_AT}::int + 1) = 0 or one.nth = 1
        union
        select s.path from parties p
        join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
          and i.standing = 'notice'
        join sources s on s.workspace_id = i.workspace_id and s.item_id = i.item_id
        where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and h.is_held
          and p.kind <> 'written'
        union
        select c.path from on_cards c
        left join handles own on own.workspace_id = c.workspace_id and own.handle_id = c.card_id
        where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id
          and coalesce(own.person_id, ${id}) = ${id}
        order by 1) as sources,
      ${alsoOf(id, reached)} as also
    from (${reached}) h, lateral (
      select count(*) as count, min(p.at) as first, max(p.at) as last from parties p
      where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and h.is_held
        and ${isShown(place)}) passed
    where h.person_id = ${id}
    order by passed.count desc, h.handle_id is null, h.value`.execute(tx);
  return rows.map((handle) => ({ ...handle, ...asWritten(handle.kind, handle.value) }));
}

/** Who else is reached by it. */
const alsoOf = (id: string, reached: RawBuilder<unknown>) => sql`
  (select json_build_object('count', count(*), 'people', coalesce(
      json_agg(json_build_object('id', id, 'name', name) order by nth) filter (where nth <= ${OTHERS_NAMED}), '[]'))
    from (select o.person_id as id, o.name, row_number() over (order by lower(o.name), o.person_id) as nth
    from people o join (
      select distinct person_id from (${reached}) theirs
      where theirs.kind = h.kind and theirs.value = h.value) other on other.person_id = o.person_id
    where o.person_id <> ${id}) others)`;

/** A switchboard is that of thousands. */
const OTHERS_NAMED = 3;

/** A number that is a handle stands among the handles already. */
function without(
  facts: readonly PersonFact[],
  handles: readonly PersonHandle[],
): readonly PersonFact[] {
  const numbers = new Set(handles.map(({ written }) => written));
  return facts.filter(({ field, written }) => field !== "phone" || !numbers.has(written));
}
