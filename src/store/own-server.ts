/**
 * Looks after our own PostgreSQL in a data folder: finds the one that runs, starts it if none does,
 * and stops it when the last program leaves. Programs know of each other through the server itself:
 * each holds a shared lock there as long as it lives, and who can take the lock alone is the last.
 * A process id is never trusted: the server is asked for the folder's instance id.
 */
import { spawn } from "node:child_process";
import { chown, mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { UserError } from "#shared/user-error.ts";
import { binariesFor, serverUser } from "./binaries.ts";
import { dataFolder, type DataFolder } from "./data-folder.ts";
import { serverSettings } from "./server-settings.ts";

export interface Membership {
  readonly address: ClientConfig;
  readonly leave: () => Promise<void>;
}

export interface ServerOptions {
  readonly version: string;
  readonly syncing: boolean;
}

/** Shared by every program that uses the server, taken alone by the one that stops it. */
const PRESENCE = 8_472_848;
const PATIENCE_MS = 30_000;
const PORT = 5432;

export async function joinServer(folder: string, options: ServerOptions): Promise<Membership> {
  const home = await dataFolder(folder, options.version);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const client = await enter(home);
    if (client) return membership(home, client);
    if (!(await isStarting(home))) await start(home, options);
    await wait(20);
  }
  throw new UserError("store.server-does-not-start", { log: logOf(home) });
}

async function addressOf({ folder }: DataFolder): Promise<ClientConfig> {
  return {
    host: join(folder, "postgres", "socket"),
    port: PORT,
    user: "visavis",
    database: "postgres",
    password: await readFile(join(folder, "postgres", "password"), "utf8"),
  };
}

/** A connection that holds our place, if the folder's server answers. */
async function enter(home: DataFolder): Promise<Client | undefined> {
  const client = new Client({ ...(await addressOf(home)), application_name: "visavis presence" });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string }>(
      "select current_setting('visavis.instance_id', true) as id",
    );
    if (rows[0]?.id !== home.instanceId) throw new Error("another server listens here");
    await client.query(`select pg_advisory_lock_shared(${PRESENCE})`);
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
}

async function isStarting({ folder }: DataFolder): Promise<boolean> {
  return readFile(join(folder, "postgres", "data", "postmaster.pid")).then(
    () => true,
    () => false,
  );
}

const logOf = ({ folder }: DataFolder): string => join(folder, "postgres", "server.log");

async function start(home: DataFolder, { syncing }: ServerOptions): Promise<void> {
  const { postgres } = await binariesFor(home.folder);
  const user = serverUser();
  const place = join(home.folder, "postgres");
  const socketFolder = join(place, "socket");
  await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  const settings = { instanceId: home.instanceId, socketFolder, port: PORT, syncing };
  await writeFile(join(place, "settings.conf.new"), serverSettings(settings), { mode: 0o600 });
  await rename(join(place, "settings.conf.new"), join(place, "settings.conf"));
  const log = await open(logOf(home), "a", 0o600);
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [socketFolder, join(place, "settings.conf"), logOf(home)]) {
      await chown(path, user.uid, user.gid);
    }
  }
  spawn(postgres, ["-D", join(place, "data")], {
    ...user,
    cwd: place,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  }).unref();
  await log.close();
  await wait(50);
}

function membership(home: DataFolder, client: Client): Membership {
  return {
    address: client,
    leave: async () => {
      await client.query(`select pg_advisory_unlock_shared(${PRESENCE})`);
      const { rows } = await client.query<{ last: boolean }>(
        `select pg_try_advisory_lock(${PRESENCE}) as last`,
      );
      if (rows[0]?.last) await stop(home);
      await client.end().catch(() => {});
    },
  };
}

async function stop({ folder }: DataFolder): Promise<void> {
  const lockFile = join(folder, "postgres", "data", "postmaster.pid");
  const [pid] = (await readFile(lockFile, "utf8")).split("\n");
  process.kill(Number(pid), "SIGINT");
  while (await isStarting({ folder, instanceId: "" })) await wait(10);
}
