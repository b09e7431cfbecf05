/**
 * What is here of each channel, quarter by quarter, and what seems to be missing: months without any entry
 * that would usually hold some. It tells of archives, so it counts all that they held, also what was skipped.
 */
import { sql } from "kysely";
import type { ChannelName } from "#channels/channel.ts";
import { isoDay, dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "./history.ts";

export interface Lane {
  readonly channel: ChannelName;
  /** Of all that is here, as `first` and `last`. */
  readonly total: number;
  readonly first: string;
  readonly last: string;
  /** Those that hold anything, in order, without the strays before them: else the rest would be a stroke. */
  readonly quarters: readonly Quarter[];
  readonly gaps: readonly Gap[];
}

interface Counts {
  readonly written: number;
  readonly phone: number;
  readonly video: number;
  readonly inPerson: number;
  readonly unclear: number;
}

export interface Quarter extends Counts {
  /** Its first month, "2024-04". */
  readonly from: string;
}

/** Whole months, "2022-02" to "2022-07". */
interface Months {
  readonly from: string;
  /** Null where nothing came since. */
  readonly to: string | null;
}

export interface Gap extends Months {
  /** The mark by which the user said that nothing is missing there; null where they did not. */
  readonly right: string | null;
}

/** What a mark hangs on that speaks of a channel: no handle is of this kind. */
export const gapSubject = (channel: ChannelName): string => `channel:${channel}`;

interface Month extends Counts {
  /** Counted from year 0. */
  readonly month: number;
  readonly first: string;
  readonly last: string;
}

export async function lanes(tx: Tx, { now, zone }: Place): Promise<readonly Lane[]> {
  const { rows } = await sql<Month & { channel: ChannelName }>`
    select channel, (extract(year from day) * 12 + extract(month from day) - 1)::int as month,
      to_char(min(day), 'YYYY-MM-DD') as first, to_char(max(day), 'YYYY-MM-DD') as last,
      sum(n) filter (where kind = 'written')::int as written, sum(n) filter (where kind = 'phone')::int as phone,
      sum(n) filter (where kind = 'video')::int as video,
      sum(n) filter (where kind = 'in-person')::int as "inPerson",
      sum(n) filter (where kind = 'unclear')::int as unclear
    from (select channel, kind, (at at time zone ${zone})::date as day, count(*) as n from interactions
      where at <= ${now} group by 1, 2, 3) days
    group by channel, month order by channel, month`.execute(tx);
  const today = monthOf(isoDay(dayOf(now, zone)));
  const said = await saidOfGaps(tx);
  return Array.from(
    Map.groupBy(rows, ({ channel }) => channel),
    ([channel, months]) => laneOf(channel, months.map(withZeros), today, said.get(channel)),
  ).toSorted((a, b) => b.total - a.total);
}

interface Word extends Months {
  readonly id: string;
}

async function saidOfGaps(tx: Tx): Promise<ReadonlyMap<string, readonly Word[]>> {
  const rows = await tx
    .selectFrom("marks")
    .select(["mark_id", "subject", "value"])
    .where("kind", "=", "gap")
    .orderBy("created_at")
    .execute();
  return Map.groupBy(
    rows.map(({ mark_id, subject, value }) => ({
      channel: subject.slice(gapSubject("" as ChannelName).length),
      ...(value as Months),
      id: mark_id,
    })),
    ({ channel }) => channel,
  );
}

/** What is said of some months holds for what is left of them; of all since one, for what begins with it. */
function withWord(gap: Months, said: readonly Word[]): Gap {
  const word = said.findLast(({ from, to }) =>
    to === null ? from === gap.from : from <= gap.from && gap.to !== null && gap.to <= to,
  );
  return { ...gap, right: word?.id ?? null };
}

const withZeros = (month: Month): Month => ({
  ...month,
  written: month.written ?? 0,
  phone: month.phone ?? 0,
  video: month.video ?? 0,
  inPerson: month.inPerson ?? 0,
  unclear: month.unclear ?? 0,
});

const sizeOf = ({ written, phone, video, inPerson, unclear }: Counts): number =>
  written + phone + video + inPerson + unclear;

const sum = (months: readonly Counts[]): number =>
  months.reduce((all, month) => all + sizeOf(month), 0);

/** A clock that was wrong leaves a few mails of 1970: no picture begins with them. */
const STRAY_MONTHS = 24;
const STRAY_SHARE = 0.01;

function withoutStrays(months: readonly Month[]): readonly Month[] {
  const most = sum(months) * STRAY_SHARE;
  const start = months.findLastIndex(
    ({ month }, index) =>
      index > 0 &&
      month - months[index - 1]!.month > STRAY_MONTHS &&
      sum(months.slice(0, index)) < most,
  );
  return months.slice(Math.max(start, 0));
}

function laneOf(
  channel: ChannelName,
  months: readonly Month[],
  today: number,
  said: readonly Word[] = [],
): Lane {
  const pictured = withoutStrays(months);
  const gaps = SPORADIC.has(channel) ? [] : gapsOf(pictured, ENDED.get(channel) ?? today);
  return {
    channel,
    total: sum(months),
    first: months[0]!.first,
    last: months.at(-1)!.last,
    quarters: quartersOf(pictured),
    gaps: gaps.map((gap) => withWord(gap, said)),
  };
}

function quartersOf(months: readonly Month[]): readonly Quarter[] {
  const quarters = Map.groupBy(months, ({ month }) => month - (month % 3));
  return Array.from(quarters, ([from, own]) => {
    const of = (kind: keyof Counts) => own.reduce((all, month) => all + month[kind], 0);
    return {
      from: nameOf(from),
      written: of("written"),
      phone: of("phone"),
      video: of("video"),
      inPerson: of("inPerson"),
      unclear: of("unclear"),
    };
  });
}

/**
 * At least so many months, which would usually hold at least so many entries, and which a channel with
 * pauses of its own would show by chance in at most one of a hundred; of a channel with fewer entries nobody
 * knows what is usual. A choice, not a finding.
 */
const GAP_MONTHS = 2;
const GAP_ENTRIES = 12;
const GAP_CHANCE = 0.01;

/** Nobody goes to a fair, or is given a card, every month. */
const SPORADIC: ReadonlySet<ChannelName> = new Set([
  "contacts",
  "fair",
  "table",
  "monica",
  "contrack",
]);

/** Skype closed on 5 May 2025 (https://support.microsoft.com/skype): nothing is missing since. */
const ENDED: ReadonlyMap<ChannelName, number> = new Map([["skype", 2025 * 12 + 4]]);

function gapsOf(months: readonly Month[], end: number): readonly Months[] {
  const sizes = months.map(sizeOf).toSorted((a, b) => a - b);
  const usual = sum(months) < GAP_ENTRIES ? 0 : (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const ends = [...months.map(({ month }) => month), end];
  const span = months.at(-1)!.month - months[0]!.month + 1;
  return ends.flatMap((month, index): Months[] => {
    const before = ends[index - 1] ?? month;
    const empty = month - before - 1;
    if (empty < GAP_MONTHS || empty * usual < GAP_ENTRIES) return [];
    const isOpen = index === months.length;
    const silent = 1 - months.length / (isOpen ? span : span - empty);
    if (silent ** empty > GAP_CHANCE) return [];
    return [{ from: nameOf(before + 1), to: isOpen ? null : nameOf(month - 1) }];
  });
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const nameOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
