/**
 * Makes interactions of calendar entries: one for each time that a meeting takes place, up to 400
 * days ahead. Entries are kept as they were read; this can be done again at any time, and is, when
 * an entry changed, when the user said how a meeting took place, and when time has moved on
 * (placeDue). However many are asked for, so many are held at once that memory and the time of one
 * statement do not grow with the archive.
 */
import { sql } from "kysely";
import { type OccurrenceOptions, occurrences } from "#channels/calendar/recurrence.ts";
import type { Entry, Kind, Party } from "#channels/channel.ts";
import type { HandleBook, HandleState } from "#people/handle-book.ts";
import { DAY_MS, possibleMinutes } from "#shared/time.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import {
  heldLeftAlone,
  saveAttendances,
  settleHeld,
  uidsAbout,
  uidsInDoubt,
  uidsLeftAlone,
} from "./attendances.ts";
import { kindsSaid, occurrenceSubject } from "./held-marks.ts";
import { judgeMeeting } from "./meeting-standing.ts";
import { mergeEntries } from "./merge-entries.ts";
import { type Occurrence, withAttendance } from "./with-attendance.ts";

const DAYS_AHEAD = 400;
/** With so many left, those that follow are placed. */
const DAYS_LEFT = 200;
/** Items that are extended before one page; the others have time. */
const DUE_AT_ONCE = 10;

/** How many entries are loaded, and how many meetings stored, at once. */
const UIDS_AT_ONCE = 200;
const MEETINGS_AT_ONCE = 2_000;

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

/** Each uid once: what is told of it is placed together. */
export async function placeMeetings(
  tx: Tx,
  book: HandleBook,
  uids: readonly string[],
  options: PlaceOptions,
): Promise<Placed> {
  const all = [...new Set([...uids, ...(await uidsLeftAlone(tx))])];
  const alone = await heldLeftAlone(tx);
  const changed = new Set(await settleHeld(tx, book, alone));
  const met = new Set<HandleState>();
  const placeAll = async (some: readonly string[]) => {
    const told = new Set<string>();
    for (let from = 0; from < some.length; from += UIDS_AT_ONCE) {
      const components = await load(tx, book, some.slice(from, from + UIDS_AT_ONCE));
      for (const portion of portionsOf(components, book, options)) {
        const { before, now, held } = await placePortion(tx, book, portion, options);
        for (const id of before) changed.add(id);
        for (const handle of now) met.add(handle);
        for (const item of held) told.add(item);
      }
    }
    return [...told];
  };
  // What an entry took from another one, or leaves to it, changes that one as well.
  const touched = await placeAll(all);
  await placeAll(await uidsInDoubt(tx, [...alone, ...touched]));
  for (const { id } of met) changed.add(id);
  return { changed, met: [...met] };
}

/**
 * Places what was too far ahead until now, the most urgent first and not all at once. Gives back the
 * handles whose meetings changed; cheap where nothing is due.
 */
export async function placeDue(
  tx: Tx,
  book: HandleBook,
  options: PlaceOptions,
): Promise<ReadonlySet<string>> {
  const due = new Date(options.now.getTime() + DAYS_LEFT * DAY_MS);
  // Another page may be at it already.
  const { rows } = await sql<{ item: string }>`
    select item_id as item from items where placed_until < ${due}
    order by placed_until limit ${DUE_AT_ONCE} for no key update skip locked`.execute(tx);
  if (rows.length === 0) return new Set();
  const uids = await uidsOf(
    tx,
    rows.map(({ item }) => item),
  );
  return (await placeMeetings(tx, book, uids, options)).changed;
}

/** All entries of these items, for those that place meetings again. */
export async function uidsOf(tx: Tx, items: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ uid: string }>`
    select distinct uid from entries where item_id = any(${items}::uuid[])`.execute(tx);
  return rows.map(({ uid }) => uid);
}

/** Some series, and all their meetings. */
interface Portion {
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  /** Items of which more meetings follow, and until when they are placed. */
  readonly later: ReadonlyMap<string, Date>;
}

/** Series by series, since one alone may have thousands. */
function* portionsOf(
  components: readonly Component[],
  book: HandleBook,
  options: PlaceOptions,
): Generator<Portion> {
  const until = new Date(options.now.getTime() + DAYS_AHEAD * DAY_MS);
  let series: Series[] = [];
  let meetings: Meeting[] = [];
  let later = new Map<string, Date>();
  for (const one of seriesOf(components)) {
    const expanded = meetingsOf(one, book, { until, zone: options.zone });
    series.push(one);
    meetings.push(...expanded.meetings);
    if (expanded.later) later.set(one.master.item, until);
    if (meetings.length < MEETINGS_AT_ONCE) continue;
    yield { series, meetings, later };
    [series, meetings, later] = [[], [], new Map()];
  }
  if (series.length > 0) yield { series, meetings, later };
}

interface Changes {
  /** Handles of those who were in these meetings before, and who is now. */
  readonly before: readonly string[];
  readonly now: readonly HandleState[];
  /** Items that were or are told of by them. */
  readonly held: readonly string[];
}

async function placePortion(
  tx: Tx,
  book: HandleBook,
  portion: Portion,
  options: PlaceOptions,
): Promise<Changes> {
  const components = portion.series.flatMap(({ master, changed }) => [master, ...changed]);
  const items = components.map(({ item }) => item);
  const own = new Set(components.map(({ entry }) => entry.uid));
  const { told, attendances } = await withAttendance(tx, book, portion.meetings, {
    takesPlace: isHeld,
    rivalsOf: async (held) => {
      const uids = (
        await uidsAbout(
          tx,
          held.map(({ item }) => item),
        )
      ).filter((uid) => !own.has(uid));
      const others = portionsOf(await componentsOf(tx, book, uids), book, options);
      return Array.from(others, ({ meetings }) => meetings).flat();
    },
  });
  const meetings = await withMarks(tx, told);
  const held = meetings.filter(isHeld);
  const before = await handlesOf(tx, items);
  await replace(tx, items, held);
  await saveStandings(tx, book, components, { meetings, later: portion.later });
  const touched = await saveAttendances(tx, items, attendances);
  const settled = await settleHeld(tx, book, touched);
  const now = held.flatMap(({ others }) => others);
  return { before: [...before, ...settled], now, held: touched };
}

interface Component {
  readonly item: string;
  readonly key: string;
  readonly entry: Entry;
}

interface Meeting extends Occurrence {
  readonly key: string;
  /** Of those of whom it is of another kind than the meeting. */
  readonly kinds: ReadonlyMap<HandleState, Kind>;
}

const ALL_ALIKE: Meeting["kinds"] = new Map();

/** Held until the end, so that a page and an import do not both place the same. */
async function load(tx: Tx, book: HandleBook, uids: readonly string[]) {
  await sql`
    select from items where item_id in (select item_id from entries where uid = any(${uids}::text[]))
    order by item_id for no key update`.execute(tx);
  return componentsOf(tx, book, uids);
}

async function componentsOf(
  tx: Tx,
  book: HandleBook,
  uids: readonly string[],
): Promise<readonly Component[]> {
  if (uids.length === 0) return [];
  const { rows } = await sql<{ item: string; key: string; versions: Entry[] }>`
    select it.item_id as item, it.key, json_agg(e.entry) as versions
    from entries e join items it on it.workspace_id = e.workspace_id and it.item_id = e.item_id
    where e.uid = any(${uids}::text[]) group by it.workspace_id, it.item_id, it.key
    order by it.item_id`.execute(tx);
  const components = rows.map(({ item, key, versions }) => ({
    item,
    key,
    entry: mergeEntries(versions.map(revive)),
  }));
  await book.learn(
    tx,
    components.flatMap(({ entry }) => partiesOf(entry)),
  );
  return components;
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
  options: OccurrenceOptions,
): { readonly meetings: readonly Meeting[]; readonly later: boolean } {
  const components = [master, ...changed];
  const expanded = occurrences(
    master.entry,
    changed.map(({ entry }) => entry),
    options,
  );
  const meetings = expanded.occurrences.map(({ start, end, allDay, entry }) => {
    const component = components.find((one) => one.entry === entry) ?? master;
    const { standing, others } = judgeMeeting(entry, (party) => book.of(party).mine);
    const { kind, reason } = entry.judgement;
    return {
      item: component.item,
      key: component.key,
      at: start,
      minutes: end === null || allDay ? null : minutesBetween(start, end),
      kind: kind === "none" ? "unclear" : kind,
      reason,
      subject: entry.summary,
      standing,
      others: [...new Set(others.map((party) => book.of(party)))],
      allDay,
      entry,
      kinds: ALL_ALIKE,
    };
  });
  return { meetings, later: expanded.later };
}

const minutesBetween = (start: Date, end: Date): number | null =>
  possibleMinutes(Math.round((end.getTime() - start.getTime()) / 60_000));

const isHeld = ({ standing }: Meeting): boolean => standing === "personal" || standing === "crowd";

/** What the user said of one occurrence holds over what its entry says. */
async function withMarks(tx: Tx, meetings: readonly Meeting[]): Promise<readonly Meeting[]> {
  const marked = await kindsSaid(
    tx,
    meetings.map(({ key, at }) => occurrenceSubject(key, at)),
  );
  if (marked.size === 0) return meetings;
  return meetings.map((meeting) => {
    const as = marked.get(occurrenceSubject(meeting.key, meeting.at));
    if (as === undefined) return meeting;
    if (as === "none") return { ...meeting, standing: "no-meeting" };
    const reason = { code: "relationships.marked", values: {} };
    return { ...meeting, kind: as, reason, kinds: ALL_ALIKE };
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
    placed.flatMap(({ id, at, minutes, kind, kinds, standing, others }) =>
      others.map((handle) => ({
        interaction_id: id,
        handle_id: handle.id,
        role: "met" as const,
        direction: "both" as const,
        at,
        kind: kinds.get(handle) ?? kind,
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
  book: HandleBook,
  components: readonly Component[],
  { meetings, later }: Pick<Portion, "meetings" | "later">,
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
  const until = components.map(({ item }) => later.get(item) ?? null);
  await sql`update items i set standing = n.standing, placed_until = n.until
    from unnest(${components.map(({ item }) => item)}::uuid[], ${standings}::text[],
      ${until}::timestamptz[]) as n (id, standing, until)
    where i.item_id = n.id
      and (i.standing <> n.standing or i.placed_until is distinct from n.until)`.execute(tx);
}
