/**
 * Fills the full-text index once the people are there: the texts that are kept, the subjects of what
 * passed between people, and the titles of meetings. It looks for items without words, so it goes on
 * where it stopped, whoever stopped it.
 */
import { sql } from "kysely";
import type { Store } from "#store/db.ts";
import type { Scope } from "#store/tenant.ts";
import type { Tx } from "#store/tables.ts";

/** What PostgreSQL takes into one tsvector (1 MB of words) holds this much text whatever it is. */
const INDEXED_CHARACTERS = 200_000;
const ITEMS_A_BATCH = 500;

interface FillOptions {
  readonly signal: AbortSignal;
  /** Told how many items have been looked at so far. */
  readonly onProgress: (done: number) => void;
}

/** Two at once, each from one end of a half: making words of a text is work for a processor. */
export async function fillTextIndex(
  store: Store,
  scope: Scope,
  { signal, onProgress }: FillOptions,
): Promise<void> {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(scope, "import", work);
  const middle = await inside(middleItem);
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
  if (signal.aborted) return;
  await inside((tx) => tx.updateTable("workspaces").set({ words_missing: false }).execute());
}

/** Where an update of the program made the words of all there is invalid, they are made anew. */
export async function fillMissingWords(
  store: Store,
  scope: Scope,
  signal: AbortSignal,
): Promise<void> {
  const { words_missing } = await store.transaction(scope, "page", (tx) =>
    tx.selectFrom("workspaces").select("words_missing").executeTakeFirstOrThrow(),
  );
  if (words_missing) await fillTextIndex(store, scope, { signal, onProgress: () => {} });
}

export async function itemsToIndex(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from items it where ${HAS_WORDS}`.execute(tx);
  return rows[0]!.count;
}

/** What is kept of these items has changed: their words are made anew when the index is filled next. */
export async function forgetWords(tx: Tx, items: readonly string[]): Promise<void> {
  await sql`delete from text_index where item_id = any(${items}::uuid[])`.execute(tx);
}

/** Items by their ids: after the first, up to the second. */
interface Range {
  readonly from: string;
  readonly to: string;
}

const FIRST = "00000000-0000-0000-0000-000000000000";
const LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** In a query: an item of which something may be searched. Cards, which come by the thousands, are found by name. */
const HAS_WORDS = sql`it.standing <> 'card'`;

async function middleItem(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select item_id as id from items it where ${HAS_WORDS} order by workspace_id, item_id
    offset (select count(*) / 2 from items it where ${HAS_WORDS}) limit 1`.execute(tx);
  return rows[0]?.id ?? FIRST;
}

/** The next items of a range; those that have their words already are passed over. */
async function indexSome(
  tx: Tx,
  { from, to }: Range,
): Promise<{ readonly last: string | null; readonly count: number }> {
  const { rows } = await sql<{ last: string; count: number }>`
    with chosen as materialized (
      select it.workspace_id, it.item_id, it.standing from items it
      where it.item_id > ${from} and it.item_id <= ${to} and ${HAS_WORDS}
      order by it.workspace_id, it.item_id limit ${ITEMS_A_BATCH}),
    added as (
      insert into text_index (workspace_id, item_id, words, at)
      select s.workspace_id, s.item_id,
        text_words(concat_ws(' ', i.subject, left(t.body, ${INDEXED_CHARACTERS}))), i.at
      from chosen s
      left join texts t on t.workspace_id = s.workspace_id and t.item_id = s.item_id
      left join lateral (
        select at, subject from interactions
        where workspace_id = s.workspace_id and item_id = s.item_id
        order by at desc nulls last limit 1) i on true
      where s.standing not in ('junk', 'newsletter', 'no-reply')
        and (t.item_id is not null or (s.standing = 'personal' and i.subject <> ''))
        and not exists (
          select from text_index x where x.workspace_id = s.workspace_id and x.item_id = s.item_id)
      on conflict do nothing)
    select item_id as last, count(*) over () as count from chosen
    order by item_id desc limit 1`.execute(tx);
  return rows[0] ?? { last: null, count: 0 };
}
