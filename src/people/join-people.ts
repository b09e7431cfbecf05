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
import { decisionsAmong, decisionsOf, subjectsOf } from "./decisions.ts";
import { describePeople } from "./describe-people.ts";
import { type Known, knownHandles } from "./identities.ts";
import { type Joined } from "./joining/joined.ts";
import { joinIdentities } from "./joining/joining.ts";

/** Gives back the people who have other handles now than before, for their figures to be made anew. */
export async function joinPeople(tx: Tx): Promise<readonly string[]> {
  await oneAtATime(tx);
  const said = await decisionsOf(tx);
  const { handles, onCards } = await knownHandles(tx, subjectsOf(said));
  const decisions = decisionsAmong(said, handles);
  const joined = joinIdentities(
    handles.map(({ identity }) => identity),
    decisions,
  );
  await saveFindings(tx, joined);
  await leaveToNobody(tx, [
    ...handles.map(({ identity }) => identity.id),
    ...onCards.map(({ id }) => id),
  ]);
  const { changed, all } = await assignPeople(tx, groupsIn({ handles, onCards }, joined));
  // What the user wrote, or a card says by now, may name somebody whose handles did not change.
  for (let from = 0; from < all.length; from += DESCRIBED_AT_ONCE) {
    await describePeople(tx, all.slice(from, from + DESCRIBED_AT_ONCE));
  }
  return changed;
}

const DESCRIBED_AT_ONCE = 2000;

/** Of handles that make nobody any more: my own cards, and what only a company's card still bears. */
async function leaveToNobody(tx: Tx, known: readonly string[]): Promise<void> {
  await sql`update handles set person_id = null
    where person_id is not null and handle_id <> all(${known}::uuid[])`.execute(tx);
}

/** Until the transaction ends: two who find at once would each write down the same edges. */
async function oneAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('joins ' || app_workspace(), 0))`.execute(
    tx,
  );
}

async function saveFindings(tx: Tx, { joins, proposals, ruledOut }: Joined): Promise<void> {
  await sql`delete from joins`.execute(tx);
  await sql`delete from proposals`.execute(tx);
  await sql`delete from ruled_out`.execute(tx);
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
  await insertRows(
    tx,
    "ruled_out",
    ruledOut.map(({ a, b, reasons, conflicts }) => ({
      handle_a: a,
      handle_b: b,
      reasons: { reasons, against: conflicts },
    })),
  );
}

/** What is of one person. */
type Group = readonly Member[];

interface Member {
  readonly id: string;
  readonly personId: string | null;
  readonly isSomebody: boolean;
}

/** Everybody is a group; an address that only stands on a card of nobody's is one of its own. */
function groupsIn({ handles, onCards }: Known, { people }: Joined): readonly Group[] {
  const ofCard = Map.groupBy(onCards, ({ card }) => card);
  const members = new Map(
    handles.map(({ identity, personId, isSomebody }) => [
      identity.id,
      [
        { id: identity.id, personId, isSomebody },
        ...(ofCard.get(identity.id) ?? []).map((one) => ({ ...one, isSomebody: false })),
      ],
    ]),
  );
  const taken = new Set(people.flat());
  const single = [...members.keys()].filter((id) => !taken.has(id)).map((id) => [id]);
  const lonely = onCards.filter(({ card }) => !members.has(card));
  return [
    ...[...people, ...single].map((ids) => ids.flatMap((id) => members.get(id) ?? [])),
    ...lonely.map((one) => [{ ...one, isSomebody: false }]),
  ];
}

/** Each group gets the person that its oldest handle is of; who is left over goes. */
async function assignPeople(
  tx: Tx,
  groups: readonly Group[],
): Promise<{ readonly changed: readonly string[]; readonly all: readonly string[] }> {
  const somebody = new Set(groups.filter((group) => group.some(({ isSomebody }) => isSomebody)));
  const owners = ownersOf(somebody);
  const moved: Moved[] = [];
  const fresh: string[] = [];
  for (const group of groups) {
    let person: string | null = null;
    if (somebody.has(group)) {
      person = owners.get(group) ?? newId();
      if (!owners.has(group)) fresh.push(person);
    }
    for (const { id, personId } of group) {
      if (personId !== person) moved.push({ handle: id, person, before: personId });
    }
  }
  await insertRows(
    tx,
    "people",
    fresh.map((person_id) => ({ person_id, name: "?", company_id: null })),
  );
  if (fresh.length > MANY) await sql`select look_at_people()`.execute(tx);
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
  await rememberGone(tx, moved, left);
  return { changed: [...left].filter((person) => changed.has(person)), all: [...left] };
}

/** So many new people change how the database should look for one. */
const MANY = 500;

interface Moved {
  readonly handle: string;
  readonly person: string | null;
  readonly before: string | null;
}

/** An address of the page that names somebody who went still leads to whom they became. */
async function rememberGone(
  tx: Tx,
  moved: readonly Moved[],
  left: ReadonlySet<string>,
): Promise<void> {
  const gone = new Map<string, string>();
  for (const { handle, person, before } of moved) {
    if (before !== null && person !== null && !left.has(before)) gone.set(before, handle);
  }
  await insertRows(
    tx,
    "former_people",
    Array.from(gone, ([person_id, handle_id]) => ({ person_id, handle_id })),
    { onConflict: "nothing" },
  );
}

/** Whom a person's id means now: themselves, or whom they were joined with. */
export async function presentPerson(tx: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ person: string | null }>`
    select h.person_id as person from former_people f
    join handles h on h.workspace_id = f.workspace_id and h.handle_id = f.handle_id
    where f.person_id = ${id} and not exists (
      select from people p where p.workspace_id = f.workspace_id and p.person_id = f.person_id)`.execute(
    tx,
  );
  return rows[0]?.person ?? id;
}

/** A person whose handles are in several groups now stays with the one that holds the oldest of them. */
function ownersOf(groups: ReadonlySet<Group>): ReadonlyMap<Group, string> {
  const oldest = new Map<string, { readonly handle: string; readonly group: Group }>();
  for (const group of groups) {
    for (const { id, personId } of group) {
      if (personId === null) continue;
      const known = oldest.get(personId);
      if (!known || id < known.handle) oldest.set(personId, { handle: id, group });
    }
  }
  const owners = new Map<Group, { readonly handle: string; readonly person: string }>();
  for (const [person, { handle, group }] of oldest) {
    const known = owners.get(group);
    if (!known || handle < known.handle) owners.set(group, { handle, person });
  }
  return new Map(Array.from(owners, ([group, { person }]) => [group, person]));
}
