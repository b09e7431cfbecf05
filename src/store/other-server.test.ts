/** On PostgreSQL 15, as somebody else runs it: with an owner who is no superuser. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { openStore } from "#store/db.ts";
import { attack, setStage } from "#store/fence-attack.ts";
import { CHECKS } from "#store/fence-checks.ts";
import { mustBeSafe } from "#store/safety.ts";
import { NO_OTHER_SERVER, type OtherServer, startOtherServer } from "#store/test-other-server.ts";
import { untilThere } from "#store/test-disk.ts";
import { connected } from "#store/test-server.ts";

const skip = NO_OTHER_SERVER;
const OPTIONS = { version: "0.0.0", zone: "Europe/Berlin", syncing: false };

let server: OtherServer | undefined;
const address: OtherServer["address"] = (...who) => server!.address(...who);

before(async () => {
  if (skip) return;
  server = await startOtherServer({ settings: ["fsync=off"] });
  await server.order(
    "create role guest login password 'secret'",
    "create database archive owner keeper",
    "create database latin owner keeper encoding 'LATIN1' template template0",
  );
});
after(() => server?.remove());

test("the archive opens on PostgreSQL 15, and the fence holds there", { skip }, async (t) => {
  const url = address("keeper", "archive");
  const store = await openStore({ url }, OPTIONS);
  t.after(() => store.close());
  const scope = await store.workspace();

  await store.ensureRoom();
  await store.analyze();
  await connected(url, async (owner) => {
    for (const [promise, query] of Object.entries(CHECKS)) {
      assert.deepEqual((await owner.query(query)).rows, [], promise);
    }
    assert.deepEqual(await attack(await setStage(owner)), []);
  });
  const again = await openStore({ url }, OPTIONS);
  t.after(() => again.close());
  assert.deepEqual(await again.workspace(), scope);
});

test("another server's faults are said in a sentence each", { skip }, async () => {
  const refused = (url: string, options: object, error: UserError) =>
    assert.rejects(openStore({ url }, { ...OPTIONS, ...options }), error);

  await refused(
    address("keeper", "archive"),
    { syncing: true },
    new UserError("store.unsafe-server", { setting: "fsync" }),
  );
  await refused(
    address("keeper", "archive", "guessed"),
    {},
    new UserError("store.server-refused", { server: "localhost", user: "keeper" }),
  );
  await refused(
    address("keeper", "nowhere"),
    {},
    new UserError("store.server-unreachable", { server: "localhost" }),
  );
  await refused(
    "postgres://keeper@localhost:1/archive",
    {},
    new UserError("store.server-unreachable", { server: "localhost:1" }),
  );
  for (const url of ["", "localhost", "mysql://localhost/archive"]) {
    await refused(url, {}, new UserError("store.not-an-address"));
  }
  await refused(
    address("guest", "postgres"),
    {},
    new UserError("store.server-rights", { user: "guest" }),
  );
  await refused(
    address("keeper", "latin"),
    {},
    new UserError("store.server-encoding", { found: "LATIN1" }),
  );
});

test("checksums are demanded of our own server only", { skip }, async () => {
  await connected(address("keeper", "archive"), async (owner) => {
    await mustBeSafe(owner, { syncing: false, checksums: false });
    await assert.rejects(
      mustBeSafe(owner, { syncing: false, checksums: true }),
      new UserError("store.unsafe-server", { setting: "data_checksums" }),
    );
  });
});

test(
  "another server that stops is said so, and used again when it is back",
  { skip },
  async (t) => {
    const store = await openStore({ url: address("keeper", "archive") }, OPTIONS);
    t.after(() => store.close());
    const scope = await store.workspace();

    await server!.kill("SIGINT");
    await assert.rejects(
      async () => {
        for (;;) await untilThere(() => store.workspace());
      },
      new UserError("store.server-unreachable", { server: "localhost" }),
    );
    await server!.start();
    assert.deepEqual(await store.workspace(), scope);
  },
);
