/**
 * What this program remembers of who is who from one joining to the next, so that a word of the user or a
 * small import costs what it changes and not what is there. It holds as long as its last transaction became
 * true and the changes since are known (changes.ts); else it begins anew, and finds the same. An import of
 * cards looks ahead: what is read already is looked at while more is stored, so that little is left to the end.
 */
import { sql } from "kysely";
import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import {
  type Changes,
  type Remembered,
  changedSince,
  changesOfEach,
  changesSince,
  withTheirCards,
} from "./changes.ts";
import { companyWords, meantBy } from "./company-words.ts";
import { decisionsAmong, decisionsOf, subjectOf, subjectsOf } from "./decisions.ts";
import { type HandleOnCard, type Known, type KnownHandle, knownHandles } from "./identities.ts";
import type { Decision } from "./joining/identity.ts";
import type { Joined } from "./joining/joined.ts";
import { type Joiner, newJoiner } from "./joining/joining.ts";
import { idsOn, type NewCard, type NewCards, subjectsOn } from "./new-cards.ts";

export interface Memory extends Remembered {
  by: string | null;
  seenUntil: number;
  readonly handles: Map<string, KnownHandle>;
  readonly onCards: Map<string, HandleOnCard>;
  /** Ids of handles by what the user calls them: "email:a@b.example". */
  readonly bySubject: Map<string, string>;
  readonly joiner: Joiner;
  /** What the user spoke of. */
  decided: ReadonlySet<string>;
  /** What was found last, as it is stored; null where nothing was yet. */
  found: Joined | null;
  /** Who was one person then: their handles in order. */
  groups: ReadonlySet<string>;
  /** By their handles, those of new cards who have a person since, of whom all is written down. */
  readonly settled: Map<string, SettledCard>;
}

/** A new card of which nothing else became known. */
export interface SettledCard {
  readonly handles: readonly string[];
  /** The transactions that stored it and made its person. */
  readonly by: readonly number[];
}

/** The archive as it is now. */
export interface Recalled {
  readonly memory: Memory;
  readonly changes: Changes;
  readonly decisions: readonly Decision[];
  /** Whose handles are to be looked at, whether they changed or not; null for all. */
  readonly touched: ReadonlySet<string> | null;
  /** What was known and is not any more; null where that is not remembered. */
  readonly gone: readonly string[] | null;
}

/** By workspace. Tests take from it and put back, to be several programs at once. */
export const kept = new Map<string, Memory>();
const WORKSPACES_KEPT = 2;

export async function recall(tx: Tx): Promise<Recalled> {
  const { workspace, changes, memory, holds } = await remembered(tx);
  const unseen = holds ? await changedSince(tx, memory.seenUntil) : null;
  // From here on it is of this transaction: should that fail, it is thrown away.
  Object.assign(memory, { by: newId(), seenUntil: changes.seenUntil });
  keep(workspace, memory);

  const words = await decisionsOf(tx);
  const decided = subjectsOf(words);
  const turned = await handlesOf(tx, decided.symmetricDifference(memory.decided));
  const touched = changes.since === null ? null : await touchedSince(tx, memory, changes.since);
  for (const id of turned) touched?.add(id);
  if (touched) unsettle(memory, touched);
  else memory.settled.clear();
  memory.decided = decided;
  memory.joiner.mean(await companiesMeant(tx));
  await look(tx, memory, unseen && (await withTheirCards(tx, [...unseen, ...turned])));
  const { found, handles, onCards } = memory;
  const known = found && touched && (await withTheirCards(tx, touched));
  return {
    memory,
    changes,
    decisions: decisionsAmong(words, memory.bySubject),
    touched,
    gone: known && [...known].filter((id) => !handles.has(id) && !onCards.has(id)),
  };
}

/** Of whom anything changed but that new cards were stored and settled. */
async function touchedSince(tx: Tx, { settled }: Memory, since: number): Promise<Set<string>> {
  const changed = await changesOfEach(tx, since);
  return new Set(
    changed
      .entries()
      .flatMap(([by, ids]) => ids.values().filter((id) => !settled.get(id)?.by.includes(by))),
  );
}

function unsettle({ settled }: Memory, ids: Iterable<string>): void {
  const changed = [...ids].flatMap((id) => settled.get(id)?.handles ?? []);
  for (const id of changed) settled.delete(id);
}

/** Gives back of which of these cards all is written down by now. */
type Settle = (cards: readonly NewCard[]) => Promise<readonly NewCard[]>;

/** What of a new card is written down, and the number of the transaction that stored it. */
export type Settled = ReadonlyMap<NewCard, number>;

/**
 * Looks at whoever changed, for the next joining, unless somebody joins just now. New cards are what transactions of
 * this program stored: they need not be read, unless more is known of them, and are settled while they are
 * looked at. Nothing else is written down.
 */
export async function lookAhead(
  tx: Tx,
  stored: readonly NewCards[] = [],
  settle: Settle = () => Promise.resolve([]),
): Promise<Settled> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${JOINS}) as free`.execute(tx);
  if (!rows[0]!.free) return new Map();
  const { workspace, changes, memory, holds } = await remembered(tx);
  kept.delete(workspace);
  memory.joiner.mean(await companiesMeant(tx));
  const taken = holds
    ? await changedButNew(tx, memory, stored)
    : { unseen: null, cards: new Map() };
  await look(tx, memory, taken.unseen && (await withTheirCards(tx, taken.unseen)));
  const cards = [...taken.cards.keys()];
  const [settled] = await Promise.all([settle(cards), takeIn(memory, knownOf(cards))]);
  memory.seenUntil = changes.seenUntil;
  keep(workspace, memory);
  return new Map(settled.map((card) => [card, taken.cards.get(card)!]));
}

/** Of whom joining needs to know nothing more unless it changes: they have a person since this transaction. */
export function rememberSettled(workspace: string, by: number, settled: Settled): void {
  const memory = kept.get(workspace);
  for (const [card, stored] of settled) {
    const one = { handles: idsOn(card), by: [stored, by] };
    for (const id of one.handles) memory?.settled.set(id, one);
  }
}

/** Whoever changed since they were looked at, and new cards of which nothing else is known. */
async function changedButNew(
  tx: Tx,
  { seenUntil, decided }: Memory,
  stored: readonly NewCards[],
): Promise<{ readonly unseen: ReadonlySet<string>; readonly cards: Settled }> {
  const changed = await changesOfEach(tx, seenUntil);
  const isChangedElsewhere = (by: number) => (id: string) =>
    changed.entries().some(([other, ids]) => other !== by && ids.has(id));
  const cards = new Map<NewCard, number>();
  const unseen = new Set(changed.values().flatMap((ids) => ids));
  for (const { by, card } of stored.flatMap(({ by, cards }) =>
    cards.map((card) => ({ by, card })),
  )) {
    const ids = idsOn(card);
    const isNew = changed.has(by) && !ids.some(isChangedElsewhere(by));
    if (!isNew || subjectsOn(card).some((subject) => decided.has(subject))) continue;
    cards.set(card, by);
    for (const id of ids) unseen.delete(id);
  }
  return { unseen, cards };
}

const knownOf = (cards: readonly NewCard[]): Known => ({
  handles: cards.map(({ known }) => known),
  onCards: cards.flatMap(({ known, on }) => on.map(({ id }) => ({ id, card: known.identity.id }))),
});

/** Until the transaction ends: two who find at once would each write down the same edges. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${JOINS})`.execute(tx);
}

const JOINS = sql`hashtextextended('joins ' || app_workspace(), 0)`;

async function remembered(tx: Tx) {
  const { rows } = await sql<{ workspace: string }>`select app_workspace() as workspace`.execute(
    tx,
  );
  const { workspace } = rows[0]!;
  const known = kept.get(workspace) ?? null;
  const changes = await changesSince(tx, known);
  if (known === null || !changes.holds) {
    return { workspace, changes, holds: false, memory: emptyMemory() };
  }
  return { workspace, changes, holds: true, memory: known };
}

function keep(workspace: string, memory: Memory): void {
  kept.delete(workspace);
  kept.set(workspace, memory);
  if (kept.size > WORKSPACES_KEPT) kept.delete(kept.keys().next().value!);
}

const emptyMemory = (): Memory => ({
  by: null,
  seenUntil: 0,
  handles: new Map(),
  onCards: new Map(),
  bySubject: new Map(),
  joiner: newJoiner(),
  decided: new Set(),
  found: null,
  groups: new Set(),
  settled: new Map(),
});

/** Companies that are one by the user's word: which is meant by which. */
async function companiesMeant(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const words = await companyWords(tx);
  const meant = meantBy(words);
  const subjects = words.flatMap((word) => word.subjects);
  return new Map(subjects.map((subject) => [subject, meant({ subject, name: "" }).subject]));
}

async function handlesOf(tx: Tx, subjects: ReadonlySet<string>): Promise<readonly string[]> {
  if (subjects.size === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select h.handle_id as id from unnest(${[...subjects]}::text[]) as subject
    join handles h on h.kind = split_part(subject, ':', 1)
      and h.value = substr(subject, strpos(subject, ':') + 1)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Reads these, or everybody, anew. */
async function look(tx: Tx, memory: Memory, among: ReadonlySet<string> | null): Promise<void> {
  await takeIn(memory, await knownHandles(tx, { among, decided: memory.decided }), among);
}

/** What is known now of those that were asked about: whoever is not there is gone. */
async function takeIn(
  memory: Memory,
  now: Known,
  among: Iterable<string> | null = null,
): Promise<void> {
  const { handles, onCards, bySubject, joiner } = memory;
  const left = new Set(among);
  for (const one of now.onCards) {
    left.delete(one.id);
    onCards.set(one.id, one);
  }
  const fresh = now.handles.filter(({ identity }) => {
    left.delete(identity.id);
    onCards.delete(identity.id);
    return !isDeepStrictEqual(handles.get(identity.id)?.identity, identity);
  });
  for (const id of left) onCards.delete(id);
  forget(memory, [...left, ...now.onCards.map(({ id }) => id)]);
  for (const one of now.handles) {
    handles.set(one.identity.id, one);
    bySubject.set(subjectOf(one), one.identity.id);
  }
  for (let from = 0; from < fresh.length; from += LOOKED_AT_ONCE) {
    joiner.put(fresh.slice(from, from + LOOKED_AT_ONCE).map(({ identity }) => identity));
    await setImmediate();
  }
}

/** Some milliseconds; in between the program does what else there is, as to store more or to answer a page. */
const LOOKED_AT_ONCE = 50;

function forget({ handles, bySubject, joiner }: Memory, ids: readonly string[]): void {
  const known = ids.flatMap((id) => handles.get(id) ?? []);
  for (const one of known) {
    handles.delete(one.identity.id);
    bySubject.delete(subjectOf(one));
  }
  joiner.remove(known.map(({ identity }) => identity.id));
}
