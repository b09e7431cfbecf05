/**
 * A real database for tests. One server serves a whole run (scripts/test.ts hands its address over
 * in VISAVIS_TEST_SERVER); a test file run by hand starts one for itself. Each test process has one
 * database, copied from a migrated template, and each call of testStore empties it: call it first
 * thing in a test.
 */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { Client } from "pg";
import { openStore, type Store, type Workspace } from "./db.ts";
import { newId } from "./ids.ts";
import { migrate } from "./migrate.ts";
import { joinServer } from "./own-server.ts";

export interface TestStore {
  readonly store: Store;
  readonly scope: Workspace;
}

/** An empty, migrated database with one workspace, in the zone Europe/Berlin. */
export async function testStore(): Promise<TestStore> {
  const { store, owner } = await (shared ??= open());
  await empty(owner);
  return { store, scope: await store.workspace() };
}

export interface TestServer {
  /** Of its owner, and of the database "postgres". */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const TEMPLATE = "visavis_template";

/** A server in a temporary folder that does not sync, with the migrated template. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-test-"));
  await chmod(folder, 0o711);
  const { address, leave } = await joinServer(folder, { version: "0.0.0", syncing: false });
  const url = new URL("postgres://localhost/postgres");
  url.username = address.user ?? "";
  url.password = `${address.password}`;
  url.searchParams.set("host", address.host ?? "");
  url.searchParams.set("port", `${address.port}`);
  await makeTemplate(url.href);
  return {
    url: url.href,
    stop: async () => {
      await leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function makeTemplate(server: string): Promise<void> {
  await connected(server, async (owner) => {
    await owner.query(`drop database if exists ${TEMPLATE}`);
    await owner.query(`create database ${TEMPLATE}`);
  });
  await connected(databaseAt(server, TEMPLATE), migrate);
}

interface Shared {
  readonly store: Store;
  readonly owner: Client;
  readonly close: () => Promise<void>;
}

let shared: Promise<Shared> | undefined;
after(async () => (await shared)?.close());

async function open(): Promise<Shared> {
  const given = process.env["VISAVIS_TEST_SERVER"];
  const server = given ? { url: given, stop: async () => {} } : await startTestServer();
  const name = `visavis_${process.pid}_${randomUUID().slice(0, 8)}`;
  await connected(server.url, (owner) =>
    owner.query(`create database ${name} template ${TEMPLATE}`),
  );
  const url = databaseAt(server.url, name);
  const store = await openStore(
    { url },
    { version: "0.0.0", zone: "Europe/Berlin", syncing: false },
  );
  const owner = new Client(url);
  await owner.connect();
  return {
    store,
    owner,
    close: async () => {
      await store.close();
      await owner.end();
      await connected(server.url, (owner) => owner.query(`drop database ${name}`));
      await server.stop();
    },
  };
}

async function empty(owner: Client): Promise<void> {
  await owner.query("truncate workspaces cascade");
  const workspaceId = newId();
  await owner.query(
    "insert into workspaces (workspace_id, name, zone, created_at) values ($1, '', 'Europe/Berlin', now())",
    [workspaceId],
  );
  await owner.query("insert into members (workspace_id, user_id, name) values ($1, $2, '')", [
    workspaceId,
    newId(),
  ]);
}

function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function connected<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client(url);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
