/** The tables joins, proposals and ruled_out: what was found, written down where it differs from before. */
import { sql } from "kysely";
import { insertRows } from "#store/insert-rows.ts";
import type { NewRow, Tx } from "#store/tables.ts";
import type { Joined } from "./joining/joined.ts";

/** `before` is what is stored; null where that is not known, and all is written anew. */
export async function saveFindings(tx: Tx, now: Joined, before: Joined | null): Promise<void> {
  const [rows, stored] = [rowsOf(now), before && rowsOf(before)];
  await save(tx, "joins", rows.joins, stored?.joins);
  await save(tx, "proposals", rows.proposals, stored?.proposals);
  await save(tx, "ruled_out", rows.ruled_out, stored?.ruled_out);
}

interface Rows {
  readonly joins: readonly NewRow<"joins">[];
  readonly proposals: readonly NewRow<"proposals">[];
  readonly ruled_out: readonly NewRow<"ruled_out">[];
}

const rowsOf = ({ joins, proposals, ruledOut }: Joined): Rows => ({
  joins: joins.map(({ a, b, by, reasons }) => ({
    handle_a: a,
    handle_b: b,
    reason: { by, reasons },
  })),
  proposals: proposals.map(({ a, b, score, reasons, against }) => ({
    handle_a: a,
    handle_b: b,
    score,
    reasons: { reasons, against },
  })),
  ruled_out: ruledOut.map(({ a, b, reasons, conflicts }) => ({
    handle_a: a,
    handle_b: b,
    reasons: { reasons, against: conflicts },
  })),
});

type PairRow = { readonly handle_a: string; readonly handle_b: string };

async function save<Name extends keyof Rows>(
  tx: Tx,
  table: Name,
  rows: Rows[Name],
  stored: Rows[Name] | undefined,
): Promise<void> {
  const left = new Map<string, PairRow>(stored?.map((row) => [keyOf(row), row]));
  const fresh = rows.filter((row) => {
    const before = left.get(keyOf(row));
    const isSame = before !== undefined && areSame(row, before);
    if (isSame) left.delete(keyOf(row));
    return !isSame;
  });
  if (stored) await deletePairs(tx, table, [...left.values()]);
  else await tx.deleteFrom(table).execute();
  await insertRows<keyof Rows>(tx, table, fresh);
}

/** What was found before is mostly the very same object. */
const areSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (isRecord(one) &&
    isRecord(other) &&
    Object.keys(one).every((key) => areSame(one[key], other[key])) &&
    Object.keys(one).length === Object.keys(other).length);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const keyOf = ({ handle_a, handle_b }: PairRow): string => `${handle_a} ${handle_b}`;

async function deletePairs(tx: Tx, table: keyof Rows, rows: readonly PairRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`delete from ${sql.table(table)} f
    using unnest(${rows.map(({ handle_a }) => handle_a)}::uuid[], ${rows.map(({ handle_b }) => handle_b)}::uuid[])
      as old (a, b)
    where f.handle_a = old.a and f.handle_b = old.b`.execute(tx);
}
