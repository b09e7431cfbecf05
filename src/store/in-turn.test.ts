import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { testStore } from "#store/for-tests.ts";
import { inTurn } from "#store/in-turn.ts";

test("statements run in their order, and the first that fails is told once all have ended", async () => {
  const { store, scope } = await testStore();
  const ran: string[] = [];
  const run = async (name: string, statement: Promise<unknown>): Promise<void> => {
    try {
      await statement;
      ran.push(name);
    } catch (error) {
      ran.push(`${name} failed`);
      throw error;
    }
  };
  const failing = store.transaction(scope, "import", async (tx) => {
    try {
      await inTurn([
        run("asks", sql`select 1`.execute(tx)),
        run("breaks", sql`select 1 / 0`.execute(tx)),
        run("writes", sql`update workspaces set zone = 'Asia/Tokyo'`.execute(tx)),
      ]);
    } finally {
      ran.push("rolled back");
    }
  });
  await assert.rejects(failing, { code: "22012" });
  assert.deepEqual(ran, ["asks", "breaks failed", "writes failed", "rolled back"]);
});
