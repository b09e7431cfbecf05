/** The columns of figures that say who stands where, read narrow, for as many people as there are. */
import { sql } from "kysely";
import type { ChannelName } from "#channels/channel.ts";
import { dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "./history.ts";
import { type CoreFigures, type Today, asOf } from "./measures/person-figures.ts";

export interface Standing {
  readonly id: string;
  readonly companyId: string | null;
  readonly channels: readonly ChannelName[];
  readonly core: CoreFigures;
  readonly today: Today;
}

/**
 * All ties that are not hidden, by need to meet; of equal need the longest silent comes first. They
 * are kept from one page to the next, since thousands of rows cost more than all else on it.
 */
export async function standings(tx: Tx, place: Place): Promise<readonly Standing[]> {
  const today = dayOf(place.now, place.zone);
  const { workspace, version } = await versionOf(tx);
  const asked = `${version} on ${today}`;
  const known = kept.get(workspace);
  if (known?.asked === asked) return known.ranked;

  const ranked = await readStandings(tx, today);
  kept.delete(workspace);
  kept.set(workspace, { asked, ranked });
  if (kept.size > WORKSPACES_KEPT) kept.delete(kept.keys().next().value!);
  return ranked;
}

/** By workspace; those that changed longest ago are forgotten first. */
const kept = new Map<string, { readonly asked: string; readonly ranked: readonly Standing[] }>();
const WORKSPACES_KEPT = 20;

/**
 * Another one whenever a row came, went or changed: xmin, the number of the transaction that wrote a
 * row, only grows, so that with as many rows as before its sum is larger than before.
 */
async function versionOf(tx: Tx): Promise<{ workspace: string; version: string }> {
  const { rows } = await sql<{ workspace: string; version: string }>`
    select app_workspace() as workspace, concat_ws(' ',
      (select concat(count(*), ' ', sum(xmin::text::bigint)) from figures),
      (select concat(count(*), ' ', sum(xmin::text::bigint)) from people)) as version`.execute(tx);
  return rows[0]!;
}

async function readStandings(tx: Tx, today: number): Promise<readonly Standing[]> {
  const { rows } = await sql<CoreFigures & Omit<Standing, "core" | "today">>`
    select f.person_id as id, p.company_id as "companyId", f.channels, ${CORE_COLUMNS}
    from figures f
    join people p on p.workspace_id = f.workspace_id and p.person_id = f.person_id
    where f.tie and not f.hidden`.execute(tx);
  return rows
    .map(({ id, companyId, channels, ...core }) => ({
      id,
      companyId,
      channels,
      core,
      today: asOf(core, today),
    }))
    .toSorted(byNeed);
}

/** The columns of CoreFigures; days as numbers. */
export const CORE_COLUMNS = sql`
  f.tie, f.contact_days as "contactDays", f.rhythm, f.recent_days as "recentDays", f.met, f.weight,
  f.first_day - date '1970-01-01' as "firstDay", f.last_day - date '1970-01-01' as "lastDay",
  f.last_seen_day - date '1970-01-01' as "lastSeenDay"`;

/** Of whom the user said that they are no business contact. */
export const HIDDEN_PEOPLE = sql`(select person_id from figures where hidden)`;

function byNeed(a: Standing, b: Standing): number {
  return (
    b.today.parts.need - a.today.parts.need ||
    (a.core.lastDay ?? 0) - (b.core.lastDay ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
