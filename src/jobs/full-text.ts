/**
 * Fills the full-text index beside the texts, once the people are there. It looks for texts without
 * words, so it goes on where it stopped, whoever stopped it.
 */
import { sql } from "kysely";
import type { Store } from "#store/db.ts";
import type { Scope } from "#store/tenant.ts";
import type { Tx } from "#store/tables.ts";

/** What PostgreSQL takes into one tsvector (1 MB of words) holds this much text whatever it is. */
const INDEXED_CHARACTERS = 200_000;
const TEXTS_A_BATCH = 500;

export async function fillTextIndex(
  store: Store,
  scope: Scope,
  {
    signal,
    onProgress,
  }: {
    readonly signal: AbortSignal;
    readonly onProgress: (done: number) => Promise<void>;
  },
): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (let done = 0; !signal.aborted;) {
    const batch = await store.transaction(scope, "import", (tx) => indexAfter(tx, after));
    if (batch.length === 0) return;
    after = batch.at(-1)!;
    done += batch.length;
    await onProgress(done);
  }
}

export async function textsToIndex(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from texts) - (select count(*) from text_index) as count`.execute(tx);
  return rows[0]!.count;
}

async function indexAfter(tx: Tx, after: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into text_index (workspace_id, item_id, words)
    select t.workspace_id, t.item_id, to_tsvector('simple', left(t.body, ${INDEXED_CHARACTERS}))
    from texts t
    where t.item_id > ${after} and not exists (
      select from text_index x where x.workspace_id = t.workspace_id and x.item_id = t.item_id)
    order by t.workspace_id, t.item_id limit ${TEXTS_A_BATCH}
    on conflict do nothing
    returning item_id as id`.execute(tx);
  return rows.map(({ id }) => id).toSorted();
}
