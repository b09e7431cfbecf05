/** A database that died is back in seconds, and who waited too long for somebody else has better luck the next time. */
import { UserError } from "#shared/user-error.ts";
import { codeOf } from "#store/failures.ts";

const TRIES = 3;

/** For work that may be done twice: whether it was kept is not known of a database that died. */
export async function tryAgain<T>(
  work: (tries: number) => Promise<T>,
  isPassing: (error: unknown) => boolean = passes,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work(tries);
    } catch (error) {
      if (tries === TRIES || !isPassing(error)) throw error;
    }
  }
}

const passes = (error: unknown): boolean => error instanceof UserError && PASSING.has(error.code);

const PASSING: ReadonlySet<string> = new Set(["store.server-gone", "store.busy"]);

/** It had to give way to another one, which waited for it: nothing was kept, and the other one goes on. */
export const gaveWay = (error: unknown): boolean =>
  error instanceof UserError && error.cause instanceof Error && codeOf(error.cause) === "40P01";
