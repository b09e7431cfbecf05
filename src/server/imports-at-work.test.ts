import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { testWorkplace } from "#jobs/for-tests.ts";
import { resumeImport, startImport } from "#jobs/import.ts";
import { importsAtWork } from "./imports-at-work.ts";

const SAMPLE = fileURLToPath(new URL("../../samples/email/2004-latin1.eml", import.meta.url));

test("an import that was taken up before the run that was stopped had ended is stopped with all others", async () => {
  const workplace = await testWorkplace();
  // Each run, when nothing is left to it but this, and how to let it end.
  const begun = [Promise.withResolvers<() => void>(), Promise.withResolvers<() => void>()];
  let runs = 0;
  const imports = importsAtWork({
    log: pino({ level: "silent" }),
    zoneChanged: () => new Promise((end) => begun[runs++]!.resolve(end)),
  });
  const request = { paths: [SAMPLE], upload: null, me: [], keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);

  imports.read(workplace, id);
  const stopped = imports.stop(id);
  const endFirst = await begun[0]!.promise;
  await resumeImport(workplace, id);
  imports.read(workplace, id);
  const endSecond = await begun[1]!.promise;
  endFirst();
  await stopped;

  const events: string[] = [];
  const all = imports.stopAll().then(() => events.push("all are stopped"));
  await setImmediate();
  events.push("the second run ends");
  endSecond();
  await all;
  assert.deepEqual(events, ["the second run ends", "all are stopped"]);
});
