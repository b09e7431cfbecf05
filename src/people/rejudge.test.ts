import assert from "node:assert/strict";
import { test } from "node:test";
import { importReadings, testWorkplace } from "#jobs/for-tests.ts";
import { call, voice } from "#jobs/held-for-tests.ts";
import { rejudge } from "./rejudge.ts";

test("a call that counts as the one in another log is left alone, as all that does not change", async () => {
  const workplace = await testWorkplace();
  const logged = call("9", "", 20);
  const chatted = voice("9");
  const named = {
    ...chatted,
    parties: [chatted.parties[0]!, { ...logged.parties[0]!, role: "to" as const }],
  };
  await importReadings(workplace, [logged, named], { files: 2 });

  await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const parties = await tx.selectFrom("parties").select(["handle_id", "told_as"]).execute();
    assert.equal(parties.filter(({ told_as }) => told_as !== null).length, 1);
    const around = { with: parties.map(({ handle_id }) => handle_id) };
    assert.deepEqual(await rejudge(tx, around), new Set());
  });
});
