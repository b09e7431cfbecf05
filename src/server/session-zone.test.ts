import assert from "node:assert/strict";
import { test } from "node:test";
import { changeZone } from "#jobs/change-zone.ts";
import { testWorkplace } from "#jobs/for-tests.ts";
import type { RouteDeps } from "./deps.ts";
import { sessionRoutes } from "./routes/session.ts";

test("a page learns that the zone was changed elsewhere when it asks who is here", async () => {
  let workplace = await testWorkplace();
  const { store } = workplace;
  const none = new Proxy({}, { get: () => assert.fail("is not asked") });
  const { session } = sessionRoutes({
    workplace: () => workplace,
    zoneChanged: async () => {
      workplace = { ...workplace, zone: (await store.workspace()).zone };
    },
    imports: none as RouteDeps["imports"],
    previews: none as RouteDeps["previews"],
    isDemo: false,
    openDemo: () => assert.fail("is not asked"),
  });
  const ask = async () => {
    const asked = { params: undefined, query: undefined, body: undefined, bytes: null };
    const call = { language: "en" as const, key: "", signIn: () => "" };
    return (await session(asked, call)).zone;
  };
  const before = await ask();
  await changeZone(workplace, "Pacific/Kiritimati");

  assert.deepEqual([before, await ask()], ["Europe/Berlin", "Pacific/Kiritimati"]);
});
