import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { NOW, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { changeZone } from "./change-zone.ts";
import { resumeImport, runImport, startImport } from "./import.ts";
import {
  LEASE_MS,
  LeaseLost,
  type Lease,
  holdLease,
  leaseOf,
  mustBeIdle,
  outwait,
  renewLease,
} from "./lease.ts";
import { markPeopleReady } from "./imports-store.ts";
import { pastImport } from "./past-imports.ts";
import { NO_PROGRESS } from "./progress.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const REQUEST = {
  paths: ["/nowhere"],
  upload: null,
  me: ["me@x.example"],
  keep: "text",
  keepOf: {},
} as const;

const isRefused = new UserError("jobs.import-running", { import: "" }).code;

async function refused(work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, { code: isRefused });
}

const held = ({ store, scope }: Workplace, importId: string): Promise<Lease> =>
  store.transaction(scope, "page", (tx) => leaseOf(tx, importId));

const renewed = ({ store, scope, now }: Workplace, lease: Lease): Promise<boolean> =>
  store.transaction(scope, "page", (tx) =>
    renewLease(tx, lease, { now: now(), progress: NO_PROGRESS }),
  );

const later = (workplace: Workplace, ms: number): Workplace => ({
  ...workplace,
  now: () => new Date(NOW.getTime() + ms),
});

test("of imports that are started at once one begins", async () => {
  const workplace = await testWorkplace();
  const starts = Array.from({ length: 4 }, () => startImport(workplace, REQUEST));
  const ends = await Promise.allSettled(starts);

  assert.equal(ends.filter(({ status }) => status === "fulfilled").length, 1);
  for (const end of ends) {
    if (end.status === "rejected") assert.equal((end.reason as UserError).code, isRefused);
  }
});

test("while an import is worked on nothing else changes the archive as a whole", async () => {
  const workplace = await testWorkplace();
  const older = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const running = await startImport(workplace, REQUEST);

  await refused(startImport(workplace, REQUEST));
  await refused(resumeImport(workplace, running));
  await refused(undoImport(workplace, running));
  await refused(undoImport(workplace, older));
  await refused(changeZone(workplace, "Asia/Tokyo"));
});

test("who says nothing for too long is taken for dead, and stores nothing any more", async () => {
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, REQUEST);
  const lease = await held(workplace, importId);
  assert.ok(await renewed(workplace, lease));

  const next = later(workplace, LEASE_MS);
  await resumeImport(next, importId);
  await assert.rejects(renewed(next, lease), LeaseLost);
  assert.ok(await renewed(next, await held(next, importId)));

  await undoImport(later(next, 2 * LEASE_MS), importId);
  await assert.rejects(held(next, importId), LeaseLost);
});

test("who slept while another import began, or an older one was undone, works on its own no more", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const older = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const meanwhile = [
    (next: Workplace) => undoImport(next, older),
    (next: Workplace) => startImport(next, REQUEST),
  ];

  for (const [index, change] of meanwhile.entries()) {
    const before = later(workplace, 10 * index * LEASE_MS);
    const next = later(workplace, (10 * index + 1) * LEASE_MS);
    const lease = await held(before, await startImport(before, REQUEST));
    await change(next);
    await assert.rejects(renewed(next, lease), LeaseLost);
    await assert.rejects(
      store.transaction(scope, "import", (tx) => holdLease(tx, lease)),
      LeaseLost,
    );
    await resumeImport(later(workplace, (10 * index + 3) * LEASE_MS), lease.importId);
  }
});

test("nobody takes an import from a program in the middle of something, however long it says nothing", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const older = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const importId = await startImport(workplace, REQUEST);
  const lease = await held(workplace, importId);
  const next = later(workplace, 10 * LEASE_MS);

  await store.transaction(scope, "import", async (tx) => {
    await holdLease(tx, lease);
    await refused(resumeImport(next, importId));
    await refused(undoImport(next, importId));
    await refused(undoImport(next, older));
  });
  await resumeImport(next, importId);
  await assert.rejects(
    store.transaction(scope, "import", (tx) => holdLease(tx, lease)),
    LeaseLost,
  );
});

test("whoever finds its import being taken leaves it at once", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const importId = await startImport(workplace, REQUEST);
  const lease = await held(workplace, importId);

  await store.transaction(scope, "maintenance", async (tx) => {
    await mustBeIdle(tx, later(workplace, LEASE_MS).now());
    await assert.rejects(
      store.transaction(scope, "import", (other) => holdLease(other, lease)),
      LeaseLost,
    );
  });
});

test("the lease of a program that was killed is waited out, with how long yet, and then it may be taken up", async () => {
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, REQUEST);
  let passed = 2_000;
  const waiting = { ...workplace, now: () => new Date(NOW.getTime() + passed) };
  const waits: number[] = [];
  const wait = {
    pause: async () => (passed += 6_000),
    onWait: (ms: number) => waits.push(ms),
  };

  await outwait(waiting, importId, wait);
  assert.deepEqual(waits, [18_000, 12_000, 6_000]);
  await resumeImport(waiting, importId);
});

test("nobody waits for a program that lives, or where none works", async () => {
  const workplace = await testWorkplace();
  const done = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const importId = await startImport(workplace, REQUEST);
  const lease = await held(workplace, importId);
  let passed = 4_000;
  const waiting = { ...workplace, now: () => new Date(NOW.getTime() + passed) };
  const waits: number[] = [];
  const wait = {
    pause: async () => {
      passed += 1_000;
      await renewed(waiting, lease);
    },
    onWait: (ms: number) => waits.push(ms),
  };

  await outwait(waiting, done, wait);
  assert.deepEqual(waits, []);
  await outwait(waiting, importId, wait);
  assert.deepEqual(waits, [16_000]);
  await refused(resumeImport(waiting, importId));
});

test("what an import took is the time in which programs worked on it, and none of the pauses between them", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const importId = await startImport(workplace, REQUEST);
  const at = (seconds: number) => later(workplace, seconds * 1000);
  const secondsOf = () =>
    store.transaction(scope, "page", async (tx) => (await pastImport(tx, importId, NOW)).seconds);
  const ready = at(8).now();
  await store.transaction(scope, "page", (tx) => markPeopleReady(tx, importId, ready));
  await renewed(at(10), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 10 });

  await resumeImport(at(3600), importId);
  await renewed(at(3605), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 15 });
  await resumeImport(at(7200), importId);
  await renewed(at(7201), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 16 });

  // A clock that was set back makes no pause.
  await resumeImport(at(3600), importId);
  assert.deepEqual((await secondsOf()).people, 8);
});

test("a clock that was set back by an hour keeps no dead import alive", async () => {
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, REQUEST);

  await undoImport(later(workplace, -3_600_000), importId);
  await assert.rejects(held(workplace, importId), LeaseLost);
});

test("an import that somebody else took ends as stopped, and changes nothing of theirs", async () => {
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, REQUEST);
  let taken = false;
  const asleep: Workplace = {
    ...workplace,
    store: {
      ...workplace.store,
      transaction: async (scope, purpose, work) => {
        const done = await workplace.store.transaction(scope, purpose, work);
        // After it knows its lease, and before it does anything with it.
        if (!taken) {
          taken = true;
          await undoImport(later(workplace, LEASE_MS), importId);
        }
        return done;
      },
    },
  };

  const { signal } = new AbortController();
  assert.equal(await runImport(asleep, importId, { signal }), "stopped");
  const rows = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    tx.selectFrom("imports").select("state").execute(),
  );
  assert.deepEqual(rows, [{ state: "undone" }]);
});
