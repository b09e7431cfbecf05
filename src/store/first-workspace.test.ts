import assert from "node:assert/strict";
import { test } from "node:test";
import { addWorkspace } from "./first-workspace.ts";
import { testOwner, testStore } from "./for-tests.ts";
import { newId } from "./ids.ts";

test("no archive is made in a zone that is none", async () => {
  await testStore();
  const owner = await testOwner();
  const scope = { workspaceId: newId(), userId: newId() };

  for (const zone of ["Foo/Bar", "Etc/Unknown", "", "+05:00"]) {
    await assert.rejects(addWorkspace(owner, scope, zone), RangeError);
  }
  const { rows } = await owner.query("select from workspaces where workspace_id = $1", [
    scope.workspaceId,
  ]);
  assert.equal(rows.length, 0);
});
