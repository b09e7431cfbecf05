/**
 * Everything with one person, newest first: what passed, what is planned, and the days on which the
 * user says they met. Chats come in many short messages: where it is asked for, those of one day and
 * channel are one row, which tells the last of them and how many they are.
 */
import { type RawBuilder, sql } from "kysely";
import type { ChannelName, Kind, Reason } from "#channels/channel.ts";
import { DAY_MS } from "#shared/time.ts";
import { aroundFound } from "#shared/found-words.ts";
import type { Tx } from "#store/tables.ts";
import { withAnswers } from "./answered.ts";
import { NOON_OF_MARK, type Place, historiesOf, saidMeetings } from "./history.ts";
import { isSearchable } from "./searchable.ts";
import { holdsWords } from "./typed-words.ts";

/** A weekly series has no end; what is planned for longer would hide what was. */
const DAYS_AHEAD = 30;

export interface TimelineEntry {
  readonly id: string;
  readonly at: Date | null;
  readonly kind: Kind;
  /** Null for what the user said. */
  readonly channel: ChannelName | null;
  readonly direction: "in" | "out" | "both" | null;
  readonly subject: string | null;
  /** How a message without a subject begins, where its text is kept; what was held has notes, which are no title. */
  readonly excerpt: string | null;
  /** Where one looked for words that stand in its text: what stands around them. */
  readonly found: string | null;
  /** How many messages it stands for, in a chat of one day. */
  readonly messages: number;
  readonly minutes: number | null;
  readonly standing: string;
  readonly reason: Reason | null;
  readonly sources: readonly string[];
  readonly text: string | null;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** Of the rows, which are fewer than the entries where chats are folded. */
  readonly total: number;
  /** Of what holds the words and passed on that day, channel or handle, whatever the kind. */
  readonly counts: Readonly<Record<"written" | "phone" | "video" | "inPerson" | "unclear", number>>;
  readonly searchable: boolean;
}

export interface TimelineQuery {
  readonly kind?: Kind | undefined;
  readonly text?: string | undefined;
  /** Folds the messages of a chat, day by day. */
  readonly fold?: boolean | undefined;
  /** What such a row stands for: the messages of one day on one channel. */
  readonly day?: string | undefined;
  readonly channel?: ChannelName | undefined;
  /** Only what passed by it: "email:anna@x.example". */
  readonly handle?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function timeline(
  tx: Tx,
  person: string,
  { kind, text, fold, handle, offset, limit, ...of }: TimelineQuery,
  place: Place,
): Promise<Timeline> {
  const all = handle ? passedBy(person, handle, place) : passedWith(person, place);
  const found = text ? withWords(all, text) : all;
  const passed = sql`select one.* from (${found}) one where ${isOf(of, place)}`;
  const counts = await countKinds(tx, passed);
  const chosen = kind ? sql`select one.* from (${passed}) one where kind = ${kind}` : passed;
  const shown = fold ? folded(chosen, place) : chosen;
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${shown}) one`.execute(tx);
  const total = rows[0]!.total;
  const page = sql`${shown} order by at desc nulls last, id limit ${limit} offset ${offset}`;
  const histories = await historiesOf(tx, [person], place);
  const entries = withAnswers(await entriesOf(tx, page), histories.get(person)?.contacts ?? []);
  return {
    entries: text ? await withFound(tx, entries, text) : entries,
    total,
    counts,
    searchable: await isSearchable(tx),
  };
}

const isOf = (
  { day, channel }: Pick<TimelineQuery, "day" | "channel">,
  { zone }: Place,
): RawBuilder<unknown> => sql`${day ? sql`(at at time zone ${zone})::date = ${day}` : sql`true`}
    and ${channel ? sql`channel = ${channel}` : sql`true`}`;

/** The last message of a day stands for all of them. */
const folded = (rows: RawBuilder<unknown>, { zone }: Place): RawBuilder<unknown> => sql`
  select (array_agg(id order by at desc, id))[1] as id, max(at) as at, kind, channel,
    case when min(direction) = max(direction) then min(direction) else 'both' end as direction,
    count(*) as messages
  from (${rows}) one
  group by kind, channel, case when kind = 'written' and channel <> 'email' and at is not null
    then (at at time zone ${zone})::date::text else id::text end`;

/** Rows of {id, at, kind, channel, direction, messages}, as entries in order of time, the newest first. */
export async function entriesOf(
  tx: Tx,
  rows: RawBuilder<unknown>,
): Promise<readonly TimelineEntry[]> {
  const { rows: entries } = await sql<TimelineEntry>`
    select one.id, one.at, one.kind, i.channel, one.direction, one.messages, i.minutes,
      case when one.kind = i.kind or i.channel = 'calendar' then i.reason else ${MARKED}::jsonb end as reason,
      null as text, null as found, (select left(t.body, ${EXCERPT}) from texts t
        where i.subject = '' and i.kind = 'written'
        and t.workspace_id = i.workspace_id and t.item_id = i.item_id) as excerpt,
      coalesce(i.subject, m.value ->> 'where') as subject, coalesce(i.standing, 'personal') as standing,
      array(select distinct s.path from sources s
        where s.workspace_id = i.workspace_id and s.item_id = any(i.item_id || array(
          select a.held_item from attendances a
          where a.workspace_id = i.workspace_id and a.item_id = i.item_id and a.at = i.at
          union
          select other.item_id from parties p
          join interactions other on other.workspace_id = p.workspace_id
            and other.interaction_id = p.interaction_id
          where p.workspace_id = i.workspace_id and p.told_as = i.interaction_id
            and p.direction is not null))
        order by s.path) as sources
    from (${rows}) one
    left join interactions i on i.interaction_id = one.id
    left join marks m on m.mark_id = one.id
    order by one.at desc nulls last, one.id`.execute(tx);
  return entries.map((entry) => ({ ...entry, reason: entry.reason ?? reasonOf(entry) }));
}

const EXCERPT = 200;
/** What was read is of another kind than what it counts as (held-marks.ts). */
const MARKED = JSON.stringify({ code: "relationships.marked", values: {} });

/** Of a text so many characters are looked at: more than any mail that somebody typed. */
const LOOKED_AT = 50_000;

async function withFound(
  tx: Tx,
  entries: readonly TimelineEntry[],
  text: string,
): Promise<readonly TimelineEntry[]> {
  const { rows } = await sql<{ id: string; body: string }>`
    select i.interaction_id as id, left(t.body, ${LOOKED_AT}) as body from interactions i
    join texts t on t.workspace_id = i.workspace_id and t.item_id = i.item_id
    where i.interaction_id = any(${entries.map(({ id }) => id)}::uuid[])`.execute(tx);
  const found = new Map(rows.map(({ id, body }) => [id, aroundFound(body, text)]));
  return entries.map((entry) => ({ ...entry, found: found.get(entry.id) ?? null }));
}

/** One entry with its text, where it was kept. */
export async function interaction(tx: Tx, id: string): Promise<TimelineEntry | undefined> {
  const [entry] = await entriesOf(tx, entryRows([id]));
  if (!entry) return undefined;
  const { rows } = await sql<{ body: string }>`
    select t.body from interactions i
    join texts t on t.workspace_id = i.workspace_id and t.item_id = i.item_id
    where i.interaction_id = ${id}`.execute(tx);
  return { ...entry, text: rows[0]?.body ?? null };
}

/** Interactions, or marks, as rows for entriesOf. */
export const entryRows = (ids: readonly string[]): RawBuilder<unknown> => sql`
  select i.interaction_id as id, i.at,
    case when i.channel = 'calendar' then i.kind else coalesce(min(p.kind), i.kind) end as kind,
    i.channel, max(p.direction) as direction, 1 as messages
  from interactions i
  left join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
  where i.interaction_id = any(${ids}::uuid[]) group by i.interaction_id, i.at, i.kind, i.channel
  union all
  select mark_id, ${NOON_OF_MARK}, 'in-person', null, 'both', 1 from marks m, workspaces w
  where mark_id = any(${ids}::uuid[])`;

/** What passed with a person, and the days on which the user says they met. */
const passedWith = (person: string, place: Place): RawBuilder<unknown> => sql`
  ${exchanged(sql`h.person_id = ${person}`, place)}
  union all
  select id, at, 'in-person', null, 'both', 1
  from (${saidMeetings(sql`h.person_id = ${person}`, place)}) said
  where not exists (
    select from handles o
    join parties p on p.workspace_id = o.workspace_id and p.handle_id = o.handle_id
    where o.person_id = ${person} and p.kind = 'in-person' and p.counted and p.at <= ${place.now}
      and (p.at at time zone ${place.zone})::date = said.day)`;

const passedBy = (person: string, handle: string, place: Place): RawBuilder<unknown> =>
  exchanged(sql`h.person_id = ${person} and h.kind || ':' || h.value = ${handle}`, place);

/** One row an interaction, however many of these handles `h` it knows. */
const exchanged = (whose: RawBuilder<unknown>, place: Place): RawBuilder<unknown> => sql`
  select p.interaction_id as id, p.at, p.kind, p.channel, min(p.direction) as direction, 1 as messages
  from handles h
  join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
  where ${whose} and ${isShown(place)}
  group by p.interaction_id, p.at, p.kind, p.channel`;

/** Of a party `p`: whether what passed is an entry of the timeline. */
export const isShown = ({ now }: Place): RawBuilder<unknown> => sql`(p.direction is not null
  and p.told_as is null and (p.at <= ${new Date(now.getTime() + DAYS_AHEAD * DAY_MS)} or p.at is null))`;

/** The one standing of what is shown that needs a word; and what the user said. */
function reasonOf({ standing, channel }: TimelineEntry): Reason | null {
  if (channel === null) return { code: "relationships.marked", values: {} };
  return standing === "crowd" ? { code: "relationships.crowd", values: {} } : null;
}

const MOST_HITS = 10_000;

/** Those of the rows whose text or subject holds the words. */
const withWords = (rows: RawBuilder<unknown>, text: string): RawBuilder<unknown> => sql`
  with passed as materialized (
    select one.*, i.item_id, coalesce(i.subject, m.value ->> 'where') as subject from (${rows}) one
    left join interactions i on i.interaction_id = one.id
    left join marks m on m.mark_id = one.id)
  select id, at, kind, channel, direction, messages from passed where ${holdsWords(sql`subject`, text)}
  union
  select id, at, kind, channel, direction, messages from passed
  join search_texts(text_query(${text}), ${MOST_HITS}, array(select item_id from passed)) hit
    using (item_id)`;

const COUNTED_AS: Readonly<Record<Kind, keyof Timeline["counts"]>> = {
  written: "written",
  phone: "phone",
  video: "video",
  "in-person": "inPerson",
  unclear: "unclear",
};

async function countKinds(tx: Tx, all: RawBuilder<unknown>): Promise<Timeline["counts"]> {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select kind, count(*) as count from (${all}) one group by kind`.execute(tx);
  const counts = { written: 0, phone: 0, video: 0, inPerson: 0, unclear: 0 };
  for (const { kind, count } of rows) counts[COUNTED_AS[kind]] = count;
  return counts;
}
