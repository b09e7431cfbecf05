/**
 * A server for tests, in a temporary folder and without syncing, with a migrated template that each
 * test process copies. A run that was killed leaves its server behind; the next one stops it.
 */
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { dataFolder } from "./data-folder.ts";
import { migrate } from "./migrate.ts";
import { joinServer } from "./own-server.ts";
import { isAlive } from "./processes.ts";
import { stopServer } from "./server-process.ts";

export interface TestServer {
  /** Of its owner, and of a database that has only to be there. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export const TEMPLATE = "visavis_template";
const PREFIX = "visavis-test-";

export async function startTestServer(): Promise<TestServer> {
  await stopOrphans();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root, the server's user must get in.
  await chmod(folder, 0o711);
  const home = await dataFolder(folder, { version: "0.0.0", syncing: false });
  const { address, leave } = await joinServer(home, false);
  const url = new URL("postgres://localhost/postgres");
  url.username = address.user ?? "";
  url.password = address.password as string;
  url.searchParams.set("host", address.host ?? "");
  url.searchParams.set("port", `${address.port}`);
  const stop = async (): Promise<void> => {
    await leave();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await connected(url.href, leaveTablesAlone);
    await makeTemplate(url.href);
    return { url: url.href, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** When the server looks at a table is chance, and what it saw decides how a query is answered. */
async function leaveTablesAlone(owner: Client): Promise<void> {
  await owner.query("alter system set autovacuum = off");
  await owner.query("select pg_reload_conf()");
}

/** On any server; the address is its owner's. */
export async function makeTemplate(server: string): Promise<void> {
  await connected(server, async (owner) => {
    await owner.query(`drop database if exists ${TEMPLATE}`);
    await owner.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  });
  await connected(databaseAt(server, TEMPLATE), (owner) => migrate(owner, "0.0.0"));
}

export function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function connected<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client(url);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function stopOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!maker || isAlive(maker)) continue;
    const folder = join(tmpdir(), name);
    await stopServer({ folder, instanceId: "" }).catch(() => {});
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
