/**
 * What the user says of something that was held and stands in no calendar. How it was read stays in
 * interactions.kind, so that it holds again when the word is taken back; parties.kind says what counts.
 */
import { sql } from "kysely";
import type { Kind } from "#channels/channel.ts";
import { rejudge } from "#people/rejudge.ts";
import type { Tx } from "#store/tables.ts";

/** What a mark on one occurrence hangs on: it returns when its entry is read again. */
export const occurrenceSubject = (key: string, at: Date): string => `${key}@${at.toISOString()}`;

/** What was said last of each of these. */
export async function kindsSaid(
  tx: Tx,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Kind | "none">> {
  const { rows } = await sql<{ subject: string; as: Kind | "none" }>`
    select subject, value ->> 'as' as "as" from marks
    where kind = 'kind' and subject = any(${subjects}::text[])
    order by created_at`.execute(tx);
  return new Map(rows.map((row) => [row.subject, row.as]));
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly at: Date;
  readonly kind: Kind;
  readonly standing: string;
}

/** Gives back the handles whose contacts changed by what is said of these items now. */
export async function turnHeld(tx: Tx, items: readonly string[]): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const { rows } = await sql<Row>`
    select i.interaction_id as id, it.key, i.at, i.kind, i.standing from interactions i
    join items it on it.workspace_id = i.workspace_id and it.item_id = i.item_id
    where i.item_id = any(${items}::uuid[]) and i.kind <> 'written' and i.channel <> 'calendar'
      and i.at is not null`.execute(tx);
  const said = await kindsSaid(
    tx,
    rows.map(({ key, at }) => occurrenceSubject(key, at)),
  );
  const turned = rows.map((row) => ({ ...row, as: said.get(occurrenceSubject(row.key, row.at)) }));
  const none = turned.filter(({ as, standing }) => as === "none" && standing !== "notice");
  const again = turned.filter(({ as, standing }) => as !== "none" && standing === "no-meeting");
  return [
    ...(await sayKinds(tx, turned)),
    ...(await silence(tx, idsOf(none), "no-meeting")),
    ...(await judgeAnew(tx, idsOf(again))),
  ];
}

const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id);

async function sayKinds(
  tx: Tx,
  rows: readonly (Row & { readonly as: Kind | "none" | undefined })[],
): Promise<readonly string[]> {
  const kinds = rows.map(({ kind, as }) => (as === undefined || as === "none" ? kind : as));
  const { rows: changed } = await sql<{ handle: string }>`
    update parties p set kind = n.kind
    from unnest(${idsOf(rows)}::uuid[], ${kinds}::text[]) n (id, kind)
    where p.interaction_id = n.id and p.kind <> n.kind
    returning p.handle_id as handle`.execute(tx);
  return changed.map(({ handle }) => handle);
}

/** Of these nothing counts any more. */
export async function silence(
  tx: Tx,
  interactions: readonly string[],
  standing: "notice" | "no-meeting",
): Promise<readonly string[]> {
  if (interactions.length === 0) return [];
  await sql`
    with quiet as (
      update interactions set standing = ${standing}
      where interaction_id = any(${interactions}::uuid[]) returning item_id)
    update items it set standing = ${standing} from quiet
    where it.item_id = quiet.item_id`.execute(tx);
  const { rows } = await sql<{ handle: string }>`
    update parties set direction = null, counted = false
    where interaction_id = any(${interactions}::uuid[]) and direction is not null
    returning handle_id as handle`.execute(tx);
  return rows.map(({ handle }) => handle);
}

/** Whatever these are worth now, they count for it. */
export async function judgeAnew(
  tx: Tx,
  interactions: readonly string[],
): Promise<readonly string[]> {
  if (interactions.length === 0) return [];
  await sql`update interactions set standing = ''
    where interaction_id = any(${interactions}::uuid[])`.execute(tx);
  return [...(await rejudge(tx, { interactions }))];
}
