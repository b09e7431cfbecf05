import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { UserError } from "#shared/user-error.ts";
import { testOwner } from "#store/for-tests.ts";
import { migrate } from "#store/migrate.ts";
import { chanceToKill } from "#store/test-chance.ts";

/** So few everywhere: the many kills are those of imports. */
const KILLS = 10;
const FILES = (await readdir(new URL("migrations/", import.meta.url))).toSorted();

test("a new database gets every migration, in order, and the ledger says from whom", async (t) => {
  const [owner] = await freshDatabase(t, 1);

  assert.deepEqual(await migrate(owner!, "1.2.3"), FILES);
  assert.deepEqual(await migrate(owner!, "1.2.4"), []);
  const { rows } = await owner!.query("select name, version from migrations order by name");
  assert.deepEqual(
    rows,
    FILES.map((name) => ({ name, version: "1.2.3" })),
  );
});

test("programs that migrate at once apply each migration once", async (t) => {
  const owners = await freshDatabase(t, 4);

  const applied = await Promise.all(owners.map((owner) => migrate(owner, "1.0.0")));
  assert.deepEqual(applied.flat().toSorted(), FILES);
});

test(`migrations that are killed at any moment are ended by the next start (${KILLS} times)`, async (t) => {
  const chance = chanceToKill(t);
  const [whole, killer] = await freshDatabase(t, 2);
  await migrate(whole!, "1.0.0");
  for (let kill = 0; kill < KILLS; kill++) {
    const [killed, next] = await freshDatabase(t, 2);
    const { rows } = await killed!.query<{ pid: number }>("select pg_backend_pid() as pid");
    const applied = migrate(killed!, "1.0.0").catch(() => []);
    await wait(chance() * 150);
    await killer!.query("select pg_terminate_backend($1)", [rows[0]!.pid]);
    await applied;

    await migrate(next!, "1.0.0");
    assert.deepEqual(await schemaOf(next!), await schemaOf(whole!));
  }
});

test("a database that a newer program migrated is refused", async (t) => {
  const [owner] = await freshDatabase(t, 1);
  await migrate(owner!, "1.0.0");
  await owner!.query("insert into migrations (name, version) values ('9999_later.sql', '2.3.0')");

  await assert.rejects(
    migrate(owner!, "1.0.0"),
    new UserError("store.newer-folder", { found: "2.3.0", version: "1.0.0" }),
  );
});

async function schemaOf(owner: Client): Promise<unknown> {
  const { rows } = await owner.query(`
    select relname as name, relkind::text as kind, relrowsecurity as fenced from pg_class
    where relnamespace = 'public'::regnamespace
    union all
    select proname, prosrc, prosecdef from pg_proc where pronamespace = 'public'::regnamespace
    union all
    select tablename || policyname, qual, true from pg_policies where schemaname = 'public'
    union all
    select name, null, true from migrations
    order by 1, 2`);
  return rows;
}

/** Connections of the owner to a database without tables. */
async function freshDatabase(t: TestContext, connections: number): Promise<Client[]> {
  const admin = await testOwner();
  const name = `visavis_migrate_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`create database ${name}`);
  const clients = Array.from({ length: connections }, () => {
    const client = new Client({
      host: admin.host,
      port: admin.port,
      ...(admin.user !== undefined && { user: admin.user }),
      ...(admin.password && { password: admin.password }),
      database: name,
    });
    return client.on("error", () => {});
  });
  await Promise.all(clients.map((client) => client.connect()));
  t.after(async () => {
    await Promise.all(clients.map((client) => client.end().catch(() => {})));
    await admin.query(`drop database ${name} with (force)`);
  });
  return clients;
}
