import type { Store } from "#store/db.ts";
import type { Scope } from "#store/tenant.ts";

/** Where jobs work: an archive, for whom, in which zone, by which clock. */
export interface Workplace {
  readonly store: Store;
  readonly scope: Scope;
  readonly zone: string;
  readonly now: () => Date;
  /** The data folder; uploads lie in its spool. */
  readonly folder: string;
}
