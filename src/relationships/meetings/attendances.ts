/**
 * The table attendances: which occurrences of the calendar are told of by a call's log or a conference's
 * report as well (attendance.ts says which). What is told twice is one contact, the calendar's, so that what
 * the user said of it holds on; the call or the report steps back as a "notice". An import of either kind, an
 * undo, a moved meeting find the same again, in any order: each time an occurrence is placed, all that
 * was held about then is looked at.
 */
import { type RawBuilder, sql } from "kysely";
import { REPORT } from "#channels/conference/held.ts";
import type { Kind, Reason } from "#channels/channel.ts";
import type { HandleBook, HandleState } from "#people/handle-book.ts";
import { removeEmpty } from "#people/people-store.ts";
import { refreshReciprocity } from "#people/reciprocity.ts";
import { rejudge } from "#people/rejudge.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { type Held, keysOf } from "./attendance.ts";
import { judgeAnew, kindsSaid, occurrenceSubject, silence, turnHeld } from "./held-marks.ts";

export interface Span {
  readonly at: Date;
  readonly minutes: number | null;
}

/** An occurrence, and what of it is told elsewhere. */
export interface Attendance {
  readonly item: string;
  readonly at: Date;
  readonly held: string;
}

/** What was held about these times, in order of time. */
export async function heldBeside(
  tx: Tx,
  book: HandleBook,
  spans: readonly Span[],
): Promise<readonly Held[]> {
  if (spans.length === 0) return [];
  const { rows: beside } = await sql<{ id: string }>`
    select distinct beside.interaction_id as id
    from ${besideTimes(spans, sql`i.channel <> 'calendar'`)}`.execute(tx);
  if (beside.length === 0) return [];
  const { rows } = await sql<HeldRow>`
    select i.item_id as item, it.key, i.at, i.minutes, i.kind, i.reason, coalesce(i.subject, '') as subject,
      i.thread, (
        select coalesce(json_agg(${HANDLE} order by h.kind, h.value), '[]')
        from parties p join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
        where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id) as present
    from interactions i
    join items it on it.workspace_id = i.workspace_id and it.item_id = i.item_id
    where i.standing <> 'automatic'
      and i.interaction_id = any(${beside.map(({ id }) => id)}::uuid[])
    order by i.at, it.key`.execute(tx);
  const said = await kindsSaid(tx, rows.map(subjectOf));
  return rows.flatMap(({ present, key, ...row }) => {
    const as = said.get(subjectOf({ key, at: row.at }));
    if (as === "none") return [];
    const complete = row.reason?.code === REPORT;
    const marked = as && { kind: as, reason: { code: "relationships.marked", values: {} } };
    return [{ ...row, ...marked, complete, present: present.map((state) => book.adopt(state)) }];
  });
}

const subjectOf = ({ key, at }: Pick<HeldRow, "key" | "at">): string => occurrenceSubject(key, at);

interface HeldRow extends Omit<Held, "complete" | "reason"> {
  readonly key: string;
  readonly kind: Kind;
  readonly reason: Reason;
  readonly present: readonly HandleState[];
}

/**
 * What was held, or takes place, about these times. The bounds are computed here: under a policy the planner
 * looks up times in an index only where nothing is done with them but comparing.
 */
function besideTimes(spans: readonly Span[], which: RawBuilder<unknown>): RawBuilder<unknown> {
  const times = spans.map((span) => boundsOf(span));
  return sql`unnest(${times.map(({ first }) => first)}::timestamptz[],
      ${times.map(({ from }) => from)}::timestamptz[], ${times.map(({ until }) => until)}::timestamptz[])
      with ordinality span (first, earliest, latest, nth)
    cross join lateral (
      select i.interaction_id, i.item_id, span.nth::int as nth from interactions i
      where i.kind <> 'written' and ${which} and i.at >= span.first and i.at <= span.latest
        and i.at + make_interval(mins => coalesce(i.minutes, ${USUAL_MINUTES})) >= span.earliest) beside`;
}

const USUAL_MINUTES = 30;
const APART_MS = 20 * 60_000;
/** Nothing that is held goes on for longer. */
const LONGEST_MS = 12 * 3_600_000;

/** Within which something must begin, and after which it must end, to be beside it. */
export function boundsOf({ at, minutes }: Span) {
  const start = at.getTime();
  const end = start + (minutes ?? USUAL_MINUTES) * 60_000;
  return {
    first: new Date(start - LONGEST_MS),
    from: new Date(start - APART_MS),
    until: new Date(end + APART_MS),
  };
}

/** Something that was held, and with whom; null where it may be known by its title or number as well. */
export interface HeldSpan extends Span {
  readonly present: readonly HandleState[] | null;
}

/** Entries with an occurrence that these calls and conferences may have been. */
export async function uidsBeside(tx: Tx, held: readonly HeldSpan[]): Promise<readonly string[]> {
  if (held.length === 0) return [];
  const { rows } = await sql<{ nth: number; uid: string; there: readonly HandleState[] }>`
    select beside.nth, e.uid, (
      select coalesce(json_agg(${HANDLE}), '[]') from parties p
      join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
      where p.interaction_id = beside.interaction_id) as there
    from ${besideTimes(held, sql`i.channel = 'calendar'`)}
    join entries e on e.item_id = beside.item_id`.execute(tx);
  const keys = held.map(({ present }) => present && new Set(present.flatMap(keysOf)));
  const may = rows.filter(({ nth, there }) => {
    const known = keys[nth - 1];
    return !known || there.some((handle) => keysOf(handle).some((key) => known.has(key)));
  });
  return [...new Set(may.map(({ uid }) => uid))];
}

/** Entries with an occurrence that tells of one of these, or takes place beside it. */
export async function uidsAbout(tx: Tx, held: readonly string[]): Promise<readonly string[]> {
  const { rows: spans } = await sql<Span>`
    select i.at, i.minutes from interactions i
    where i.item_id = any(${held}::uuid[]) and i.kind <> 'written' and i.at is not null`.execute(
    tx,
  );
  const beside = await uidsBeside(
    tx,
    spans.map((span) => ({ ...span, present: null })),
  );
  const { rows } = await sql<{ uid: string }>`
    select distinct e.uid from attendances a
    join entries e on e.workspace_id = a.workspace_id and e.item_id = a.item_id
    where a.held_item = any(${held}::uuid[])`.execute(tx);
  return [...new Set([...beside, ...rows.map(({ uid }) => uid)])];
}

/** Entries to be placed again since of these something is told twice, or nowhere any more. */
export async function uidsInDoubt(tx: Tx, held: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ item: string }>`
    select told.item from unnest(${held}::uuid[]) told (item)
    where (select count(*) from attendances a where a.held_item = told.item) <> 1`.execute(tx);
  return uidsAbout(
    tx,
    rows.map(({ item }) => item),
  );
}

const HANDLE = sql`json_build_object('id', h.handle_id, 'kind', h.kind, 'value', h.value,
  'name', h.name, 'mine', h.mine, 'reciprocal', h.reciprocal, 'list', h.list,
  'personId', h.person_id)`;

/** Entries of which an occurrence was told of by something that is gone. */
export async function uidsLeftAlone(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ uid: string }>`
    select distinct e.uid from attendances a
    join entries e on e.workspace_id = a.workspace_id and e.item_id = a.item_id
    where not exists (
      select from items it where it.workspace_id = a.workspace_id and it.item_id = a.held_item)`.execute(
    tx,
  );
  return rows.map(({ uid }) => uid);
}

/** What stepped back for an occurrence that is gone, by their items. */
export async function heldLeftAlone(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ item: string }>`
    select i.item_id as item from interactions i
    where i.kind <> 'written' and i.standing = 'notice' and not exists (
      select from attendances a where a.workspace_id = i.workspace_id and a.held_item = i.item_id)`.execute(
    tx,
  );
  return rows.map(({ item }) => item);
}

/** Of the occurrences of these entries, all there are; gives back the items of which it may have changed. */
export async function saveAttendances(
  tx: Tx,
  items: readonly string[],
  attendances: readonly Attendance[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ held: string }>`
    delete from attendances where item_id = any(${items}::uuid[]) returning held_item as held`.execute(
    tx,
  );
  await insertRows(
    tx,
    "attendances",
    attendances.map(({ item, at, held }) => ({ item_id: item, at, held_item: held })),
  );
  return [...new Set([...rows, ...attendances].map(({ held }) => held))];
}

/**
 * Lets these calls and conferences step back where the calendar tells of them, and come to the fore where it
 * does not. Gives back the handles whose contacts changed by it.
 */
export async function settleHeld(
  tx: Tx,
  book: HandleBook,
  items: readonly string[],
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const told = sql`exists (
    select from attendances a where a.workspace_id = i.workspace_id and a.held_item = i.item_id)`;
  const held = sql`i.item_id = any(${items}::uuid[]) and i.kind <> 'written' and i.channel <> 'calendar'`;
  const { rows: back } = await sql<{ id: string }>`
    select i.interaction_id as id from interactions i
    where ${held} and i.standing <> 'notice' and ${told}`.execute(tx);
  const { rows: forth } = await sql<{ id: string }>`
    select i.interaction_id as id from interactions i
    where ${held} and i.standing = 'notice' and not ${told}`.execute(tx);
  const changed = [
    ...(await silence(tx, idsOf(back), "notice")),
    ...(await judgeAnew(tx, idsOf(forth))),
    ...(await turnHeld(tx, items)),
  ];
  return settleHandles(tx, book, [...new Set(changed)]);
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id);

/** With whom nothing passed but what is told of elsewhere, by another handle of theirs, is nobody. */
export async function settleHandles(
  tx: Tx,
  book: HandleBook,
  handles: readonly string[],
): Promise<readonly string[]> {
  if (handles.length === 0) return [];
  const flipped = await refreshReciprocity(tx, handles);
  const changed = [...handles, ...(await rejudge(tx, { with: flipped }))];
  const { rows } = await sql`
    update handles h set person_id = null
    where h.handle_id = any(${changed}::uuid[]) and h.person_id is not null and h.kind <> 'card'
      and not exists (
        select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
          and p.direction is not null)
      and not exists (
        select from card_handles c where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id)
    returning h.handle_id`.execute(tx);
  if (rows.length > 0) await removeEmpty(tx);
  await book.byIds(tx, changed);
  return changed;
}
