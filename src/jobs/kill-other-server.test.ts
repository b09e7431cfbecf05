import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_OTHER_SERVER } from "#store/test-other-server.ts";
import { onOtherServer } from "./kill-archives.ts";
import { killImports } from "./kill-imports.ts";

/** A fifth of those on our own server (kill.test.ts). */
const KILLS = Math.ceil(Number(process.env["VISAVIS_KILLS"] ?? 15) / 5);

test(
  `on PostgreSQL 15 as well, an import that is killed loses nothing and has nothing twice (${KILLS} times)`,
  { skip: NO_OTHER_SERVER },
  async (t) => {
    const archives = await onOtherServer(t);
    for await (const { victim, ...wrong } of killImports(t, { archives, kills: KILLS })) {
      assert.deepEqual({ victim, ...wrong }, { victim, half: 0, lost: 0, unlike: [] });
    }
  },
);
