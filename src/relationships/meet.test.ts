import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { DAY_MS } from "#shared/time.ts";
import { refreshStale } from "./figures.ts";
import { NOW, PLACE, type World, newWorld } from "./for-tests.ts";
import { type MeetQuery, meetList } from "./meet.ts";

const ALL: MeetQuery = { show: "all", offset: 0, limit: 30 };

const daysAgo = (days: number): string => new Date(NOW.getTime() - days * DAY_MS).toISOString();

/** Petra: busy and never seen; Jörg: seen long ago; Anna: fell silent; Bert: wrote once, no tie. */
async function small(): Promise<World & { readonly company: World["company"] }> {
  const world = await newWorld();
  const petra = await world.person("Petra Vogt", "petra@lumen.example");
  const joerg = await world.person("Jörg Müller", "jm@waterlijn.example");
  const anna = await world.person("Anna Busch", "anna@busch.example");
  const bert = await world.person("Bert", "bert@lumen.example");
  await world.company("Lumen GmbH", petra, bert);
  for (let week = 0; week < 20; week++) {
    await world.exchange({
      with: petra,
      at: daysAgo(week * 7),
      direction: week % 2 ? "in" : "out",
    });
  }
  await world.exchange({ with: joerg, at: daysAgo(700), kind: "in-person", subject: "Messe" });
  await world.exchange({ with: joerg, at: daysAgo(10), kind: "video" });
  for (let week = 0; week < 12; week++) {
    await world.exchange({
      with: anna,
      at: daysAgo(250 + week * 7),
      direction: week % 2 ? "in" : "out",
    });
  }
  await world.exchange({ with: anna, at: daysAgo(340), kind: "in-person" });
  await world.exchange({ with: bert, at: daysAgo(3), direction: "in" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  return world;
}

const meet = (world: World, query: Partial<MeetQuery> = {}) =>
  world.inside((tx) => meetList(tx, { ...ALL, ...query }, PLACE));

const names = async (world: World, query: Partial<MeetQuery>) =>
  (await meet(world, query)).people.map(({ name }) => name);

test("ties stand in order of need, with how many there are of each", async () => {
  const world = await small();
  const { people, total, counts, companies, sources } = await meet(world);

  assert.deepEqual(
    people.map(({ name, onlyVirtual, fading }) => [name, onlyVirtual, fading]),
    [
      ["Petra Vogt", true, false],
      ["Anna Busch", false, true],
      ["Jörg Müller", false, false],
    ],
  );
  for (const { parts } of people) {
    assert.equal(parts.need, parts.days * parts.missing * parts.weight);
  }
  assert.deepEqual([total, counts, sources], [3, { all: 3, onlyVirtual: 1, fading: 1 }, 1]);
  assert.deepEqual(
    companies.map(({ name, people }) => [name, people]),
    [["Lumen GmbH", 1]],
  );
});

test("a zip or a folder that was dropped is one source, and so is whatever a terminal named", async () => {
  const world = await newWorld();
  const add = (path: string, at: number, channel = "email") =>
    world.inside((tx) =>
      sql`insert into import_files select (jsonb_populate_record(f, ${JSON.stringify({ path, file_no: at, channel: channel || null })}::jsonb)).*
        from import_files f where file_no = 1`.execute(tx),
    );
  for (const [at, path] of ["a.zip › x/1", "a.zip › x/2", "Old/1", "Old/new/2"].entries()) {
    await add(path, at + 2);
  }
  await add("picture.jpg", 9, "");
  const dropped = await meet(world);
  const request = { upload: null, paths: ["/in/a.zip", "/in/Old"] };
  await world.inside((tx) =>
    sql`update imports set request = ${JSON.stringify(request)}::jsonb`.execute(tx),
  );
  const named = await meet(world);

  // With the mailbox that every world has, and the picture, as the import's own page counts it.
  assert.deepEqual([dropped.sources, named.sources], [4, 2]);
});

test("a person is shown with their reasons, the two clocks and the picture of 24 months", async () => {
  const world = await small();
  const [joerg] = (await meet(world, { text: "jörg" })).people;

  assert.deepEqual(
    [joerg?.lastContact, joerg?.lastSeen, joerg?.company, joerg?.title],
    [new Date(daysAgo(10)), new Date(daysAgo(700)), null, null],
  );
  assert.deepEqual(joerg?.seen, [{ day: "2024-12-24", label: "Messe" }]);
  assert.deepEqual(
    joerg?.reasons.map(({ code }) => code),
    ["relationships.reason.seen"],
  );
  assert.deepEqual(
    [joerg?.months.length, joerg?.months[0]?.month, joerg?.months.at(-1)],
    [24, "2024-12", { month: "2026-11", written: 0, phone: 0, video: 1 }],
  );
});

test("whoever was silent in all of the 24 months is shown in the last ones with contact", async () => {
  const world = await newWorld();
  const old = await world.person("Vera Alt", "vera@x.example");
  await world.exchange({ with: old, at: "2002-03-01T09:00:00Z" });
  await world.exchange({ with: old, at: "2002-06-01T09:00:00Z", direction: "in" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  const [vera] = (await meet(world, {})).people;

  assert.deepEqual(
    [vera?.months.length, vera?.months[0]?.month, vera?.months.at(-1)],
    [24, "2000-07", { month: "2002-06", written: 1, phone: 0, video: 0 }],
  );
});

test("filters leave those whom they name, and the counts follow them", async () => {
  const world = await small();
  const { companies } = await meet(world);

  assert.deepEqual(await names(world, { show: "only-virtual" }), ["Petra Vogt"]);
  assert.deepEqual(await names(world, { show: "fading" }), ["Anna Busch"]);
  assert.deepEqual(await names(world, { company: companies[0]!.id }), ["Petra Vogt"]);
  assert.deepEqual(await names(world, { kind: "video" }), ["Jörg Müller"]);
  assert.deepEqual(await names(world, { channel: "calendar" }), ["Anna Busch", "Jörg Müller"]);
  assert.deepEqual((await meet(world, { kind: "video", show: "fading" })).counts, {
    all: 1,
    onlyVirtual: 0,
    fading: 0,
  });
});

test("text is found in names, companies and addresses, with or without accents", async () => {
  const world = await small();

  assert.deepEqual(await names(world, { text: "MULLER jorg" }), ["Jörg Müller"]);
  assert.deepEqual(await names(world, { text: "lumen petra" }), ["Petra Vogt"]);
  assert.deepEqual(await names(world, { text: "@busch" }), ["Anna Busch"]);
  assert.deepEqual(await names(world, { text: "100%" }), []);
});

test("a page of the list goes on where the one before it ended", async () => {
  const world = await small();

  assert.deepEqual(await names(world, { limit: 1, offset: 1 }), ["Anna Busch"]);
  assert.equal((await meet(world, { limit: 1, offset: 1 })).total, 3);
});

test("whoever is hidden is not on the list", async () => {
  const world = await small();
  await world.inside(async (tx) => {
    await tx.updateTable("figures").set({ hidden: true }).execute();
  });

  assert.deepEqual(await names(world, {}), []);
});
