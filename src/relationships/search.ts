/** People by name, company or address, and messages by their words: for the command palette. */
import { type RawBuilder, sql } from "kysely";
import type { ChannelName } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import { type DirectoryPerson, directory } from "./directory.ts";
import { isSearchable } from "./searchable.ts";

const PEOPLE = 8;
/** Among so many the most recent are picked. */
const PEOPLE_LOOKED_AT = 500;
const MESSAGES = 12;
/**
 * So many are looked through for them, the newest first, and anew among more only where too few of
 * those may be shown: a few are found by going back in time, for many PostgreSQL sorts all that there
 * are, and what is of one moment comes in another order then.
 */
const HITS = [MESSAGES, 60, 300, 3000, 50_000];
const EXCERPT = 120;

export interface Found {
  readonly people: readonly FoundPerson[];
  readonly messages: readonly FoundMessage[];
  readonly searchable: boolean;
}

type FoundPerson = Pick<
  DirectoryPerson,
  "id" | "name" | "company" | "lastContact" | "lastSeen" | "met"
>;

interface FoundMessage {
  readonly id: string;
  readonly at: Date | null;
  /** Of a message without one, how it begins. */
  readonly subject: string | null;
  readonly channel: ChannelName;
  readonly person: { readonly id: string; readonly name: string } | null;
}

export async function search(tx: Tx, text: string, now: Date): Promise<Found> {
  const { people } = await directory(tx, { text, offset: 0, limit: PEOPLE_LOOKED_AT });
  return {
    people: people
      .toSorted((a, b) => time(b.lastContact) - time(a.lastContact))
      .slice(0, PEOPLE)
      .map(({ id, name, company, lastContact, lastSeen, met }) => ({
        id,
        name,
        company,
        lastContact,
        lastSeen,
        met,
      })),
    messages: await messagesWith(tx, { text, now }),
    searchable: await isSearchable(tx),
  };
}

const time = (at: Date | null): number => at?.getTime() ?? -Infinity;

interface Asked {
  readonly text: string;
  readonly now: Date;
}

type Row = Omit<FoundMessage, "person"> & {
  readonly hits: number;
  readonly personId: string | null;
  readonly name: string | null;
};

/** Each once, however often it takes place. */
async function messagesWith(tx: Tx, asked: Asked): Promise<readonly FoundMessage[]> {
  let found: readonly FoundMessage[] = [];
  for (const atMost of HITS) {
    const { rows } = await sql<Row>`
      with hits as materialized (
        select * from search_texts(text_query(${asked.text}), ${atMost}))
      select counted.hits, shown.* from (select count(*) as hits from hits) counted
      left join (${shownOf(asked.now)}) shown on true
      order by shown.rank`.execute(tx);
    found = rows.filter(({ id }) => id !== null).map(messageOf);
    if (found.length >= MESSAGES || rows[0]!.hits < atMost) break;
  }
  return found;
}

const messageOf = ({ id, at, subject, channel, personId, name }: Row): FoundMessage => ({
  id,
  at,
  subject,
  channel,
  person: personId && name ? { id: personId, name } : null,
});

/** Of a series the last time up to now, or else the next. What passed with nobody but whom the user removed stays out. */
const shownOf = (now: Date): RawBuilder<unknown> => sql`
  select i.interaction_id as id, i.at, i.channel, hit.rank,
    coalesce(nullif(i.subject, ''), (select left(t.body, ${EXCERPT}) from texts t
      where t.workspace_id = i.workspace_id and t.item_id = i.item_id)) as subject,
    who.id as "personId", who.name
  from (select * from hits order by rank) hit
  join lateral (
    select * from interactions i where i.item_id = hit.item_id
    order by i.at <= ${now} desc nulls last, abs(extract(epoch from i.at - ${now}::timestamptz)), i.interaction_id
    limit 1) i on true
  left join lateral (
    select pe.person_id as id, pe.name from parties p
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    join people pe on pe.workspace_id = h.workspace_id and pe.person_id = h.person_id
    where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
      and p.direction is not null limit 1) who on true
  where who.id is not null or coalesce((
    select bool_or(not h.list) from parties p
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id and not h.mine), true)
  order by hit.rank limit ${MESSAGES}`;
