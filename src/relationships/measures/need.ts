/**
 * Need to meet, as a product whose factors are shown as they are (measures.md 3):
 *
 *     need = days × missing × weight
 *
 * In person is a second axis, not a weight: no published figure says how many mails a meeting is
 * worth, and inventing one would be false precision.
 */

/** Half of a meeting's presence is gone after so many days: a choice, not a finding. */
const HALF_GONE_DAYS = 540;

export interface Need {
  readonly need: number;
  /** Expected contact days in a year, at the rhythm before the silence (pulse.ts: yearlyDays). */
  readonly days: number;
  /** 1 if never seen, else the larger of the next two. */
  readonly missing: number;
  /** 1 − Pulse: how quiet it has become. */
  readonly quieter: number;
  /** 1 − 2^(−d/540), with d days since last seen. */
  readonly longAgo: number;
  /** The user's own: ½, 1 or 2. */
  readonly weight: number;
}

export interface NeedFacts {
  readonly yearlyDays: number;
  readonly pulse: number;
  /** Null if never seen. */
  readonly daysSinceSeen: number | null;
  readonly weight: number;
}

export function needOf({ yearlyDays, pulse, daysSinceSeen, weight }: NeedFacts): Need {
  const quieter = 1 - pulse;
  const longAgo =
    daysSinceSeen === null ? 1 : 1 - 2 ** (-Math.max(0, daysSinceSeen) / HALF_GONE_DAYS);
  const missing = daysSinceSeen === null ? 1 : Math.max(quieter, longAgo);
  return {
    need: yearlyDays * missing * weight,
    days: yearlyDays,
    missing,
    quieter,
    longAgo,
    weight,
  };
}
