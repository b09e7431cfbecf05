import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Client } from "pg";
import { UserError } from "#shared/user-error.ts";
import { testOwner, testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import { opening, type Purpose } from "#store/tenant.ts";

test("a transaction speaks for one workspace, as a role without rights of its own, within its limits", async () => {
  const { store, scope } = await testStore();
  const settings = (purpose: Purpose) =>
    store.transaction(scope, purpose, async (tx) => {
      const { rows } = await sql<Record<string, string>>`
        select current_user as role, current_setting('app.workspace_id') as workspace,
          current_setting('app.user_id') as user, current_setting('statement_timeout') as statement,
          current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle`.execute(tx);
      return rows[0];
    });
  const common = {
    role: "visavis_app",
    workspace: scope.workspaceId,
    user: scope.userId,
    lock: "5s",
  };

  assert.deepEqual(await settings("page"), { ...common, statement: "5s", idle: "1min" });
  assert.deepEqual(await settings("import"), { ...common, statement: "2min", idle: "10min" });
  assert.deepEqual(await settings("maintenance"), { ...common, statement: "0", idle: "10min" });
});

test("nothing of a transaction that throws remains, and its error comes through", async () => {
  const { store, scope } = await testStore();
  const item = {
    item_id: newId(),
    key: newId(),
    standing: "personal",
    import_id: newId(),
    file_no: 1,
  };
  const broken = new Error("a bug");

  await assert.rejects(
    store.transaction(scope, "import", async (tx) => {
      await insertRows(tx, "items", [item]);
      throw broken;
    }),
    broken,
  );
  const rows = await store.transaction(scope, "page", (tx) =>
    tx.selectFrom("items").selectAll().execute(),
  );
  assert.deepEqual(rows, []);
});

test("a stranger sees nothing, and can write nothing", async () => {
  const { store, scope } = await testStore();
  const stranger = { workspaceId: scope.workspaceId, userId: newId() };

  const rows = await store.transaction(stranger, "page", (tx) =>
    tx.selectFrom("workspaces").selectAll().execute(),
  );
  assert.deepEqual(rows, []);
  await assert.rejects(
    store.transaction(stranger, "page", (tx) =>
      tx
        .insertInto("companies")
        .values({ workspace_id: scope.workspaceId, company_id: newId(), name: "x", domain: null })
        .execute(),
    ),
    { code: "42501" },
  );
});

test("an id that is none is refused before it reaches the database", () => {
  for (const id of ["", "' or true --", newId().toUpperCase(), `${newId()}'`, `${newId()}\n`]) {
    assert.throws(() => opening({ workspaceId: id, userId: newId() }, "page"));
    assert.throws(() => opening({ workspaceId: newId(), userId: id }, "page"));
  }
});

test("what takes too long, or waits too long for another, is said so", async (t) => {
  const { store, scope } = await testStore();

  await assert.rejects(
    store.transaction(scope, "page", (tx) =>
      sql`set local statement_timeout = 1; select pg_sleep(60)`.execute(tx),
    ),
    new UserError("store.too-slow"),
  );
  const owner = await testOwner();
  await owner.query("begin; lock table companies");
  t.after(() => owner.query("rollback"));
  await assert.rejects(
    store.transaction(scope, "page", (tx) =>
      sql`set local lock_timeout = 1; select from companies`.execute(tx),
    ),
    new UserError("store.busy"),
  );
});

test(
  "who is thrown out for thinking too long in a transaction has lost the server, and may begin again",
  { timeout: 60_000 },
  async (t) => {
    const { store, scope } = await testStore();
    const owner = await testOwner();

    await assert.rejects(
      store.transaction(scope, "page", async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
        await sql`set local idle_in_transaction_session_timeout = 1`.execute(tx);
        await untilGone(owner, rows[0]!.pid, t.signal);
        await sql`select`.execute(tx);
      }),
      new UserError("store.server-gone"),
    );
    assert.deepEqual(await store.workspace(), scope);
  },
);

async function untilGone(owner: Client, backend: number, signal: AbortSignal): Promise<void> {
  const left = "select from pg_stat_activity where pid = $1";
  while ((await owner.query(left, [backend])).rowCount !== 0) {
    signal.throwIfAborted();
    await setTimeout(10);
  }
}

test("pages are answered while imports are busy with all of their connections", async () => {
  const { store, scope } = await testStore();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const imports = Array.from({ length: 6 }, () =>
    store.transaction(scope, "import", () => released),
  );

  assert.deepEqual(await store.workspace(), scope);
  release();
  await Promise.all(imports);
});
