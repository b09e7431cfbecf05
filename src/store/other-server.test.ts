/** On PostgreSQL 15, as somebody else runs it: with an owner who is no superuser. */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { UserError } from "#shared/user-error.ts";
import { serverUser } from "#store/binaries.ts";
import { openStore } from "#store/db.ts";
import { attack, setStage } from "#store/fence-attack.ts";
import { CHECKS } from "#store/fence-checks.ts";
import { mustBeSafe } from "#store/safety.ts";
import { connected } from "#store/test-server.ts";

const PROGRAMS = "/usr/lib/postgresql/15/bin";
const skip = existsSync(join(PROGRAMS, "initdb"))
  ? false
  : "there is no PostgreSQL 15 in /usr/lib/postgresql/15/bin";
const OPTIONS = { version: "0.0.0", zone: "Europe/Berlin", syncing: false };

let place = "";
let stop = async (): Promise<void> => {};
const address = (user: string, database: string, password = "secret"): string =>
  `postgres://${user}:${password}@localhost/${database}?host=${place}`;

before(async () => {
  if (skip) return;
  place = await mkdtemp(join(tmpdir(), "visavis-pg15-"));
  await chmod(place, 0o700);
  const user = serverUser();
  const password = join(place, "password");
  await writeFile(password, "secret");
  if (user.uid !== undefined) {
    for (const path of [place, password]) await chown(path, user.uid, user.gid);
  }
  const data = join(place, "data");
  await promisify(execFile)(
    join(PROGRAMS, "initdb"),
    [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      `--pwfile=${password}`,
      "-N",
      "-E",
      "UTF8",
    ],
    { ...user, cwd: place, env: { LC_ALL: "C" } },
  );
  const settings = ["listen_addresses=", "fsync=off", `unix_socket_directories=${place}`];
  const server = spawn(
    join(PROGRAMS, "postgres"),
    ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: place, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = once(server, "exit");
  stop = async () => {
    server.kill("SIGINT");
    await ended;
    await rm(place, { recursive: true, force: true });
  };
  for await (const line of server.stderr) if (`${line}`.includes("ready to accept")) break;
  server.stderr.resume();
  await connected(address("postgres", "postgres"), async (admin) => {
    await admin.query("create role keeper login createrole password 'secret'");
    await admin.query("create role guest login password 'secret'");
    await admin.query("create database archive owner keeper");
    await admin.query("create database latin owner keeper encoding 'LATIN1' template template0");
  });
});
after(() => stop());

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
