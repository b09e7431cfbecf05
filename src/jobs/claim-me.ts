/**
 * Makes addresses the user's own, or somebody else's again, and all that depends on it, so that the
 * archive is as if it had been known from the start.
 */
import { sql } from "kysely";
import type { Party } from "#channels/channel.ts";
import { handleBook } from "#people/handle-book.ts";
import { claimMine, disownMine, forgetDenials, myHandles, saidMine, sayMine } from "#people/me.ts";
import { handleText, handleWritten } from "#people/written-handle.ts";
import { surroundings } from "#people/surroundings.ts";
import { refreshStale } from "#relationships/figures.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { mustBeIdle } from "./lease.ts";
import { settle } from "./settle.ts";
import type { Workplace } from "./workplace.ts";

/** An import is told that these are the user's own. */
export async function claimMe(
  tx: Tx,
  workplace: Workplace,
  addresses: readonly string[],
): Promise<void> {
  const parties = addresses.map(partyOf);
  await forgetDenials(tx, parties);
  await claim(tx, workplace, parties);
}

/** The user says so by themselves. */
export async function addMe(workplace: Workplace, address: string): Promise<void> {
  const party = partyOf(address);
  await workplace.store.transaction(workplace.scope, "maintenance", async (tx) => {
    await mustBeIdle(tx);
    await sayMine(tx, party, true);
    await claim(tx, workplace, [party]);
    await refreshStale(tx, { now: workplace.now(), zone: workplace.zone });
  });
}

/** "That is not me": whatever imports were told. */
export async function removeMe(workplace: Workplace, handleId: string): Promise<void> {
  await workplace.store.transaction(workplace.scope, "maintenance", async (tx) => {
    await mustBeIdle(tx);
    const handle = (await myHandles(tx)).find(({ id }) => id === handleId);
    if (!handle) throw new UserError("people.not-yours");
    await sayMine(tx, handle, false);
    await disown(tx, workplace, [handleId]);
    await refreshStale(tx, { now: workplace.now(), zone: workplace.zone });
  });
}

/** An import is undone: what only it was told is forgotten. */
export async function forgetClaims(tx: Tx, workplace: Workplace, told: Told): Promise<void> {
  await disown(tx, workplace, (await tellers(tx))(told));
}

interface Told {
  readonly importId: string;
  readonly me: readonly string[];
}

/** Those of my handles that nobody else said are mine; to be asked of several imports. */
export async function tellers(tx: Tx): Promise<(told: Told) => readonly string[]> {
  const { rows } = await sql<{ importId: string; address: string }>`
    select import_id as "importId", jsonb_array_elements_text(request -> 'me') as address from imports
    where state <> 'undone'`.execute(tx);
  const mine = (await myHandles(tx)).map((handle) => ({ ...handle, text: handleText(handle) }));
  const said = await saidMine(tx);
  const by = Map.groupBy(rows, ({ address }) => handleText(partyOf(address)));
  return ({ importId, me }) => {
    const told = new Set(me.map((address) => handleText(partyOf(address))));
    const isClaimed = (text: string) =>
      said.has(text) || by.get(text)?.some((other) => other.importId !== importId);
    return mine.flatMap(({ id, text }) => (told.has(text) && !isClaimed(text) ? [id] : []));
  };
}

async function claim(tx: Tx, workplace: Workplace, parties: readonly Party[]): Promise<void> {
  const claimed = await claimMine(tx, handleBook(), parties);
  if (claimed.length > 0) await settleAround(tx, workplace, claimed);
}

async function disown(tx: Tx, workplace: Workplace, handles: readonly string[]): Promise<void> {
  if (handles.length === 0) return;
  await disownMine(tx, handles);
  await settleAround(tx, workplace, handles);
}

async function settleAround(
  tx: Tx,
  { now, zone }: Workplace,
  turned: readonly string[],
): Promise<void> {
  const around = await surroundings(
    tx,
    sql`select interaction_id from parties where handle_id = any(${turned}::uuid[])`,
  );
  const entries = await tx.selectFrom("entries").select("uid").distinct().execute();
  const uids = entries.map(({ uid }) => uid);
  await settle(tx, { ...around, turned, uids }, { now: now(), zone });
}

function partyOf(address: string): Party {
  const party = handleWritten(address);
  if (!party) throw new UserError("jobs.no-address", { address });
  return party;
}
