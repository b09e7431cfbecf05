/**
 * Who is one person, found anew from all that is known (joining/), and written down: edges, proposals,
 * and which person each handle is of. Nothing is remembered but what the user decided, so that imports in
 * any order, and undone ones, leave the same people. A person keeps their id as long as one of their
 * handles does.
 */
import { sql } from "kysely";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { decisionsAmong } from "./decisions.ts";
import { describePeople } from "./describe-people.ts";
import { type KnownHandle, knownHandles } from "./identities.ts";
import { type Joined } from "./joining/joined.ts";
import { joinIdentities } from "./joining/joining.ts";

/** Gives back the people who have other handles now than before, for their figures to be made anew. */
export async function joinPeople(tx: Tx): Promise<readonly string[]> {
  const handles = await knownHandles(tx);
  const decisions = await decisionsAmong(tx, handles);
  const joined = joinIdentities(
    handles.map(({ identity }) => identity),
    decisions,
  );
  await saveFindings(tx, joined);
  const changed = await assignPeople(tx, groupsIn(handles, joined));
  await describePeople(tx, changed);
  return changed;
}

async function saveFindings(tx: Tx, { joins, proposals }: Joined): Promise<void> {
  await sql`delete from joins`.execute(tx);
  await sql`delete from proposals`.execute(tx);
  await insertRows(
    tx,
    "joins",
    joins.map(({ a, b, by, reasons }) => ({
      handle_a: a,
      handle_b: b,
      reason: { by, reasons },
    })),
  );
  await insertRows(
    tx,
    "proposals",
    proposals.map(({ a, b, score, reasons, against }) => ({
      handle_a: a,
      handle_b: b,
      score,
      reasons: { reasons, against },
    })),
  );
}

type Group = readonly KnownHandle[];

/** Everybody is a group; an address that only stands on a card and was joined to nobody is none. */
function groupsIn(handles: readonly KnownHandle[], { people }: Joined): readonly Group[] {
  const byId = new Map(handles.map((handle) => [handle.identity.id, handle]));
  const several = people.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const taken = new Set(people.flat());
  const single = handles.filter(({ identity }) => !taken.has(identity.id)).map((one) => [one]);
  return [...several, ...single];
}

/** Each group gets the person that most of its handles are of; who is left over goes. */
async function assignPeople(tx: Tx, groups: readonly Group[]): Promise<readonly string[]> {
  const somebody = new Set(groups.filter((group) => group.some(({ isSomebody }) => isSomebody)));
  const owners = ownersOf(somebody);
  const moved: {
    readonly handle: string;
    readonly person: string | null;
    readonly before: string | null;
  }[] = [];
  const fresh: string[] = [];
  for (const group of groups) {
    let person: string | null = null;
    if (somebody.has(group)) {
      person = owners.get(group) ?? newId();
      if (!owners.has(group)) fresh.push(person);
    }
    for (const { identity, personId } of group) {
      if (personId !== person) moved.push({ handle: identity.id, person, before: personId });
    }
  }
  await insertRows(
    tx,
    "people",
    fresh.map((person_id) => ({ person_id, name: "?", company_id: null })),
  );
  await sql`update handles h set person_id = n.person
    from unnest(${moved.map(({ handle }) => handle)}::uuid[], ${moved.map(({ person }) => person)}::uuid[])
      as n (handle, person)
    where h.handle_id = n.handle`.execute(tx);
  await sql`delete from people p where not exists (
    select from handles h where h.workspace_id = p.workspace_id and h.person_id = p.person_id)`.execute(
    tx,
  );
  const changed = new Set(moved.flatMap(({ person, before }) => [person, before]));
  const left = new Set([...owners.values(), ...fresh]);
  return [...changed].filter((person) => person !== null && left.has(person)) as string[];
}

/** A person whose handles are in several groups now stays with the one that holds the oldest of them. */
function ownersOf(groups: ReadonlySet<Group>): ReadonlyMap<Group, string> {
  const oldest = new Map<string, { readonly handle: string; readonly group: Group }>();
  for (const group of groups) {
    for (const { identity, personId } of group) {
      if (personId === null) continue;
      const known = oldest.get(personId);
      if (!known || identity.id < known.handle)
        oldest.set(personId, { handle: identity.id, group });
    }
  }
  const owners = new Map<Group, { readonly handle: string; readonly person: string }>();
  for (const [person, { handle, group }] of oldest) {
    const known = owners.get(group);
    if (!known || handle < known.handle) owners.set(group, { handle, person });
  }
  return new Map(Array.from(owners, ([group, { person }]) => [group, person]));
}
