/**
 * Who "I" am: a set of handles that may grow and shrink at any time. An address is mine where the user
 * said so, or where an import that is not undone was told so; what the user said last holds.
 */
import { sql } from "kysely";
import type { Party } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import type { HandleBook } from "./handle-book.ts";
import { handleText } from "./written-handle.ts";

export interface MyAddress {
  readonly id: string;
  readonly kind: Party["kind"];
  readonly value: string;
  readonly name: string;
}

export async function myHandles(tx: Tx): Promise<readonly MyAddress[]> {
  return tx
    .selectFrom("handles")
    .select(["handle_id as id", "kind", "value", "name"])
    .where("mine", "=", true)
    .where("kind", "<>", "card")
    .$narrowType<{ kind: Party["kind"] }>()
    .orderBy("value")
    .execute();
}

/** Addresses of which the user said that they are not theirs; texts (written-handle.ts), like all sets here. */
export async function notMyAddresses(tx: Tx): Promise<ReadonlySet<string>> {
  return said(tx, false);
}

/** Addresses of which the user said by themselves that they are theirs. */
export async function saidMine(tx: Tx): Promise<ReadonlySet<string>> {
  return said(tx, true);
}

/** What the user says by themselves of an address, over what imports were told. */
export async function sayMine(tx: Tx, { kind, value }: Address, mine: boolean): Promise<void> {
  await sql`insert into claims (workspace_id, kind, value, mine)
    values ((select app_workspace()), ${kind}, ${value}, ${mine})
    on conflict (workspace_id, kind, value) do update set mine = excluded.mine, item_id = null`.execute(
    tx,
  );
}

/** An import was told that these are mine, which outdates that they are not. */
export async function forgetDenials(tx: Tx, parties: readonly Address[]): Promise<void> {
  await sql`delete from claims where not mine
    and kind || ':' || value = any(${parties.map(({ kind, value }) => `${kind}:${value}`)}::text[])`.execute(
    tx,
  );
}

/** Makes these handles mine; gives back those that were not. What depends on it is the caller's (jobs/settle.ts). */
export async function claimMine(
  tx: Tx,
  book: HandleBook,
  parties: readonly Party[],
): Promise<readonly string[]> {
  await book.learn(tx, parties);
  const claimed = parties.map((party) => book.of(party)).filter(({ mine }) => !mine);
  for (const handle of claimed) {
    Object.assign(handle, { mine: true, reciprocal: false, personId: null });
  }
  const ids = claimed.map(({ id }) => id);
  await sql`update handles set mine = true, reciprocal = false, person_id = null
    where handle_id = any(${ids}::uuid[])`.execute(tx);
  return ids;
}

/** Makes these handles somebody else's. */
export async function disownMine(tx: Tx, handles: readonly string[]): Promise<void> {
  await sql`update handles set mine = false where handle_id = any(${handles}::uuid[])`.execute(tx);
}

type Address = Pick<Party, "kind" | "value">;

async function said(tx: Tx, mine: boolean): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("claims")
    .select(["kind", "value"])
    .where("mine", "=", mine)
    .$narrowType<{ kind: Party["kind"] }>()
    .execute();
  return new Set(rows.map(handleText));
}
