/**
 * Many people with many interactions, made by the database itself: rows such as an import leaves,
 * without reading anything. Who writes how much follows a long tail, as in a real archive.
 */
import { sql } from "kysely";
import type { Store } from "#store/db.ts";
import type { Scope } from "#store/tenant.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";

export interface WorldSize {
  readonly people: number;
  readonly interactions: number;
}

const STEP = 50_000;

export async function fillWorld(
  store: Store,
  scope: Scope,
  { people, interactions }: WorldSize,
  now: Date,
): Promise<void> {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(scope, "maintenance", work);
  const importId = newId();
  await inside((tx) => addPeople(tx, people, importId, now));
  for (let from = 0; from < interactions; from += STEP) {
    const count = Math.min(STEP, interactions - from);
    await inside((tx) => addInteractions(tx, { from, count, people, importId, now }));
    if (from === 0) await store.analyze();
  }
}

/** The nth of a kind of thing, as a UUID. */
const id = (kind: string, n: ReturnType<typeof sql>) => sql`md5(${kind} || (${n})::text)::uuid`;

async function addPeople(tx: Tx, people: number, importId: string, now: Date): Promise<void> {
  const n = sql`n`;
  await sql`insert into imports (workspace_id, import_id, state, request, progress, alive_at, stop_asked, started_at)
    select app_workspace(), ${importId}, 'done', '{}', '{}', ${now}, false, ${now}`.execute(tx);
  await sql`insert into import_files (workspace_id, import_id, file_no, path, channel, bytes, keep, state)
    select app_workspace(), ${importId}, 1, 'world.mbox', 'email', 0, 'text', 'read'`.execute(tx);
  await sql`insert into companies (workspace_id, company_id, name, domain)
    select app_workspace(), ${id("company", n)}, 'Company ' || n, 'c' || n || '.example'
    from generate_series(0, ${Math.ceil(people / 5)}) n`.execute(tx);
  await sql`insert into people (workspace_id, person_id, name, company_id)
    select app_workspace(), ${id("person", n)}, 'Person ' || n, ${id("company", sql`n / 5`)}
    from generate_series(0, ${people - 1}) n`.execute(tx);
  await sql`insert into handles (workspace_id, handle_id, kind, value, name, person_id, reciprocal)
    select app_workspace(), ${id("handle", n)}, 'email', 'p' || n || '@c' || n / 5 || '.example',
      'Person ' || n, ${id("person", n)}, true
    from generate_series(0, ${people - 1}) n`.execute(tx);
}

interface Step {
  readonly from: number;
  readonly count: number;
  readonly people: number;
  readonly importId: string;
  readonly now: Date;
}

async function addInteractions(
  tx: Tx,
  { from, count, people, importId, now }: Step,
): Promise<void> {
  // A long tail: the square of an evenly spread share.
  const who = sql`floor(${people} * pow((hashint8(n) & 65535) / 65536.0, 2))::int`;
  const at = sql`${now}::timestamptz - make_interval(secs => (hashint8(n + 7) & 1073741823) * 0.117)`;
  const kind = sql`(array['written', 'written', 'written', 'written', 'written', 'written', 'written',
    'phone', 'video', 'in-person'])[1 + (hashint8(n + 3) & 1023) % 10]`;
  const some = sql`generate_series(${from}::bigint, ${from + count - 1}::bigint) n`;
  await sql`create temp table if not exists step (n bigint, who int, at timestamptz, kind text) on commit drop`.execute(
    tx,
  );
  await sql`insert into step select n, ${who}, ${at}, ${kind} from ${some}`.execute(tx);
  await sql`insert into items (workspace_id, item_id, key, standing, import_id, file_no)
    select app_workspace(), ${id("item", sql`n`)}, ${id("key", sql`n`)}, 'personal', ${importId}, 1 from step`.execute(
    tx,
  );
  await sql`insert into sightings (workspace_id, item_id, import_id, file_no, kept, counted)
    select app_workspace(), ${id("item", sql`n`)}, ${importId}, 1, 'text', true from step`.execute(
    tx,
  );
  await sql`insert into interactions (workspace_id, interaction_id, item_id, at, channel, kind, subject, size, standing)
    select app_workspace(), ${id("interaction", sql`n`)}, ${id("item", sql`n`)}, at,
      case kind when 'written' then 'email' else 'calendar' end, kind, 'Subject ' || n, 1, 'personal'
    from step`.execute(tx);
  await sql`insert into parties (workspace_id, interaction_id, handle_id, role, direction, at, kind, channel, counted)
    select app_workspace(), ${id("interaction", sql`n`)}, ${id("handle", sql`who`)},
      case kind when 'written' then 'to' else 'met' end,
      case when kind <> 'written' then 'both' when n % 2 = 0 then 'in' else 'out' end, at, kind,
      case kind when 'written' then 'email' else 'calendar' end, true
    from step`.execute(tx);
  await sql`insert into texts (workspace_id, item_id, body)
    select app_workspace(), ${id("item", sql`n`)}, ${BODY} from step where kind = 'written'`.execute(
    tx,
  );
  await sql`insert into text_index (workspace_id, item_id, words, at)
    select app_workspace(), ${id("item", sql`n`)}, text_words(${BODY}), at
    from step where kind = 'written'`.execute(tx);
}

/** Words of which some are frequent and some are rare. */
const BODY = sql`concat_ws(' ', 'Kontakt', 'sample ' || n % 1000, 'person ' || who,
  case when n % 17 = 0 then 'Angebot für Linsen' end, case when n % 23 = 0 then 'price list' end,
  case when n % 31 = 0 then 'Messe London' end, md5(n::text), md5((n + 1)::text))`;
