/** What is known of a person beside names and handles, and which files say it. */
import { sql } from "kysely";
import type { CardVersion } from "#channels/channel.ts";
import { inGroups, phoneHandle } from "#channels/phone.ts";
import { cardFacts } from "#people/cards.ts";
import { isWrong } from "#people/edits.ts";
import type { Tx } from "#store/tables.ts";

export interface PersonFact {
  readonly field: (typeof SHOWN_FACTS)[number];
  readonly value: string;
  /** The value as one reads it: numbers in groups. */
  readonly written: string;
  readonly dialled: string | null;
  /** Of the last signature in which it stands. */
  readonly at: Date | null;
  /** The files of the cards on which it stands. */
  readonly cards: readonly string[];
}

export type Written = Pick<PersonFact, "written" | "dialled">;

/** Without its country nobody knows where a number rings: it is not dialled. */
export const asWritten = (kind: string, value: string): Written =>
  kind === "phone"
    ? { written: inGroups(value), dialled: phoneHandle(value, null)?.value ?? null }
    : { written: value, dialled: null };

/** Links on cards are not shown. */
const SHOWN_FACTS = [
  "phone",
  "title",
  "company",
  "address",
  "birthday",
  "note",
  "connected",
] as const;

/** The newest value of each field; of telephones and of birthdays, where cards differ, the newest three. */
export async function factsOf(tx: Tx, id: string): Promise<readonly PersonFact[]> {
  const { rows } = await sql<Omit<PersonFact, keyof Written | "cards">>`
    select field, value, at from (
      select f.field, f.value, max(f.at) filter (where it.standing <> 'card') as at,
        row_number() over (partition by f.field order by max(f.at) desc nulls last, f.value) as nth
      from handles h join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
      join items it on it.workspace_id = f.workspace_id and it.item_id = f.item_id
      where h.person_id = ${id} and f.field = any(${[...SHOWN_FACTS]}::text[])
        and not ${isWrong(sql`h.person_id`, sql`f.field || ':' || f.value`)} group by f.field, f.value
    ) fact
    where nth <= case when field in ('phone', 'birthday') then 3 else 1 end
    order by array_position(${[...SHOWN_FACTS]}::text[], field), nth`.execute(tx);
  const filesOf = await filesOfCards(tx, id);
  return rows.map((fact) => ({
    ...fact,
    cards: filesOf(fact),
    ...asWritten(fact.field, fact.value),
  }));
}

/** Which of the files say that on a card of this person. */
async function filesOfCards(
  tx: Tx,
  id: string,
): Promise<(fact: Pick<PersonFact, "field" | "value">) => readonly string[]> {
  const { rows } = await sql<{ paths: readonly string[]; version: CardVersion }>`
    select array_agg(c.path) as paths, c.version from handles h
    join card_sources c on c.workspace_id = h.workspace_id and c.handle_id = h.handle_id
    where h.person_id = ${id} group by c.version`.execute(tx);
  const told = rows.flatMap(({ paths, version }) =>
    cardFacts(version).map(({ field, value }) => [`${field} ${value}`, paths] as const),
  );
  const files = Map.groupBy(told, ([fact]) => fact);
  return ({ field, value }) =>
    [...new Set(files.get(`${field} ${value}`)?.flatMap(([, paths]) => paths))].toSorted();
}
