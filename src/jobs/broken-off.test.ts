import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { archive, mail, many, ME } from "./files-for-tests.ts";
import { runImport, startImport } from "./import.ts";
import { askToStop, lastBatchOf } from "./lease.ts";
import { pastImport } from "./past-imports.ts";
import type { Progress } from "./progress.ts";
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
    pastImport(tx, importId),
  );
  assert.deepEqual([state, report.brokeOff], ["stopped", { code: "store.disk-full", values: {} }]);
});

test("who waits too long for somebody else, in a batch and while people are measured, tries again", async (t) => {
  const { workplace, write } = await archive(t);
  const paths = [await write("a.mbox", many(20))];
  const request = { paths, upload: null, me: [ME], keep: "text", keepOf: {} } as const;
  const importId = await startImport(workplace, request);
  const begun = { looking: 0, reading: 0, measuring: 0 };
  let phase: keyof typeof begun = "looking";
  const failed: string[] = [];
  const busy: Workplace = {
    ...workplace,
    store: {
      ...workplace.store,
      transaction: (scope, purpose, work) =>
        workplace.store.transaction(scope, purpose, async (tx) => {
          const nth = `${phase} ${++begun[phase]}`;
          const done = await work(tx);
          // The first while reading asks what was read before.
          if (!["looking 2", "reading 2", "measuring 1"].includes(nth)) return done;
          failed.push(nth);
          throw new UserError("store.busy");
        }),
    },
  };
  const onProgress = (progress: Progress) => {
    if (progress.phase in begun) phase = progress.phase as keyof typeof begun;
  };

  const { signal } = new AbortController();
  assert.equal(await runImport(busy, importId, { signal, onProgress }), "done");
  const { report, progress } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, importId),
  );
  assert.deepEqual(failed, ["looking 2", "reading 2", "measuring 1"]);
  assert.deepEqual([report.read, report.new, progress.items], [20, 20, 20]);
});

test("a batch that was stored while the connection to the database was lost is there once, and counted once", async (t) => {
  const { workplace, write } = await archive(t);
  const future = mail("later", ME, "anna@x.example").replaceAll("2024", "2124");
  const paths = [await write("a.mbox", many(20) + future), await write("b.bin", "no mail")];
  const request = { paths, upload: null, me: [ME], keep: "text", keepOf: {} } as const;
  const importId = await startImport(workplace, request);
  let stored: string | null = null;
  let lost = 0;
  const cut: Workplace = {
    ...workplace,
    store: {
      ...workplace.store,
      transaction: async (scope, purpose, work) => {
        const done = await workplace.store.transaction(scope, purpose, work);
        const batch = await workplace.store.transaction(scope, "page", (tx) =>
          lastBatchOf(tx, importId),
        );
        if (batch === stored) return done;
        stored = batch;
        lost += 1;
        throw new UserError("store.server-gone");
      },
    },
  };

  assert.equal(await runImport(cut, importId, { signal: new AbortController().signal }), "done");
  const { report, progress } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, importId),
  );
  const problems = report.files.flatMap((file) => file.problemList.map(({ code }) => code));
  assert.deepEqual([lost, report.read, report.new, progress.items], [1, 22, 21, 22]);
  assert.deepEqual(problems, ["sources.stranger"]);
  assert.deepEqual(
    report.notes.map(({ code }) => code),
    ["jobs.date-in-future"],
  );
});

test("a stop that was asked for while the connection was lost is heard with the batch that was found stored", async (t) => {
  const { workplace, write } = await archive(t);
  // What is kept less of is a batch of its own.
  const [first, second] = [
    await write("a.mbox", many(20)),
    await write("b.mbox", mail("b", ME, "anna@x.example")),
  ];
  const request = { paths: [first, second], upload: null, me: [ME], keep: "text" } as const;
  const importId = await startImport(workplace, { ...request, keepOf: { [second]: "headers" } });
  let stored: string | null = null;
  const cut: Workplace = {
    ...workplace,
    store: {
      ...workplace.store,
      transaction: async (scope, purpose, work) => {
        const done = await workplace.store.transaction(scope, purpose, work);
        const isStored = await workplace.store.transaction(scope, "page", async (tx) => {
          const batch = await lastBatchOf(tx, importId);
          if (batch === stored) return false;
          stored = batch;
          await askToStop(tx, importId);
          return true;
        });
        if (isStored) throw new UserError("store.server-gone");
        return done;
      },
    },
  };

  assert.equal(await runImport(cut, importId, { signal: new AbortController().signal }), "stopped");
  const { report } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, importId),
  );
  assert.equal(report.read, 20);
});
