/**
 * Brings a database to the newest schema. Migrations are the numbered SQL files in migrations/;
 * they only go forward, and one that has been released is never edited: write the next.
 *
 * Each is one transaction together with its row in the ledger, under a lock, so that a program
 * killed in the middle leaves nothing and two that start at once do not meet. On a laptop nobody
 * mends a failed migration: add tables and columns, never drop one in the release that stops using
 * it. And a trap: on a server whose owner is no superuser the policies hold for the owner as well,
 * so a migration that moves data needs `no force row level security` on its tables while it works.
 */
import { readFile, readdir } from "node:fs/promises";
import type { ClientBase } from "pg";
import { UserError } from "#shared/user-error.ts";

const FOLDER = new URL("./migrations/", import.meta.url);
/** Any number that no other program takes: "visavis" on a telephone's keys. */
const LOCK = 8_472_847;

/** Works on a connection of the owner; gives back the names of what this call applied. */
export async function migrate(owner: ClientBase, version: string): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".sql")).toSorted();
  const ledger = await readLedger(owner);
  const newer = ledger.findLast(({ name }) => !files.includes(name));
  if (newer) throw new UserError("store.newer-folder", { found: newer.version, version });

  const done = new Set(ledger.map(({ name }) => name));
  const applied: string[] = [];
  for (const file of files.filter((file) => !done.has(file))) {
    if (await apply(owner, file, version)) applied.push(file);
  }
  return applied;
}

interface Applied {
  readonly name: string;
  /** Of the program that applied it. */
  readonly version: string;
}

async function readLedger(owner: ClientBase): Promise<readonly Applied[]> {
  const { rows } = await owner.query<{ there: boolean }>(
    "select to_regclass('public.migrations') is not null as there",
  );
  if (!rows[0]?.there) return [];
  return (await owner.query<Applied>("select name, version from migrations order by name")).rows;
}

/** Whether it was this program that applied it. */
async function apply(owner: ClientBase, file: string, version: string): Promise<boolean> {
  const statements = await readFile(new URL(file, FOLDER), "utf8");
  await owner.query("begin");
  try {
    await owner.query(`select pg_advisory_xact_lock(${LOCK})`);
    await owner.query(
      `create table if not exists migrations
         (name text primary key, version text not null, applied_at timestamptz not null default now())`,
    );
    const { rowCount } = await owner.query(
      "insert into migrations (name, version) values ($1, $2) on conflict do nothing",
      [file, version],
    );
    if (rowCount === 1) await owner.query(statements);
    await owner.query("commit");
    return rowCount === 1;
  } catch (error) {
    await owner.query("rollback").catch(() => {});
    throw error;
  }
}
