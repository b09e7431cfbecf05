import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { archive, many, ME } from "./files-for-tests.ts";
import { runImport, startImport } from "./import.ts";
import { pastImport } from "./past-imports.ts";
import type { Workplace } from "./workplace.ts";

test("what broke an import off stands in its report until it goes on", async (t) => {
  const { workplace, write } = await archive(t);
  const paths = [await write("a.mbox", many(20))];
  const request = { paths, upload: null, me: [ME], keep: "text", keepOf: {} } as const;
  const importId = await startImport(workplace, request);
  const full: Workplace = {
    ...workplace,
    store: {
      ...workplace.store,
      ensureRoom: () => Promise.reject(new UserError("store.disk-full")),
    },
  };

  await assert.rejects(runImport(full, importId, { signal: new AbortController().signal }), {
    code: "store.disk-full",
  });
  const { state, report } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, importId, workplace.now()),
  );
  assert.deepEqual([state, report.brokeOff], ["stopped", { code: "store.disk-full", values: {} }]);
});
