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
  /** Handles of new cards that have a person since, of whom all is written down; by which transaction they came. */
  readonly settled: Map<string, number>;
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
    changed.entries().flatMap(([by, ids]) => ids.values().filter((id) => settled.get(id) !== by)),
  );
}

/** A new card, and the number of the transaction that stored it. */
export type StoredBy = ReadonlyMap<NewCard, number>;

interface Seen {
  /** Of which nothing else is known, so that they need not be read. */
  readonly taken: StoredBy;
  /** Those that this transaction does not see yet. */
  readonly waiting: readonly NewCards[];
}

/**
 * Looks at whoever changed, for the next joining, unless somebody joins just now. Writes nothing down. `stored` gives what
 * transactions of this program stored, and is asked once it is certain that it is looked at.
 */
export async function lookAhead(
  tx: Tx,
  stored: () => readonly NewCards[] = () => [],
  onLooked?: OnLooked,
): Promise<Seen> {
  if (!(await isAlone(tx))) return { taken: new Map(), waiting: [] };
  const { workspace, changes, memory, holds } = await remembered(tx);
  kept.delete(workspace);
  memory.joiner.mean(await companiesMeant(tx));
  const seen = holds ? await lookAtNew(tx, memory, { stored, onLooked }) : NOTHING_NEW;
  if (!holds) await look(tx, memory, null);
  memory.seenUntil = changes.seenUntil;
  keep(workspace, memory);
  return seen;
}

const NOTHING_NEW: Seen = { taken: new Map(), waiting: [] };

interface AtNew {
  readonly stored: () => readonly NewCards[];
  readonly onLooked: OnLooked | undefined;
}

async function lookAtNew(tx: Tx, memory: Memory, { stored, onLooked }: AtNew): Promise<Seen> {
  const { seenUntil, decided } = memory;
  const changed = await changesOfEach(tx, seenUntil);
  const isChangedElsewhere = (by: number) => (id: string) =>
    changed.entries().some(([other, ids]) => other !== by && ids.has(id));
  const isNew = (card: NewCard, by: number): boolean =>
    !idsOn(card).some(isChangedElsewhere(by)) &&
    !subjectsOn(card).some((subject) => decided.has(subject));
  const all = stored();
  const taken = new Map(
    all
      .filter(({ by }) => changed.has(by))
      .flatMap(({ by, cards }) =>
        cards.filter((card) => isNew(card, by)).map((card) => [card, by]),
      ),
  );
  const cards = [...taken.keys()];
  const unseen = new Set(changed.values().flatMap((ids) => ids));
  for (const id of cards.flatMap(idsOn)) unseen.delete(id);
  await look(tx, memory, await withTheirCards(tx, unseen));
  await takeIn(memory, knownOf(cards), { onLooked });
  return { taken, waiting: all.filter(({ by }) => by >= seenUntil && !changed.has(by)) };
}

/** Of whom joining needs to know nothing more unless it changes. */
export function rememberSettled(workspace: string, settled: StoredBy): void {
  const memory = kept.get(workspace);
  for (const [card, by] of settled) {
    for (const id of idsOn(card)) memory?.settled.set(id, by);
  }
}

const knownOf = (cards: readonly NewCard[]): Known => ({
  handles: cards.map(({ known }) => known),
  onCards: cards.flatMap(({ known, on }) => on.map(({ id }) => ({ id, card: known.identity.id }))),
});

/** Whether nobody else joins just now; until the transaction ends nobody does. */
export async function isAlone(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${JOINS}) as free`.execute(tx);
  return rows[0]!.free;
}

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
  await takeIn(memory, await knownHandles(tx, { among, decided: memory.decided }), { among });
}

/** So many more were looked at, of so many more. */
export type OnLooked = (done: number, total: number) => void;

interface TakingIn {
  readonly among?: Iterable<string> | null;
  readonly onLooked?: OnLooked | undefined;
}

/** What is known now of those that were asked about: whoever is not there is gone. */
async function takeIn(
  memory: Memory,
  now: Known,
  { among = null, onLooked }: TakingIn = {},
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
  onLooked?.(0, fresh.length);
  for (let from = 0; from < fresh.length; from += LOOKED_AT_ONCE) {
    const some = fresh.slice(from, from + LOOKED_AT_ONCE);
    joiner.put(some.map(({ identity }) => identity));
    onLooked?.(some.length, 0);
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
