/**
 * What stays of a moment whatever zone its clock is taken to be in, so that a key made of it is the same when that
 * is answered otherwise, when an export was made elsewhere, and in a form that says the instant itself. All zones
 * are quarters of an hour apart, so what is past the quarter is one everywhere; and the day nearly is, where it
 * begins at four in the morning, when fewest write (at two in UTC, as in Central Europe in summer).
 */
import { DAY_MS } from "#shared/time.ts";

export interface Zoneless {
  /** "2024-03-01" */
  readonly day: string;
  /** Milliseconds past the quarter of an hour. */
  readonly past: number;
}

/** Of what a clock showed, as if it were UTC. */
export const zonelessWall = (wall: number): Zoneless => zoneless(wall, 4);

export const zonelessInstant = (at: Date): Zoneless => zoneless(at.getTime(), 2);

const HOUR_MS = DAY_MS / 24;
const QUARTER_MS = HOUR_MS / 4;

const zoneless = (ms: number, night: number): Zoneless => ({
  day: new Date(ms - night * HOUR_MS).toISOString().slice(0, 10),
  past: ms - Math.floor(ms / QUARTER_MS) * QUARTER_MS,
});
