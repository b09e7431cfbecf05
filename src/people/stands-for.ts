/**
 * By which of their handles somebody is spoken of, in marks and decisions: what most passed by, else an address or
 * a profile, else the card. Never by a number of a family or a firm, which stands on the cards of several and by
 * which nothing passed: it is whoever's card comes first (identities.ts), and would take along what was said of them.
 */
import { sql } from "kysely";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";

/** Of a handle `h` with `passed`: whether it stands on somebody else's card, and says nothing of whose it is. */
const IS_ANYBODYS = sql<boolean>`passed = 0 and exists (
  select from on_cards c
  join handles own on own.workspace_id = c.workspace_id and own.handle_id = c.card_id
  where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id and own.person_id <> h.person_id)`;

const PASSED = sql`(select count(*) as passed from parties p
  where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id) passing`;

export interface StandsFor {
  readonly handle: string;
  /** "email:anna@x.example", as marks and decisions have it. */
  readonly subject: string;
}

/** `but` does not, as long as another one can. */
export async function standsFor(
  tx: Tx,
  person: string,
  but: string | null = null,
): Promise<StandsFor> {
  const { rows } = await sql<StandsFor>`
    select h.handle_id as handle, h.kind || ':' || h.value as subject from handles h cross join lateral ${PASSED}
    where h.person_id = ${person}
    order by h.kind || ':' || h.value = ${but}, ${IS_ANYBODYS}, passed desc,
      array_position(array['email', 'profile', 'account', 'name', 'card', 'phone'], h.kind), h.value
    limit 1`.execute(tx);
  if (!rows[0]) throw new UserError("relationships.unknown-person");
  return rows[0];
}

/** Everything that is theirs and nobody else's, as marks speak of it; at least one. */
export async function knownBy(tx: Tx, person: string): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select h.kind || ':' || h.value as subject from handles h cross join lateral ${PASSED}
    where h.person_id = ${person} and not (${IS_ANYBODYS}) order by h.kind, h.value`.execute(tx);
  return rows.map(({ subject }) => subject);
}
