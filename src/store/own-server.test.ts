import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFile, copyFile, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import { Client } from "pg";
import { UserError } from "#shared/user-error.ts";
import { binariesFor, serverUser } from "#store/binaries.ts";
import { dataFolder } from "#store/data-folder.ts";
import { openStore, type Store } from "#store/db.ts";
import { joinServer } from "#store/own-server.ts";
import { OWNER } from "#store/first-start.ts";
import { newId } from "#store/ids.ts";
import { copyArchive, testFolder, serverOf, startProgram } from "#store/test-folders.ts";

const VISIT = { version: "0.0.0", syncing: true };

test("programs share one server, and the last to leave stops it", async (t) => {
  const { folder, open } = await testFolder(t);
  const first = await open();
  const server = await serverOf(folder);
  const second = await open("Asia/Kathmandu");

  assert.deepEqual(await second.workspace(), await first.workspace());
  await first.close();
  assert.equal(await serverOf(folder), server);
  await second.workspace();
  await second.close();
  assert.equal(await serverOf(folder), undefined);
});

test("twenty programs that start at once make one archive and share one server", async (t) => {
  const { folder } = await testFolder(t);
  const programs = Array.from({ length: 20 }, () => startProgram(t, folder));
  const [last, ...others] = programs;

  const words = await Promise.all(programs.map(({ hear }) => hear()));
  assert.deepEqual(
    words,
    Array.from({ length: 20 }, () => "open"),
  );
  const server = await serverOf(folder);
  await Promise.all(others.map(({ kill }) => kill()));
  assert.equal(await serverOf(folder), server);
  await untilOneIsLeft(folder);
  last?.order("close");
  assert.equal(await last?.hear(), "closed");
  assert.equal(await serverOf(folder), undefined);
});

/** The server takes a moment to see that a program died. */
async function untilOneIsLeft(folder: string): Promise<void> {
  const { address, leave } = await joinServer(await dataFolder(folder, VISIT), true);
  const watcher = new Client(address);
  await watcher.connect();
  for (let present = Infinity; present > 2;) {
    const { rows } = await watcher.query<{ present: number }>(
      "select count(*)::int as present from pg_locks where locktype = 'advisory' and mode = 'ShareLock'",
    );
    present = rows[0]!.present;
  }
  await watcher.end();
  await leave();
}

test("a server that outlived its program is found and used", async (t) => {
  const { folder, open } = await testFolder(t);
  const program = startProgram(t, folder);
  await program.hear();
  const server = await serverOf(folder);
  await program.kill();

  const store = await open();
  assert.equal(await serverOf(folder), server);
  await store.close();
  assert.equal(await serverOf(folder), undefined);
});

test("a server that dies is started again, and who was in the middle of something is told so", async (t) => {
  const { folder, open } = await testFolder(t);
  const store = await open();
  const scope = await store.workspace();
  const server = await serverOf(folder);

  const interrupted = await asleep(store);
  process.kill(server!, "SIGKILL");
  await assert.rejects(interrupted(), new UserError("store.server-gone"));
  while ((await serverOf(folder)) === server) await untilAnswered(store);
  assert.deepEqual(await store.workspace(), scope);

  // One of its processes is enough: PostgreSQL then ends them all.
  const again = await asleep(store);
  process.kill(await backendOf(store), "SIGKILL");
  await assert.rejects(again(), new UserError("store.server-gone"));
  await untilAnswered(store);
  assert.deepEqual(await store.workspace(), scope);

  const last = await serverOf(folder);
  process.kill(last!, "SIGKILL");
  const log = join(folder, "postgres", "server.log");
  const stopped = new UserError("store.server-keeps-dying", { log });
  await assert.rejects(async () => {
    for (;;) await untilAnswered(store);
  }, stopped);
  await assert.rejects(store.workspace(), stopped);
});

test("the lock files of a server that died long ago, and whose number is another's, are no obstacle", async (t) => {
  const { folder, open } = await testFolder(t);
  await (await open()).close();
  const living = spawn("sleep", ["60"], serverUser());
  t.after(() => living.kill());
  const strange = `${living.pid}\n${folder}/postgres/data\n1\n5432\n${folder}/postgres/socket\n\n\nready\n`;
  await writeFile(join(folder, "postgres", "data", "postmaster.pid"), strange);
  await writeFile(join(folder, "postgres", "socket", ".s.PGSQL.5432.lock"), strange);

  await (await open()).close();
  assert.equal(await serverOf(folder), undefined);
});

test("the server of another archive is never taken for one's own, though its lock file and password are here", async (t) => {
  const [first, second] = [await testFolder(t), await testFolder(t)];
  await (await first.open()).close();
  await copyArchive(first.folder, second.folder);
  const card = join(second.folder, "visavis.json");
  const told = JSON.parse(await readFile(card, "utf8")) as { readonly instanceId: string };
  await writeFile(card, JSON.stringify({ ...told, instanceId: newId() }));
  const lock = (folder: string) => join(folder, "postgres", "data", "postmaster.pid");

  const store = await first.open("Asia/Kathmandu");
  await copyFile(lock(first.folder), lock(second.folder));
  await assert.rejects(
    second.open(),
    new UserError("store.other-archive", { path: second.folder }),
  );
  await store.workspace();
  assert.equal(await serverOf(second.folder), await serverOf(first.folder));

  // One that its server left behind long ago leads to the same server, and holds nothing any more.
  const text = await readFile(lock(first.folder), "utf8");
  await writeFile(lock(second.folder), text.replace(/^\d+/, `${await numberOfNobody()}`));
  await (await second.open()).close();
  await store.workspace();
});

/** Of a process that has ended. */
async function numberOfNobody(): Promise<number> {
  const child = spawn("true");
  await once(child, "exit");
  return child.pid!;
}

test("a copy of a folder whose server runs is never taken for that folder, nor does it share its socket", async (t) => {
  // Too long for a socket: then that lies elsewhere.
  for (const name of ["archive", "a".repeat(120)]) {
    const [first, second] = [await testFolder(t, { name }), await testFolder(t, { name })];
    await (await first.open()).close();
    await copyArchive(first.folder, second.folder);

    const store = await first.open();
    const lock = (folder: string) => join(folder, "postgres", "data", "postmaster.pid");
    await copyFile(lock(first.folder), lock(second.folder));
    const refused = new UserError("store.other-archive", { path: second.folder });
    await assert.rejects(second.open(), refused);

    await rm(lock(second.folder));
    const copy = await second.open();
    const scope = await copy.workspace();
    await copy.transaction(scope, "page", (tx) =>
      tx.updateTable("workspaces").set({ name: "copy" }).execute(),
    );
    const names = await store.transaction(scope, "page", (tx) =>
      tx.selectFrom("workspaces").select("name").execute(),
    );
    assert.deepEqual(names, [{ name: "" }]);
    await copy.close();
    await store.close();
  }
});

test("a folder has one server, whichever path leads to it", async (t) => {
  const { folder, open } = await testFolder(t);
  const store = await open();
  const other = join(folder, "..", "other");
  await symlink(folder, other);

  const again = await openStore({ folder: other }, { ...VISIT, syncing: false, zone: "UTC" });
  assert.equal(await serverOf(other), await serverOf(folder));
  assert.deepEqual(await again.workspace(), await store.workspace());
  await again.close();
});

test("a server that could lose what it acknowledged is refused, and stopped again", async (t) => {
  const { folder, open } = await testFolder(t, { syncing: true });
  await (await open()).close();
  const path = join(folder, "postgres", "data", "postgresql.conf");
  const settings = await readFile(path, "utf8");

  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    await writeFile(path, `${settings}${setting} = off\n`);
    await assert.rejects(open(), new UserError("store.unsafe-server", { setting }));
    assert.equal(await serverOf(folder), undefined);
  }
});

test("our own server is refused without checksums", async (t) => {
  const { folder, open } = await testFolder(t);
  await (await open()).close();
  const within = join(folder, "postgres");
  const { initdb } = await binariesFor(folder);
  await rm(join(within, "data"), { recursive: true });
  const args = ["-D", "data", "--pwfile=password", `--username=${OWNER}`, "--encoding=UTF8"];
  const options = [...args, "--locale=C", "--no-sync", "--no-data-checksums"];
  execFileSync(initdb, options, { ...serverUser(), cwd: within, stdio: "ignore" });
  await appendFile(join(within, "data", "postgresql.conf"), "include = '../settings.conf'\n");

  const setting = "data_checksums";
  await assert.rejects(open(), new UserError("store.unsafe-server", { setting }));
  assert.equal(await serverOf(folder), undefined);
});

test("every batch that is reported as stored has been synced to the disk", async (t) => {
  if (spawnSync("strace", ["-V"]).status !== 0) return t.skip("there is no strace to count with");
  const { folder, open } = await testFolder(t, { syncing: true });
  const store = await open();
  const calls = join(folder, "..", "syncs");
  const server = `${await serverOf(folder)}`;
  const strace = spawn("strace", ["-f", "-p", server, "-e", "trace=fsync,fdatasync", "-o", calls]);
  const ended = once(strace, "exit");
  const [said] = await Promise.race([once(strace.stderr, "data"), ended]);
  if (!`${said}`.includes("attached")) return t.skip("this user may not trace processes");

  const scope = await store.workspace();
  for (let batch = 0; batch < 20; batch++) {
    await store.transaction(scope, "import", (tx) =>
      tx
        .updateTable("workspaces")
        .set({ name: `${batch}` })
        .execute(),
    );
  }
  strace.kill("SIGINT");
  await ended;
  const syncs = (await readFile(calls, "utf8")).match(/fdatasync\(|fsync\(/g) ?? [];
  assert.ok(syncs.length >= 20, `${syncs.length} syncs for 20 batches`);
});

test("a server that cannot start says why", async (t) => {
  const { folder, open } = await testFolder(t);
  await (await open()).close();
  await appendFile(join(folder, "postgres", "data", "postgresql.conf"), "nonsense = 1\n");

  await assert.rejects(open(), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.code, "store.server-does-not-start");
    assert.match(`${error.values["reason"]}`, /contains errors/);
    return true;
  });
});

test("only who can read the password and enter the socket's folder reaches the server", async (t) => {
  const { folder } = await testFolder(t);
  const { address, leave } = await joinServer(await dataFolder(folder, VISIT), true);
  t.after(leave);
  const rights = async (name: string) =>
    ((await stat(join(folder, "postgres", name))).mode & 0o777).toString(8);

  assert.deepEqual(
    await Promise.all(
      ["", "password", "socket", "data", "settings.conf", "server.log"].map(rights),
    ),
    ["700", "600", "700", "700", "600", "600"],
  );
  const stranger = new Client({ ...address, password: "guessed" });
  await assert.rejects(stranger.connect(), { code: "28P01" });
  const nameless = new Client({ ...address, password: "" });
  await assert.rejects(nameless.connect());
  const owner = new Client(address);
  await owner.connect();
  const { rows } = await owner.query(
    "select current_setting('listen_addresses') as listens, inet_server_addr() as network",
  );
  await owner.end();
  assert.deepEqual(rows, [{ listens: "", network: null }]);
});

test("an archive whose path is too long for a socket has its socket elsewhere", async (t) => {
  const { folder } = await testFolder(t, { name: "a".repeat(120) });
  const { address, leave } = await joinServer(await dataFolder(folder, VISIT), true);

  assert.ok(!address.host?.startsWith(folder));
  assert.equal((await stat(address.host!)).mode & 0o777, 0o700);
  await leave();
  await assert.rejects(stat(address.host!), { code: "ENOENT" });
});

/** Returns in the middle of a transaction, with a way to wait for its end. */
async function asleep(store: Store): Promise<() => Promise<unknown>> {
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  const work = store.transaction(await store.workspace(), "import", async (tx) => {
    await sql`select`.execute(tx);
    begin();
    await sql`select pg_sleep(60)`.execute(tx);
  });
  work.catch(() => {});
  await hasBegun;
  return () => work;
}

/** One of the server's processes that works for us. */
async function backendOf(store: Store): Promise<number> {
  const { rows } = await store.transaction(await store.workspace(), "page", (tx) =>
    sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx),
  );
  return rows[0]!.pid;
}

/** Asks again while the news of a death is on its way; any other failure ends it. */
async function untilAnswered(store: Store): Promise<void> {
  for (;;) {
    try {
      await store.workspace();
      return;
    } catch (error) {
      if (!(error instanceof UserError && error.code === "store.server-gone")) throw error;
    }
  }
}
