/** What routes work with: handed to each file of routes when the program starts. */
import { gaveWay, tryAgain } from "#jobs/try-again.ts";
import type { Workplace } from "#jobs/workplace.ts";
import type { Tx } from "#store/tables.ts";
import type { ImportsAtWork } from "./imports-at-work.ts";
import type { Previews } from "./previews.ts";

export interface RouteDeps {
  /** The archive as it is now. */
  readonly workplace: () => Workplace;
  /** To be called when its zone may be another one. */
  readonly zoneChanged: () => Promise<void>;
  readonly imports: ImportsAtWork;
  readonly previews: Previews;
  /** This is the demo world. */
  readonly isDemo: boolean;
  /** Opens the demo world, and gives an address with an opening token. */
  readonly openDemo: () => Promise<string>;
}

/** Reads or writes for a page: a few seconds at most. Changes nothing but what is stored, since it may be done again. */
export const inPage = <T>(
  { workplace }: Pick<RouteDeps, "workplace">,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const { store, scope } = workplace();
  return tryAgain(() => store.transaction(scope, "page", work), gaveWay);
};

/** Now, and where a day is a day. */
export function placeOf({ workplace }: Pick<RouteDeps, "workplace">): {
  readonly now: Date;
  readonly zone: string;
} {
  const { now, zone } = workplace();
  return { now: now(), zone };
}
