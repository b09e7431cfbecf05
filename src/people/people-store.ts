/** The tables people and companies. Who shares a personal exchange with me is a person. */
import { type RawBuilder, sql } from "kysely";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { companiesByDomain, removeEmptyCompanies } from "./companies.ts";
import { companyDomain } from "./company-domain.ts";
import type { HandleState } from "./handle-book.ts";
import { nameOf } from "./person-name.ts";

/**
 * In a query: that with the handle `h` something passed, on a day that is known. It makes a person; whoever a
 * mail without a readable date alone tells of is nobody, since no measure could say anything of them.
 */
export const MAKES_A_PERSON: RawBuilder<boolean> = sql`exists (
  select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    and p.direction is not null and p.at is not null)`;

/** Makes a person of each handle that has none, is not mine, and with whom something passed. */
export async function makePeople(tx: Tx, handles: Iterable<HandleState>): Promise<void> {
  const fresh = await contactsAmong(
    tx,
    [...new Set(handles)].filter(({ mine, list, personId }) => !mine && !list && personId === null),
  );
  if (fresh.length === 0) return;

  const companyOf = await companiesByDomain(
    tx,
    fresh.flatMap((handle) => domainOf(handle) ?? []),
  );
  for (const handle of fresh) handle.personId = newId();
  await insertRows(
    tx,
    "people",
    fresh.map((handle) => ({
      person_id: handle.personId!,
      name: nameOf(handle.name, handle.value),
      company_id: companyOf.get(domainOf(handle) ?? "") ?? null,
    })),
  );
  await sql`update handles h set person_id = n.person
    from unnest(${fresh.map(({ id }) => id)}::uuid[], ${fresh.map(({ personId }) => personId)}::uuid[])
      as n (handle, person)
    where h.handle_id = n.handle`.execute(tx);
}

/** Removes handles that nothing holds any more, people without handles, companies without people. */
export async function removeUnheld(tx: Tx): Promise<void> {
  await sql`delete from handles h where not mine
    and not exists (select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id)
    and not exists (select from facts f where f.workspace_id = h.workspace_id and f.handle_id = h.handle_id)
    and not exists (select from names n where n.workspace_id = h.workspace_id and n.handle_id = h.handle_id)
    and not exists (select from cards c where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id)
    and not exists (select from card_handles c where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id)`.execute(
    tx,
  );
  await sql`update handles h set person_id = null where person_id is not null and kind <> 'card'
    and not exists (
      select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
        and p.direction is not null)
    and not exists (
      select from card_handles c where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id)`.execute(
    tx,
  );
  await removeEmpty(tx);
}

/** Removes people without handles, companies without people. */
export async function removeEmpty(tx: Tx): Promise<void> {
  await sql`delete from people p where not exists (
    select from handles h where h.workspace_id = p.workspace_id and h.person_id = p.person_id)`.execute(
    tx,
  );
  await removeEmptyCompanies(tx);
}

const domainOf = ({ kind, value }: HandleState): string | undefined =>
  kind === "email" ? companyDomain(value) : undefined;

async function contactsAmong(
  tx: Tx,
  handles: readonly HandleState[],
): Promise<readonly HandleState[]> {
  if (handles.length === 0) return handles;
  const { rows } = await sql<{ id: string }>`
    select h.handle_id as id from handles h
    where h.handle_id = any(${handles.map(({ id }) => id)}::uuid[]) and ${MAKES_A_PERSON}`.execute(
    tx,
  );
  const ids = new Set(rows.map(({ id }) => id));
  return handles.filter(({ id }) => ids.has(id));
}
