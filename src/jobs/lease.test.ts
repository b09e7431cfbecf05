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
import { silentFor } from "./lease-for-tests.ts";
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

  await silentFor(workplace, LEASE_MS);
  await resumeImport(workplace, importId);
  await assert.rejects(renewed(workplace, lease), LeaseLost);
  assert.ok(await renewed(workplace, await held(workplace, importId)));

  await silentFor(workplace, LEASE_MS);
  await undoImport(workplace, importId);
  await assert.rejects(held(workplace, importId), LeaseLost);
});

test("who slept while another import began, or an older one was undone, works on its own no more", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const older = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const meanwhile = [() => undoImport(workplace, older), () => startImport(workplace, REQUEST)];

  for (const change of meanwhile) {
    const lease = await held(workplace, await startImport(workplace, REQUEST));
    await silentFor(workplace, LEASE_MS);
    await change();
    await assert.rejects(renewed(workplace, lease), LeaseLost);
    await assert.rejects(
      store.transaction(scope, "import", (tx) => holdLease(tx, lease)),
      LeaseLost,
    );
    await silentFor(workplace, LEASE_MS);
    await resumeImport(workplace, lease.importId);
    await silentFor(workplace, LEASE_MS);
  }
});

test("nobody takes an import from a program in the middle of something, however long it says nothing", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const older = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const importId = await startImport(workplace, REQUEST);
  const lease = await held(workplace, importId);
  await silentFor(workplace, 10 * LEASE_MS);

  await store.transaction(scope, "import", async (tx) => {
    await holdLease(tx, lease);
    await refused(resumeImport(workplace, importId));
    await refused(undoImport(workplace, importId));
    await refused(undoImport(workplace, older));
  });
  await resumeImport(workplace, importId);
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

  await silentFor(workplace, LEASE_MS);

  await store.transaction(scope, "maintenance", async (tx) => {
    await mustBeIdle(tx);
    await assert.rejects(
      store.transaction(scope, "import", (other) => holdLease(other, lease)),
      LeaseLost,
    );
  });
});

test("the lease of a program that was killed is waited out, with how long yet, and then it may be taken up", async () => {
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, REQUEST);
  const waits: number[] = [];
  const wait = {
    pause: () => silentFor(workplace, 12_000 * waits.length),
    onWait: (ms: number) => waits.push(Math.ceil(ms / 10_000)),
  };

  await outwait(workplace, importId, wait);
  // Tens of seconds, begun: of 20 seconds and of 8.
  assert.deepEqual(waits, [2, 1]);
  await resumeImport(workplace, importId);
});

test("nobody waits for a program that lives, or where none works", async () => {
  const workplace = await testWorkplace();
  const done = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const importId = await startImport(workplace, REQUEST);
  const lease = await held(workplace, importId);
  let waits = 0;
  const wait = {
    pause: () => renewed(later(workplace, 1_000), lease),
    onWait: () => (waits += 1),
  };

  await outwait(workplace, done, wait);
  assert.equal(waits, 0);
  await outwait(workplace, importId, wait);
  assert.equal(waits, 1);
  await refused(resumeImport(workplace, importId));
});

test("what an import took is the time in which programs worked on it, and none of the pauses between them", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const importId = await startImport(workplace, REQUEST);
  const at = (seconds: number) => later(workplace, seconds * 1000);
  const secondsOf = () =>
    store.transaction(scope, "page", async (tx) => (await pastImport(tx, importId)).seconds);
  const ready = at(8).now();
  await store.transaction(scope, "page", (tx) => markPeopleReady(tx, importId, ready));
  await renewed(at(10), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 10 });

  await silentFor(workplace, LEASE_MS);
  await resumeImport(at(3600), importId);
  await renewed(at(3605), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 15 });
  await silentFor(workplace, LEASE_MS);
  await resumeImport(at(7200), importId);
  await renewed(at(7201), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 16 });

  // A clock that was set back, or another computer's.
  await silentFor(workplace, LEASE_MS);
  await resumeImport(at(3600), importId);
  await renewed(at(3602), await held(workplace, importId));
  assert.deepEqual(await secondsOf(), { people: 8, all: 18 });
});

test("a clock of the database that was set back by an hour keeps no dead import alive", async () => {
  const workplace = await testWorkplace();
  const importId = await startImport(workplace, REQUEST);

  await silentFor(workplace, -3_600_000);
  await undoImport(workplace, importId);
  await assert.rejects(held(workplace, importId), LeaseLost);
});

test("of computers whose clocks are an hour apart none takes another's living import, nor waits long for a dead one", async () => {
  const workplace = await testWorkplace();
  const others = [-3_600_000, 3_600_000].map((ms) => later(workplace, ms));
  const importId = await startImport(workplace, REQUEST);
  const waits: number[] = [];
  for (const other of others) {
    await refused(resumeImport(other, importId));
    await outwait(other, importId, {
      pause: () => silentFor(workplace, LEASE_MS),
      onWait: (ms) => waits.push(ms),
    });
    await resumeImport(other, importId);
    await refused(resumeImport(workplace, importId));
  }
  assert.equal(waits.length, 2);
  assert.ok(waits.every((ms) => ms > 0 && ms <= LEASE_MS));
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
          await silentFor(workplace, LEASE_MS);
          await undoImport(workplace, importId);
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
