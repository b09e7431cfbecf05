/**
 * Makes interactions of calendar entries: one for each time that a meeting takes place, up to 400
 * days ahead. Entries are kept as they were read; this can be done again at any time, and is, when
 * an entry changed, when the user said how a meeting took place, and when time has moved on.
 */
import { sql } from "kysely";
import { occurrences } from "#channels/calendar/recurrence.ts";
import type { Entry, Kind, Party } from "#channels/channel.ts";
import type { HandleBook, HandleState } from "#people/handle-book.ts";
import type { Standing } from "#people/standing.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { judgeMeeting } from "./meeting-standing.ts";
import { mergeEntries } from "./merge-entries.ts";

const DAYS_AHEAD = 400;

export interface PlaceOptions {
  readonly now: Date;
  /** Where floating and all-day entries take place. */
  readonly zone: string;
}

export interface Placed {
  /** Handles whose meetings with me changed. */
  readonly changed: ReadonlySet<string>;
  /** Handles that I meet, and so are people. */
  readonly met: readonly HandleState[];
}

export async function placeMeetings(
  tx: Tx,
  book: HandleBook,
  uids: readonly string[],
  options: PlaceOptions,
): Promise<Placed> {
  const components = await load(tx, uids);
  await book.learn(
    tx,
    components.flatMap(({ entry }) => partiesOf(entry)),
  );
  const derived = seriesOf(components).flatMap((series) => meetingsOf(series, book, options));
  const meetings = await withMarks(tx, derived);
  const items = components.map(({ item }) => item);

  const before = await handlesOf(tx, items);
  await replace(tx, items, meetings.filter(isHeld));
  await saveStandings(tx, components, meetings, book);
  const met = [...new Set(meetings.filter(isHeld).flatMap(({ others }) => others))];
  return { changed: new Set([...before, ...met.map(({ id }) => id)]), met };
}

/** What a mark on one occurrence hangs on: it returns when its entry is read again. */
export const occurrenceSubject = (key: string, at: Date): string => `${key}@${at.toISOString()}`;

/** All entries of these items, for those that place meetings again. */
export async function uidsOf(tx: Tx, items: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ uid: string }>`
    select distinct uid from entries where item_id = any(${items}::uuid[])`.execute(tx);
  return rows.map(({ uid }) => uid);
}

interface Component {
  readonly item: string;
  readonly key: string;
  readonly entry: Entry;
}

interface Meeting {
  readonly item: string;
  readonly key: string;
  readonly at: Date;
  readonly minutes: number | null;
  readonly kind: Kind;
  readonly reason: Entry["judgement"]["reason"];
  readonly subject: string;
  readonly standing: Standing;
  readonly others: readonly HandleState[];
}

async function load(tx: Tx, uids: readonly string[]): Promise<readonly Component[]> {
  const { rows } = await sql<{ item: string; key: string; versions: Entry[] }>`
    select it.item_id as item, it.key, json_agg(e.entry) as versions
    from entries e join items it on it.workspace_id = e.workspace_id and it.item_id = e.item_id
    where e.uid = any(${uids}::text[]) group by it.workspace_id, it.item_id, it.key
    order by it.item_id`.execute(tx);
  return rows.map(({ item, key, versions }) => ({
    item,
    key,
    entry: mergeEntries(versions.map(revive)),
  }));
}

/** JSON has no dates. */
export const revive = (entry: Entry): Entry => ({
  ...entry,
  created: entry.created === null ? null : new Date(entry.created),
});

const partiesOf = (entry: Entry): readonly Party[] => [
  ...(entry.organizer ? [entry.organizer] : []),
  ...entry.attendees,
];

interface Series {
  readonly master: Component;
  readonly changed: readonly Component[];
}

/** A changed occurrence without its series stands for itself. */
function seriesOf(components: readonly Component[]): readonly Series[] {
  return Array.from(
    Map.groupBy(components, ({ entry }) => entry.uid).values(),
    (group): Series[] => {
      const master = group.find(({ entry }) => entry.recurrenceId === null);
      if (!master) return group.map((component) => ({ master: component, changed: [] }));
      return [{ master, changed: group.filter((component) => component !== master) }];
    },
  ).flat();
}

function meetingsOf(
  { master, changed }: Series,
  book: HandleBook,
  options: PlaceOptions,
): Meeting[] {
  const until = new Date(options.now.getTime() + DAYS_AHEAD * 86_400_000);
  const components = [master, ...changed];
  const expanded = occurrences(
    master.entry,
    changed.map(({ entry }) => entry),
    { until, zone: options.zone },
  );
  return expanded.occurrences.map(({ start, end, allDay, entry }) => {
    const component = components.find((one) => one.entry === entry) ?? master;
    const { standing, others } = judgeMeeting(entry, (party) => book.of(party).mine);
    const { kind, reason } = entry.judgement;
    return {
      item: component.item,
      key: component.key,
      at: start,
      minutes:
        end === null || allDay ? null : Math.round((end.getTime() - start.getTime()) / 60_000),
      kind: kind === "none" ? "unclear" : kind,
      reason,
      subject: entry.summary,
      standing,
      others: [...new Set(others.map((party) => book.of(party)))],
    };
  });
}

const isHeld = ({ standing }: Meeting): boolean => standing === "personal" || standing === "crowd";

/** What the user said of one occurrence holds over what its entry says. */
async function withMarks(tx: Tx, meetings: readonly Meeting[]): Promise<readonly Meeting[]> {
  const { rows } = await sql<{ subject: string; as: Kind | "none" }>`
    select subject, value ->> 'as' as "as" from marks
    where kind = 'kind' and subject = any(${meetings.map(({ key, at }) => occurrenceSubject(key, at))}::text[])
    order by created_at`.execute(tx);
  if (rows.length === 0) return meetings;
  const marked = new Map(rows.map((row) => [row.subject, row.as]));
  return meetings.map((meeting) => {
    const as = marked.get(occurrenceSubject(meeting.key, meeting.at));
    if (as === undefined) return meeting;
    if (as === "none") return { ...meeting, standing: "no-meeting" };
    return { ...meeting, kind: as, reason: { code: "relationships.marked", values: {} } };
  });
}

async function handlesOf(tx: Tx, items: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.handle_id as id from interactions i
    join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
    where i.item_id = any(${items}::uuid[]) and i.channel = 'calendar'`.execute(tx);
  return rows.map(({ id }) => id);
}

/** An occurrence keeps its id as long as its time, so that a page may hold on to it. */
async function replace(tx: Tx, items: readonly string[], meetings: readonly Meeting[]) {
  const { rows } = await sql<{ id: string; item: string; at: Date }>`
    delete from interactions where item_id = any(${items}::uuid[]) and channel = 'calendar'
    returning interaction_id as id, item_id as item, at`.execute(tx);
  const ids = new Map(rows.map(({ id, item, at }) => [`${item} ${at.getTime()}`, id]));
  const placed = meetings.map((meeting) => ({
    ...meeting,
    id: ids.get(`${meeting.item} ${meeting.at.getTime()}`) ?? newId(),
  }));
  await insertRows(
    tx,
    "interactions",
    placed.map(({ id, item, at, minutes, kind, subject, standing, reason, others }) => ({
      interaction_id: id,
      item_id: item,
      at,
      minutes,
      channel: "calendar",
      kind,
      subject,
      thread: null,
      answers: null,
      size: others.length,
      signals: [],
      standing,
      reason,
    })),
  );
  await insertRows(
    tx,
    "parties",
    placed.flatMap(({ id, at, minutes, kind, standing, others }) =>
      others.map((handle) => ({
        interaction_id: id,
        handle_id: handle.id,
        role: "met" as const,
        direction: "both" as const,
        at,
        kind,
        channel: "calendar",
        thread: null,
        minutes,
        counted: standing === "personal",
      })),
    ),
  );
}

/** An item that took place never and nowhere is skipped for the reason its entry gives. */
async function saveStandings(
  tx: Tx,
  components: readonly Component[],
  meetings: readonly Meeting[],
  book: HandleBook,
): Promise<void> {
  // Of a series the last held occurrence speaks for the item.
  const placed = new Map(
    meetings
      .toSorted((a, b) => Number(isHeld(a)) - Number(isHeld(b)))
      .map((one) => [one.item, one.standing]),
  );
  const standings = components.map(
    ({ item, entry }) =>
      placed.get(item) ?? judgeMeeting(entry, (party) => book.of(party).mine).standing,
  );
  await sql`update items i set standing = n.standing
    from unnest(${components.map(({ item }) => item)}::uuid[], ${standings}::text[]) as n (id, standing)
    where i.item_id = n.id and i.standing <> n.standing`.execute(tx);
}
