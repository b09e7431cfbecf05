/** The columns of figures that say who stands where, read narrow, for as many people as there are. */
import { sql } from "kysely";
import { dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "./history.ts";
import { type CoreFigures, type Today, asOf } from "./person-figures.ts";

export interface Standing {
  readonly id: string;
  readonly companyId: string | null;
  readonly core: CoreFigures;
  readonly today: Today;
}

/** All ties that are not hidden, by need to meet; of equal need the longest silent comes first. */
export async function standings(tx: Tx, place: Place): Promise<readonly Standing[]> {
  const { rows } = await sql<CoreFigures & { id: string; companyId: string | null }>`
    select f.person_id as id, p.company_id as "companyId", ${CORE_COLUMNS}
    from figures f
    join people p on p.workspace_id = f.workspace_id and p.person_id = f.person_id
    where f.tie and not f.hidden`.execute(tx);
  const today = dayOf(place.now, place.zone);
  return rows
    .map(({ id, companyId, ...core }) => ({ id, companyId, core, today: asOf(core, today) }))
    .toSorted(byNeed);
}

/** The columns of CoreFigures; days as numbers. */
export const CORE_COLUMNS = sql`
  f.tie, f.contact_days as "contactDays", f.rhythm, f.recent_days as "recentDays", f.met, f.weight,
  f.first_day - date '1970-01-01' as "firstDay", f.last_day - date '1970-01-01' as "lastDay",
  f.last_seen_day - date '1970-01-01' as "lastSeenDay"`;

function byNeed(a: Standing, b: Standing): number {
  return (
    b.today.parts.need - a.today.parts.need ||
    (a.core.lastDay ?? 0) - (b.core.lastDay ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
