import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY_MS } from "#shared/time.ts";
import { insertRows } from "#store/insert-rows.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import {
  markAllStale,
  markStale,
  measureMeetings,
  refreshFigures,
  refreshStale,
} from "./figures.ts";
import { NOW, PLACE, type TestPerson, type World, newWorld } from "./for-tests.ts";

const figuresOf = (world: World, person: TestPerson) =>
  world.inside((tx) =>
    tx
      .selectFrom("figures")
      .select([
        "tie",
        "contact_days",
        "first_day",
        "last_day",
        "written",
        "in_person",
        "last_seen",
        "met",
        "weight",
        "hidden",
        "stale",
      ])
      .where("person_id", "=", person.id)
      .executeTakeFirst(),
  );

const mark = (tx: Tx, kind: "met" | "weight" | "hidden", address: string, value: object) =>
  insertRows(tx, "marks", [
    {
      mark_id: newId(),
      user_id: newId(),
      kind,
      subject: `email:${address}`,
      value,
      created_at: NOW,
    },
  ]);

test("figures are made of what counts, up to now", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-01-05T09:00:00Z" });
  await world.exchange({ with: anna, at: "2026-01-05T23:30:00Z", direction: "in" });
  await world.exchange({ with: anna, at: "2026-02-01T09:00:00Z", direction: "in", counted: false });
  await world.exchange({ with: anna, at: "2026-12-01T09:00:00Z", kind: "in-person" });
  await world.exchange({ with: anna, at: null, direction: "in" });
  await world.inside((tx) => refreshStale(tx, PLACE));

  assert.deepEqual(await figuresOf(world, anna), {
    tie: true,
    contact_days: 2,
    first_day: "2026-01-05",
    // Half past eleven at night in UTC is the next day in Berlin.
    last_day: "2026-01-06",
    written: 2,
    in_person: 0,
    last_seen: null,
    met: false,
    weight: 1,
    hidden: false,
    stale: false,
  });
});

test("somebody with two addresses in one mail was written to once", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  await world.exchange({ with: anna, at: "2026-01-05T09:00:00Z" });
  await world.inside((tx) => refreshStale(tx, PLACE));

  assert.equal((await figuresOf(world, anna))?.written, 1);
});

test("what the user says of somebody holds over what was derived", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-01-05T09:00:00Z" });
  await world.inside(async (tx) => {
    await mark(tx, "met", "anna@x.example", { day: "2026-02-09", where: "Köln" });
    await mark(tx, "weight", "anna@x.example", { weight: 2 });
    await mark(tx, "hidden", "anna@x.example", {});
    await refreshFigures(tx, [anna.id], PLACE);
  });

  assert.deepEqual(await figuresOf(world, anna), {
    tie: true,
    contact_days: 2,
    first_day: "2026-01-05",
    last_day: "2026-02-09",
    written: 1,
    in_person: 1,
    last_seen: new Date("2026-02-09T11:00:00Z"),
    met: true,
    weight: 2,
    hidden: true,
    stale: false,
  });
});

test("a day that the calendar has in person is not seen twice", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-02-09T14:00:00Z", kind: "in-person" });
  await world.inside(async (tx) => {
    await mark(tx, "met", "anna@x.example", { day: "2026-02-09", where: "" });
    await refreshFigures(tx, [anna.id], PLACE);
  });

  assert.equal((await figuresOf(world, anna))?.in_person, 1);
});

test("with the last contact all figures are noughts, unless the user has met them", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const bert = await world.person("Bert", "bert@x.example");
  const { item } = await world.exchange({ with: [anna, bert], at: "2026-01-05T09:00:00Z" });
  await world.inside(async (tx) => {
    await mark(tx, "met", "bert@x.example", { day: null, where: "" });
    await refreshStale(tx, PLACE);
  });
  await world.forget(item);
  await world.inside((tx) => refreshFigures(tx, [anna.id, bert.id], PLACE));

  const { contact_days, tie, met } = (await figuresOf(world, anna))!;
  assert.deepEqual({ contact_days, tie, met }, { contact_days: 0, tie: false, met: false });
  assert.equal((await figuresOf(world, bert))?.met, true);
});

test("a meeting becomes a contact when it begins", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-01-05T09:00:00Z" });
  await world.exchange({ with: anna, at: "2026-11-24T15:00:00Z", kind: "in-person" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  const seenAt = async (now: string) => {
    await world.inside((tx) => measureMeetings(tx, { ...PLACE, now: new Date(now) }));
    return (await figuresOf(world, anna))?.met;
  };

  assert.equal(await seenAt("2026-11-24T14:59:00Z"), false);
  assert.equal(await seenAt("2026-11-24T15:00:00Z"), true);
});

test("people who are gone are marked in vain", async () => {
  const world = await newWorld();
  await world.inside((tx) => markStale(tx, [newId()]));

  assert.equal(await world.inside((tx) => refreshStale(tx, PLACE)), 0);
});

test("whatever was edited, the figures are those made from scratch", async () => {
  const world = await newWorld();
  const random = randomFrom(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const people: TestPerson[] = [];
  for (let i = 0; i < 8; i++)
    people.push(await world.person(`p${i}`, `p${i}@x.example`, `q${i}@x.example`));
  const items: string[] = [];
  for (let step = 0; step < 150; step++) {
    const some = people.filter(() => random() < 0.2);
    const act = random();
    if (act < 0.75 && some.length > 0) {
      const { item } = await world.exchange({
        with: some,
        at: new Date(NOW.getTime() - random() * 900 * DAY_MS).toISOString(),
        kind: pick(["written", "written", "phone", "video", "in-person", "unclear"]),
        direction: pick(["in", "out"]),
        counted: random() < 0.9,
        minutes: 30,
        thread: pick(["a", "b", "c"]),
        answers: newId(),
      });
      items.push(item);
    } else if (act < 0.9 && items.length > 0) {
      const item = pick(items);
      const touched = await world.inside((tx) => peopleIn(tx, item));
      await world.forget(item);
      await world.inside((tx) => refreshFigures(tx, touched, PLACE));
    } else {
      const person = pick(people);
      const [kind, value] = pick([
        ["met", { day: "2026-03-01", where: "" }],
        ["met", { day: null, where: "" }],
        ["weight", { weight: 2 }],
        ["hidden", {}],
      ] as const);
      await world.inside(async (tx) => {
        await mark(tx, kind, pick([...person.handles.keys()]), value);
        await refreshFigures(tx, [person.id], PLACE);
      });
    }
    if (random() < 0.3) await world.inside((tx) => refreshStale(tx, PLACE));
  }
  await world.inside((tx) => refreshStale(tx, PLACE));
  const kept = await allFigures(world);

  await world.inside(async (tx) => {
    await tx.deleteFrom("figures").execute();
    await markStale(
      tx,
      people.map(({ id }) => id),
    );
    await refreshStale(tx, PLACE);
  });
  assert.ok(kept.length > 0);
  assert.deepEqual(await allFigures(world), kept);
});

test("in another zone a day is another day", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-01-05T22:30:00Z" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  await world.inside(async (tx) => {
    await markAllStale(tx);
    await refreshStale(tx, { ...PLACE, zone: "Asia/Tokyo" });
  });

  assert.equal((await figuresOf(world, anna))?.first_day, "2026-01-06");
});

const allFigures = (world: World) =>
  world.inside((tx) => tx.selectFrom("figures").selectAll().orderBy("person_id").execute());

async function peopleIn(tx: Tx, item: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("parties as p")
    .innerJoin("handles as h", "h.handle_id", "p.handle_id")
    .innerJoin("interactions as i", "i.interaction_id", "p.interaction_id")
    .where("i.item_id", "=", item)
    .select("h.person_id")
    .distinct()
    .execute();
  return rows.map(({ person_id }) => person_id!);
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
