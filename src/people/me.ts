/** Who "I" am: a set of handles that may grow at any time; directions are computed again then. */
import { sql } from "kysely";
import type { Party } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import type { HandleBook } from "./handle-book.ts";
import { rejudge } from "./rejudge.ts";

export async function myAddresses(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom("handles").select("value").where("mine", "=", true).execute();
  return new Set(rows.map(({ value }) => value));
}

/**
 * Makes these handles mine. Gives back the handles whose contacts with me changed by that; the
 * meetings of the new ones are for the caller to place again (relationships/meetings.ts).
 */
export async function claimMine(
  tx: Tx,
  book: HandleBook,
  parties: readonly Party[],
): Promise<{ readonly claimed: readonly string[]; readonly changed: ReadonlySet<string> }> {
  await book.learn(tx, parties);
  const fresh = parties.map((party) => book.of(party)).filter(({ mine }) => !mine);
  const claimed = fresh.map(({ id }) => id);
  if (claimed.length === 0) return { claimed, changed: new Set() };

  for (const handle of fresh) {
    handle.mine = true;
    handle.personId = null;
  }
  await sql`update handles set mine = true, person_id = null
    where handle_id = any(${claimed}::uuid[])`.execute(tx);
  return { claimed, changed: await rejudge(tx, { with: claimed }) };
}
