/** Connections to one database: some for pages, some for imports, so that neither waits for the other. */
import { Kysely, PostgresDialect, PostgresDriver } from "kysely";
import { Client, type ClientConfig, Pool, types } from "pg";
import type { Db, Tables } from "./tables.ts";

// Counts are far below 2^53, and ids are UUIDs: an int8 may be a number everywhere.
types.setTypeParser(types.builtins.INT8, Number);
// A day is a day, in no zone.
types.setTypeParser(types.builtins.DATE, (day) => day);

export interface Connections {
  readonly pages: Db;
  readonly imports: Db;
  readonly end: () => Promise<void>;
}

const WAIT_FOR_CONNECTION_MS = 10_000;
const KEEP_IDLE_MS = 60_000;

export function connect(address: ClientConfig): Connections {
  const pages = database(address, "visavis pages", 5);
  const imports = database(address, "visavis imports", 3);
  return {
    pages,
    imports,
    end: async () => {
      await Promise.all([pages.destroy(), imports.destroy()]);
    },
  };
}

/** One connection of the owner, who passes the fence: for migrations and the workspace, never for work. */
export async function asOwner<T>(
  address: ClientConfig,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  const owner = new Client({ ...address, application_name: "visavis owner" });
  owner.on("error", () => {});
  try {
    await owner.connect();
    return await work(owner);
  } finally {
    await owner.end().catch(() => {});
  }
}

function database(address: ClientConfig, name: string, max: number): Db {
  const pool = new Pool({
    ...address,
    application_name: name,
    max,
    min: 1,
    idleTimeoutMillis: KEEP_IDLE_MS,
    connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS,
  });
  // A connection that breaks while nothing is asked of it is no news: the next question finds out.
  // Without a listener of its own, one that breaks within a transaction would end the program.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<Tables>({ dialect: new TenantDialect({ pool }) });
}

class TenantDialect extends PostgresDialect {
  readonly #pool: Pool;

  constructor({ pool }: { readonly pool: Pool }) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new SilentBegin({ pool: this.#pool });
  }
}

/** Leaves `begin` to the statement that also says for whom (tenant.ts): one round trip less. */
class SilentBegin extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
}
