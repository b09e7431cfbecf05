/** What stands behind the "?" of the review's address. */
import { Id } from "#api/common.ts";

export const VIEWS = ["one", "groups", "decided", "ruled-out"] as const;
export type View = (typeof VIEWS)[number];

export interface JoinsSearch {
  /** One by one where nothing is said. */
  readonly show?: Exclude<View, "one"> | undefined;
  /** Pairs with this person come first. */
  readonly person?: string | undefined;
}

export function readJoinsSearch(raw: Record<string, unknown>): JoinsSearch {
  const show = VIEWS.find((view) => view === raw["show"]);
  const person = Id.safeParse(raw["person"]).data;
  return {
    ...(show === undefined || show === "one" ? {} : { show }),
    ...(person === undefined ? {} : { person }),
  };
}
