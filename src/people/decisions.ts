/**
 * What the user said of who is one person. It hangs on what they are known by, so that it holds
 * through every import and undo; a word that names nobody who is here waits.
 */
import { sql } from "kysely";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import type { KnownHandle } from "./identities.ts";
import type { Decision } from "./joining/identity.ts";

/** As it is written down: of two handles, "email:a@b.example" or "card:KEY". */
export interface Word {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/**
 * Of two words on one pair the later holds. What somebody is reached by and was written by hand makes
 * nobody one while it is written for others too: a switchboard, an address that is shared.
 */
export async function decisionsOf(tx: Tx): Promise<readonly Word[]> {
  const { rows: words } = await sql<Word>`
    select d.one, d.other, d.same from decisions d
    where not exists (
      select from marks m
      join marks also on also.workspace_id = m.workspace_id and also.kind = m.kind
        and also.value = m.value and also.subject <> m.subject
      join decisions their on their.workspace_id = also.workspace_id
        and their.decision_id = also.mark_id
      where m.workspace_id = d.workspace_id and m.mark_id = d.decision_id)
    order by d.created_at, d.decision_id`.execute(tx);
  return [...new Map(words.map((word) => [JSON.stringify([word.one, word.other]), word])).values()];
}

export const subjectsOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ one, other }) => [one, other]));

/** Those of which both sides are here, by their ids. */
export function decisionsAmong(
  words: readonly Word[],
  ids: ReadonlyMap<string, string>,
): readonly Decision[] {
  return words.flatMap(({ one, other, same }) => {
    const [a, b] = [ids.get(one), ids.get(other)];
    return a && b ? [{ a, b, is: same ? ("same" as const) : ("different" as const) }] : [];
  });
}

interface Decided {
  readonly userId: string;
  readonly now: Date;
  readonly same: boolean;
}

/** Of two handles, by their ids. What was said of the two before holds again when this is taken back. Gives back its id, or null where one of them is not here. */
export async function decide(
  tx: Tx,
  [a, b]: readonly [string, string],
  { userId, now, same }: Decided,
): Promise<string | null> {
  const rows = await tx
    .selectFrom("handles")
    .select(["handle_id", "kind", "value"])
    .where("handle_id", "in", [a, b])
    .execute();
  const [one, other] = rows.map(subjectOf);
  if (one === undefined || other === undefined) return null;
  const id = newId();
  await saveDecision(tx, id, [one, other], { userId, now, same });
  return id;
}

/** Of two subjects, in whatever order. */
export async function saveDecision(
  tx: Tx,
  id: string,
  subjects: readonly [string, string],
  { userId, now, same }: Decided,
): Promise<void> {
  const [one, other] = subjects.toSorted();
  await sql`insert into decisions (workspace_id, decision_id, user_id, one, other, same, created_at)
    values ((select app_workspace()), ${id}, ${userId}, ${one}, ${other}, ${same}, ${now})`.execute(
    tx,
  );
}

export async function takeBackDecision(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("decisions").where("decision_id", "=", id).execute();
}

/** Those of these ids that are a word's. */
export async function saidAmong(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("decisions")
    .select("decision_id")
    .where(sql<boolean>`decision_id = any(${ids}::uuid[])`)
    .execute();
  return rows.map(({ decision_id }) => decision_id);
}

export const subjectOf = ({ kind, value }: Pick<KnownHandle, "kind" | "value">): string =>
  `${kind}:${value}`;
