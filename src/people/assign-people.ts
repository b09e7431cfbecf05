/**
 * Which person each handle is of, once it is found who is one: a person keeps their id as long as one of
 * their handles does, and whoever went is remembered by a handle of theirs.
 */
import { sql } from "kysely";
import { companiesOf } from "./companies.ts";
import { makeDescribed } from "./describe-people.ts";
import { idList, newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";

/** What is of one person, or of nobody. */
export interface Group {
  readonly handles: readonly string[];
  readonly isSomebody: boolean;
}

export interface Assigned {
  /** The person of each group that is somebody. */
  readonly people: ReadonlyMap<Group, string>;
  /** Who has other handles now than before. */
  readonly changed: ReadonlySet<string>;
  /** Of those, who was not there before, and is described already. */
  readonly fresh: ReadonlySet<string>;
  /** Companies in which anybody of them was before. */
  readonly left: readonly string[];
}

/** What is no longer known, and what the user took off somebody just now. */
interface Off {
  readonly gone: readonly string[];
  readonly taken: ReadonlySet<string>;
}

/** Groups hold all handles of whoever is touched. Each gets the oldest person that any of its handles is of. */
export async function assignPeople(
  tx: Tx,
  groups: readonly Group[],
  { gone, taken }: Off,
): Promise<Assigned> {
  const before = await personOfEach(tx, [...groups.flatMap(({ handles }) => handles), ...gone]);
  const left = await companiesOf(tx, before.values());
  const owners = ownersOf(
    groups.filter(({ isSomebody }) => isSomebody),
    before,
    taken,
  );
  const people = new Map<Group, string>();
  const fresh = new Map<string, readonly string[]>();
  const moved: Moved[] = [];
  const move = (handle: string, person: string | null): void => {
    const old = before.get(handle) ?? null;
    if (old !== person) moved.push({ handle, person, before: old });
  };
  for (const group of groups) {
    const person = group.isSomebody ? (owners.get(group) ?? newId()) : null;
    if (person !== null) {
      people.set(group, person);
      if (!owners.has(group)) fresh.set(person, group.handles);
    }
    for (const handle of group.handles) move(handle, person);
  }
  for (const handle of gone) move(handle, null);
  await makeDescribed(tx, fresh);
  await saveMoves(tx, moved);
  const there = new Set(people.values());
  await rememberGone(tx, moved, there);
  const changed = new Set(moved.flatMap(({ person, before: old }) => [person, old]));
  return {
    people,
    changed: new Set([...there].filter((person) => changed.has(person))),
    fresh: new Set(fresh.keys()),
    left,
  };
}

async function personOfEach(
  tx: Tx,
  handles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (handles.length === 0) return new Map();
  const { rows } = await sql<{ id: string; person: string }>`
    select handle_id as id, person_id as person from handles
    where person_id is not null and handle_id = any(${idList(handles)}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, person }) => [id, person]));
}

/**
 * A person whose handles are in several groups now stays with the one that holds the oldest of them; but
 * not with what was taken off them, whatever else is left.
 */
function ownersOf(
  groups: readonly Group[],
  before: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<Group, string> {
  const oldest = new Map<string, { readonly handle: string; readonly group: Group }>();
  const isTaken = ({ handles }: Group): boolean => handles.some((handle) => taken.has(handle));
  for (const group of [...groups].toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)))) {
    for (const handle of group.handles) {
      const person = before.get(handle);
      if (person === undefined) continue;
      const known = oldest.get(person);
      if (!known || (handle < known.handle && isTaken(group) === isTaken(known.group))) {
        oldest.set(person, { handle, group });
      }
    }
  }
  const owners = new Map<Group, string>();
  for (const [person, { group }] of oldest) {
    const known = owners.get(group);
    if (known === undefined || person < known) owners.set(group, person);
  }
  return owners;
}

interface Moved {
  readonly handle: string;
  readonly person: string | null;
  readonly before: string | null;
}

/** From now on they are of these people, who are there already. */
export async function assignTo(tx: Tx, moved: readonly Omit<Moved, "before">[]): Promise<void> {
  await sql`update handles h set person_id = n.person
    from unnest(${idList(moved.map(({ handle }) => handle))}::uuid[],
      ${idList(moved.map(({ person }) => person))}::uuid[])
      as n (handle, person)
    where h.handle_id = n.handle`.execute(tx);
}

/** Whoever is left without a handle goes. */
async function saveMoves(tx: Tx, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  await assignTo(tx, moved);
  const left = [...new Set(moved.flatMap(({ before }) => before ?? []))];
  if (left.length === 0) return;
  await sql`delete from people p where person_id = any(${left}::uuid[]) and not exists (
    select from handles h where h.workspace_id = p.workspace_id and h.person_id = p.person_id)`.execute(
    tx,
  );
}

/** An address of the page that names somebody who went still leads to whom they became. */
async function rememberGone(
  tx: Tx,
  moved: readonly Moved[],
  there: ReadonlySet<string>,
): Promise<void> {
  const gone = new Map<string, string>();
  for (const { handle, person, before } of moved) {
    if (before !== null && person !== null && !there.has(before)) gone.set(before, handle);
  }
  await insertRows(
    tx,
    "former_people",
    Array.from(gone, ([person_id, handle_id]) => ({ person_id, handle_id })),
    { onConflict: "nothing" },
  );
}
