/**
 * Our own PostgreSQL in a data folder, shared by all programs that work on the folder: finds the one
 * that runs, starts it if none does, and stops it when the last program leaves. Programs know of each
 * other through the server itself: each holds a shared lock there as long as it lives, and who gets
 * the lock alone is the last. A process id proves nothing: the server is asked for the folder's
 * instance id, and where its data lie, since the copy of a folder has the same one.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { UserError } from "#shared/user-error.ts";
import type { DataFolder } from "./data-folder.ts";
import { aboutFiles, codeOf } from "./failures.ts";
import { OWNER } from "./first-start.ts";
import { hasRoom } from "./room.ts";
import { type LockFile, readLockFile } from "./lock-file.ts";
import { lockFileOf, logOf, startServer, stopServer } from "./server-process.ts";

export interface Membership {
  readonly address: ClientConfig;
  /** Fulfilled when the server died, or threw us out. */
  readonly lost: Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Shared by every program that uses the server, taken alone by the one that stops it. */
const PRESENCE = 8_472_848;
/** So long a dying server's lock file may stand. */
const PATIENCE_MS = 30_000;
/** So long a server may need to read its log again after it was killed. */
const RECOVERY_MS = 600_000;

export async function joinServer(home: DataFolder, syncing: boolean): Promise<Membership> {
  const began = Date.now();
  let before: Awaited<ReturnType<typeof enter>> = "silent";
  for (let end = began + PATIENCE_MS; ; await wait(20)) {
    const found = await enter(home);
    if (found instanceof Object) return membership(home, found);
    // What names it is no lock file that a dead server left, else it would have gone by now.
    if (found === "strange" && before === found) {
      throw new UserError("store.other-archive", { path: home.folder });
    }
    // Asked last: on a busy computer it is up by now, though starting it alone took so long.
    if (Date.now() >= end) break;
    before = found;
    if (found === "recovering") end = began + RECOVERY_MS;
    else await start(home, syncing);
  }
  throw new UserError("store.server-does-not-start", { log: logOf(home.folder), reason: "none" });
}

interface Entered {
  readonly client: Client;
  readonly address: ClientConfig;
}

/**
 * A connection that holds our place among the programs, if the folder's server answers; "strange" is that of
 * another archive, whose lock file came along when its folder was copied.
 */
async function enter(home: DataFolder): Promise<Entered | "recovering" | "strange" | "silent"> {
  const lock = await readLockFile(lockFileOf(home.folder));
  if (!lock) return "silent";
  const address = await addressOf(home, lock);
  const client = new Client({ ...address, application_name: "visavis presence" });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string; data: string }>(
      `select current_setting('visavis.instance_id', true) as id,
         current_setting('data_directory') as data, pg_advisory_lock_shared(${PRESENCE})`,
    );
    const { id, data } = rows[0]!;
    const own = join(home.folder, "postgres", "data");
    if (id === home.instanceId && (await isSame(data, own))) return { client, address };
    await client.end();
    return "strange";
  } catch (error) {
    await client.end().catch(() => {});
    if (codeOf(error) === WRONG_PASSWORD) {
      const part = "postgres/password";
      throw new UserError("store.damaged-folder", { path: home.folder, part }, { cause: error });
    }
    const said = aboutFiles(error, home.folder);
    if (said !== error) throw said;
    return codeOf(error) === CANNOT_CONNECT_NOW ? "recovering" : "silent";
  }
}

/** One folder may have several paths. */
async function isSame(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true })));
    return a!.dev === b!.dev && a!.ino === b!.ino;
  } catch {
    return false;
  }
}

const WRONG_PASSWORD = "28P01";
const CANNOT_CONNECT_NOW = "57P03";

/** Nothing that is set for other PostgreSQLs (PGHOST, PGSSLMODE …) holds here. */
async function addressOf({ folder }: DataFolder, lock: LockFile): Promise<ClientConfig> {
  return {
    host: lock.socketFolder || "127.0.0.1",
    port: lock.port,
    user: OWNER,
    database: "postgres",
    password: await readFile(join(folder, "postgres", "password"), "utf8"),
    ssl: false,
    options: "",
  };
}

async function start(home: DataFolder, syncing: boolean): Promise<void> {
  try {
    await startServer(home, syncing);
  } catch (error) {
    if (await hasRoom(home.folder)) throw error;
    throw new UserError("store.disk-full", {}, { cause: error });
  }
}

function membership(home: DataFolder, { client, address }: Entered): Membership {
  return {
    address,
    lost: new Promise((resolve) => client.once("end", resolve)),
    leave: async () => {
      try {
        if (await isLast(client)) await stopServer(home);
      } catch {
        // A server that is gone needs no stopping.
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}

/** Whoever comes now waits for the lock until the server is gone, and starts it again. */
async function isLast(client: Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${PRESENCE})`);
  const { rows } = await client.query<{ last: boolean }>(
    `select pg_try_advisory_lock(${PRESENCE}) as last`,
  );
  return rows[0]?.last ?? false;
}
