/** Who waits for whom: pages, imports and what the user says measure the same people at the same time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { oneAtATime } from "#people/memory.ts";
import { testOwner } from "#store/for-tests.ts";
import type { Tx } from "#store/tables.ts";
import { companyPage } from "./companies/company.ts";
import {
  markAllStale,
  markStale,
  measureMeetings,
  refreshFigures,
  refreshStale,
  refreshStaleAmong,
} from "./figures.ts";
import { NOW, PLACE, newWorld } from "./for-tests.ts";
import { addMarks } from "./marks.ts";
import { personPage } from "./person.ts";

/** A wait that never comes is a failure, and no run without an end. */
const IN_TIME = { timeout: 60_000 };
const AFTER_MEETING = { ...PLACE, now: new Date(NOW.getTime() + 4 * 3_600_000) };

/** Anna, whom I meet in two hours, as measured before. */
async function meetingAnna() {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-11-24T14:00:00Z", kind: "in-person" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  const hasMet = () =>
    world.inside(async (tx) => {
      const row = await tx.selectFrom("figures").select("met").executeTakeFirstOrThrow();
      return row.met;
    });
  return { world, anna, hasMet };
}

test("whoever measures waits for nobody else who does, as long as it is not of the same people", async () => {
  const { world } = await meetingAnna();

  await world.inside(async (tx) => {
    await refreshStale(tx, PLACE);
    assert.equal(await world.inside((other) => refreshStale(other, PLACE)), 0);
  });
});

test("a page shows what is there while somebody else measures, and the next one counts the meeting", async () => {
  for (const measure of [
    (tx: Tx, anna: string) => refreshFigures(tx, [anna], PLACE),
    (tx: Tx) => measureMeetings(tx, AFTER_MEETING),
  ]) {
    const { world, anna, hasMet } = await meetingAnna();
    await world.inside(async (tx) => {
      await measure(tx, anna.id);
      await world.inside((page) => measureMeetings(page, AFTER_MEETING));
      assert.equal(await hasMet(), false);
    });
    await world.inside((tx) => measureMeetings(tx, AFTER_MEETING));
    assert.equal(await hasMet(), true);
  }
});

test("a page leaves the measuring to whoever changes the zone", async () => {
  const { world, hasMet } = await meetingAnna();
  await world.inside(async (tx) => {
    await tx.updateTable("workspaces").set({ zone: "Asia/Tokyo" }).execute();
    await world.inside((page) => measureMeetings(page, AFTER_MEETING));
    assert.equal(await hasMet(), false);
  });
});

test("the page of somebody whom an import measures shows what is there", async () => {
  const { world, anna } = await meetingAnna();
  const company = await world.company("X", anna);
  await world.inside((tx) => markStale(tx, [anna.id]));

  await world.inside(async (tx) => {
    await refreshStale(tx, PLACE);
    const [page, theirs] = await world.inside(async (other) => [
      await personPage(other, anna.id, PLACE),
      await companyPage(other, company, {}, PLACE),
    ]);
    assert.deepEqual([page.id, theirs.people.map(({ id }) => id)], [anna.id, [anna.id]]);
  });
});

test(
  "what the user says waits for whoever joins before it takes hold of anybody",
  IN_TIME,
  async (t) => {
    const { world, anna } = await meetingAnna();
    const edit = { kind: "edit", person: anna.id } as const;
    for (const said of [
      [
        { ...edit, field: "name", value: "Anna Berg" },
        { ...edit, field: "email", value: "anna@y.example" },
      ],
      [{ kind: "removed", person: anna.id }],
    ] as const) {
      const joins = Promise.withResolvers<void>();
      await Promise.all([
        world.inside(async (tx) => {
          await oneAtATime(tx);
          joins.resolve();
          await untilOneWaits(t.signal);
          for (const table of ["people", "handles", "figures"]) {
            await sql`update ${sql.table(table)} set person_id = person_id`.execute(tx);
          }
        }),
        joins.promise.then(() =>
          world.inside((tx) => addMarks(tx, said, { ...PLACE, userId: world.userId })),
        ),
      ]);
    }
  },
);

for (const [what, change] of [
  [
    "whoever loses a handle is marked",
    (tx: Tx) => tx.updateTable("handles").set({ person_id: null }).execute(),
  ],
  ["when the zone changes all are marked", markAllStale],
] as const) {
  test(
    `${what} in the order in which pages measure, however they are found`,
    IN_TIME,
    async (t) => {
      const { world, anna } = await meetingAnna();
      const bert = await world.person("Bert", "bert@x.example");
      await world.exchange({ with: bert, at: "2026-01-05T09:00:00Z" });
      // Without an index they are found as they were written: Bert first.
      for (const { id } of [bert, anna])
        await world.inside((tx) => refreshFigures(tx, [id], PLACE));
      const takeHold = (tx: Tx, id: string) =>
        sql`select from figures where person_id = ${id} for no key update nowait`.execute(tx);

      const holdsAnna = Promise.withResolvers<void>();
      await Promise.all([
        world.inside(async (page) => {
          await takeHold(page, anna.id);
          holdsAnna.resolve();
          await untilOneWaits(t.signal);
          await takeHold(page, bert.id);
        }),
        holdsAnna.promise.then(() =>
          world.inside(async (tx) => {
            await sql`set local enable_indexscan = off; set local enable_bitmapscan = off`.execute(
              tx,
            );
            await change(tx);
          }),
        ),
      ]);
    },
  );
}

test(
  "when the zone changes, figures that a page is making anew meanwhile are marked once more",
  IN_TIME,
  async (t) => {
    const { world, anna } = await meetingAnna();
    await world.inside((tx) => markStale(tx, [anna.id]));
    const measures = Promise.withResolvers<void>();
    await Promise.all([
      world.inside(async (page) => {
        await refreshStaleAmong(page, sql`select ${anna.id}::uuid`, PLACE);
        measures.resolve();
        await untilOneWaits(t.signal);
      }),
      measures.promise.then(() => world.inside(markAllStale)),
    ]);
    assert.equal(await world.inside((tx) => refreshStale(tx, PLACE)), 1);
  },
);

async function untilOneWaits(signal: AbortSignal): Promise<void> {
  const owner = await testOwner();
  const waiting = `select from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and wait_event_type = 'Lock'`;
  while ((await owner.query(waiting)).rowCount === 0) {
    signal.throwIfAborted();
    await setTimeout(10);
  }
}
