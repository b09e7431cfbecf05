/**
 * What the user said of a person, or of a meeting with them, and still holds: each can be taken back
 * (marks.ts: removeMark). What only followed from another mark goes with that one and is not listed.
 */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";

export type SaidMark =
  | {
      readonly id: string;
      readonly kind: "met";
      readonly day: string | null;
      readonly where: string;
    }
  | { readonly id: string; readonly kind: "weight"; readonly weight: number }
  | { readonly id: string; readonly kind: "hidden" }
  | {
      readonly id: string;
      readonly kind: "kind";
      readonly as: "phone" | "video" | "in-person" | "none";
      readonly subject: string;
      /** ISO 8601. */
      readonly at: string;
    };

/** The newest first; of weights only the one that holds, and none that says what holds for everybody. */
export async function saidOf(tx: Tx, person: string): Promise<readonly SaidMark[]> {
  const said = [...(await ofPerson(tx, person)), ...(await ofMeetings(tx, person))];
  const weight = said.find(({ kind }) => kind === "weight");
  return said.filter((mark) => mark.kind !== "weight" || (mark === weight && mark.weight !== 1));
}

async function ofPerson(tx: Tx, person: string): Promise<readonly SaidMark[]> {
  const { rows } = await sql<{ mark: SaidMark }>`
    select m.value || jsonb_build_object('id', m.mark_id, 'kind', m.kind) as mark
    from handles h
    join marks m on m.workspace_id = h.workspace_id and m.subject = h.kind || ':' || h.value
    where h.person_id = ${person} and m.kind <> 'kind'
    order by m.created_at desc, m.mark_id desc`.execute(tx);
  return rows.map(({ mark }) => mark);
}

/** Of each entry what was said last: its mark says whom it was with (marks.ts), for it may be gone. */
async function ofMeetings(tx: Tx, person: string): Promise<readonly SaidMark[]> {
  const { rows } = await sql<{ mark: SaidMark }>`
    select jsonb_build_object('id', id, 'kind', 'kind', 'as', value -> 'as',
      'subject', value -> 'subject', 'at', value -> 'at') as mark
    from (
      select distinct on (m.subject) m.mark_id as id, m.value from marks m
      where m.kind = 'kind'
      order by m.subject, m.created_at desc, m.mark_id desc) newest
    where value ->> 'because' is null and value -> 'with' ?| array(
      select h.kind || ':' || h.value from handles h where h.person_id = ${person})
    order by value ->> 'at' desc`.execute(tx);
  return rows.map(({ mark }) => mark);
}
