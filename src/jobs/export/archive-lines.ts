/**
 * The lines of archive.jsonl: what the user said first, so that what follows is read as they mean it,
 * then cards, calendar entries, and everything written or held.
 */
import { type RawBuilder, sql } from "kysely";
import type { CardVersion, Entry, Origin } from "#channels/channel.ts";
import { HEAD } from "#channels/visavis/archive.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { originsToTell } from "#channels/visavis/origins.ts";
import { mergeEntries } from "#relationships/meetings/merge-entries.ts";
import { revive } from "#relationships/meetings/meetings.ts";
import type { Tx } from "#store/tables.ts";

export async function* archiveLines(workplace: Workplace): AsyncGenerator<string> {
  yield `${HEAD},"exported":"${workplace.now().toISOString()}","zone":${JSON.stringify(workplace.zone)}}\n`;
  for await (const line of readings(workplace)) yield `${JSON.stringify(line)}\n`;
}

async function* readings(workplace: Workplace): AsyncGenerator<object> {
  for (const about of [OWNERS, MARKS, DECISIONS, COMPANIES, CLAIMS, ANSWERS, NAMES]) {
    yield* rowsOf<object>(workplace, about);
  }
  yield* cards(workplace);
  yield* entries(workplace);
  yield* written(workplace);
}

const PARTY = sql`json_build_object('kind', h.kind, 'value', h.value, 'name', h.name)`;
const KEY = (key: RawBuilder<unknown>) => sql`'item:' || ${key}`;

const OWNERS = sql`
  select 'owner' as kind, ${PARTY} as party from handles h where h.mine and h.kind <> 'card' order by h.value`;
const MARKS = sql`
  select 'said' as kind, 'mark:' || m.mark_id as key, json_build_object('about', 'mark', 'id', m.mark_id,
    'mark', m.kind, 'subject', m.subject, 'value', m.value, 'at', m.created_at) as said
  from marks m order by m.created_at, m.mark_id`;
const DECISIONS = sql`
  select 'said' as kind, 'decision:' || d.decision_id as key, json_build_object('about', 'decision',
    'id', d.decision_id, 'found', d.found, 'one', d.one, 'other', d.other, 'same', d.same, 'at', d.created_at) as said
  from decisions d order by d.created_at, d.decision_id`;
const COMPANIES = sql`
  select 'said' as kind, 'company:' || w.word_id as key, json_build_object('about', 'company',
    'id', w.word_id, 'subjects', w.subjects,
    'target', json_build_object('subject', w.target, 'name', w.target_name),
    'former', json_build_object('id', w.former_id, 'name', w.former_name), 'at', w.created_at) as said
  from company_words w order by w.created_at, w.word_id`;
const CLAIMS = sql`
  select 'said' as kind, 'claim:' || c.kind || ':' || c.value as key, json_build_object('about', 'claim',
    'handle', json_build_object('kind', c.kind, 'value', c.value), 'mine', c.mine) as said
  from claims c order by c.kind, c.value`;
const ANSWERS = sql`
  select 'said' as kind, concat_ws(':', 'answer', a.code, a.about, a.answered_at) as key,
    json_build_object('about', 'answer', 'code', a.code, 'of', a.about, 'answer', a.answer,
      'at', a.answered_at) as said
  from answers a order by a.code, a.about`;
/** One address may have been called by many names; each is somebody's word for it. */
const NAMES = sql`
  select distinct 'said' as kind, 'name:' || h.kind || ':' || h.value || ':' || n.name as key,
    jsonb_build_object('about', 'name', 'party',
      jsonb_build_object('kind', h.kind, 'value', h.value, 'name', n.name)) as said
  from names n join handles h on h.workspace_id = n.workspace_id and h.handle_id = n.handle_id
  where h.kind <> 'card' order by key`;

/** The whole answer at once: what the user said, and names, are few beside what was written. */
async function* rowsOf<Row>(
  { store, scope }: Workplace,
  query: RawBuilder<unknown>,
): AsyncGenerator<Row> {
  const { rows } = await store.transaction(scope, "maintenance", (tx) =>
    (query as RawBuilder<Row>).execute(tx),
  );
  yield* rows;
}

/**
 * In a query of `s` (sources, card_sources) and `m`, its import: a source as an origin, which of an archive's line is the
 * one that stands there, and else this file and when its import began.
 */
const ORIGINS = sql`json_agg(coalesce(s.origin, jsonb_build_object('path', s.path,
  'channel', s.channel, 'read', m.started_at)) || jsonb_build_object('kept', s.kept))`;
const OF_ITEM = sql`(select ${ORIGINS}
  from sources s join imports m on m.workspace_id = s.workspace_id and m.import_id = s.import_id
  where s.workspace_id = it.workspace_id and s.item_id = it.item_id)`;

/** So many items are read at once. */
const PAGE = 2000;

/** Rows by the id of their item, a transaction a page; `query` takes the last id and the limit. */
async function* paged<Row extends { readonly item: string }>(
  { store, scope }: Workplace,
  query: (tx: Tx, after: string) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await store.transaction(scope, "maintenance", (tx) => query(tx, after));
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.item;
  }
}

async function* cards(workplace: Workplace): AsyncGenerator<object> {
  const rows = paged<CardRow>(workplace, async (tx, after) => {
    const { rows } = await sql<CardRow>`
      select v.item_id as item, ${KEY(sql`it.key`)} as key,
        json_agg(v.version || jsonb_build_object('origins', v.origins)
          order by v.import_id desc, v.file_no desc, v.nth) as versions
      from (
        select s.workspace_id, s.item_id, s.import_id, s.file_no, s.nth, s.version, ${ORIGINS} as origins
        from card_sources s join imports m on m.workspace_id = s.workspace_id and m.import_id = s.import_id
        where s.item_id in (select c.item_id from cards c where c.item_id > ${after}
          group by c.item_id order by c.item_id limit ${PAGE})
        group by s.workspace_id, s.item_id, s.import_id, s.file_no, s.nth, s.version) v
      join items it on it.workspace_id = v.workspace_id and it.item_id = v.item_id
      group by v.item_id, it.key order by v.item_id`.execute(tx);
    return rows;
  });
  for await (const { key, versions } of rows) yield { ...asOne(versions), key };
}

interface CardRow {
  readonly item: string;
  readonly key: string;
  /** As each file had it. */
  readonly versions: readonly CardVersion[];
}

/** People are joined by the one that was read last; what else was read of it is known all the same. */
function asOne(versions: readonly CardVersion[]): object {
  const told = Map.groupBy(versions, ({ place: _place, origins: _origins, ...version }) =>
    JSON.stringify(version),
  );
  const [last, ...older] = [...told.values()].map((same) => {
    const { place: _place, ...version } = same[0]!;
    return { ...version, origins: originsToTell(same.flatMap(({ origins = [] }) => origins)) };
  });
  return { ...last, ...(older.length > 0 && { older }) };
}

async function* entries(workplace: Workplace): AsyncGenerator<object> {
  const rows = paged<EntryRow>(workplace, async (tx, after) => {
    const { rows } = await sql<EntryRow>`
      select e.item_id as item, ${KEY(sql`it.key`)} as key, json_agg(e.entry) as versions,
        ${OF_ITEM} as origins
      from entries e join items it on it.workspace_id = e.workspace_id and it.item_id = e.item_id
      where e.item_id > ${after} group by it.workspace_id, e.item_id, it.item_id, it.key
      order by e.item_id limit ${PAGE}`.execute(tx);
    return rows;
  });
  for await (const { key, versions, origins } of rows) {
    yield { ...mergeEntries(versions.map(revive)), key, origins: originsToTell(origins) };
  }
}

interface EntryRow {
  readonly item: string;
  readonly key: string;
  readonly versions: readonly Entry[];
  readonly origins: readonly Origin[];
}

interface WrittenRow {
  readonly item: string;
  readonly reading: { readonly origins: readonly Origin[] };
}

/**
 * Whom my answer on a list answers is found again when it is read. That an address is a list's, other mails
 * said; here those say it that were written to it.
 */
async function* written(workplace: Workplace): AsyncGenerator<object> {
  const rows = paged<WrittenRow>(workplace, async (tx, after) => {
    const { rows } = await sql<WrittenRow>`
      select i.item_id as item, json_build_object('kind', 'interaction', 'key', ${KEY(sql`it.key`)},
        'alike', ${KEY(sql`it.alike`)}, 'origins', ${OF_ITEM},
        'channel', i.channel, 'at', i.at,
        'held', case when i.kind <> 'written' then json_build_object('kind', i.kind, 'minutes', i.minutes,
          'reason', i.reason) end,
        'parties', (select json_agg(json_build_object('kind', h.kind, 'value', h.value, 'name', '',
            'role', p.role) order by p.role = 'from' desc, p.role, h.value)
          from parties p join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
          where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id and p.role <> 'asked'),
        'answers', ${KEY(sql`i.answers`)}, 'thread', ${KEY(sql`i.thread`)},
        'subject', coalesce(i.subject, ''), 'text', coalesce(t.body, ''),
        'signature', (select json_object_agg(f.field, f.value) from facts f
          where f.workspace_id = i.workspace_id and f.item_id = i.item_id),
        'signals', case when i.standing = 'notice' and i.kind = 'written' and not 'invitation' = any(i.signals)
          then i.signals || array['invitation'] else i.signals end,
        'lists', array(select h.value from parties p
          join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
          where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id and h.list
            and exists (select from lists l where l.workspace_id = h.workspace_id and l.value = h.value)
          order by h.value)) as reading
      from interactions i
      join items it on it.workspace_id = i.workspace_id and it.item_id = i.item_id
      left join texts t on t.workspace_id = i.workspace_id and t.item_id = i.item_id
      where i.channel <> 'calendar' and i.item_id > ${after}
      order by i.item_id limit ${PAGE}`.execute(tx);
    return rows;
  });
  for await (const { reading } of rows) {
    yield { ...reading, origins: originsToTell(reading.origins) };
  }
}
