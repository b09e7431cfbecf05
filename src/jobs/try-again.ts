/** A database that died is back in seconds, and who waited too long for somebody else has better luck the next time. */
import { UserError } from "#shared/user-error.ts";

const TRIES = 3;

/** For work that may be done twice: whether it was kept is not known of a database that died. */
export async function tryAgain<T>(work: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work(tries);
    } catch (error) {
      if (tries === TRIES || !(error instanceof UserError) || !PASSING.has(error.code)) throw error;
    }
  }
}

const PASSING: ReadonlySet<string> = new Set(["store.server-gone", "store.busy"]);
