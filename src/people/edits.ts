/**
 * What the user wrote down of a person by hand. It is a mark on one of their handles (relationships/
 * marks.ts), holds over whatever is read, and of each field the last word counts; "" is no word.
 */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#store/tables.ts";

export type Editable = "name" | "company" | "title" | "place";

/**
 * Of these there may be several, and each is a word of its own: another address or number of theirs, and
 * what was read of them but is not theirs ("phone:+4930901820").
 */
export type Added = "email" | "phone" | "wrong";

/** In a query: what the user wrote of this field, for the person of table `p`; null if nothing. */
export const written = (field: Editable): RawBuilder<string | null> => sql`
  (select nullif(m.value ->> 'value', '') from handles mh
    join marks m on m.workspace_id = mh.workspace_id and m.subject = mh.kind || ':' || mh.value
    where mh.workspace_id = p.workspace_id and mh.person_id = p.person_id
      and m.kind = 'edit' and m.value ->> 'field' = ${field}
    order by m.created_at desc, m.mark_id desc limit 1)`;

/** "email:anna@x.example" */
const IS = (handle: RawBuilder<unknown>, subject: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${handle}.kind = split_part(${subject}, ':', 1)
  and ${handle}.value = substr(${subject}, strpos(${subject}, ':') + 1)`;

/**
 * Marks of which it was said later that their address or number is not of whoever has another handle of that
 * person: found once for the whole query, as decisions may be thousands.
 */
const TAKEN_BACK = sql`array(
  select m.mark_id
  from (select *, (value ->> 'field') || ':' || (value ->> 'value') as word from marks
    where kind = 'edit' and value ->> 'field' in ('email', 'phone')) m
  join (
    select workspace_id, one as word, other as subject, created_at, decision_id from decisions where not same
    union all
    select workspace_id, other, one, created_at, decision_id from decisions where not same) d
    on d.workspace_id = m.workspace_id and d.word = m.word and d.subject <> d.word
      and (d.created_at, d.decision_id) > (m.created_at, m.mark_id)
  join handles h on h.workspace_id = m.workspace_id and ${IS(sql`h`, sql`m.subject`)}
  join handles own on own.workspace_id = d.workspace_id and ${IS(sql`own`, sql`d.subject`)}
    and own.person_id = h.person_id)`;

const saidOf = (...fields: readonly Added[]): RawBuilder<unknown> => sql`
  select h.workspace_id, h.person_id, m.mark_id, m.value ->> 'field' as field, m.value ->> 'value' as value
  from marks m join handles h on h.workspace_id = m.workspace_id and ${IS(sql`h`, sql`m.subject`)}
  where m.kind = 'edit' and m.value ->> 'field' in (${sql.join(fields)}) and h.person_id is not null`;

/**
 * In a query: workspace_id, person_id, field and value of all addresses and numbers that the user added, whoever else
 * has them, but of what they said later that it is not theirs.
 */
export const ADDED = sql`
  select * from (${saidOf("email", "phone")}) said where mark_id <> all(${TAKEN_BACK})`;

/**
 * In a query: whether the user added by hand what is known of a person. One list for the whole query, not a row
 * among rows: by that PostgreSQL 18 may read all of an index for each row of the other table.
 */
export const isAdded = (person: RawBuilder<unknown>, what: RawBuilder<unknown>) => sql<boolean>`
  (${person} || ' ' || ${what}) = any(array(
    select person_id || ' ' || field || ':' || value from (${ADDED}) theirs))`;

/**
 * In a query: whether the user said of it that it is not theirs, unless they added it by hand; as above. Where
 * they said so of nothing, as mostly, no row is looked at.
 */
export const isWrong = (person: RawBuilder<unknown>, what: RawBuilder<unknown>) => sql<boolean>`
  (exists (select from marks where kind = 'edit' and value ->> 'field' = 'wrong')
    and (${person} || ' ' || ${what}) = any(array(
      select person_id || ' ' || case field when 'wrong' then value else field || ':' || value end
      from (${saidOf("wrong", "email", "phone")}) said
      where field = 'wrong' or mark_id <> all(${TAKEN_BACK})
      group by 1 having bool_and(field = 'wrong'))))`;

/** Of whom the user wrote this field, and what. */
export async function peopleWritten(tx: Tx, field: Editable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; value: string | null }>`
    select p.person_id as id, ${written(field)} as value from people p where p.person_id in (
      select h.person_id from marks m join handles h on h.workspace_id = m.workspace_id
        and h.kind = split_part(m.subject, ':', 1) and h.value = substr(m.subject, strpos(m.subject, ':') + 1)
      where m.kind = 'edit' and m.value ->> 'field' = ${field})`.execute(tx);
  return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
}

/** The same of many at once, by what they are known by. */
export type Written = (
  handles: readonly { readonly kind: string; readonly value: string }[],
  field: Editable,
) => string | null;

export async function writtenOf(tx: Tx): Promise<Written> {
  const { rows } = await sql<{ subject: string; field: string; value: string }>`
    select subject, value ->> 'field' as field, value ->> 'value' as value from marks
    where kind = 'edit' order by created_at, mark_id`.execute(tx);
  const last = new Map(
    rows.map(({ subject, field, value }, nth) => [`${field} ${subject}`, { value, nth }] as const),
  );
  return (handles, field) => {
    if (last.size === 0) return null;
    const said = handles
      .flatMap(({ kind, value }) => last.get(`${field} ${kind}:${value}`) ?? [])
      .toSorted((one, other) => one.nth - other.nth)
      .at(-1);
    return said?.value || null;
  };
}
