/**
 * A real database for tests. One server serves a whole run (scripts/test.ts hands its address over
 * in VISAVIS_TEST_SERVER); a test file run by hand starts one for itself. Each test process has one
 * database, copied from a migrated template, and each call of testStore empties it: call it first
 * thing in a test.
 */
import { randomUUID } from "node:crypto";
import { after } from "node:test";
import { Client } from "pg";
import { openStore, type Store, type Workspace } from "./db.ts";
import { addWorkspace } from "./first-workspace.ts";
import { connected, databaseAt, startTestServer, TEMPLATE } from "./test-server.ts";

export interface TestStore {
  readonly store: Store;
  readonly scope: Workspace;
}

/** An empty, migrated database with one workspace, in the zone Europe/Berlin. */
export async function testStore(): Promise<TestStore> {
  const { store, owner, scope } = await (shared ??= open());
  await owner.query("delete from workspaces");
  await addWorkspace(owner, scope, scope.zone);
  return { store, scope };
}

/** The owner of this process's database, who passes the fence: for tests of the database itself. */
export async function testOwner(): Promise<Client> {
  return (await (shared ??= open())).owner;
}

interface Shared extends TestStore {
  readonly owner: Client;
  readonly close: () => Promise<void>;
}

let shared: Promise<Shared> | undefined;
after(async () => (await shared)?.close());

async function open(): Promise<Shared> {
  const given = process.env["VISAVIS_TEST_SERVER"];
  const server = given ? { url: given, stop: async () => {} } : await startTestServer();
  const name = `visavis_test_${randomUUID().replaceAll("-", "")}`;
  await connected(server.url, (owner) =>
    owner.query(`create database ${name} template ${TEMPLATE}`),
  );
  const url = databaseAt(server.url, name);
  const zone = "Europe/Berlin";
  const store = await openStore({ url }, { version: "0.0.0", zone, syncing: false });
  const owner = new Client(url);
  await owner.connect();
  return {
    store,
    scope: await store.workspace(),
    owner,
    close: async () => {
      await store.close();
      await owner.end();
      await connected(server.url, (owner) => owner.query(`drop database ${name} with (force)`));
      await server.stop();
    },
  };
}
