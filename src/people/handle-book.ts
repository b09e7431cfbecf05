/**
 * The table handles, and a book of those that an import has met so far, so that each is looked up
 * once. The book is one import's own: it is thrown away when a transaction that used it failed.
 */
import { type RawBuilder, sql } from "kysely";
import type { Party } from "#channels/channel.ts";
import { idList, newId } from "#store/ids.ts";
import { inTurn } from "#store/in-turn.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { nameOnCard } from "./cards.ts";
import type { HandleKind } from "./handle-kind.ts";
import { describePeople } from "./describe-people.ts";
import { betterName } from "./person-name.ts";

export interface HandleParty extends Omit<Party, "kind"> {
  readonly kind: HandleKind;
  /** The card is kept, and with it what it calls them. */
  readonly onCard?: boolean;
}

export interface HandleState {
  readonly id: string;
  readonly kind: HandleKind;
  readonly value: string;
  name: string;
  mine: boolean;
  reciprocal: boolean;
  /** Under it one writes to a mailing list (lists.ts). */
  list: boolean;
  personId: string | null;
}

export interface HandleBook {
  /**
   * Looks up or makes what is not in the book yet, and learns better names: from which import, if from one. Gives
   * back the ids of those that it made.
   */
  learn(tx: Tx, parties: readonly HandleParty[], importId?: string): Promise<ReadonlySet<string>>;
  /** The book's own state of a handle that was read elsewhere just now. */
  adopt(state: HandleState): HandleState;
  /** The states of handles that are known by their ids, as they are now. */
  byIds(tx: Tx, ids: Iterable<string>): Promise<readonly HandleState[]>;
  /** Only of a party that was learned. */
  of(party: Pick<HandleParty, "kind" | "value">): HandleState;
}

export function handleBook(): HandleBook {
  const book = new Map<string, HandleState>();
  const named = new Set<string>();
  const adopt = (state: HandleState): HandleState => {
    const known = book.get(bookKey(state));
    if (known) return Object.assign(known, state);
    book.set(bookKey(state), state);
    return state;
  };
  return {
    adopt,
    async byIds(tx, ids) {
      const rows = await tx
        .selectFrom("handles")
        .select(STATE)
        .where(sql<boolean>`handle_id = any(${idList(ids)}::uuid[])`)
        .execute();
      return rows.map(adopt);
    },
    async learn(tx, parties, importId) {
      const unknown = new Map<string, HandleParty>();
      for (const party of parties) {
        const key = bookKey(party);
        if (book.has(key)) continue;
        const name = betterName(unknown.get(key)?.name ?? "", party);
        unknown.set(key, { ...party, name });
      }
      const { states, made } = await findOrMake(tx, [...unknown.values()]);
      for (const state of states) book.set(bookKey(state), state);
      await learnNames(tx, book, parties);
      if (importId !== undefined) await keepNames(tx, { book, named, importId }, parties);
      return made;
    },
    of(party) {
      const state = book.get(bookKey(party));
      if (!state) throw new Error("a handle was used before it was learned");
      return state;
    },
  };
}

const STATE = [
  "handle_id as id",
  "kind",
  "value",
  "name",
  "mine",
  "reciprocal",
  "list",
  "person_id as personId",
] as const;

const bookKey = ({ kind, value }: Pick<HandleParty, "kind" | "value">): string =>
  `${kind}:${value}`;

async function findOrMake(tx: Tx, parties: readonly HandleParty[]) {
  const found = await find(tx, parties);
  const known = new Set(found.map(bookKey));
  const fresh = parties.filter((party) => !known.has(bookKey(party))).map(freshState);
  const made = new Set(
    await insertRows(tx, "handles", fresh.map(rowOf), {
      onConflict: "nothing",
      returning: "handle_id",
    }),
  );
  const others = fresh.filter(({ id }) => !made.has(id));
  const own = fresh.filter(({ id }) => made.has(id));
  return { states: [...found, ...own, ...(await find(tx, others))], made };
}

const freshState = ({ kind, value, name }: HandleParty): HandleState => ({
  id: newId(),
  kind,
  value,
  name,
  mine: false,
  reciprocal: false,
  list: false,
  personId: null,
});

const rowOf = ({ id, kind, value, name, mine, reciprocal, personId }: HandleState) => ({
  handle_id: id,
  kind,
  value,
  name,
  person_id: personId,
  mine,
  reciprocal,
});

async function find(
  tx: Tx,
  parties: readonly Pick<HandleParty, "kind" | "value">[],
): Promise<HandleState[]> {
  const kinds = Map.groupBy(parties, ({ kind }) => kind);
  const found = Array.from(kinds, ([kind, those]) =>
    tx
      .selectFrom("handles")
      .select(STATE)
      .where("kind", "=", kind)
      .where(sql<boolean>`value = any(${those.map(({ value }) => value)}::text[])`)
      .execute(),
  );
  return (await inTurn(found)).flat();
}

async function learnNames(
  tx: Tx,
  book: ReadonlyMap<string, HandleState>,
  parties: readonly HandleParty[],
): Promise<void> {
  const renamed = new Map<string, HandleState>();
  for (const party of parties) {
    const state = book.get(bookKey(party))!;
    if (party.name === state.name) continue;
    const name = betterName(state.name, party);
    if (name === state.name) continue;
    state.name = name;
    renamed.set(state.id, state);
  }
  if (renamed.size === 0) return;

  await saveNames(tx, [...renamed.values()]);
}

/** What this import calls them, each name once. What stands on a card is there already. */
async function keepNames(
  tx: Tx,
  seen: {
    readonly book: ReadonlyMap<string, HandleState>;
    readonly named: Set<string>;
    readonly importId: string;
  },
  parties: readonly HandleParty[],
): Promise<void> {
  const fresh = parties.flatMap((party) => {
    if (party.onCard) return [];
    const { id } = seen.book.get(bookKey(party))!;
    const key = `${id} ${party.name}`;
    if (party.name === "" || seen.named.has(key)) return [];
    seen.named.add(key);
    return [{ handle_id: id, name: party.name, import_id: seen.importId }];
  });
  await insertRows(tx, "names", fresh, { onConflict: "nothing" });
}

/** Whom this import called anything: ask before its cards go. */
export async function calledBy(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select handle_id as id from names where import_id = ${importId}
    union select handle_id from cards where import_id = ${importId} and handle_id is not null
    union select handle_id from card_handles where import_id = ${importId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Forgets what this import called them, whose cards are gone, and goes back to the best name that others left. */
export async function forgetNames(
  tx: Tx,
  importId: string,
  called: readonly string[],
): Promise<void> {
  await tx.deleteFrom("names").where("import_id", "=", importId).execute();
  const names = await namesTold(tx, idList(called));
  const states = await tx
    .selectFrom("handles")
    .select(STATE)
    .where(sql<boolean>`handle_id = any(${called}::uuid[])`)
    .execute();
  await saveNames(
    tx,
    states.flatMap((state) => {
      const told = names.get(state.id) ?? [];
      // A card without a name is called by what else stands on it, which is the same wherever it is kept.
      if (state.kind === "card" && told.length === 0) return [];
      const name = told.reduce((best, one) => betterName(best, { ...state, name: one }), "");
      return name === state.name ? [] : [{ ...state, name }];
    }),
  );
}

/** Of the card of row `c`, in all that was read of it. */
const NAMES_ON_CARD = sql`unnest(array[c.card -> 'name' ->> 'full'] || array(
  select old -> 'name' ->> 'full' from jsonb_array_elements(c.card -> 'older') as old))`;

/** All that these (idList), or with null everybody, are called: in what was written, and on cards. */
export async function namesTold(
  tx: Tx,
  among: string | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const isAmong = (column: RawBuilder<unknown>) =>
    among === null ? sql`true` : sql`${column} = any(${among}::uuid[])`;
  const { rows } = await sql<{ id: string; written: string[]; onCards: string[] }>`
    select id, to_json(array_remove(array_agg(distinct written), null)) as written,
      to_json(array_remove(array_agg(distinct "onCard"), null)) as "onCards"
    from (
      select handle_id as id, name as written, null as "onCard" from names
      where ${isAmong(sql`handle_id`)}
      union all
      select handle_id, null, ${NAMES_ON_CARD} from cards c
      where handle_id is not null and ${isAmong(sql`handle_id`)}
      union all
      select ch.handle_id, null, ${NAMES_ON_CARD} from card_handles ch
      join cards c using (workspace_id, item_id, import_id, file_no)
      where c.handle_id is not null and ${isAmong(sql`ch.handle_id`)}) told
    group by id`.execute(tx);
  return new Map(
    rows.map(({ id, written, onCards }) => [
      id,
      [...new Set([...written, ...onCards.map(nameOnCard)])].filter((name) => name !== ""),
    ]),
  );
}

async function saveNames(
  tx: Tx,
  states: readonly Pick<HandleState, "id" | "name" | "personId">[],
): Promise<void> {
  if (states.length === 0) return;
  await sql`
    update handles as h set name = better.name
    from unnest(${states.map((state) => state.id)}::uuid[], ${states.map((state) => state.name)}::text[])
      as better (id, name)
    where h.handle_id = better.id`.execute(tx);
  await describePeople(
    tx,
    states.flatMap(({ personId }) => personId ?? []),
  );
}
