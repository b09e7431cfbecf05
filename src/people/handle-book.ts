/**
 * The table handles, and a book of those that an import has met so far, so that each is looked up
 * once. The book is one import's own: it is thrown away when a transaction that used it failed.
 */
import { sql } from "kysely";
import type { Party } from "#channels/channel.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { betterName } from "./person-name.ts";

export interface HandleState {
  readonly id: string;
  readonly kind: Party["kind"];
  readonly value: string;
  name: string;
  mine: boolean;
  reciprocal: boolean;
  personId: string | null;
}

export interface HandleBook {
  /** Looks up or makes what is not in the book yet, and learns better names. */
  learn(tx: Tx, parties: readonly Party[]): Promise<void>;
  /** The book's own state of a handle that was read elsewhere. */
  adopt(state: HandleState): HandleState;
  /** The states of handles that are known by their ids. */
  byIds(tx: Tx, ids: Iterable<string>): Promise<readonly HandleState[]>;
  /** Only of a party that was learned. */
  of(party: Pick<Party, "kind" | "value">): HandleState;
}

export function handleBook(): HandleBook {
  const book = new Map<string, HandleState>();
  const adopt = (state: HandleState): HandleState => {
    const known = book.get(bookKey(state));
    if (known) return known;
    book.set(bookKey(state), state);
    return state;
  };
  return {
    adopt,
    async byIds(tx, ids) {
      const rows = await tx
        .selectFrom("handles")
        .select(STATE)
        .where(sql<boolean>`handle_id = any(${[...ids]}::uuid[])`)
        .execute();
      return rows.map(adopt);
    },
    async learn(tx, parties) {
      const unknown = new Map<string, Party>();
      for (const party of parties) {
        const key = bookKey(party);
        if (!book.has(key)) unknown.set(key, party);
      }
      if (unknown.size > 0) {
        for (const state of await findOrMake(tx, [...unknown.values()])) {
          book.set(bookKey(state), state);
        }
      }
      await learnNames(tx, book, parties);
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
  "person_id as personId",
] as const;

const bookKey = ({ kind, value }: Pick<Party, "kind" | "value">): string => `${kind}:${value}`;

async function findOrMake(tx: Tx, parties: readonly Party[]): Promise<HandleState[]> {
  const found = await find(tx, parties);
  const known = new Set(found.map(bookKey));
  const missing = parties.filter((party) => !known.has(bookKey(party)));
  if (missing.length === 0) return found;

  await insertRows(
    tx,
    "handles",
    missing.map(({ kind, value }) => ({
      handle_id: newId(),
      kind,
      value,
      name: "",
      person_id: null,
      mine: false,
      reciprocal: false,
    })),
    { onConflict: "nothing" },
  );
  return [...found, ...(await find(tx, missing))];
}

async function find(tx: Tx, parties: readonly Party[]): Promise<HandleState[]> {
  const states: HandleState[] = [];
  for (const kind of new Set(parties.map((party) => party.kind))) {
    const values = parties.filter((party) => party.kind === kind).map((party) => party.value);
    const rows = await tx
      .selectFrom("handles")
      .select([
        "handle_id as id",
        "kind",
        "value",
        "name",
        "mine",
        "reciprocal",
        "person_id as personId",
      ])
      .where("kind", "=", kind)
      .where(sql<boolean>`value = any(${values}::text[])`)
      .execute();
    states.push(...rows);
  }
  return states;
}

async function learnNames(
  tx: Tx,
  book: ReadonlyMap<string, HandleState>,
  parties: readonly Party[],
): Promise<void> {
  const renamed = new Map<string, HandleState>();
  for (const party of parties) {
    const state = book.get(bookKey(party))!;
    const name = betterName(state.name, party);
    if (name === state.name) continue;
    state.name = name;
    renamed.set(state.id, state);
  }
  if (renamed.size === 0) return;

  const states = [...renamed.values()];
  await sql`
    update handles as h set name = better.name
    from unnest(${states.map((state) => state.id)}::uuid[], ${states.map((state) => state.name)}::text[])
      as better (id, name)
    where h.handle_id = better.id`.execute(tx);
  const people = states.filter(({ personId }) => personId !== null);
  await sql`
    update people as p set name = better.name
    from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ name }) => name)}::text[])
      as better (id, name)
    where p.person_id = better.id`.execute(tx);
}
