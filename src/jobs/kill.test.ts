import assert from "node:assert/strict";
import { test } from "node:test";
import { inOwnFolders } from "./kill-archives.ts";
import { killImports } from "./kill-imports.ts";

/** Few by default, more in CI and before a release; a thousand in bench/kills.ts. */
const KILLS = Number(process.env["VISAVIS_KILLS"] ?? 10);

test(`an import that is killed loses nothing that was stored, and goes on without anything twice (${KILLS} times)`, async (t) => {
  const archives = await inOwnFolders(t);
  for await (const { victim, ...wrong } of killImports(t, { archives, kills: KILLS })) {
    assert.deepEqual({ victim, ...wrong }, { victim, half: 0, lost: 0, unlike: [] });
  }
});
