/** Days on which the calendar knows something with a person, up to now, newest first. */
import { sql } from "kysely";
import type { Kind } from "#channels/channel.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "./history.ts";

export interface DayWith {
  readonly id: string;
  readonly day: string;
  readonly subject: string;
  readonly minutes: number | null;
  readonly kind: Kind;
}

export async function daysWith(
  tx: Tx,
  person: string,
  { now, zone }: Place,
): Promise<readonly DayWith[]> {
  const { rows } = await sql<Omit<DayWith, "day"> & { at: Date }>`
    select distinct i.interaction_id as id, i.at, coalesce(i.subject, '') as subject, i.minutes, i.kind
    from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
    where h.person_id = ${person} and i.channel = 'calendar' and i.at <= ${now}
    order by i.at desc`.execute(tx);
  return rows.map(({ id, at, subject, minutes, kind }) => ({
    id,
    day: isoDay(dayOf(at, zone)),
    subject,
    minutes,
    kind,
  }));
}
