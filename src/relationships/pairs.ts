/**
 * Who is joined and who may be: what the review shows, and what the user says there. After each word
 * everything is joined anew (people/join-people.ts), in the same transaction.
 */
import { sql } from "kysely";
import type { Reason } from "#channels/channel.ts";
import { decide, takeBackDecision } from "#people/decisions.ts";
import type { JoinReason } from "#people/joining/joined.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { joinAnew, refreshStale } from "./figures.ts";
import type { Place } from "./history.ts";

/** One of two: the person, and the handle or card of theirs that speaks for it. */
export interface Side {
  readonly person: string;
  readonly name: string;
  readonly company: string | null;
  readonly handle: string;
  readonly kind: "email" | "phone" | "profile" | "card";
  /** What they are known by there; of a card it is its name. */
  readonly value: string;
}

export interface Pair {
  readonly one: Side;
  readonly other: Side;
  /** How likely they are one person, from 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
}

/** Two handles of one person, and why they are. */
export interface Joint {
  readonly one: Side;
  readonly other: Side;
  readonly by: "decision" | "profile" | "address" | "number" | "name";
  readonly reasons: readonly Reason[];
}

export interface Said {
  readonly id: string;
  readonly one: Side;
  readonly other: Side;
  readonly same: boolean;
  readonly at: Date;
}

/** Proposals, the likeliest first. */
export async function pairs(tx: Tx): Promise<readonly Pair[]> {
  const { rows } = await sql<Omit<Pair, "reasons"> & { found: Found }>`
    select ${SIDE("a")} as one, ${SIDE("b")} as other, pr.score, pr.reasons as found
    from proposals pr ${HANDLES("pr")} ${PEOPLE}
    order by pr.score desc, pr.handle_a, pr.handle_b`.execute(tx);
  return rows.map(({ found, ...pair }) => ({
    ...pair,
    reasons: found.reasons.map(coded),
    against: found.against.map(coded),
  }));
}

/** What holds this person's handles together. */
export async function jointsOf(tx: Tx, person: string): Promise<readonly Joint[]> {
  const { rows } = await sql<Omit<Joint, "reasons" | "by"> & { why: Why }>`
    select ${SIDE("a")} as one, ${SIDE("b")} as other, j.reason as why
    from joins j ${HANDLES("j")} ${PEOPLE}
    where a.person_id = ${person}
    order by a.value, b.value`.execute(tx);
  return rows.map(({ why, ...joint }) => ({
    ...joint,
    by: why.by,
    reasons: why.reasons.map(coded),
  }));
}

interface HandleOf {
  readonly handle: string;
  readonly person: string;
}

/** Somebody's handle that is written so, if there is one. */
export async function handleNamed(tx: Tx, value: string): Promise<HandleOf | undefined> {
  const { rows } = await sql<HandleOf>`
    select handle_id as handle, person_id as person from handles
    where person_id is not null and kind <> 'card' and lower(value) = ${value.trim().toLowerCase()}
    order by handle_id limit 1`.execute(tx);
  return rows[0];
}

/** By which a person is kept together: the one that was here first. */
export async function oldestHandle(tx: Tx, person: string): Promise<string> {
  const row = await tx
    .selectFrom("handles")
    .select("handle_id")
    .where("person_id", "=", person)
    .orderBy("handle_id")
    .executeTakeFirst();
  if (!row) throw new UserError("relationships.unknown-person");
  return row.handle_id;
}

/** What the user said, newest first, where both sides are here. */
export async function decided(tx: Tx): Promise<readonly Said[]> {
  const { rows } = await sql<Said>`
    select d.decision_id as id, d.same, d.created_at as at, ${SIDE("a")} as one, ${SIDE("b")} as other
    from decisions d
    join handles a on a.workspace_id = d.workspace_id and ${SUBJECT("a")} = d.one
    join handles b on b.workspace_id = d.workspace_id and ${SUBJECT("b")} = d.other
    ${PEOPLE}
    order by d.created_at desc, d.decision_id`.execute(tx);
  return rows;
}

export interface Word {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

interface By extends Place {
  readonly userId: string;
}

/** Of pairs of handles, by id. Gives back what takes each of them back. */
export async function sayOfPairs(
  tx: Tx,
  words: readonly Word[],
  { userId, ...place }: By,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { one, other, same } of words) {
    const id = await decide(tx, [one, other], { userId, now: place.now, same });
    if (id === null) throw new UserError("relationships.unknown-person");
    ids.push(id);
  }
  await joinNow(tx, place);
  return ids;
}

export async function takeBackWords(tx: Tx, ids: readonly string[], place: Place): Promise<void> {
  for (const id of ids) await takeBackDecision(tx, id);
  await joinNow(tx, place);
}

async function joinNow(tx: Tx, place: Place): Promise<void> {
  await joinAnew(tx);
  await refreshStale(tx, place);
}

interface Found {
  readonly reasons: readonly JoinReason[];
  readonly against: readonly JoinReason[];
}

interface Why {
  readonly by: Joint["by"];
  readonly reasons: readonly JoinReason[];
}

const coded = ({ code, values }: JoinReason): Reason => ({ code: `joining.${code}`, values });

const SIDE = (handle: "a" | "b") => {
  const [h, p, c] = [handle, `p${handle}`, `c${handle}`];
  return sql`json_build_object('person', ${sql.ref(`${p}.person_id`)}, 'name', ${sql.ref(`${p}.name`)},
    'company', ${sql.ref(`${c}.name`)}, 'handle', ${sql.ref(`${h}.handle_id`)},
    'kind', ${sql.ref(`${h}.kind`)},
    'value', case when ${sql.ref(`${h}.kind`)} = 'card' then ${sql.ref(`${h}.name`)}
      else ${sql.ref(`${h}.value`)} end)`;
};

const SUBJECT = (handle: "a" | "b") =>
  sql`${sql.ref(`${handle}.kind`)} || ':' || ${sql.ref(`${handle}.value`)}`;

const HANDLES = (pair: "pr" | "j") => sql`
  join handles a on a.workspace_id = ${sql.ref(`${pair}.workspace_id`)}
    and a.handle_id = ${sql.ref(`${pair}.handle_a`)}
  join handles b on b.workspace_id = ${sql.ref(`${pair}.workspace_id`)}
    and b.handle_id = ${sql.ref(`${pair}.handle_b`)}`;

const PEOPLE = sql`
  join people pa on pa.workspace_id = a.workspace_id and pa.person_id = a.person_id
  join people pb on pb.workspace_id = b.workspace_id and pb.person_id = b.person_id
  left join companies ca on ca.workspace_id = pa.workspace_id and ca.company_id = pa.company_id
  left join companies cb on cb.workspace_id = pb.workspace_id and cb.company_id = pb.company_id`;
