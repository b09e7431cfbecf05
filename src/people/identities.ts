/**
 * What the archive knows of everybody, for joining: each handle with whom something passed, each card,
 * and what stands on the cards. Not mine, and no card on which I stand.
 */
import { type RawBuilder, sql } from "kysely";
import type { PersonCard } from "#channels/channel.ts";
import { COUNTRY, isCountry } from "#channels/country-question.ts";
import { accountHandle } from "#channels/handle.ts";
import { homeOf } from "#sources/home.ts";
import { idList } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { nameOnCard, NOT_THEIRS, versionsOf } from "./cards.ts";
import { namesTold } from "./handle-book.ts";
import type { HandleKind } from "./handle-kind.ts";
import { mobileOf } from "./mobile-of.ts";
import { ALONE, type Circle, circleOf } from "./circle-of.ts";
import type { Identity } from "./joining/identity.ts";
import { MAKES_A_PERSON } from "./people-store.ts";

export interface KnownHandle {
  readonly identity: Identity;
  readonly kind: HandleKind;
  readonly value: string;
  /** It makes a person (people-store.ts), or is a card. An address on a card alone does not. */
  readonly isSomebody: boolean;
}

/** Stands on a card, and nothing else is known of it: it is of whoever the card is of. */
export interface HandleOnCard {
  readonly id: string;
  /** The handle of its card; of several the one whose key comes first, whichever was read first. */
  readonly card: string;
}

export interface Known {
  readonly handles: readonly KnownHandle[];
  readonly onCards: readonly HandleOnCard[];
}

interface Asked {
  /** Null for everybody. Whose card it is must be asked together with what stands on it (changes.ts). */
  readonly among: ReadonlySet<string> | null;
  /** What the user spoke of ("email:a@b.example"), which is looked at by itself. */
  readonly decided: ReadonlySet<string>;
}

export async function knownHandles(tx: Tx, { among, decided }: Asked): Promise<Known> {
  if (among?.size === 0) return { handles: [], onCards: [] };
  const ids = among && idList(among);
  const rows = await handleRows(tx, ids);
  const cards = await cardsOf(tx, ids);
  const bearers = await bearersOf(tx, ids);
  const mine = await myCards(tx, ids);
  const known: HandleRow[] = [];
  const onCards: HandleOnCard[] = [];
  for (const row of rows) {
    const { id, kind, value, passed, last } = row;
    const bearer = bearers.get(id);
    if (mine.has(id) || !(passed || bearer !== undefined || cards.has(id))) continue;
    const isAlone = kind !== "card" && last === null && !decided.has(`${kind}:${value}`);
    if (isAlone && bearer !== undefined) onCards.push({ id, card: bearer });
    else known.push(row);
  }
  const whose = onCards.length === 0 ? ids : idList(known.map(({ id }) => id));
  const told: Told = {
    cards,
    names: await namesTold(tx, whose),
    ...(await factsOf(tx, whose)),
    circles: await circleOf(tx, ids),
    country: await homeCountry(tx),
  };
  return { handles: known.map((row) => knownHandle(row, told)), onCards };
}

/** As idList makes them; null for all. */
type Ids = string | null;

/** In a query: among those that are asked for. */
const AMONG = (column: RawBuilder<unknown>, ids: Ids) =>
  ids === null ? sql`true` : sql`${column} = any(${ids}::uuid[])`;

interface HandleRow {
  readonly id: string;
  readonly kind: HandleKind;
  readonly value: string;
  readonly name: string;
  readonly passed: boolean;
  readonly isSomebody: boolean;
  readonly first: string | null;
  readonly last: string | null;
}

async function handleRows(tx: Tx, ids: Ids): Promise<readonly HandleRow[]> {
  const { rows } = await sql<HandleRow>`
    select h.handle_id as id, h.kind, h.value, h.name,
      h.kind <> 'card' and exists (select from parties p where p.workspace_id = h.workspace_id
        and p.handle_id = h.handle_id and p.direction is not null) as passed,
      h.kind = 'card' or ${MAKES_A_PERSON} as "isSomebody",
      ${DAY_OF_CONTACT("asc")} as first, ${DAY_OF_CONTACT("desc")} as last
    from handles h
    where not h.mine and not h.list and ${AMONG(sql`h.handle_id`, ids)}
    order by h.handle_id`.execute(tx);
  return rows;
}

const DAY_OF_CONTACT = (order: "asc" | "desc") => sql`
  case when h.kind <> 'card' then (select to_char(p.at, 'YYYY-MM-DD') from parties p
    where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and p.at is not null
    order by p.at ${sql.raw(order)} limit 1) end`;

/** What joining reads of a card. */
type CardParts = Pick<
  PersonCard,
  "handles" | "numbers" | "addresses" | "birthday" | "name" | "urls"
>;

async function cardsOf(tx: Tx, ids: Ids): Promise<ReadonlyMap<string, CardParts>> {
  const { rows } = await sql<CardParts & { id: string }>`
    select distinct on (handle_id) handle_id as id, card -> 'handles' as handles,
      card -> 'addresses' as addresses, card ->> 'birthday' as birthday, card -> 'name' as name,
      card -> 'urls' as urls, card -> 'numbers' as numbers
    from cards where handle_id is not null and ${AMONG(sql`handle_id`, ids)}
    order by handle_id, import_id desc, file_no desc`.execute(tx);
  return new Map(rows.map(({ id, ...card }) => [id, card]));
}

async function bearersOf(tx: Tx, ids: Ids): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; card: string }>`
    select distinct on (ch.handle_id) ch.handle_id as id, c.handle_id as card
    from card_handles ch
    join cards c using (workspace_id, item_id, import_id, file_no)
    join handles bearer on bearer.workspace_id = c.workspace_id and bearer.handle_id = c.handle_id
    where not bearer.list and ${AMONG(sql`ch.handle_id`, ids)}
    order by ch.handle_id, bearer.value`.execute(tx);
  return new Map(rows.map(({ id, card }) => [id, card]));
}

/** What cards say, and signatures. */
async function factsOf(tx: Tx, ids: Ids): Promise<Pick<Told, "companies" | "numbers">> {
  const { rows } = await sql<{ id: string; field: string; texts: readonly string[] }>`
    select handle_id as id, field, json_agg(distinct value) as texts from facts
    where field in ('company', 'phone') and ${AMONG(sql`handle_id`, ids)}
    group by handle_id, field`.execute(tx);
  const told = (which: string): Texts =>
    new Map(rows.filter(({ field }) => field === which).map(({ id, texts }) => [id, texts]));
  return { companies: told("company"), numbers: told("phone") };
}

/** Where the user said that numbers are dialled, or else where their clock stands. */
async function homeCountry(tx: Tx): Promise<string | null> {
  const told = await tx
    .selectFrom("answers")
    .select("answer")
    .where("code", "=", COUNTRY.code)
    .where("about", "=", COUNTRY.about)
    .executeTakeFirst();
  if (told && isCountry(told.answer)) return told.answer;
  const { zone } = await tx.selectFrom("workspaces").select("zone").executeTakeFirstOrThrow();
  return homeOf(zone).country;
}

type Texts = ReadonlyMap<string, readonly string[]>;

/** Cards that bear one of my handles. */
async function myCards(tx: Tx, ids: Ids): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.handle_id as id from cards c
    join card_handles ch using (workspace_id, item_id, import_id, file_no)
    join handles h on h.workspace_id = ch.workspace_id and h.handle_id = ch.handle_id
    where h.mine and c.handle_id is not null and ${AMONG(sql`c.handle_id`, ids)}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

interface Told {
  readonly names: Texts;
  readonly companies: Texts;
  readonly numbers: Texts;
  readonly cards: ReadonlyMap<string, CardParts>;
  readonly circles: ReadonlyMap<string, Circle>;
  /** For numbers that are written without one. */
  readonly country: string | null;
}

/** A card that nobody else has a part in, as `knownHandles` reads it. */
export function knownCard(
  { id, value, name }: Pick<HandleRow, "id" | "value" | "name">,
  card: PersonCard,
): KnownHandle {
  const versions = versionsOf(card);
  const called = distinct(versions.map(({ name: { full } }) => full)).map(nameOnCard);
  const companies = versions.flatMap(({ works }) => works.map(({ company }) => company));
  const identity = {
    id,
    companies: distinct(companies.filter((company) => company !== "")),
    ...cardIdentity(card, namesOf(called, name)),
  };
  return { identity, kind: "card", value, isSomebody: true };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

const namesOf = (told: readonly string[], name: string): readonly string[] =>
  [...new Set([...told, name])].filter((one) => one !== "");

function knownHandle(row: HandleRow, told: Told): KnownHandle {
  const { id, kind, value, isSomebody, first, last } = row;
  const names = namesOf(told.names.get(id) ?? [], row.name);
  const companies = told.companies.get(id) ?? [];
  if (kind === "card") {
    const identity = { id, companies, ...cardIdentity(told.cards.get(id), names) };
    return { identity, kind, value, isSomebody };
  }
  const seen = first !== null && last !== null ? { first, last } : undefined;
  const { seenWith, metWith, expectedAs } = told.circles.get(id) ?? ALONE;
  const identity: Identity = {
    id,
    handles: [{ kind, value }, ...mobilesIn(told.numbers.get(id) ?? [], told.country)],
    names: kind === "name" ? [...names, value.slice(value.indexOf(":") + 1)] : names,
    companies,
    ...(seen ? { seen } : {}),
    ...(seenWith.length > 0 ? { seenWith, metWith } : {}),
    ...(kind === "name" ? { expectedAs } : {}),
    ...(kind === "name" && FROM_PHONE_BOOK.test(value)
      ? { inPhoneBook: row.name || value.slice(value.indexOf(":") + 1) }
      : {}),
  };
  return { identity, kind, value, isSomebody };
}

/** Chats and logs that call people as the telephone's own address book does; "~" is what they call themselves. */
const FROM_PHONE_BOOK = /^(?:whatsapp|sms|phone|signal):(?!~)/;

/** On what somebody alone is called: a desk's number may be a switchboard's. */
const mobilesIn = (numbers: readonly string[], country: string | null) =>
  numbers.flatMap((number) => mobileOf(number, country) ?? []);

function cardIdentity(
  card: CardParts | undefined,
  names: readonly string[],
): Pick<Identity, "handles" | "names"> & Partial<Identity> {
  if (!card) return { handles: [], names };
  const { full } = card.name;
  const isInPhone = full !== "" && card.handles.some(({ kind }) => kind === "phone");
  return {
    handles: [...card.handles, ...accountsIn(card.urls)],
    names: namesOn(card, names),
    ...addressesOn(card),
    ...writtenOn(card),
    ...(isInPhone ? { inPhoneBook: full } : {}),
  };
}

/** "skype:petra.vogt?chat", as cards name whom to call there. */
const accountsIn = (urls: readonly string[]) =>
  urls.flatMap((url) => {
    const id = /^skype:(?:\/\/)?([^?/\s]{2,100})/i.exec(url)?.[1];
    const handle = id === undefined ? null : accountHandle("skype", id, "");
    return handle ? { kind: handle.kind, value: handle.value } : [];
  });

function addressesOn({
  addresses,
  birthday,
}: CardParts): Pick<Identity, "birthday" | "postcodes" | "places" | "regions"> {
  return {
    birthday,
    postcodes: addresses.map(({ postcode }) => postcode).filter((one) => one !== ""),
    places: addresses.map(({ city }) => city).filter((one) => one !== ""),
    regions: addresses.map(({ region }) => region).filter((one) => one !== ""),
  };
}

/** The assistant's is another's, and a fax the firm's. */
function writtenOn({ numbers }: CardParts): Pick<Identity, "written"> {
  const own = (numbers ?? []).filter(({ label }) => !NOT_THEIRS.has(label));
  return own.length === 0 ? {} : { written: own.map(({ text }) => text) };
}

/** A nickname is a name as well: "Uli Schmidt" on the card of Ulrich. */
function namesOn({ name }: CardParts, names: readonly string[]): readonly string[] {
  const { full, given, family, nicknames } = name;
  const other = [given, ...nicknames].map((first) => `${first} ${family}`.trim());
  const told = [...names, ...(full === "" ? [] : [full]), ...(family === "" ? [] : other)];
  return [...new Set(told)];
}
