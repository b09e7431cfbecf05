/**
 * What the user says of people, not of a pair that was found: they are one. It is kept as every word on a
 * pair is (pairs.ts), so it holds in every later import. It outweighs keys that differ, two profiles or two
 * birthdays, and as the later word what the user said before: that handles of theirs are of two.
 */
import { sql } from "kysely";
import { presentPerson } from "#people/join-people.ts";
import { oneAtATime } from "#people/memory.ts";
import { standsFor } from "#people/stands-for.ts";
import type { Tx } from "#store/tables.ts";
import { NEWEST_WORDS, askedOf, sayOfPairs } from "./pairs.ts";

/** Of whoever was joined since, of whom they are now. Gives back what takes it back: nothing where they are one already. */
export async function sayOnePerson(
  tx: Tx,
  said: readonly string[],
  by: Parameters<typeof sayOfPairs>[2],
): Promise<readonly string[]> {
  // Another page may be joining them just now.
  await oneAtATime(tx);
  const people = [...new Set(await Promise.all(said.map((id) => presentPerson(tx, id))))];
  const [first, ...others] = people;
  if (first === undefined || others.length === 0) return [];
  const pairs = [...(await saidToBeTwo(tx, people))];
  for (const person of others) pairs.push(await pairOf(tx, first, person));
  return sayOfPairs(
    tx,
    pairs.map(({ one, other }) => ({ one, other, same: true })),
    by,
  );
}

interface Two {
  readonly one: string;
  readonly other: string;
}

async function saidToBeTwo(tx: Tx, people: readonly string[]): Promise<readonly Two[]> {
  const { rows } = await sql<Two>`
    with theirs as (
      select handle_id, person_id, kind || ':' || value as subject
      from handles where person_id = any(${people}::uuid[]))
    select a.handle_id as one, b.handle_id as other from (${NEWEST_WORDS}) d
    join theirs a on a.subject = d.one
    join theirs b on b.subject = d.other and b.person_id <> a.person_id
    where not d.same`.execute(tx);
  return rows;
}

/** By what it is asked whether the two are one; where it is not, by what stands for them. */
async function pairOf(tx: Tx, person: string, as: string): Promise<Two> {
  const asked = await askedOf(tx, person, as);
  const [one, other] = asked ?? [
    (await standsFor(tx, person)).handle,
    (await standsFor(tx, as)).handle,
  ];
  return { one, other };
}
