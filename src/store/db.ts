/**
 * The one place that opens the database: our own server in a folder, or another at a postgres://
 * address. Whatever works on it does so in a transaction for one workspace (tenant.ts), as a role
 * that cannot pass the policies.
 */
import { Kysely, PostgresDialect, PostgresDriver, sql } from "kysely";
import { Client, type ClientConfig, Pool, types } from "pg";
import { newId } from "./ids.ts";
import { migrate } from "./migrate.ts";
import { joinServer } from "./own-server.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import { opening, type Purpose, type Scope } from "./tenant.ts";

// Counts are far below 2^53, and ids are UUIDs: an int8 may be a number everywhere.
types.setTypeParser(types.builtins.INT8, Number);
// A day is a day, in no zone.
types.setTypeParser(types.builtins.DATE, (day) => day);

export type Location = { readonly folder: string } | { readonly url: string };

export interface StoreOptions {
  /** Of this program; a folder that a newer one wrote is refused. */
  readonly version: string;
  /** The zone of a workspace that is made now (IANA). */
  readonly zone: string;
  /** Only tests may do without syncing to the disk. */
  readonly syncing?: boolean;
}

export interface Workspace extends Scope {
  readonly zone: string;
}

export interface Store {
  transaction<T>(scope: Scope, purpose: Purpose, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The one workspace of this archive, and its user. */
  workspace(): Promise<Workspace>;
  /** Refuses new work when the disk is nearly full: ask before each batch. */
  ensureRoom(): Promise<void>;
  close(): Promise<void>;
}

export async function openStore(location: Location, options: StoreOptions): Promise<Store> {
  const { address, leave } =
    "folder" in location
      ? await joinServer(location.folder, {
          version: options.version,
          syncing: options.syncing ?? true,
        })
      : { address: { connectionString: location.url }, leave: async () => {} };
  await asOwner(address, async (owner) => {
    await migrate(owner);
    await firstWorkspace(owner, options.zone);
  });
  const pages = connect(address, 4);
  const imports = connect(address, 3);

  return {
    transaction: (scope, purpose, work) =>
      (purpose === "page" ? pages : imports).transaction().execute(async (tx) => {
        await sql.raw(opening(scope, purpose)).execute(tx);
        return work(tx);
      }),
    workspace: () => asOwner(address, readWorkspace),
    ensureRoom: async () => {},
    close: async () => {
      await Promise.all([pages.destroy(), imports.destroy()]);
      await leave();
    },
  };
}

function connect(address: ClientConfig, max: number): Db {
  const pool = new Pool({ ...pick(address), max, application_name: "visavis" });
  pool.on("error", () => {});
  const dialect = new PostgresDialect({ pool });
  dialect.createDriver = () => new SilentBegin({ pool });
  return new Kysely<Tables>({ dialect });
}

/** Leaves `begin` to the statement that also says for whom (tenant.ts): one round trip. */
class SilentBegin extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
}

const pick = (address: ClientConfig): ClientConfig =>
  address.connectionString
    ? { connectionString: address.connectionString }
    : {
        host: address.host!,
        port: address.port!,
        user: address.user!,
        database: address.database!,
        password: address.password!,
      };

async function asOwner<T>(address: ClientConfig, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ ...pick(address), application_name: "visavis owner" });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function firstWorkspace(owner: Client, zone: string): Promise<void> {
  const { rowCount } = await owner.query("select from workspaces limit 1");
  if (rowCount === 1) return;
  const workspaceId = newId();
  await owner.query("begin");
  await owner.query(
    "insert into workspaces (workspace_id, name, zone, created_at) values ($1, '', $2, now())",
    [workspaceId, zone],
  );
  await owner.query("insert into members (workspace_id, user_id, name) values ($1, $2, '')", [
    workspaceId,
    newId(),
  ]);
  await owner.query("commit");
}

async function readWorkspace(owner: Client): Promise<Workspace> {
  const { rows } = await owner.query<Workspace>(
    `select workspace_id as "workspaceId", user_id as "userId", zone
     from workspaces join members using (workspace_id) order by created_at, user_id limit 1`,
  );
  if (!rows[0]) throw new Error("no workspace");
  return rows[0];
}
