/** Karla's diary: which hours are taken, so that she is never in two places. */
import { DAY_MS } from "#shared/time.ts";
import { type Era, atHour, isAway, isFree } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import type { Random } from "./random.ts";

export interface Diary {
  /** Takes note; whole days and what was called off take no time. */
  enter(meeting: Meeting): void;
  /** An hour on that day at which so many minutes are free, if there is one. */
  freeHour(day: number, minutes: number, random: Random): number | null;
  isOpen(day: number): boolean;
}

const EARLIEST = 9;
const LATEST = 17;

export function openDiary(era: Era): Diary {
  const taken = new Map<number, { readonly from: number; readonly to: number }[]>();
  const enter = (start: number, minutes: number) => {
    const day = Math.floor(start / DAY_MS);
    const stretches = taken.get(day) ?? [];
    stretches.push({ from: start, to: start + minutes * 60_000 });
    taken.set(day, stretches);
  };
  return {
    enter: ({ start, minutes, days, status }) => {
      if (days === null && status === "confirmed") enter(start, minutes);
    },
    freeHour(day, minutes, random) {
      const hours = Array.from({ length: (LATEST - EARLIEST) * 2 }, (_, i) => EARLIEST + i / 2);
      for (const hour of random.shuffled(hours).slice(0, 6)) {
        const from = atHour(day, hour, era.zone);
        const to = from + minutes * 60_000;
        const stretches = taken.get(Math.floor(from / DAY_MS)) ?? [];
        if (stretches.every((one) => one.to <= from || one.from >= to)) return hour;
      }
      return null;
    },
    isOpen: (day) => !isFree(day) && !isAway(day, era),
  };
}

/** The starts of a series up to a day, those included that were moved. */
export function startsOf({ start, series }: Meeting, until: number): readonly number[] {
  if (series === null) return [start];
  const weeks = Number(/INTERVAL=(\d+)/.exec(series.rule)?.[1] ?? 1);
  const starts: number[] = [];
  for (let at = start; at <= until; at += weeks * 7 * DAY_MS) {
    const near = (other: number) => Math.abs(other - at) < 2 * 3_600_000;
    if (series.excluded.some(near)) continue;
    starts.push(series.moved.find(({ from }) => near(from))?.to ?? at);
  }
  return starts;
}
