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
  const { rows } = await sql<CoreRow & { id: string; companyId: string | null }>`
    select f.person_id as id, p.company_id as "companyId", ${CORE_COLUMNS}
    from figures f
    join people p on p.workspace_id = f.workspace_id and p.person_id = f.person_id
    where f.tie and not f.hidden`.execute(tx);
  const today = dayOf(place.now, place.zone);
  return rows
    .map(({ id, companyId, ...row }) => {
      const core = coreOf(row, place);
      return { id, companyId, core, today: asOf(core, today) };
    })
    .toSorted(byNeed);
}

export type CoreRow = Omit<CoreFigures, "lastSeenDay"> & { readonly lastSeenMs: number | null };

/** Numbers throughout: to read five thousand instants would take longer than all the rest. */
export const CORE_COLUMNS = sql`
  f.tie, f.contact_days as "contactDays", f.rhythm, f.recent_days as "recentDays", f.met, f.weight,
  f.first_day - date '1970-01-01' as "firstDay", f.last_day - date '1970-01-01' as "lastDay",
  extract(epoch from f.last_seen)::double precision * 1000 as "lastSeenMs"`;

export function coreOf({ lastSeenMs, ...core }: CoreRow, { zone }: Place): CoreFigures {
  return { ...core, lastSeenDay: lastSeenMs === null ? null : dayOf(new Date(lastSeenMs), zone) };
}

function byNeed(a: Standing, b: Standing): number {
  return (
    b.today.parts.need - a.today.parts.need ||
    (a.core.lastDay ?? 0) - (b.core.lastDay ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
