/** Everything with one person, newest first. */
import { type RawBuilder, sql } from "kysely";
import type { ChannelName, Kind, Reason } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import { isSearchable } from "./searchable.ts";

export interface TimelineEntry {
  readonly id: string;
  readonly at: Date | null;
  readonly kind: Kind;
  readonly channel: ChannelName;
  readonly direction: "in" | "out" | "both" | null;
  readonly subject: string | null;
  readonly minutes: number | null;
  readonly standing: string;
  readonly reason: Reason | null;
  readonly sources: readonly string[];
  readonly text: string | null;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
  readonly counts: Readonly<Record<"written" | "phone" | "video" | "inPerson" | "unclear", number>>;
  readonly searchable: boolean;
}

export interface TimelineQuery {
  readonly kind?: Kind | undefined;
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function timeline(tx: Tx, person: string, query: TimelineQuery): Promise<Timeline> {
  const { kind, text, offset, limit } = query;
  const all = passedWith(person);
  const shown = sql`
    select one.* from (${all}) one
    where true ${kind ? sql`and one.kind = ${kind}` : sql``}
      ${text ? sql`and one.interaction_id in (${hitsWith(person, text)})` : sql``}`;
  const counts = await countKinds(tx, all);
  const total =
    kind || text ? await countOf(tx, shown) : Object.values(counts).reduce((sum, n) => sum + n, 0);
  return {
    entries: await entriesOf(
      tx,
      sql`
      select * from (${shown}) shown order by at desc nulls last, interaction_id
      limit ${limit} offset ${offset}`,
    ),
    total,
    counts,
    searchable: await isSearchable(tx),
  };
}

/** What passed between a person and me: one row an interaction, however many handles it knows. */
export const passedWith = (person: string): RawBuilder<unknown> => sql`
  select p.interaction_id, p.at, p.kind, min(p.direction) as direction
  from handles h
  join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
  where h.person_id = ${person} and p.direction is not null
  group by p.interaction_id, p.at, p.kind`;

/** Rows of {interaction_id, at, kind, direction}, in their order, as entries. */
export async function entriesOf(
  tx: Tx,
  rows: RawBuilder<unknown>,
): Promise<readonly TimelineEntry[]> {
  const { rows: entries } = await sql<TimelineEntry>`
    select one.interaction_id as id, one.at, one.kind, i.channel, one.direction, i.subject, i.minutes,
      i.standing, i.reason, null as text,
      array(select distinct f.path from sightings s
        join import_files f on f.workspace_id = s.workspace_id and f.import_id = s.import_id
          and f.file_no = s.file_no
        where s.workspace_id = i.workspace_id and s.item_id = i.item_id order by f.path) as sources
    from (${rows}) one
    join interactions i on i.interaction_id = one.interaction_id
    order by one.at desc nulls last, one.interaction_id`.execute(tx);
  return entries.map((entry) => ({ ...entry, reason: entry.reason ?? crowdReason(entry) }));
}

/** The one standing of what is shown that needs a word. */
function crowdReason({ standing }: TimelineEntry): Reason | null {
  return standing === "crowd" ? { code: "relationships.crowd", values: {} } : null;
}

/** One entry with its text, where it was kept. */
export async function interaction(tx: Tx, id: string): Promise<TimelineEntry | undefined> {
  const [entry] = await entriesOf(
    tx,
    sql`
    select i.interaction_id, i.at, i.kind, max(p.direction) as direction from interactions i
    left join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
    where i.interaction_id = ${id} group by i.interaction_id, i.at, i.kind`,
  );
  if (!entry) return undefined;
  const { rows } = await sql<{ body: string }>`
    select t.body from interactions i
    join texts t on t.workspace_id = i.workspace_id and t.item_id = i.item_id
    where i.interaction_id = ${id}`.execute(tx);
  return { ...entry, text: rows[0]?.body ?? null };
}

const MOST_HITS = 10_000;

/** Interactions of a person whose text or subject holds the words. */
const hitsWith = (person: string, text: string): RawBuilder<unknown> => sql`
  select i.interaction_id from interactions i
  join search_texts(text_query(${text}), ${MOST_HITS}, array(
    select distinct x.item_id from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    join interactions x on x.workspace_id = p.workspace_id and x.interaction_id = p.interaction_id
    where h.person_id = ${person})) hit on hit.item_id = i.item_id
  union
  select i.interaction_id from interactions i
  join (${passedWith(person)}) mine on mine.interaction_id = i.interaction_id
  where to_tsvector('simple', coalesce(i.subject, '')) @@ text_query(${text})`;

async function countKinds(tx: Tx, all: RawBuilder<unknown>): Promise<Timeline["counts"]> {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select kind, count(*) as count from (${all}) one group by kind`.execute(tx);
  const of = (kind: Kind) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return {
    written: of("written"),
    phone: of("phone"),
    video: of("video"),
    inPerson: of("in-person"),
    unclear: of("unclear"),
  };
}

async function countOf(tx: Tx, rows: RawBuilder<unknown>): Promise<number> {
  const { rows: counted } = await sql<{ count: number }>`
    select count(*) as count from (${rows}) one`.execute(tx);
  return counted[0]!.count;
}
