/**
 * Who is one person, found from all that is known (joining/), and written down: edges, proposals, and
 * which person each handle is of. What comes of it depends on the archive and on what the user decided and
 * on nothing else, so that imports in any order, and undone ones, leave the same people. Only what changed
 * since is looked at (memory.ts), which finds what starting anew would find.
 */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { type Group, assignPeople } from "./assign-people.ts";
import { rememberJoined } from "./changes.ts";
import { companiesOf } from "./companies.ts";
import { describePeople } from "./describe-people.ts";
import { saveFindings } from "./findings.ts";
import { type Joined } from "./joining/joined.ts";
import { type Memory, type Recalled, oneAtATime, recall } from "./memory.ts";

export interface Rejoined {
  /** Who has other handles now than before. */
  readonly changed: readonly string[];
  /** Of whom anything may be known that was not; null for everybody. */
  readonly touched: readonly string[] | null;
  /** Companies in which any of those is or was; null for all. */
  readonly companies: readonly string[] | null;
}

/** Whoever has a handle of `taken` keeps their id without it. */
export async function joinPeople(
  tx: Tx,
  taken: ReadonlySet<string> = new Set(),
): Promise<Rejoined> {
  await oneAtATime(tx);
  const recalled = await recall(tx);
  const { memory, changes, decisions } = recalled;
  const found = memory.joiner.join(decisions);
  await saveFindings(tx, found, changes.isLatest ? memory.found : null);
  const groups = groupsIn(memory, found);
  const concerned = concernedOf(groups, recalled);
  const gone = recalled.gone ?? (await unknownTo(tx, memory));
  const { people, changed, fresh, left } = await assignPeople(tx, concerned, { gone, taken });
  const touched = touchedOf(people, changed, recalled.touched);
  const known = touched.filter((person) => !fresh.has(person));
  for (let from = 0; from < known.length; from += DESCRIBED_AT_ONCE) {
    await describePeople(tx, known.slice(from, from + DESCRIBED_AT_ONCE));
  }
  await rememberJoined(tx, memory);
  memory.found = found;
  memory.groups = new Set(groups.map(signature));
  memory.settled.clear();
  return {
    changed: [...changed],
    touched: recalled.touched && touched,
    companies: recalled.touched && [...left, ...(await companiesOf(tx, touched))],
  };
}

const DESCRIBED_AT_ONCE = 2000;

/** Everybody is a group; an address that only stands on a card of nobody's is one of its own. */
function groupsIn({ handles, onCards }: Memory, { people }: Joined): readonly Group[] {
  const ofCard = new Map<string, string[]>();
  const lonely: Group[] = [];
  for (const { id, card } of onCards.values()) {
    const there = ofCard.get(card);
    if (there) there.push(id);
    else if (handles.has(card)) ofCard.set(card, [id]);
    else lonely.push({ handles: [id], isSomebody: false });
  }
  const groupOf = (ids: readonly string[]): Group => ({
    handles: ids.flatMap((id) => [id, ...(ofCard.get(id) ?? [])]),
    isSomebody: ids.some((id) => handles.get(id)!.isSomebody),
  });
  const taken = new Set(people.flat());
  const single = [...handles.keys()].filter((id) => !taken.has(id)).map((id) => [id]);
  return [...[...people, ...single].map(groupOf), ...lonely];
}

const signature = ({ handles, isSomebody }: Group): string =>
  `${isSomebody} ${handles.toSorted().join(" ")}`;

/** Those that are not as they were, or hold somebody of whom more is known; where that is not remembered, all. */
function concernedOf(
  groups: readonly Group[],
  { memory, changes, touched, gone }: Recalled,
): readonly Group[] {
  if (gone === null || touched === null || !changes.isLatest) return groups;
  return groups.filter(
    (group) => group.handles.some((id) => touched.has(id)) || !memory.groups.has(signature(group)),
  );
}

/** Handles that make nobody any more: my own cards, and what only a company's card still bears. */
async function unknownTo(tx: Tx, { handles, onCards }: Memory): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select handle_id as id from handles where person_id is not null`.execute(tx);
  return rows.map(({ id }) => id).filter((id) => !handles.has(id) && !onCards.has(id));
}

/** Also of whom the user wrote something, or a card says something by now. */
const touchedOf = (
  people: ReadonlyMap<Group, string>,
  changed: ReadonlySet<string>,
  touched: ReadonlySet<string> | null,
): readonly string[] =>
  Array.from(people)
    .filter(
      ([{ handles }, person]) =>
        touched === null || changed.has(person) || handles.some((id) => touched.has(id)),
    )
    .map(([, person]) => person);

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
