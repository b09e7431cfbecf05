/**
 * A call may stand in two logs (the telephone's list also has those of WhatsApp and of Skype), or in a log
 * and in the report of a conference. With one person it is one contact: nobody talks with them twice at a time.
 *
 * It is a read model, made anew with a person's figures from nothing but what is stored: so it follows
 * whoever turns out to be one person, or two, and whatever is imported or undone, in any order. Each of the
 * two stays what it is, with whoever else took part; of this person it counts once, and is shown with the
 * files of both. Where the calendar has it as well, that is looked after before (attendances.ts). What a party is told
 * as means nothing where nothing passed with it (any more).
 *
 * Two are one where half of the shorter lies in the other, or where they begin together and are as long. In
 * the logs of one channel they must be the same to the second or, where no seconds are written, to the minute;
 * and two that stand in one log are two, since it tells of no call twice, and whoever was cut off calls again. What
 * was read as a talk eye to eye is never one with a call.
 *
 * A file is a log. One may be exported again in part, or be cut where nothing goes on, and nothing changes; only
 * where the cut goes through calls of one minute, or between two of whoever was cut off, may the two seem to be one.
 */
import { sql } from "kysely";
import { REPORT } from "#channels/conference/held.ts";
import type { Kind } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";

export interface Talk {
  readonly id: string;
  /** The same in every archive. */
  readonly key: string;
  readonly channel: string;
  readonly kind: Kind;
  readonly at: Date;
  readonly minutes: number | null;
  /** Of a conference its number. */
  readonly thread: string | null;
  /** It lists everybody who was there. */
  readonly complete: boolean;
  /** The user said how it was. */
  readonly said: boolean;
  /** The files that hold it, as long as each is a log of its own. */
  readonly files: readonly string[];
}

/** Of one person: which of the talks count as which other one. */
export function toldTwice(talks: readonly Talk[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const run of runsOf(talks.filter(({ kind, said }) => said || kind !== "in-person"))) {
    const stretch = farthest(run);
    const stretchOf = (talk: Talk) => Math.floor(startOf(talk) / stretch);
    const counted = new Map(run.map((talk) => [stretchOf(talk), Array<Counted>()]));
    for (const [rank, talk] of run.toSorted(byWorth).entries()) {
      const logs = logsOf(talk);
      const at = stretchOf(talk);
      const [same] = [at - 1, at, at + 1]
        .flatMap((near) => counted.get(near)?.find((one) => isOne(one, talk, logs)) ?? [])
        .toSorted((one, other) => one.rank - other.rank);
      if (same) told.set(talk.id, same.talk.id);
      else counted.get(at)!.push({ rank, talk, logs: new Set(logs) });
      if (!same?.talk.complete) for (const log of logs) same?.logs.add(log);
    }
  }
  return told;
}

interface Counted {
  /** Of several that fit it is the first. */
  readonly rank: number;
  readonly talk: Talk;
  readonly logs: Set<string>;
}

const isOne = ({ talk, logs }: Counted, other: Talk, itsLogs: readonly string[]): boolean =>
  isSame(talk, other) && !itsLogs.some((log) => logs.has(log));

/** Of a report none: while it goes on one may leave, and call again. */
const logsOf = ({ complete, channel, files }: Talk): readonly string[] =>
  complete ? [] : files.map((file) => `${channel} ${file}`);

const MINUTE = 60_000;
/** Nothing that is held goes on for longer. */
const LONGEST_MS = 12 * 60 * MINUTE;

const startOf = ({ at }: Talk): number => at.getTime();
const lengthOf = ({ minutes }: Talk): number => Math.min((minutes ?? 0) * MINUTE, LONGEST_MS);
const endOf = (talk: Talk): number => startOf(talk) + lengthOf(talk);

/** Those that follow each other without a pause. */
function* runsOf(talks: readonly Talk[]): Generator<readonly Talk[]> {
  let run: Talk[] = [];
  let until = -Infinity;
  for (const talk of talks.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (startOf(talk) > until + ABOUT && run.length > 0) {
      yield run;
      run = [];
    }
    run.push(talk);
    until = Math.max(until, endOf(talk));
  }
  if (run.length > 0) yield run;
}

/** A telephone lists the calls of other apps too, and does not know whether there was a picture. */
const worthOf = (talk: Talk): readonly number[] => [
  Number(talk.said),
  Number(talk.complete),
  Number(talk.kind !== "unclear"),
  Number(talk.channel !== "phone"),
  talk.minutes ?? -1,
  -startOf(talk),
];

function byWorth(one: Talk, other: Talk): number {
  const [worth, others] = [worthOf(one), worthOf(other)];
  const differs = worth.findIndex((value, index) => value !== others[index]);
  return differs < 0 ? (one.key < other.key ? -1 : 1) : others[differs]! - worth[differs]!;
}

function isSame(one: Talk, other: Talk): boolean {
  const apart = Math.abs(startOf(one) - startOf(other));
  const alike = isOpenEnded(one, other) || Math.abs(lengthOf(one) - lengthOf(other)) <= MINUTE;
  const inLogs = !one.complete && !other.complete;
  if (inLogs && one.channel === other.channel) return alike && apart < toldTo(one, other);
  if (alike && apart <= MINUTE) return true;
  const isOneNumber = !inLogs && one.thread !== null && one.thread === other.thread;
  if (isOneNumber && isOpenEnded(one, other) && apart <= ABOUT) return true;
  const both = Math.min(endOf(one), endOf(other)) - Math.max(startOf(one), startOf(other));
  if (isOpenEnded(one, other)) return both >= 0;
  return both > 0 && both * 2 >= Math.min(lengthOf(one), lengthOf(other));
}

const isOpenEnded = (one: Talk, other: Talk): boolean =>
  one.minutes === null || other.minutes === null;

/** The chat of a conference is saved from when its room was opened. */
const ABOUT = 20 * MINUTE;

/** No two of these that begin farther apart are one: a year of calls is not compared with all of the year. */
const farthest = (talks: readonly Talk[]): number =>
  talks.reduce((longest, talk) => Math.max(longest, lengthOf(talk)), ABOUT);

/** How exactly they say when they began. */
const toldTo = (one: Talk, other: Talk): number =>
  [one, other].some((talk) => startOf(talk) % MINUTE === 0) ? MINUTE : SECONDS;
/** Logs round. */
const SECONDS = 2_000;

/** Lets what was held with each of these people count once. */
export async function tellOnce(tx: Tx, people: readonly string[]): Promise<void> {
  const rows = await talksWith(tx, people);
  const byPerson = [...Map.groupBy(rows, ({ person }) => person).values()];
  const first = byPerson.map((theirs) => ({ theirs, told: toldOf(theirs, new Map()) }));
  // Seldom does it matter in which files a call stands, and to find that out takes as long as all the rest.
  const inLogs = new Set(first.filter(isInLogs).map(({ theirs }) => theirs));
  const files = await filesOf(tx, [...inLogs].flat());
  const changed = first.flatMap(({ theirs, told: before }) => {
    const told = inLogs.has(theirs) ? toldOf(theirs, files) : before;
    return theirs.flatMap((row) => {
      const as = told.get(row.id) ?? null;
      const counted = row.standing === "personal" && row.heard && as === null;
      return as === row.toldAs && counted === row.counted ? [] : [{ ...row, as, counted }];
    });
  });
  if (changed.length === 0) return;
  await sql`
    update parties p set told_as = n.told_as, counted = n.counted
    from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ handle }) => handle)}::uuid[],
      ${changed.map(({ as }) => as)}::uuid[], ${changed.map(({ counted }) => counted)}::boolean[])
      n (interaction_id, handle_id, told_as, counted)
    where p.interaction_id = n.interaction_id and p.handle_id = n.handle_id`.execute(tx);
}

type FilesOf = ReadonlyMap<string, readonly string[]>;

function toldOf(theirs: readonly Row[], files: FilesOf): ReadonlyMap<string, string> {
  const may = theirs.filter(({ standing }) => STANDINGS.has(standing));
  const talks = may.map((row) => ({ ...row, files: files.get(row.id) ?? [] }));
  return toldTwice([...new Map(talks.map((talk) => [talk.id, talk])).values()]);
}

interface Told {
  readonly theirs: readonly Row[];
  readonly told: ReadonlyMap<string, string>;
}

/** Two calls in logs were taken for one. */
function isInLogs({ theirs, told }: Told): boolean {
  const logged = new Set(theirs.filter(({ complete }) => !complete).map(({ id }) => id));
  return [...told].some(([id, as]) => logged.has(id) && logged.has(as));
}

async function filesOf(tx: Tx, rows: readonly Row[]): Promise<FilesOf> {
  if (rows.length === 0) return new Map();
  const { rows: found } = await sql<{ id: string; files: readonly string[] }>`
    select i.interaction_id as id, array_agg(concat_ws(' ', s.import_id, s.file_no, s.origin - 'kept')) as files
    from interactions i
    join sources s on s.workspace_id = i.workspace_id and s.item_id = i.item_id
      and s.channel is distinct from 'visavis'
    where i.interaction_id = any(${rows.map(({ id }) => id)}::uuid[])
    group by i.interaction_id`.execute(tx);
  return new Map(found.map(({ id, files }) => [id, files]));
}

/** Of what the user said that it was no meeting, nothing else may tell either. */
const STANDINGS: ReadonlySet<string> = new Set(["personal", "no-meeting"]);

interface Row extends Omit<Talk, "files"> {
  readonly person: string;
  readonly handle: string;
  readonly standing: string;
  readonly heard: boolean;
  readonly counted: boolean;
  readonly toldAs: string | null;
}

async function talksWith(tx: Tx, people: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select h.person_id as person, p.handle_id as handle, p.interaction_id as id, it.key, p.channel, p.kind,
      p.at, p.minutes, p.thread, coalesce(i.reason ->> 'code', '') = ${REPORT} as complete,
      p.kind <> i.kind or i.standing = 'no-meeting' as said, i.standing,
      p.direction is not null as heard, p.counted, p.told_as as "toldAs"
    from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
      and p.kind <> 'written' and p.channel <> 'calendar' and p.at is not null
    join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
    join items it on it.workspace_id = i.workspace_id and it.item_id = i.item_id
    where h.person_id = any(${people}::uuid[])`.execute(tx);
  return rows;
}
