/**
 * Pulse: how alive is a contact? The probability, between 0 and 1, that somebody with this rhythm is
 * heard from within the next `horizon` days. Two views that err differently are averaged: one looks
 * at how often there was contact lately, the other asks whether the person is still there at all.
 * Six constants, nothing is fitted.
 *
 * Never rank by `alive` alone, never show it alone: it is 1 for anybody contacted once, and as a
 * ranking it is no better than chance (AUC .48).
 *
 * Sources: days with contact predict better than counts of messages (Ureña-Carrion et al. 2020,
 * EPJ Data Science 9:37); BG/NBD (Fader, Hardie and Lee 2005, Marketing Science 24:275). How good it
 * is out of sample is printed by bench/pulse.ts.
 */

/** Contact days lose half their weight in 45 days. */
const DECAY = Math.log(2) / 45;
/** What a contact of which nothing is known yet is like: 0.4 contact days in 60 days. */
const PRIOR_DAYS = 0.4;
const PRIOR_TIME = 60;
/** BG/NBD, time in days. */
// oxlint-disable-next-line oxc/approx-constant -- r is no logarithm, it only looks like log10(e)
const TYPICAL: BgNbd = { r: 0.434, alpha: 8.307, a: 0.135, b: 1.604 };

export const HORIZON = 90;

/** All of a history that the Pulse needs, taken at its last contact day. Days are numbers. */
export interface Rhythm {
  readonly first: number;
  readonly last: number;
  /** How many contact days. */
  readonly days: number;
  /** Contact days but the first, each weighing e^(−δ · days before the last one). */
  readonly n: number;
}

export interface Pulse {
  readonly value: number;
  readonly rhythm: number;
  readonly stay: number;
  readonly alive: number;
  /** Contact days expected within the horizon. */
  readonly expected: number;
  /** The two sums behind it, as of the day asked for. */
  readonly n: number;
  readonly e: number;
}

/** Null without a contact day; `days` are distinct and in order. */
export function rhythmOf(days: readonly number[]): Rhythm | null {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  let n = 0;
  for (const day of days.slice(1)) n += Math.exp(-DECAY * (last - day));
  return { first, last, days: days.length, n };
}

/**
 * As of a day, which is never before the last contact day.
 *
 *     n = Σ e^(−δ(t−c))     E = (1 − e^(−δ(t−first))) / δ     R = 0.4 + n     A = 60 + E
 *     P_rhythm = 1 − (A/(A+H))^R      P_stay = 1 − P(none in H), BG/NBD      Pulse = their mean
 */
export function pulseAt(history: Rhythm, day: number, horizon: number = HORIZON): Pulse {
  const today = Math.max(day, history.last);
  const n = history.n * Math.exp(-DECAY * (today - history.last));
  const e = (1 - Math.exp(-DECAY * (today - history.first))) / DECAY;
  const time = PRIOR_TIME + e;
  const rhythm = 1 - (time / (time + horizon)) ** (PRIOR_DAYS + n);

  const repeats: Repeats = {
    x: history.days - 1,
    tx: history.last - history.first,
    T: today - history.first,
  };
  const stay = 1 - probabilityOfNone(TYPICAL, repeats, horizon);
  return {
    value: (rhythm + stay) / 2,
    rhythm,
    stay,
    alive: probabilityAlive(TYPICAL, repeats),
    expected: (horizon * (PRIOR_DAYS + n)) / time,
    n,
    e,
  };
}

/** Contact days in a year at the rhythm before the silence: 365 · R/A, taken at the last contact day. */
export function yearlyDays(history: Rhythm): number {
  return pulseAt(history, history.last, 365).expected;
}

export type Band = "lively" | "steady" | "quiet" | "fading" | "loose";

/** So many contact days in so many days before the silence, and it may be called fading. */
const FADING_DAYS = 6;
export const RECENT_DAYS = 180;

/**
 * Lively from .75, steady from .5, quiet from .25. Below that a contact is fading only where there
 * was something to fade: a tie with six contact days in the 180 days that end with the last one.
 */
export function bandOf(value: number, had: { tie: boolean; recentDays: number }): Band {
  if (value >= 0.75) return "lively";
  if (value >= 0.5) return "steady";
  if (value >= 0.25) return "quiet";
  return wasBusy(had) ? "fading" : "loose";
}

/** Whether there was something to fade. */
export const wasBusy = ({ tie, recentDays }: { tie: boolean; recentDays: number }): boolean =>
  tie && recentDays >= FADING_DAYS;

/** The parameters of BG/NBD: the spread of rates (r, alpha) and of dropping out (a, b). */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Repeat contacts, the time of the last one and the time watched, both since the first. */
export interface Repeats {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** P(alive) = 1 / (1 + [x>0] · a/(b+x−1) · ((α+T)/(α+tx))^(r+x)) */
export function probabilityAlive({ r, alpha, a, b }: BgNbd, { x, tx, T }: Repeats): number {
  if (x === 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x));
}

/** P(none in H) = 1 − P(alive) + P(alive) · ((α+T)/(α+T+H))^(r+x) */
export function probabilityOfNone(model: BgNbd, repeats: Repeats, horizon: number): number {
  const alive = probabilityAlive(model, repeats);
  const watched = model.alpha + repeats.T;
  return 1 - alive + alive * (watched / (watched + horizon)) ** (model.r + repeats.x);
}
