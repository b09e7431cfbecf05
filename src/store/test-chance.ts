/**
 * Chance for tests that kill, from one seed that each run prints: with VISAVIS_KILL_SEED it strikes after the
 * same shares of the time again. What is at work by then is the machine's affair.
 */
import fc from "fast-check";

/** A test, or whoever else says what a run was made with. */
export interface Reporter {
  diagnostic(line: string): void;
}

const BELOW = 2 ** 31;

/** Gives numbers from 0 up to, but without, 1. */
export function chanceToKill(t: Reporter): () => number {
  const seed = Number(process.env["VISAVIS_KILL_SEED"] ?? Date.now() % BELOW);
  t.diagnostic(`VISAVIS_KILL_SEED=${seed}`);
  const numbers = fc.infiniteStream(fc.noBias(fc.nat({ max: BELOW - 1 })));
  const [drawn] = fc.sample(numbers, { seed, numRuns: 1 });
  return () => drawn!.next().value! / BELOW;
}
