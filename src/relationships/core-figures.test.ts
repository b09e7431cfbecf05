import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { DAY_MS } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { standings } from "./core-figures.ts";
import { refreshStale } from "./figures.ts";
import { NOW, PLACE, type World, newWorld } from "./for-tests.ts";

async function three(): Promise<World> {
  const world = await newWorld();
  for (const name of ["Anna", "Bert", "Cleo"]) {
    const person = await world.person(name, `${name.toLowerCase()}@x.example`);
    for (const direction of ["in", "out"] as const) {
      await world.exchange({ with: person, at: "2026-10-01T09:00:00Z", direction });
    }
  }
  await world.inside((tx) => refreshStale(tx, PLACE));
  return world;
}

/** Who stands where, by name, when asked as often as it takes to have been kept. */
async function ranked(tx: Tx, place = PLACE): Promise<readonly string[]> {
  const rows = await tx.selectFrom("people").select(["person_id", "name"]).execute();
  const nameOf = new Map(rows.map(({ person_id, name }) => [person_id, name]));
  await standings(tx, place);
  return (await standings(tx, place)).map(
    ({ id, core, today }) => `${nameOf.get(id)} ${core.weight} ${today.pulse.silentDays}`,
  );
}

test("whatever changes of anybody is seen at once, though standings are kept", async () => {
  const { inside } = await three();
  const change = (what: ReturnType<typeof sql>) => inside((tx) => what.execute(tx));
  const first = await inside(ranked);
  assert.deepEqual(first.map((one) => one.slice(0, 4)).toSorted(), ["Anna", "Bert", "Cleo"]);

  await change(sql`update figures set weight = 2
    where person_id = (select person_id from people where name = 'Bert')`);
  assert.equal((await inside(ranked))[0], "Bert 2 54");

  await change(sql`delete from people where name = 'Anna'`);
  assert.deepEqual(await inside(ranked), ["Bert 2 54", "Cleo 1 54"]);

  // Two at once, in one transaction.
  await change(sql`update figures set weight = 0.5`);
  assert.deepEqual((await inside(ranked)).toSorted(), ["Bert 0.5 54", "Cleo 0.5 54"]);
});

test("what moves with the calendar moves, though nothing else did", async () => {
  const { inside } = await three();
  const before = await inside(ranked);
  const tomorrow = { ...PLACE, now: new Date(NOW.getTime() + DAY_MS) };
  const after = await inside((tx) => ranked(tx, tomorrow));

  assert.deepEqual(
    [before, after].map((list) => new Set(list.map((one) => one.split(" ").at(-1)))),
    [new Set(["54"]), new Set(["55"])],
  );
});

test("an archive that was emptied has nobody", async () => {
  assert.equal((await (await three()).inside(ranked)).length, 3);
  assert.deepEqual(await (await newWorld()).inside(ranked), []);
});
