/**
 * The table marks: what the user says, over what was derived. Each is undone by taking it away. A
 * mark hangs on a handle's value or on an entry's key and time, so that it returns when what it
 * speaks of was undone and is read again.
 */
import { sql } from "kysely";
import type { ChannelName } from "#channels/channel.ts";
import { companiesOf } from "#people/companies.ts";
import { nameCompanies } from "#people/name-companies.ts";
import { presentPerson } from "#people/join-people.ts";
import { describePeople } from "#people/describe-people.ts";
import type { Added, Editable } from "#people/edits.ts";
import { handleBook } from "#people/handle-book.ts";
import { oneAtATime } from "#people/memory.ts";
import { knownBy, standsFor } from "#people/stands-for.ts";
import { UserError } from "#shared/user-error.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { isHandle, tie, untie, writtenAs } from "./by-hand.ts";
import { daysWith } from "./days-with.ts";
import { gapSubject } from "./lanes.ts";
import { refreshFigures, refreshHandles } from "./figures.ts";
import { type Place, isToCome } from "./history.ts";
import { turnRemoved } from "./removed.ts";
import { settleHandles, uidsAbout } from "./meetings/attendances.ts";
import { occurrenceSubject, turnHeld } from "./meetings/held-marks.ts";
import { placeMeetings, uidsOf } from "./meetings/meetings.ts";
import { joinNow, takeBackWords } from "./pairs.ts";

export type NewMark =
  | {
      readonly kind: "met";
      readonly person: string;
      readonly day: string | null;
      readonly where: string;
    }
  | { readonly kind: "weight"; readonly person: string; readonly weight: number }
  | { readonly kind: "hidden"; readonly person: string }
  /** With all that they are known by now. */
  | { readonly kind: "removed"; readonly person: string }
  | {
      readonly kind: "edit";
      readonly person: string;
      readonly field: Editable | Added;
      readonly value: string;
      /** What it hung on before it was taken back: it is said of whoever has that. */
      readonly on?: string | undefined;
    }
  | {
      readonly kind: "kind";
      readonly interaction: string;
      readonly as: "phone" | "video" | "in-person" | "none";
    }
  /** Of these months nothing of the channel is missing (lanes.ts); `to` is null where nothing came since. */
  | {
      readonly kind: "gap";
      readonly channel: ChannelName;
      readonly from: string;
      readonly to: string | null;
    };

/** Who says it, and when. */
export interface Saying extends Place {
  readonly userId: string;
}

/** Gives back the marks' ids, in their order, which take them away again. */
export async function addMarks(
  tx: Tx,
  said: readonly NewMark[],
  saying: Saying,
): Promise<readonly string[]> {
  const isTied = said.some((mark) => mark.kind === "edit" && isHandle(mark.field));
  // Before anybody is taken hold of, as an import does it: else the two wait for each other.
  if (isTied) await oneAtATime(tx);
  const marks = await Promise.all(said.map((mark) => ofPresent(tx, mark)));
  const ids: string[] = [];
  for (const mark of marks) ids.push(await addMark(tx, mark, saying));
  if (marks.some(({ kind }) => kind === "removed")) await turnRemovedBy(tx, ids, saying);
  const edited = marks.flatMap((mark) => (mark.kind === "edit" ? mark.person : []));
  if (edited.length > 0) await describeAnew(tx, edited);
  if (isTied) await joinNow(tx, saying);
  // Of meetings placeAgain looks after itself, and who was removed has none.
  const people = marks.flatMap((mark) =>
    mark.kind === "kind" || mark.kind === "removed" || mark.kind === "gap" ? [] : mark.person,
  );
  const now = isTied ? await Promise.all(people.map((id) => presentPerson(tx, id))) : people;
  await refreshFigures(tx, now, saying);
  return ids;
}

/** Whoever was made one with somebody by the mark before has another id by now. */
async function ofPresent(tx: Tx, mark: NewMark): Promise<NewMark> {
  if (mark.kind === "kind" || mark.kind === "gap") return mark;
  const holder = mark.kind === "edit" && mark.on !== undefined ? await holderOf(tx, mark.on) : null;
  if (holder !== null) return { ...mark, person: holder };
  const present = { ...mark, person: await presentPerson(tx, mark.person) };
  return present.kind === "edit" ? { ...present, on: undefined } : present;
}

async function holderOf(tx: Tx, subject: string): Promise<string | null> {
  const { rows } = await sql<{ person: string | null }>`
    select person_id as person from handles where kind = split_part(${subject}, ':', 1)
      and value = substr(${subject}, strpos(${subject}, ':') + 1)`.execute(tx);
  return rows[0]?.person ?? null;
}

async function addMark(tx: Tx, mark: NewMark, saying: Saying): Promise<string> {
  if (mark.kind === "met" && isToCome(mark.day, saying)) {
    throw new UserError("relationships.day-to-come");
  }
  const id = newId();
  if (mark.kind === "kind") {
    const { item, subject, entry } = await occurrenceOf(tx, mark.interaction);
    await save(tx, { id, kind: "kind", subject, value: { as: mark.as, ...entry } }, saying);
    await placeAgain(tx, [item], saying);
    return id;
  }
  if (mark.kind === "removed") {
    await saveRemoval(tx, id, mark.person, saying);
    return id;
  }
  if (mark.kind === "gap") {
    const { channel, from, to } = mark;
    await save(tx, { id, kind: "gap", subject: gapSubject(channel), value: { from, to } }, saying);
    return id;
  }
  const on = mark.kind === "edit" ? mark.on : undefined;
  // What is said of itself, that it is not theirs, does not hang on it.
  const wrong = mark.kind === "edit" && mark.field === "wrong" ? mark.value : null;
  const subject = on ?? (await standsFor(tx, mark.person, wrong)).subject;
  if (mark.kind === "edit") {
    const { field } = mark;
    const value = writtenAs(field, mark.value, saying);
    await save(tx, { id, kind: "edit", subject, value: { field, value } }, saying);
    await tie(tx, { id, subject, field, value }, saying);
    return id;
  }
  const { kind, person: _person, ...value } = mark;
  await save(tx, { id, kind, subject, value }, saying);
  if (mark.kind === "met" && mark.day !== null) await turnEntries(tx, id, mark, saying);
  return id;
}

/** One mark for each of their handles: all of them are taken back with the first. */
async function saveRemoval(tx: Tx, id: string, person: string, saying: Saying): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from people where person_id = ${person}`.execute(tx);
  const [first, ...others] = await knownBy(tx, person);
  if (!rows[0] || first === undefined) throw new UserError("relationships.unknown-person");
  await save(tx, { id, kind: "removed", subject: first, value: { name: rows[0].name } }, saying);
  for (const subject of others) {
    await save(tx, { id: newId(), kind: "removed", subject, value: { because: id } }, saying);
  }
  // Brought back they are a new person, to whom the address of before leads.
  await sql`
    insert into former_people (workspace_id, person_id, handle_id)
    select workspace_id, person_id, handle_id from handles
    where handle_id = ${(await standsFor(tx, person)).handle} on conflict do nothing`.execute(tx);
}

/** All who are removed by one click are found at once. */
async function turnRemovedBy(tx: Tx, ids: readonly string[], place: Place): Promise<void> {
  const { rows } = await sql<{ subject: string }>`
    select subject from marks where kind = 'removed'
      and (mark_id = any(${ids}::uuid[]) or value ->> 'because' = any(${ids}::text[]))`.execute(tx);
  await turnRemoved(
    tx,
    rows.map(({ subject }) => subject),
    place,
  );
}

export async function removeMarks(tx: Tx, marks: readonly string[], place: Place): Promise<void> {
  const { rows } = await sql<{ id: string; kind: string; subject: string }>`
    delete from marks where mark_id = any(${marks}::uuid[]) or value ->> 'because' = any(${marks}::text[])
    returning mark_id as id, kind, subject`.execute(tx);
  if (rows.length === 0) throw new UserError("relationships.unknown-mark");

  const gone = rows.map(({ id }) => id);
  if (await untie(tx, gone)) await joinNow(tx, place);
  await turnMarked(tx, rows, place);
}

/** What was said of pairs; where it was said by writing an address, what was written goes with it. */
export async function takeBackSaid(tx: Tx, ids: readonly string[], place: Place): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select mark_id as id from marks where mark_id = any(${ids}::uuid[])`.execute(tx);
  const written = rows.map(({ id }) => id);
  if (written.length > 0) await removeMarks(tx, written, place);
  const words = ids.filter((id) => !written.includes(id));
  if (words.length > 0) await takeBackWords(tx, words, place);
}

interface Marked {
  readonly kind: string;
  readonly subject: string;
}

/** Marks that came or went are applied at once to all that is here of what they speak of. */
export async function turnMarked(tx: Tx, marks: readonly Marked[], place: Place): Promise<void> {
  const subjects = marks.map(({ subject }) => subject);
  const removed = marks.flatMap(({ kind, subject }) => (kind === "removed" ? subject : []));
  if (removed.length > 0) await turnRemoved(tx, removed, place);
  await placeAgain(tx, await itemsOf(tx, subjects), place);
  const { rows: people } = await sql<{ id: string }>`
    select distinct h.person_id as id from unnest(${subjects}::text[]) as subject
    join handles h on h.kind = split_part(subject, ':', 1)
      and h.value = substr(subject, strpos(subject, ':') + 1)
    where h.person_id is not null`.execute(tx);
  const ids = people.map((one) => one.id);
  if (marks.some(({ kind }) => kind === "edit")) await describeAnew(tx, ids);
  await refreshFigures(tx, ids, place);
}

/** A company is called as its people's signatures say, so whose they are matters. */
async function describeAnew(tx: Tx, people: readonly string[]): Promise<void> {
  const before = await companiesOf(tx, people);
  await describePeople(tx, people);
  await nameCompanies(tx, [...before, ...(await companiesOf(tx, people))]);
}

interface MarkRow {
  readonly id: string;
  readonly kind: NewMark["kind"];
  readonly subject: string;
  readonly value: unknown;
}

async function save(tx: Tx, { id, kind, subject, value }: MarkRow, { userId, now }: Saying) {
  await insertRows(tx, "marks", [
    { mark_id: id, user_id: userId, kind, subject, value, created_at: now },
  ]);
}

/** With what it was called and whom it was with: where it was no meeting, only its mark still tells. */
async function occurrenceOf(tx: Tx, interaction: string) {
  const { rows } = await sql<Occurrence>`
    select i.item_id as item, it.key, i.at, coalesce(i.subject, '') as name, array(
      select distinct h.kind || ':' || h.value from parties p
      join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
      where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id) as people
    from interactions i
    join items it on it.workspace_id = i.workspace_id and it.item_id = i.item_id
    where i.interaction_id = ${interaction} and i.kind <> 'written' and i.at is not null`.execute(
    tx,
  );
  if (!rows[0]) throw new UserError("relationships.unknown-entry");
  const { item, key, at, name, people } = rows[0];
  const entry = { subject: name, at: at.toISOString(), with: people };
  return { item, subject: occurrenceSubject(key, at), entry };
}

interface Occurrence {
  readonly item: string;
  readonly key: string;
  readonly at: Date;
  readonly name: string;
  readonly people: readonly string[];
}

/** Of those that hang on an entry. */
async function itemsOf(tx: Tx, subjects: readonly string[]): Promise<readonly string[]> {
  const keys = subjects.flatMap((subject) => ENTRY_SUBJECT.exec(subject)?.groups?.["key"] ?? []);
  const { rows } = await sql<{ item: string }>`
    select item_id as item from items where key = any(${keys}::uuid[])`.execute(tx);
  return rows.map(({ item }) => item);
}

/** As occurrenceSubject makes them; a handle's subject begins with its kind. */
const ENTRY_SUBJECT = /^(?<key>[0-9a-f]{8}-[0-9a-f-]{27})@/;

/** What the calendar has of that day with them, and does not know how it was, was that meeting. */
async function turnEntries(
  tx: Tx,
  because: string,
  { person, day }: { readonly person: string; readonly day: string | null },
  saying: Saying,
): Promise<void> {
  const entries = (await daysWith(tx, person, saying)).filter(
    (entry) => entry.day === day && entry.kind === "unclear",
  );
  for (const entry of entries) {
    const occurrence = await occurrenceOf(tx, entry.id);
    const value = { as: "in-person", because };
    await save(tx, { id: newId(), kind: "kind", subject: occurrence.subject, value }, saying);
    await placeAgain(tx, [occurrence.item], saying);
  }
}

async function placeAgain(tx: Tx, items: readonly string[], place: Place): Promise<void> {
  if (items.length === 0) return;
  const book = handleBook();
  const turned = await settleHandles(tx, book, await turnHeld(tx, items));
  // As what else it counts now, it may be another meeting of the calendar, or none.
  const uids = [...(await uidsOf(tx, items)), ...(await uidsAbout(tx, await heldAmong(tx, items)))];
  const { changed } = await placeMeetings(tx, book, uids, place);
  await refreshHandles(tx, book, new Set([...turned, ...changed]), place);
}

async function heldAmong(tx: Tx, items: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ item: string }>`
    select item_id as item from interactions
    where item_id = any(${items}::uuid[]) and kind <> 'written' and channel <> 'calendar'`.execute(
    tx,
  );
  return rows.map(({ item }) => item);
}
