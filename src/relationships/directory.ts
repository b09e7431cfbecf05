/** Everyone with a personal exchange or a card: by surname as in an address book, or in another order. */
import { type RawBuilder, sql } from "kysely";
import type { Handle } from "#channels/channel.ts";
import { REACHED, reachedIn } from "#people/reached.ts";
import { BEHIND_NAMES } from "#shared/names.ts";
import type { Tx } from "#store/tables.ts";
import { peopleWith } from "./people-with.ts";
import type { Counts } from "./measures/person-figures.ts";

export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly company: { readonly id: string; readonly name: string } | null;
  readonly tie: boolean;
  readonly hidden: boolean;
  /** How much they count, as the user said. */
  readonly weight: number;
  readonly counts: Counts;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly met: boolean;
}

/** Where somebody stands in a list, and who stands before and behind them. */
export interface Neighbours {
  readonly rank: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface DirectoryQuery {
  readonly text?: string | undefined;
  readonly order?: keyof typeof ORDERS | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function directory(
  tx: Tx,
  { text, order = "surname", offset, limit }: DirectoryQuery,
): Promise<{ readonly people: readonly DirectoryPerson[]; readonly total: number }> {
  const rows = await rowsOf(
    tx,
    sql`${found(text)} order by ${ORDERS[order]} ${NAME} limit ${limit} offset ${offset}`,
  );
  return { people: rows.map(personOf), total: rows[0]?.total ?? 0 };
}

/** Their place among those of a selection, in its order; null where they are not among them. */
export async function placeInDirectory(
  tx: Tx,
  id: string,
  { text, order = "surname" }: Pick<DirectoryQuery, "text" | "order">,
): Promise<Neighbours | null> {
  const { rows } = await sql<Neighbours>`
    select rank, "of", previous, next from (
      select p.person_id as id, count(*) over () as "of", row_number() over listed as rank,
        lag(p.person_id) over listed as previous, lead(p.person_id) over listed as next
      from ${LISTED} and ${found(text)}
      window listed as (order by ${ORDERS[order]} ${NAME})) placed
    where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** People of a name or an address: those who are called exactly so, else all that hold its words. */
export async function findPeople(
  tx: Tx,
  nameOrAddress: string,
): Promise<readonly DirectoryPerson[]> {
  const typed = nameOrAddress.trim().toLowerCase();
  const exact = await rowsOf(
    tx,
    sql`(lower(p.name) = ${typed} or p.person_id in (
      select person_id from (${REACHED}) known where lower(value) = ${typed})) ${BY_NAME}`,
  );
  if (exact.length > 0 || typed === "") return exact.map(personOf);
  return (await rowsOf(tx, sql`p.person_id in (${peopleWith(typed)}) ${BY_NAME}`)).map(personOf);
}

/** Somebody with all that they are known by. */
export interface ListedPerson extends DirectoryPerson {
  readonly handles: readonly ListedHandle[];
}

interface ListedHandle extends Handle {
  readonly name: string;
  /** The files in which it stands. */
  readonly sources: readonly string[];
}

/** Everyone by surname, with their handles and where each came from: for the command line. */
export async function everyone(tx: Tx): Promise<readonly ListedPerson[]> {
  const rows = await rowsOf(tx, sql`true order by ${ORDERS.surname} ${NAME}`);
  return listed(rows.map(personOf), await handlesOf(tx, sql`person_id is not null`));
}

/** Some people, who were found, in the same way. */
export async function withHandles(
  tx: Tx,
  people: readonly DirectoryPerson[],
): Promise<readonly ListedPerson[]> {
  const ids = people.map(({ id }) => id);
  return listed(people, await handlesOf(tx, sql`person_id = any(${ids}::uuid[])`));
}

function listed(
  people: readonly DirectoryPerson[],
  handles: readonly HandleOf[],
): readonly ListedPerson[] {
  const ofPerson = Map.groupBy(handles, ({ person }) => person);
  return people.map((person) => ({
    ...person,
    handles: (ofPerson.get(person.id) ?? []).map(({ kind, value, name, sources }) => ({
      kind,
      value,
      name,
      sources,
    })),
  }));
}

type Row = Omit<DirectoryPerson, "counts" | "company"> &
  Counts & { companyId: string | null; company: string | null; total: number };

const NAME = sql`lower(p.name), p.person_id`;
const BY_NAME = sql`order by ${NAME}`;

/** Most names are plain letters, which need no folding: that would take as long as all the rest. */
const FOLDED = sql`case when octet_length(p.name) = length(p.name) then lower(p.name)
  else german_word(translate(lower(p.name), 'åø', 'ao')) end`;

/** "Jr.", "MBA". Taken off first: in one expression it would take twice as long. */
const BEHIND = `(?: ${BEHIND_NAMES})+$`;

/**
 * A surname is the last word with a letter in it, so that "von" and "de" do not count; an umlaut stands where
 * it would without one, as in a telephone book. Whoever is known by a number alone comes last.
 */
const ORDERS = {
  surname: sql`coalesce(substring(regexp_replace(${FOLDED}, ${BEHIND}::text, '')
      from '([a-z][^ ]*)[^a-z]*$'),
    case when ${FOLDED} !~ '^[-+0-9 ().]*$' then substring(${FOLDED} from '[^ ]+$') end),`,
  name: sql``,
  contact: sql`f.last_contact desc nulls last,`,
  seen: sql`f.last_seen desc nulls last, f.met desc,`,
};

const found = (text: string | undefined): RawBuilder<unknown> =>
  text ? sql`p.person_id in (${peopleWith(text)})` : sql`true`;

/** Whoever is new and not measured yet is not listed either. */
const LISTED = sql`people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
    left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
    where (f.contact_days > 0 or f.met or exists (
      select from handles h where h.workspace_id = p.workspace_id and h.person_id = p.person_id
        and h.kind = 'card'))`;

async function rowsOf(tx: Tx, where: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select p.person_id as id, p.name, p.company_id as "companyId", c.name as company, f.tie, f.hidden, f.weight,
      f.written, f.phone, f.video, f.in_person as "inPerson", f.last_contact as "lastContact",
      f.last_seen as "lastSeen", f.met, count(*) over () as total
    from ${LISTED} and ${where}`.execute(tx);
  return rows;
}

function personOf(row: Row): DirectoryPerson {
  const { id, name, companyId, company, tie, hidden, weight, lastContact, lastSeen, met } = row;
  const { written, phone, video, inPerson } = row;
  return {
    id,
    name,
    company: companyId && company ? { id: companyId, name: company } : null,
    tie,
    hidden,
    weight,
    counts: { written, phone, video, inPerson },
    lastContact,
    lastSeen,
    met,
  };
}

type HandleOf = ListedHandle & { readonly person: string };

/** What passed by a handle tells of its holder alone, and a card of whose it is; one of nobody's tells of the holder too. */
async function handlesOf(tx: Tx, whose: RawBuilder<unknown>): Promise<readonly HandleOf[]> {
  const { rows } = await sql<HandleOf>`
    with chosen as (select * from (${await reachedIn(tx)}) known where ${whose}),
    seen as (
      select c.person_id, c.handle_id, s.path from chosen c
      join parties p on p.workspace_id = c.workspace_id and p.handle_id = c.handle_id
      join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
      join sources s on s.workspace_id = i.workspace_id and s.item_id = i.item_id
      where c.is_held and (p.direction is not null or (p.kind <> 'written' and i.standing = 'notice'))
      union
      select own.person_id, c.handle_id, c.path from handles own
      join on_cards c on c.workspace_id = own.workspace_id and c.card_id = own.handle_id
      where ${whose}
      union
      select c.person_id, c.handle_id, o.path from chosen c
      join on_cards o on o.workspace_id = c.workspace_id and o.handle_id = c.handle_id
      left join handles own on own.workspace_id = o.workspace_id and own.handle_id = o.card_id
      where c.is_held and own.person_id is null)
    select h.person_id as person, h.kind, h.value, h.name,
      array_remove(array_agg(distinct seen.path order by seen.path), null) as sources
    from chosen h
    left join seen on seen.person_id = h.person_id and seen.handle_id = h.handle_id
    group by h.workspace_id, h.handle_id, h.person_id, h.kind, h.value, h.name
    order by person, value, kind`.execute(tx);
  return rows;
}
