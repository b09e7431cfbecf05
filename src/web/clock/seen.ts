/** When somebody was last seen, as far as that can be told. */
import type { Reason } from "#api/common.ts";

export interface Seen {
  readonly lastSeen: string | null;
  /** With nothing last seen: on a day that nobody remembers. */
  readonly met: boolean;
  readonly lastContact?: string | null;
  readonly reasons?: readonly Pick<Reason, "code">[];
}

/**
 * Whether they ever met is what their calendar entries do not say: then nothing says "never" either. Of whom
 * there is no entry, as of whoever is known by a card alone, it is never.
 */
export const isUnclear = ({
  lastContact = null,
  reasons = [],
}: Pick<Seen, "lastContact" | "reasons">): boolean =>
  lastContact !== null && reasons.some(({ code }) => code === "relationships.reason.unclear");
