/** When somebody was last seen, as far as that can be told. */
import type { Reason } from "#api/common.ts";

export interface Seen {
  readonly lastSeen: string | null;
  /** With nothing last seen: on a day that nobody remembers. */
  readonly met: boolean;
  readonly reasons?: readonly Pick<Reason, "code">[];
}

/** Whether they ever met is what their calendar entries do not say: then nothing says "never" either. */
export const isUnclear = ({ reasons = [] }: Pick<Seen, "reasons">): boolean =>
  reasons.some(({ code }) => code === "relationships.reason.unclear");
