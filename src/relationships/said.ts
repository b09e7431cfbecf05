/**
 * What the user said of a person, or of a meeting with them, and still holds: each can be taken back
 * (marks.ts: removeMarks). What only followed from another mark goes with that one and is not listed.
 */
import { sql } from "kysely";
import { inGroups } from "#channels/phone.ts";
import { ADDED, type Added, type Editable } from "#people/edits.ts";
import type { Tx } from "#store/tables.ts";
import { isHandle } from "./by-hand.ts";

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
      readonly kind: "edit";
      readonly field: Editable | Added;
      readonly value: string;
      /** What is said, as one reads it: numbers in groups, and of what is not theirs no kind before it. */
      readonly written: string;
      /** What of theirs it hangs on. */
      readonly on: string;
    }
  | {
      readonly id: string;
      readonly kind: "kind";
      readonly as: "phone" | "video" | "in-person" | "none";
      readonly subject: string;
      /** ISO 8601. */
      readonly at: string;
    };

/**
 * The newest first; of weights and of each field only what holds, and nothing that says what holds for
 * everybody anyway.
 */
export async function saidOf(tx: Tx, person: string): Promise<readonly SaidMark[]> {
  const said = [...(await ofPerson(tx, person)), ...(await ofMeetings(tx, person))];
  const newest = new Map(said.toReversed().map((mark) => [scopeOf(mark), mark]));
  return said.filter((mark) => newest.get(scopeOf(mark)) === mark && !isNothing(mark));
}

/** Marks of one scope replace each other. */
const scopeOf = (mark: SaidMark): string => {
  if (mark.kind === "weight") return "weight";
  if (mark.kind !== "edit") return mark.id;
  const isOne = mark.field !== "wrong" && !isHandle(mark.field);
  return isOne ? `edit ${mark.field}` : `edit ${mark.field} ${mark.value}`;
};

const isNothing = (mark: SaidMark): boolean =>
  (mark.kind === "weight" && mark.weight === 1) || (mark.kind === "edit" && mark.value === "");

async function ofPerson(tx: Tx, person: string): Promise<readonly SaidMark[]> {
  const { rows } = await sql<{ mark: StoredMark }>`
    select m.value || jsonb_build_object('id', m.mark_id, 'kind', m.kind)
      || case m.kind when 'edit' then jsonb_build_object('on', m.subject) else '{}' end as mark
    from handles h
    join marks m on m.workspace_id = h.workspace_id and m.subject = h.kind || ':' || h.value
    where h.person_id = ${person} and m.kind <> 'kind'
      and (m.kind <> 'edit' or m.value ->> 'field' not in ('email', 'phone')
        or (m.value ->> 'field', m.value ->> 'value') in (
          select field, value from (${ADDED}) theirs where theirs.person_id = ${person}))
    order by m.created_at desc, m.mark_id desc`.execute(tx);
  return rows.map(({ mark }) =>
    mark.kind === "edit" ? { ...mark, written: writtenOf(mark) } : mark,
  );
}

type EditMark = Extract<SaidMark, { kind: "edit" }>;
type StoredMark = Exclude<SaidMark, EditMark> | Omit<EditMark, "written">;

/** Of what is not theirs the value begins with its kind: "phone:+4930901820". */
function writtenOf({ field, value }: Omit<EditMark, "written">): string {
  const [kind, said] =
    field === "wrong"
      ? [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)]
      : [field, value];
  return kind === "phone" ? inGroups(said) : said;
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
