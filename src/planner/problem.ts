/**
 * The planner's whole world: visits that are worth something, the days there are, and the way between
 * places. It knows no people, no calendar and no clock: whoever asks turns those into a Problem, and a Plan
 * back into a trip. This is the team orienteering problem with time windows (Vansteenwegen, Souffriau and
 * Van Oudheusden 2011) and what real trips add to it.
 *
 * Times, profits and amounts are integers, so that sums are exact; times are of one unit, minutes say, and
 * each day has a clock of its own. Visits, days, places and modes are known by their index. Nothing is assumed
 * of travel: not that there and back take the same, nor that the direct way is the shortest.
 */

export interface Problem {
  readonly visits: readonly Visit[];
  readonly days: readonly Day[];
  readonly places: number;
  /** One for each mode of travel (on foot, by car …); a day says which is its own. */
  readonly travel: readonly Travel[];
  readonly groups?: readonly Group[];
  readonly limits?: readonly Limit[];
  /** From the end of a visit to the beginning of the next pass at least so many minutes, ways included. */
  readonly pause?: number;
  /** What others were told already: of plans that are equally good, the one nearest to it is taken. */
  readonly known?: Plan;
}

export interface Visit {
  /**
   * Null for a break that is taken wherever one is, before the way to the next stop or after it. It needs
   * no pause before or after.
   */
  readonly place: number | null;
  readonly duration: number;
  readonly profit: number;
  /** When it may begin; without any, at any time of any day. */
  readonly windows?: readonly Window[];
  readonly required?: boolean;
  /** An appointment that was made: required, on this day, at this time, whatever the windows say. */
  readonly fixed?: { readonly day: number; readonly at: number };
}

/** The visit begins neither before `from` nor after `until`; without a day, on every day. */
export interface Window {
  readonly day?: number;
  readonly from: number;
  readonly until: number;
}

export interface Day {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly until: number;
  /** Index into `travel`; the first where nothing is said. */
  readonly mode?: number;
}

/**
 * A way takes what the period says in which it begins; one may wait for the next one. The first period
 * holds from the day's beginning on, whatever its `from`.
 */
export interface Travel {
  readonly periods: readonly Period[];
}

export interface Period {
  readonly from: number;
  /** minutes[a * places + b]: from a to b; Infinity where there is no way. At one site it is always 0. */
  readonly minutes: ArrayLike<number>;
}

/** Options, of which at most one is made; one of them must be where the group is required. No two groups share one. */
export interface Group {
  readonly visits: readonly number[];
  readonly required?: boolean;
}

/**
 * The amounts of the visits made add up to `atMost` at most. Amounts of 1 make a count, fees a budget; none is
 * below 0, so that what was within a limit stays so with a visit less.
 */
export interface Limit {
  readonly per: "day" | "trip";
  readonly atMost: number;
  readonly amounts: readonly { readonly visit: number; readonly amount: number }[];
}

/** The stops of each day, in their order. */
export type Plan = readonly (readonly Stop[])[];

export interface Stop {
  readonly visit: number;
  /** When the visit begins. */
  readonly at: number;
  /** Where a break is taken; other visits have their place. */
  readonly place?: number;
}
