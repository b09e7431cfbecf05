/**
 * Inserts many rows in one statement. They travel as one JSON parameter that PostgreSQL turns into
 * rows of the table's own type, so that every column type (text[], jsonb, instants, null) is read by
 * the database itself and a new column needs no change here.
 */
import { sql } from "kysely";
import type { NewRow, Tables, Tx } from "./tables.ts";

interface InsertOptions<Column> {
  /** Leave out what is already there, by any unique key. */
  readonly onConflict?: "nothing";
  /** Give back this column of the rows that were inserted, instead of their number. */
  readonly returning?: Column;
}

type Column<Name extends keyof Tables> = keyof Tables[Name] & string;

/**
 * All rows have the columns of the first one, and belong to the transaction's workspace. Gives back
 * how many were inserted.
 */
export function insertRows<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly NewRow<Name>[],
  options?: { readonly onConflict?: "nothing" },
): Promise<number>;
/** Gives back the named column (a uuid or text) of those that were inserted. */
export function insertRows<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly NewRow<Name>[],
  options: { readonly onConflict?: "nothing"; readonly returning: Column<Name> },
): Promise<string[]>;
export async function insertRows<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly NewRow<Name>[],
  { onConflict, returning }: InsertOptions<Column<Name>> = {},
): Promise<number | string[]> {
  const [first] = rows;
  if (first === undefined) return returning ? [] : 0;

  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const { rows: inserted, numAffectedRows } = await sql<{ returned: string }>`
    insert into ${sql.table(table)} (workspace_id, ${columns})
    select (select app_workspace()), ${columns}
    from json_populate_recordset(null::${sql.table(table)}, ${asJson(rows)}::json)
    ${onConflict === "nothing" ? sql`on conflict do nothing` : sql``}
    ${returning ? sql`returning ${sql.ref(returning)} as returned` : sql``}`.execute(tx);
  return returning ? inserted.map((row) => row.returned) : Number(numAffectedRows);
}

/** Plain JSON is several times faster, and nearly always enough. */
function asJson(rows: readonly object[]): string {
  const text = JSON.stringify(rows);
  return NEEDS_CARE.test(text) ? JSON.stringify(rows, storable) : text;
}

/** NUL and halves of a surrogate pair, which PostgreSQL refuses, as JSON escapes them. */
const NEEDS_CARE = /\\u(?:0000|d[89a-f])/;

const storable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;
