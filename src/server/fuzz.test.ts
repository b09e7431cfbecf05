/** VISAVIS_FUZZ_REQUESTS makes a run longer, VISAVIS_FUZZ_SEED repeats it. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pino } from "pino";
import { Failure } from "#api/common.ts";
import { type Route, ROUTES } from "#api/routes.ts";
import { entryReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import type { RouteDeps } from "#server/deps.ts";
import { startServer } from "#server/for-tests.ts";
import { importsAtWork } from "#server/imports-at-work.ts";
import { makePreviews } from "#server/previews.ts";
import { Document, randomRequests } from "#server/random-requests.ts";
import { makeHandlers } from "#server/routes/all.ts";

const REQUESTS = Number(process.env["VISAVIS_FUZZ_REQUESTS"] ?? 2000);
const SEED = Number(process.env["VISAVIS_FUZZ_SEED"] ?? Date.now() % 1_000_000);
const AT_ONCE = 4;

test(`${REQUESTS} requests made from the API's description find no fault of ours`, async (t) => {
  t.diagnostic(`seed ${SEED}`);
  const folder = await mkdtemp(join(tmpdir(), "visavis-fuzz-"));
  const workplace = { ...(await testWorkplace()), folder };
  const importId = await importReadings(workplace, [
    mailReading("1", "me", ["anna"]),
    mailReading("2", "anna", ["me"], { answers: "mail:1", at: new Date("2026-03-02T09:00:00Z") }),
    mailReading("3", "bert", ["me"], { signals: ["newsletter"] }),
    entryReading("a", ["me", "anna"]),
    { kind: "problem", place: "5", code: "email.no-header", values: {} },
  ]);
  const silent = pino({ level: "silent" });
  const imports = importsAtWork({ log: silent, zoneChanged: async () => {} });
  const deps: RouteDeps = {
    workplace: () => workplace,
    zoneChanged: async () => {},
    imports,
    previews: makePreviews(),
    isDemo: false,
    openDemo: async () => "http://127.0.0.1:7418/#x",
  };
  t.after(async () => {
    await Promise.all([deps.previews.dropAll(), imports.stopAll()]);
    await rm(folder, { recursive: true });
  });
  const bugs: string[] = [];
  const { ask } = await startServer({
    handlers: makeHandlers(deps),
    log: pino({ level: "error" }, { write: (line: string) => void bugs.push(line) }),
  });
  const rows = await workplace.store.transaction(workplace.scope, "page", async (tx) => [
    ...(await tx.selectFrom("people").select("person_id as id").execute()),
    ...(await tx.selectFrom("interactions").select("interaction_id as id").execute()),
  ]);
  const document = Document.parse(await (await ask("/api/openapi.json")).json());
  const ids = [importId, ...rows.map(({ id }) => id)];
  const requests = randomRequests(document, ids, { count: REQUESTS, seed: SEED });

  const seen: Record<number, number> = {};
  for (let from = 0; from < requests.length; from += AT_ONCE) {
    await Promise.all(
      requests.slice(from, from + AT_ONCE).map(async ({ name, path, init }) => {
        const asked = `${name} ${path} ${JSON.stringify(init)}`;
        const route: Route = ROUTES[name];
        const answer = await ask(path, init).catch((cause: unknown) => {
          // An export breaks off where an import began or went meanwhile, as others here ask for.
          if (route.file) return null;
          throw new Error(asked, { cause });
        });
        if (answer === null) return;
        const said = `${asked}: ${answer.status}`;
        assert.ok(answer.status < 500, `${said}\n${bugs.at(-1)}`);
        if (answer.ok && route.file) {
          assert.equal(answer.headers.get("content-type"), route.file, said);
          await answer.bytes().catch(() => null);
        } else {
          const fits = (answer.ok ? route.reply : Failure).safeParse(await answer.json());
          assert.ok(fits.success, `${said} ${fits.error?.message}`);
        }
        seen[answer.status] = (seen[answer.status] ?? 0) + 1;
      }),
    );
  }
  t.diagnostic(JSON.stringify(seen));
  assert.ok((seen[200] ?? 0) > REQUESTS / 4, "most requests are as the API wants them");
});
