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

interface FillOptions {
  readonly signal: AbortSignal;
  /** Told how many texts have been looked at so far. */
  readonly onProgress: (done: number) => void;
}

/** Two at once, each from one end of a half: making words of a text is work for a processor. */
export async function fillTextIndex(
  store: Store,
  scope: Scope,
  { signal, onProgress }: FillOptions,
): Promise<void> {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(scope, "import", work);
  const middle = await inside(middleText);
  let done = 0;
  const fill = async ({ from, to }: Range) => {
    for (let after = from; !signal.aborted;) {
      const { last, count } = await inside((tx) => indexSome(tx, { from: after, to }));
      if (last === null) return;
      after = last;
      done += count;
      onProgress(done);
    }
  };
  await Promise.all([fill({ from: FIRST, to: middle }), fill({ from: middle, to: LAST })]);
}

export async function textsToIndex(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from texts`.execute(tx);
  return rows[0]!.count;
}

/** Texts by their items' ids: after the first, up to the second. */
interface Range {
  readonly from: string;
  readonly to: string;
}

const FIRST = "00000000-0000-0000-0000-000000000000";
const LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

async function middleText(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select item_id as id from texts order by workspace_id, item_id
    offset (select count(*) / 2 from texts) limit 1`.execute(tx);
  return rows[0]?.id ?? FIRST;
}

/** The next texts of a range; those that have their words already are passed over. */
async function indexSome(
  tx: Tx,
  { from, to }: Range,
): Promise<{ readonly last: string | null; readonly count: number }> {
  const { rows } = await sql<{ last: string; count: number }>`
    with chosen as materialized (
      select t.workspace_id, t.item_id, t.body from texts t
      where t.item_id > ${from} and t.item_id <= ${to}
      order by t.workspace_id, t.item_id limit ${TEXTS_A_BATCH}),
    added as (
      insert into text_index (workspace_id, item_id, words, at)
      select s.workspace_id, s.item_id,
        to_tsvector('simple', concat_ws(' ', i.subject, left(s.body, ${INDEXED_CHARACTERS}))), i.at
      from chosen s
      left join lateral (
        select at, subject from interactions
        where workspace_id = s.workspace_id and item_id = s.item_id limit 1) i on true
      where not exists (
        select from text_index x where x.workspace_id = s.workspace_id and x.item_id = s.item_id)
      on conflict do nothing)
    select item_id as last, count(*) over () as count from chosen
    order by item_id desc limit 1`.execute(tx);
  return rows[0] ?? { last: null, count: 0 };
}
