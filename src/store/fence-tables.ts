/** The tables as the catalogue knows them, and a row that each of them takes. For tests. */
import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** A column that no key holds, so that a row can be changed without becoming another. */
  readonly plain: string;
  readonly parents: readonly Parent[];
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[] | null;
}

/** A foreign key, or what stands for one (0025_references.sql): these columns name that table's row. */
interface Parent {
  readonly table: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Every table but the ledger of migrations, parents first. */
export async function readTables(owner: ClientBase): Promise<readonly Table[]> {
  const { rows } = await owner.query<Table & { readonly plain: string | null }>(CATALOGUE);
  const tables = rows.map((table) => ({ ...table, plain: table.plain ?? "workspace_id" }));
  const sorted: Table[] = [];
  const place = (table: Table): void => {
    if (sorted.includes(table)) return;
    for (const { table: name } of table.parents) {
      const parent = tables.find((other) => other.name === name);
      if (parent && parent !== table) place(parent);
    }
    sorted.push(table);
  };
  tables.forEach(place);
  return sorted;
}

/** What the catalogue demands of a row: types, allowed words, and its parents' keys. */
export function rowFor(table: Table, rows: ReadonlyMap<string, Row>): Row {
  const own = Object.fromEntries(
    table.columns.map(({ name, type, values }) => [name, values?.[0] ?? SAMPLES[type]?.()]),
  );
  const named = table.parents.flatMap(({ table: parent, columns, keys }) =>
    columns.map((column, index) => [column, rows.get(parent)?.[keys[index] ?? ""]] as const),
  );
  return { ...own, ...Object.fromEntries(named) };
}

const SAMPLES: Readonly<Record<string, () => unknown>> = {
  uuid: randomUUID,
  text: () => "canary",
  integer: () => 1,
  bigint: () => 1,
  real: () => 1,
  "double precision": () => 1,
  boolean: () => true,
  date: () => "2024-02-29",
  "timestamp with time zone": () => "2024-02-29T12:00:00Z",
  jsonb: () => "{}",
  "text[]": () => ["canary"],
  "uuid[]": () => [randomUUID()],
  tsvector: () => "canary",
  bytea: () => Buffer.from("canary"),
};

const CATALOGUE = `
  with tables as (
    select c.oid, c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'),
  names as (
    select k.oid, array_agg(a.attname::text order by n) as columns
    from pg_constraint k cross join unnest(k.conkey) with ordinality as u (attnum, n)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
    group by k.oid),
  keys as (
    select k.conrelid as oid, columns from pg_constraint k join names using (oid) where contype = 'p'),
  refers as (
    select k.conrelid as oid, k.confrelid::regclass::text as parent, n.columns, (
        select array_agg(a.attname::text order by u.n)
        from unnest(k.confkey) with ordinality as u (attnum, n)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum) as keys
    from pg_constraint k join names n using (oid)
    where k.contype = 'f'
    union
    select g.tgrelid, told[1], told[2]::text[], told[3]::text[]
    from pg_trigger g cross join string_to_array(encode(g.tgargs, 'escape'), '\\000') as told
    where g.tgfoid = 'must_have_parents'::regproc)
  select t.name, keys.columns as key,
    (select json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'values', (
          select array_agg(word[1]) from pg_constraint c,
            regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') as word
          where c.conrelid = t.oid and c.contype = 'c' and c.conkey = array[a.attnum]))
        order by a.attnum)
     from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select min(a.attname::text) from pg_attribute a
     where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and not exists (
       select from pg_constraint k join names using (oid)
       where k.conrelid = t.oid and k.contype in ('p', 'u') and a.attname = any (columns))
     and not exists (select from refers r where r.oid = t.oid and a.attname = any (r.columns))) as plain,
    coalesce((
      select json_agg(json_build_object('table', r.parent, 'columns', r.columns, 'keys', r.keys))
      from refers r where r.oid = t.oid), '[]') as parents
  from tables t join keys using (oid) order by t.name`;
