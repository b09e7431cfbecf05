import assert from "node:assert/strict";
import { test } from "node:test";
import { refreshStale } from "./figures.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { meetOrder } from "./meet.ts";
import { neighbours, type NeighboursQuery } from "./neighbours.ts";

async function four() {
  const world = await newWorld();
  const anna = await world.person("Anna Busch", "anna@x.example");
  const bert = await world.person("Bert Busch", "bert@x.example");
  const carl = await world.person("Carl Abt", "carl@y.example");
  // Writes, and never got an answer.
  const dora = await world.person("Dora Busch", "dora@x.example");
  for (const [person, day] of [
    [anna, "01"],
    [bert, "02"],
    [carl, "03"],
  ] as const) {
    const at = (hour: string) => `2026-09-${day}T${hour}:00:00Z`;
    await world.exchange({ with: person, at: at("09"), direction: "in" });
    await world.exchange({ with: person, at: at("10") });
  }
  await world.exchange({ with: dora, at: "2026-09-04T09:00:00Z", direction: "in" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  const placeOf = (id: string, query: Partial<NeighboursQuery> & Pick<NeighboursQuery, "list">) =>
    world.inside((tx) => neighbours(tx, id, { show: "all", ...query }, PLACE));
  return { world, anna, bert, carl, dora, placeOf };
}

test("among all people the neighbours are those of the words and the order that were asked for", async () => {
  const { anna, bert, carl, dora, placeOf } = await four();

  assert.deepEqual(await placeOf(anna.id, { list: "people" }), {
    rank: 2,
    of: 4,
    previous: carl.id,
    next: bert.id,
  });
  assert.deepEqual(await placeOf(dora.id, { list: "people", text: "busch" }), {
    rank: 3,
    of: 3,
    previous: bert.id,
    next: null,
  });
  assert.deepEqual(await placeOf(dora.id, { list: "people", text: "busch", order: "contact" }), {
    rank: 1,
    of: 3,
    previous: null,
    next: bert.id,
  });
  assert.equal(await placeOf(carl.id, { list: "people", text: "busch" }), null);
});

test("among those whom to meet the neighbours are those of the selection", async () => {
  const { world, anna, bert, carl, dora, placeOf } = await four();
  const all = await world.inside((tx) => meetOrder(tx, { show: "all" }, PLACE));
  const [first, second] = all.filter((id) => id === anna.id || id === bert.id);

  assert.deepEqual(new Set(all), new Set([anna.id, bert.id, carl.id]));
  assert.deepEqual(await placeOf(all[1]!, { list: "meet" }), {
    rank: 2,
    of: 3,
    previous: all[0],
    next: all[2],
  });
  assert.deepEqual(await placeOf(first!, { list: "meet", text: "busch" }), {
    rank: 1,
    of: 2,
    previous: null,
    next: second,
  });
  assert.equal(await placeOf(carl.id, { list: "meet", text: "busch" }), null);
  assert.equal(await placeOf(dora.id, { list: "meet" }), null);
});
