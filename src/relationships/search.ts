/** People by name, company or address, and messages by their words: for the command palette. */
import { sql } from "kysely";
import type { ChannelName } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import { type DirectoryPerson, directory } from "./directory.ts";
import { isSearchable } from "./searchable.ts";

const PEOPLE = 8;
/** Among so many the most recent are picked. */
const PEOPLE_LOOKED_AT = 500;
const MESSAGES = 12;
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

export async function search(tx: Tx, text: string): Promise<Found> {
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
    messages: await messagesWith(tx, text),
    searchable: await isSearchable(tx),
  };
}

const time = (at: Date | null): number => at?.getTime() ?? -Infinity;

async function messagesWith(tx: Tx, text: string): Promise<readonly FoundMessage[]> {
  const { rows } = await sql<
    Omit<FoundMessage, "person"> & { personId: string | null; name: string | null }
  >`
    select i.interaction_id as id, i.at, i.channel,
      coalesce(nullif(i.subject, ''), (select left(t.body, ${EXCERPT}) from texts t
        where t.workspace_id = i.workspace_id and t.item_id = i.item_id)) as subject,
      who.id as "personId", who.name
    from search_texts(text_query(${text}), ${MESSAGES}) hit
    join interactions i on i.item_id = hit.item_id
    left join lateral (
      select pe.person_id as id, pe.name from parties p
      join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
      join people pe on pe.workspace_id = h.workspace_id and pe.person_id = h.person_id
      where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
        and p.direction is not null limit 1) who on true
    order by hit.rank limit ${MESSAGES}`.execute(tx);
  return rows.map(({ personId, name, ...message }) => ({
    ...message,
    person: personId && name ? { id: personId, name } : null,
  }));
}
