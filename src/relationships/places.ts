/**
 * The table places: where each person sits, of all that the archive holds about it (people/places). A row
 * keeps its clues beside what they led to. So whoever's clues are others by now is found by comparing, and
 * why somebody is thought to sit somewhere is said anew from the clues, never from what was once concluded.
 */
import { type RawBuilder, sql } from "kysely";
import type { Reason } from "#channels/channel.ts";
import { gazetteer } from "#people/places/load-gazetteer.ts";
import type { Address, Outlook } from "#people/places/locate.ts";
import type { Named } from "#people/places/place.ts";
import { isWrong } from "#people/edits.ts";
import { type Evidence, type Seat, exactness, placeOf } from "#people/places/place-of.ts";
import { readAhead } from "#shared/read-ahead.ts";
import { homeOf } from "#sources/home.ts";
import { idList } from "#store/ids.ts";
import { type NewRow, type Tx, json } from "#store/tables.ts";

/** As the query below gives it. */
export interface StoredClue {
  readonly kind: "hand" | "card" | "home" | "signature" | "phone" | "domain" | "zone";
  readonly value: string | Address;
  readonly at: string | null;
}

/** Where the archive's owner looks from. */
export const outlookFrom = (zone: string): Outlook => ({
  gazetteer: gazetteer(),
  home: homeOf(zone).country,
});

export const seatOf = (clues: readonly StoredClue[], outlook: Outlook): Seat | null =>
  placeOf(clues.map(evidenceOf), outlook);

function evidenceOf({ kind, value, at }: StoredClue): Evidence {
  const text = typeof value === "string" ? value : "";
  if (kind === "phone") return { kind, number: text, at };
  if (kind === "domain") return { kind, domain: text, at };
  if (kind === "zone") return { kind, zone: text, at };
  return { kind, address: value, at };
}

/**
 * Finds anew where these people sit; who has no clues has no row. While some are placed here the database looks
 * up what is known of the next.
 */
export async function seatPeople(tx: Tx, people: readonly string[], zone: string): Promise<void> {
  for await (const { asked, known } of readAhead(knownClues(tx, people), 1)) {
    const outlook = outlookFrom(zone);
    await save(
      tx,
      known.map(({ id, clues }) => rowOf(id, clues, seatOf(clues, outlook))),
    );
    const placed = new Set(known.map(({ id }) => id));
    const nowhere = asked.filter((id) => !placed.has(id));
    await sql`delete from places where person_id = any(${idList(nowhere)}::uuid[])`.execute(tx);
  }
}

async function* knownClues(tx: Tx, people: readonly string[]) {
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const asked = people.slice(from, from + AT_ONCE);
    const { rows } = await sql<{ id: string; clues: readonly StoredClue[] }>`
      select person_id as id, clues from (${cluesOf(sql`h.person_id = any(${idList(asked)}::uuid[])`)}) known`.execute(
      tx,
    );
    yield { asked, known: rows };
  }
}

/** To plan the query takes as long as a thousand people in it. */
const AT_ONCE = 2500;

/** Of whom the place is known well enough to stand on a map, and of whom the country alone is. */
export async function seatsKnown(tx: Tx): Promise<ReadonlyMap<string, "place" | "country">> {
  const { rows } = await sql<{ id: string; known: "place" | "country" }>`
    select person_id as id, case when latitude is null then 'country' else 'place' end as known
    from places where latitude is not null or how = 'country'`.execute(tx);
  return new Map(rows.map(({ id, known }) => [id, known]));
}

/** Where somebody sits, why that is thought, and what speaks against it. */
export interface PersonSeat extends Named {
  readonly exact: Reason;
  readonly because: readonly Reason[];
  readonly against: readonly {
    readonly place: Named | null;
    readonly because: readonly Reason[];
  }[];
}

/** Null where nothing says even the country. */
export async function seatOfPerson(tx: Tx, id: string, zone: string): Promise<PersonSeat | null> {
  const row = await tx
    .selectFrom("places")
    .select("clues")
    .where("person_id", "=", id)
    .executeTakeFirst();
  const seat = row ? seatOf(row.clues as readonly StoredClue[], outlookFrom(zone)) : null;
  if (!seat) return null;
  const { found, because, against } = seat;
  return { ...named(found.place), exact: exactness(found), because, against: against.map(plain) };
}

/** Why each of these people is thought to sit where they do, and how exact that is; who has no seat is not in it. */
export async function howSeated(
  tx: Tx,
  people: readonly string[],
  zone: string,
): Promise<Readonly<Record<string, Pick<PersonSeat, "exact" | "because">>>> {
  const { rows } = await sql<{ id: string; clues: readonly StoredClue[] }>`
    select person_id as id, clues from places where person_id = any(${people}::uuid[])`.execute(tx);
  const outlook = outlookFrom(zone);
  return Object.fromEntries(
    rows.flatMap(({ id, clues }) => {
      const seat = seatOf(clues, outlook);
      return seat ? [[id, { exact: exactness(seat.found), because: seat.because }]] : [];
    }),
  );
}

const named = ({ name, country }: Named): Named => ({ name, country });

const plain = ({ place, because }: PersonSeat["against"][number]) => ({
  place: place && named(place),
  because,
});

/** Whose clues are not those of which their place was found, among these or, with null, all. */
export async function peopleWithOtherClues(
  tx: Tx,
  among: readonly string[] | null,
): Promise<readonly string[]> {
  const ids = among && idList(among);
  const isAmong = (person: RawBuilder<unknown>) =>
    ids !== null ? sql`${person} = any(${ids}::uuid[])` : sql`${person} is not null`;
  const { rows } = await sql<{ id: string }>`
    select coalesce(known.person_id, p.person_id) as id
    from (${cluesOf(isAmong(sql`h.person_id`))}) known
    full join (select * from places where ${isAmong(sql`person_id`)}) p
      on p.person_id = known.person_id
    where p.clues is distinct from coalesce(known.clues, '[]')`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Somebody may have signed in a hundred ways; the newest say where they sit. */
const CLUES_KEPT = 30;

/** The last word of the user on where somebody sits; "" is none. */
const SAID_PLACE = (who: RawBuilder<unknown>) => sql`
  select distinct on (h.person_id) h.person_id, 'hand' as kind, m.value -> 'value' as value, m.created_at as at
  from marks m
  join handles h on h.workspace_id = m.workspace_id and m.subject = h.kind || ':' || h.value
  where m.kind = 'edit' and m.value ->> 'field' = 'place' and ${who}
  order by h.person_id, m.created_at desc, m.mark_id desc`;

interface OnCard {
  readonly card: RawBuilder<unknown>;
  /** Joined to the cards. */
  readonly from: RawBuilder<unknown>;
}

/** What JavaScript's trim takes off, of which PostgreSQL's own knows the space alone. */
const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** As it is shown, and as the user says of it that it is not theirs: `inOneLine` of cards.ts, to the letter. */
export const IN_ONE_LINE = sql`concat_ws(', ',
  nullif(regexp_replace(address ->> 'street', ${`[${BLANKS}]*\n[${BLANKS}]*`}::text, ', ', 'g'), ''),
  nullif(btrim(concat(address ->> 'postcode', ' ', address ->> 'city'), ${BLANKS}::text), ''),
  nullif(address ->> 'region', ''), nullif(address ->> 'country', ''))`;

const onCards = (who: RawBuilder<unknown>, { card, from }: OnCard): RawBuilder<unknown> => sql`
  select h.person_id, case when address ->> 'label' = 'home' then 'home' else 'card' end as kind,
    address - 'label' - 'street' as value, (${card} ->> 'changed')::timestamptz as at,
    'address:' || ${IN_ONE_LINE} as word
  from handles h
  join cards c on c.workspace_id = h.workspace_id and c.handle_id = h.handle_id ${from}
  cross join jsonb_array_elements(${card} -> 'addresses') as address
  where ${who}
  union all
  select h.person_id, 'zone', ${card} -> 'zone', (${card} ->> 'changed')::timestamptz, null
  from handles h
  join cards c on c.workspace_id = h.workspace_id and c.handle_id = h.handle_id ${from}
  where ${who} and ${card} ->> 'zone' like '%/%'`;

/** By person: each clue that is theirs once, with its newest day, in an order that no import has a say in. */
const cluesOf = (who: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select person_id, jsonb_agg(jsonb_build_object('kind', kind, 'value', value, 'at', at)
    order by at desc nulls last, kind, value) as clues
  from (
    select person_id, kind, value, to_char(max(at) at time zone w.zone, 'YYYY-MM-DD') as at,
      row_number() over (partition by person_id, kind order by max(at) desc nulls last, value) as nth
    from (
      select hand.*, null as word from (${SAID_PLACE(sql`h.person_id is not null and ${who}`)}) hand where value <> '""'
      union all
      ${onCards(who, { card: sql`c.card`, from: sql`` })}
      union all
      ${onCards(who, { card: sql`old.card`, from: sql`cross join jsonb_array_elements(c.card -> 'older') as old (card)` })}
      union all
      select h.person_id, case f.field when 'address' then 'signature' else 'phone' end,
        to_jsonb(f.value), f.at, f.field || ':' || f.value
      from handles h join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
      where ${who} and h.kind <> 'card' and f.field in ('address', 'phone')
      union all
      select h.person_id, 'phone', to_jsonb(h.value), null, 'phone:' || h.value from handles h
      where ${who} and h.kind = 'phone'
      union all
      select h.person_id, 'domain', to_jsonb(split_part(h.value, '@', 2)), null, 'email:' || h.value from handles h
      where ${who} and h.kind = 'email'
    ) clue
    cross join workspaces w
    where ${isWrong(sql`person_id`, sql`word`)} is not true
    group by person_id, kind, value, w.zone
  ) clue
  where nth <= ${CLUES_KEPT}::int
  group by person_id`;

function rowOf(
  person_id: string,
  clues: readonly StoredClue[],
  seat: Seat | null,
): NewRow<"places"> {
  if (!seat) return { person_id, clues, ...NOWHERE };
  const { how, sure, km, place } = seat.found;
  return {
    person_id,
    clues,
    country: place.country,
    name: place.name,
    latitude: "latitude" in place ? place.latitude : null,
    longitude: "longitude" in place ? place.longitude : null,
    how,
    sure,
    km,
  };
}

const NOWHERE = {
  country: null,
  name: null,
  latitude: null,
  longitude: null,
  how: null,
  sure: null,
  km: null,
};

async function save(tx: Tx, rows: readonly NewRow<"places">[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into places (workspace_id, person_id, clues, country, name, latitude, longitude, how, sure, km)
    select (select app_workspace()), person_id, clues, country, name, latitude, longitude, how, sure, km
    from json_populate_recordset(null::places, ${json(rows)}::json)
    order by person_id
    on conflict (workspace_id, person_id) do update
    set (clues, country, name, latitude, longitude, how, sure, km) = (excluded.clues, excluded.country,
      excluded.name, excluded.latitude, excluded.longitude, excluded.how, excluded.sure, excluded.km)`.execute(
    tx,
  );
}
