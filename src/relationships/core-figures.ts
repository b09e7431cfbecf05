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

interface CoreRow {
  readonly id: string;
  readonly companyId: string | null;
  readonly contactDays: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly rhythm: number;
  readonly recentDays: number;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly met: boolean;
  readonly weight: number;
}

/** All ties that are not hidden, by need to meet; of equal need the one met with longest ago first. */
export async function standings(tx: Tx, { now, zone }: Place): Promise<readonly Standing[]> {
  const { rows } = await sql<CoreRow>`
    select f.person_id as id, p.company_id as "companyId", f.contact_days as "contactDays",
      f.first_day - date '1970-01-01' as "firstDay", f.last_day - date '1970-01-01' as "lastDay",
      f.rhythm, f.recent_days as "recentDays", f.last_contact as "lastContact",
      f.last_seen as "lastSeen", f.met, f.weight
    from figures f
    join people p on p.workspace_id = f.workspace_id and p.person_id = f.person_id
    where f.tie and not f.hidden`.execute(tx);
  const today = dayOf(now, zone);
  return rows
    .map(({ id, companyId, lastSeen, ...row }) => {
      const core = { ...row, tie: true, lastSeenDay: lastSeen && dayOf(lastSeen, zone) };
      return { id, companyId, core, today: asOf(core, today) };
    })
    .toSorted(byNeed);
}

function byNeed(a: Standing, b: Standing): number {
  return (
    b.today.parts.need - a.today.parts.need ||
    (a.core.lastDay ?? 0) - (b.core.lastDay ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
