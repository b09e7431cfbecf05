/**
 * Which of what is alike may be one message told by two clocks (decision 0017). Of one message alone
 * nobody can say: "ok" at 8:12 and "ok" at 8:27 may be one, by clocks a quarter of an hour apart, or two. But a
 * clock shifts all that it tells alike, so what stands beside it in the file must be there by the
 * same shift. Where clocks agree, it is the same minute, and no company is needed; nor is it in a file of one
 * message, which has none.
 */

/** What a reading of a file is alike to. */
export interface Told {
  readonly key: string;
  readonly at: Date;
}

/** What may be the same: what is stored, and what other files of this batch bring. */
export interface MayBeSame extends Told {
  readonly files: ReadonlySet<number>;
}

/** A reading in the order of its file. */
export interface InItsFile {
  readonly fileNo: number;
  /** Whether these are all readings of its file, and not what one batch has of them. */
  readonly isWhole: boolean;
  /** Null where it has one key by every clock. */
  readonly told: Told | null;
  /** When that is which was found by its key; null where none was. */
  readonly knownAt: Date | null;
}

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;
/** Hawaii to New Zealand. A day more and good night said every night is one. */
export const FARTHEST_MS = 23 * HOUR_MS;
const NONE: ReadonlySet<number> = new Set();

/** Also where between the two messages one of the clocks was set to summer time or back. */
const agree = (one: number, other: number): boolean =>
  one === other || (one !== 0 && other !== 0 && Math.abs(one - other) * QUARTER_MS === HOUR_MS);

/** By how many quarters of an hour the one's clock is ahead. */
export const shiftBetween = (one: Date, other: Date): number =>
  Math.round((one.getTime() - other.getTime()) / QUARTER_MS);

/** By file: the shifts by which its last message so far may be the same, for what comes next of it. */
export type Clocks = Map<number, ReadonlySet<number>>;

/** For each reading the shifts by which it may be the same as something else. Writes down what comes last of each file. */
export function clockShifts(
  readings: readonly InItsFile[],
  others: readonly MayBeSame[],
  clocks: Clocks = new Map(),
): readonly ReadonlySet<number>[] {
  const byKey = Map.groupBy(others, ({ key }) => key);
  const possible = readings.map(({ fileNo, told, knownAt }): ReadonlySet<number> => {
    if (!told) return NONE;
    if (knownAt) return new Set([shiftBetween(knownAt, told.at)]);
    const same = byKey.get(told.key)?.filter(({ files }) => !files.has(fileNo)) ?? [];
    const shifts = same.map(({ at }) => shiftBetween(at, told.at));
    return new Set(shifts.filter((shift) => Math.abs(shift) * QUARTER_MS <= FARTHEST_MS));
  });

  const shifts = [...possible];
  const inFiles = Map.groupBy(readings.keys(), (index) => readings[index]!.fileNo);
  for (const [fileNo, file] of inFiles) {
    const telling = file.filter((index) => readings[index]!.told);
    const inOrder = [clocks.get(fileNo), ...telling.map((index) => possible[index])];
    for (const [place, index] of telling.entries()) {
      const beside = [inOrder[place], inOrder[place + 2]].filter((next) => next !== undefined);
      if (beside.length === 0 && readings[index]!.isWhole) continue;
      const others = beside.flatMap((next) => [...next]);
      shifts[index] = likeliest([...possible[index]!], others);
    }
    const last = inOrder.at(-1);
    if (last) clocks.set(fileNo, last);
  }
  return shifts;
}

/** Those that hold for what stands beside it too; else that by which the clocks agree. */
function likeliest(possible: readonly number[], beside: readonly number[]): ReadonlySet<number> {
  const shared = possible.filter((shift) => beside.some((other) => agree(shift, other)));
  return new Set(shared.length > 0 ? shared : possible.filter((shift) => shift === 0));
}
