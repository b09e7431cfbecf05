/**
 * The table figures: one row for everyone with whom something passed, made anew for the people who
 * changed, in the transaction that changed them or, marked stale, soon after, and with it where they
 * sit (places.ts). Nothing in a row moves with the calendar, with one exception: a meeting becomes a
 * contact when it begins, which measureMeetings looks after; it also carries series on, whose meetings
 * are placed only so far.
 */
import { type RawBuilder, sql } from "kysely";
import { type HandleBook, handleBook } from "#people/handle-book.ts";
import { type Rejoined, joinPeople } from "#people/join-people.ts";
import { nameCompanies } from "#people/name-companies.ts";
import { makePeopleOnCards, type NewCard } from "#people/new-cards.ts";
import { makePeople } from "#people/people-store.ts";
import { idList } from "#store/ids.ts";
import { type NewRow, type Tx, json } from "#store/tables.ts";
import { unlessBusy } from "#store/unless-busy.ts";
import { isoDay } from "#shared/time.ts";
import { type Place, historiesOf } from "./history.ts";
import { uidsOfJoined } from "./meetings/joined-calls.ts";
import { placeDue, placeMeetings } from "./meetings/meetings.ts";
import { peopleWithOtherClues, seatPeople } from "./places.ts";
import { NO_MARKS, type PersonFigures, figuresOf } from "./measures/person-figures.ts";
import { tellOnce } from "./meetings/told-twice.ts";

/** How many histories are held at once. */
const AT_ONCE = 300;

/** Makes the figures of these people anew; with whom nothing passed has nothing but noughts. */
export async function refreshFigures(
  tx: Tx,
  people: readonly string[],
  place: Place,
): Promise<void> {
  const distinct = [...new Set(people)].toSorted();
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    await refreshSome(tx, distinct.slice(from, from + AT_ONCE), place);
  }
}

/** Their figures no longer hold, or were never made; refreshStale makes them anew. */
export async function markStale(tx: Tx, people: readonly string[]): Promise<void> {
  await sql`
    insert into figures (workspace_id, person_id, stale, tie, contact_days, rhythm, recent_days, met,
      written, phone, video, in_person, channels, weight, hidden, details)
    select workspace_id, person_id, true, false, 0, 0, 0, false, 0, 0, 0, 0, '{}', 1, false, '{}'
    from people where person_id = any(${[...new Set(people)]}::uuid[])
    order by person_id
    on conflict (workspace_id, person_id) do update set stale = true where not figures.stale`.execute(
    tx,
  );
}

/** What a meeting in person was called stands in the figures of whoever was there (history.ts). */
export async function markStaleOfMet(tx: Tx, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  const { rows } = await sql<{ person: string }>`
    select distinct h.person_id as person from interactions i
    join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
      and p.kind = 'in-person'
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where i.item_id = any(${idList(items)}::uuid[]) and h.person_id is not null`.execute(tx);
  await markStale(
    tx,
    rows.map(({ person }) => person),
  );
}

/**
 * Who is one person is found anew; whoever has other handles or other clues now needs other figures. All companies
 * are called anew: of whoever went before, nobody knows in which they were.
 */
export const joinAnew = (tx: Tx): Promise<readonly string[]> =>
  settlePeople(tx, { rejoined: joinPeople(tx), allCompanies: true });

/** As joinAnew, where nothing changed but the user's word on who is one; see joinPeople. */
export const joinAsSaid = (tx: Tx, taken?: ReadonlySet<string>): Promise<readonly string[]> =>
  settlePeople(tx, { rejoined: joinPeople(tx, taken), allCompanies: false });

async function settlePeople(
  tx: Tx,
  {
    rejoined,
    allCompanies,
  }: { readonly rejoined: Promise<Rejoined>; readonly allCompanies: boolean },
): Promise<readonly string[]> {
  const { changed, touched, companies } = await rejoined;
  await nameCompanies(tx, allCompanies ? null : companies);
  const idle = new Set(await makeIdle(tx, changed));
  await seatPeople(tx, [...idle], await zoneOf(tx));
  const others = await peopleWithOtherClues(tx, touched && without(idle, touched));
  const stale = [...without(idle, changed), ...without(idle, others)];
  await markStale(tx, stale);
  return stale;
}

/**
 * Makes a person of each of these, with figures, and places them, while an import goes on. Gives back of whom:
 * joining needs not look at them again unless they change.
 */
export async function settleNewCards(
  tx: Tx,
  cards: readonly NewCard[],
): Promise<readonly NewCard[]> {
  if (cards.length === 0) return [];
  const people = await makePeopleOnCards(tx, cards);
  const idle = new Set(await makeIdle(tx, [...people.keys()]));
  await markStale(tx, without(idle, [...people.keys()]));
  const placed = Array.from(people).filter(([id, { mayBePlaced }]) => mayBePlaced && idle.has(id));
  await seatPeople(
    tx,
    placed.map(([id]) => id),
    await zoneOf(tx),
  );
  return [...people.values()];
}

const without = (some: ReadonlySet<string>, all: readonly string[]): readonly string[] =>
  all.filter((one) => !some.has(one));

/**
 * Figures of whoever is new and with whom nothing passed, as of people who only stand on cards;
 * gives back who they are. Thousands come at once, and their figures are all the same.
 */
async function makeIdle(tx: Tx, people: readonly string[]): Promise<readonly string[]> {
  const { person_id: _person, ...noughts } = rowOf("", figuresOf([], NO_MARKS));
  const names = Object.keys(noughts);
  const { rows } = await sql<{ id: string }>`
    insert into figures (workspace_id, person_id, ${sql.join(names.map((name) => sql.ref(name)))})
    select p.workspace_id, p.person_id, ${sql.join(names.map((name) => sql.ref(`nought.${name}`)))}
    from people p cross join json_populate_record(null::figures, ${json(noughts)}::json) nought
    where p.person_id = any(${idList(people)}::uuid[]) and not exists (
      select from handles h
      join parties pa on pa.workspace_id = h.workspace_id and pa.handle_id = h.handle_id
      where h.workspace_id = p.workspace_id and h.person_id = p.person_id)
    and not exists (
      select from handles h
      join marks m on m.workspace_id = h.workspace_id and m.subject = h.kind || ':' || h.value
      where h.workspace_id = p.workspace_id and h.person_id = p.person_id)
    order by p.person_id
    on conflict do nothing
    returning person_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function zoneOf(tx: Tx): Promise<string> {
  const { zone } = await tx.selectFrom("workspaces").select("zone").executeTakeFirstOrThrow();
  return zone;
}

/**
 * All figures, as when the zone changes, and with it what a day is: also those that were stale before, since
 * a page may be making them anew as they were. In the order in which all others take hold of them.
 */
export async function markAllStale(tx: Tx): Promise<void> {
  await sql`
    with held as (
      select workspace_id, person_id from figures order by person_id for no key update)
    update figures f set stale = true from held
    where f.workspace_id = held.workspace_id and f.person_id = held.person_id`.execute(tx);
}

/** Makes all stale figures anew; gives back how many there were. */
export async function refreshStale(tx: Tx, place: Place): Promise<number> {
  await sql`
    update workspaces set measured_until = ${place.now} where measured_until is null`.execute(tx);
  await placeJoined(tx, place);
  for (let done = 0; ;) {
    const people = await stalePeople(tx);
    await refreshFigures(tx, people, place);
    done += people.length;
    if (people.length < AT_ONCE) return done;
  }
}

/** Makes those anew that became stale in this transaction; of whom an import at work leaves stale it does so itself. */
export async function refreshOwnStale(tx: Tx, place: Place): Promise<void> {
  await placeJoined(tx, place);
  const { rows } = await sql<{ person: string }>`
    select person_id as person from figures
    where stale and xmin = pg_current_xact_id()::xid`.execute(tx);
  await refreshFigures(
    tx,
    rows.map(({ person }) => person),
    place,
  );
}

/**
 * Before a page: while an import runs, somebody may be new whom nobody has measured yet. Of these those are left
 * out whose figures somebody makes anew just now. Gives back how many it made.
 */
export async function refreshStaleAmong(
  tx: Tx,
  people: RawBuilder<unknown>,
  place: Place,
): Promise<number> {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from figures where stale and person_id in (${people})
    order by person_id for no key update skip locked`.execute(tx);
  await refreshFigures(
    tx,
    rows.map(({ person }) => person),
    place,
  );
  return rows.length;
}

/** Calls that are known to be with whom a meeting was only since their handles are one person's. */
export async function placeJoined(tx: Tx, place: Place): Promise<void> {
  const uids = await uidsOfJoined(tx);
  if (uids.length === 0) return;
  const book = handleBook();
  const { changed } = await placeMeetings(tx, book, uids, place);
  await refreshHandles(tx, book, changed, place);
}

/**
 * Counts meetings that began since this was last asked. Cheap where none did: ask before a page, which waits
 * for nobody. Who measures holds the row of the workspace first and then figures; whoever does not get both at
 * once shows what is there, and leaves it to the next page.
 */
export async function measureMeetings(tx: Tx, place: Place): Promise<void> {
  await carryOn(tx, place);
  if ((await peopleMetSince(tx, place)).length === 0 || !(await holdsMeasuring(tx))) return;
  // Another page may have measured them until it let go of the row.
  const people = await peopleMetSince(tx, place);
  if ((await busyAmong(tx, people)).size > 0) return;
  await refreshFigures(tx, people, place);
  await sql`update workspaces set measured_until = ${place.now}`.execute(tx);
}

async function peopleMetSince(tx: Tx, { now }: Place): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct h.person_id as person
    from workspaces w
    join parties p on p.workspace_id = w.workspace_id and p.counted and p.kind <> 'written'
      and p.at > w.measured_until and p.at <= ${now}
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where h.person_id is not null`.execute(tx);
  return rows.map(({ person }) => person);
}

async function holdsMeasuring(tx: Tx): Promise<boolean> {
  const { rows } = await sql`
    select from workspaces for no key update skip locked`.execute(tx);
  return rows.length > 0;
}

/** Whose figures somebody makes anew just now; those of the others nobody else does until the transaction ends. */
async function busyAmong(tx: Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const theirs = sql`person_id = any(${idList(people)}::uuid[])`;
  const { rows } = await sql<{ person: string }>`
    with free as (
      select person_id from figures where ${theirs} order by person_id for no key update skip locked)
    select person_id as person from figures
    where ${theirs} and person_id not in (select person_id from free)`.execute(tx);
  return new Set(rows.map(({ person }) => person));
}

/** Series whose placed meetings come to an end. They reach a year ahead: where somebody is busy a later page does it. */
const carryOn = (tx: Tx, place: Place): Promise<void> =>
  unlessBusy(tx, async () => {
    const book = handleBook();
    await refreshHandles(tx, book, await placeDue(tx, book, place), place);
  });

/** What passed with these handles has changed: who is a person by it now, and their figures. */
export async function refreshHandles(
  tx: Tx,
  book: HandleBook,
  ids: ReadonlySet<string>,
  place: Place,
): Promise<void> {
  if (ids.size === 0) return;
  const handles = (await book.byIds(tx, ids)).filter(({ mine }) => !mine);
  await makePeople(tx, handles);
  await refreshFigures(
    tx,
    handles.flatMap(({ personId }) => personId ?? []),
    place,
  );
}

async function stalePeople(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("figures")
    .select("person_id")
    .where("stale", "=", true)
    .orderBy("person_id")
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

async function refreshSome(tx: Tx, people: readonly string[], place: Place): Promise<void> {
  await tellOnce(tx, people);
  const histories = await historiesOf(tx, people, place);
  const rows = Array.from(histories, ([person, { contacts, marks }]) =>
    rowOf(person, figuresOf(contacts, marks)),
  );
  if (rows.length > 0) await save(tx, rows);
  await seatPeople(tx, people, place.zone);
}

/** In one order for everybody, so that no two wait for each other. */
async function save(tx: Tx, rows: readonly NewRow<"figures">[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into figures (workspace_id, ${names})
    select (select app_workspace()), ${names}
    from json_populate_recordset(null::figures, ${JSON.stringify(rows)}::json)
    order by person_id
    on conflict (workspace_id, person_id) do update
    set (${names}) = (${sql.join(columns.map((column) => sql.ref(`excluded.${column}`)))})`.execute(
    tx,
  );
}

function rowOf(person: string, figures: PersonFigures): NewRow<"figures"> {
  const { counts, firstDay, lastDay, lastSeenDay } = figures;
  return {
    person_id: person,
    stale: false,
    tie: figures.tie,
    contact_days: figures.contactDays,
    first_day: firstDay === null ? null : isoDay(firstDay),
    last_day: lastDay === null ? null : isoDay(lastDay),
    rhythm: figures.rhythm,
    recent_days: figures.recentDays,
    last_contact: figures.lastContact,
    last_seen: figures.lastSeen,
    last_seen_day: lastSeenDay === null ? null : isoDay(lastSeenDay),
    met: figures.met,
    written: counts.written,
    phone: counts.phone,
    video: counts.video,
    in_person: counts.inPerson,
    channels: [...figures.channels],
    weight: figures.weight,
    hidden: figures.hidden,
    details: figures.details,
  };
}
