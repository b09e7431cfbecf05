import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import { markAllStale, refreshStale } from "./figures.ts";
import { PLACE, type TestPerson, type World, newWorld } from "./for-tests.ts";
import { type MeetQuery, meetList } from "./meet.ts";
import { circleOf } from "./place-circle.ts";
import { peopleMap } from "./place-map.ts";

/** Somebody with whom mails pass, so many of them, and who signs with an address. */
async function signer(world: World, name: string, address: string, weeks: number) {
  const handle = `${name.toLowerCase()}@${name.toLowerCase()}.example`;
  const person = await world.person(name, handle);
  for (let week = 0; week < weeks; week++) {
    const day = new Date(PLACE.now.getTime() - week * 7 * 86_400_000).toISOString();
    const { item } = await world.exchange({ with: person, at: day, direction: "in" });
    await world.exchange({ with: person, at: day });
    if (week === 0 && address !== "") await sign(world, person, item, address);
  }
  return person;
}

const sign = (world: World, person: TestPerson, item: string, value: string): Promise<number> =>
  world.inside((tx) =>
    insertRows(tx, "facts", [
      {
        handle_id: [...person.handles.values()][0]!,
        field: "address",
        value,
        import_id: newId(),
        item_id: item,
        at: PLACE.now,
      },
    ]),
  );

/** Uma and Tom in London, Rob in Reading, Eve in Munich, Gus somewhere in Britain, Nat nobody knows where. */
async function britain(): Promise<World> {
  const world = await newWorld();
  await signer(world, "Tom", "London EC1A 1BB", 2);
  await signer(world, "Uma", "London SE10 9LS", 9);
  await signer(world, "Rob", "Reading RG1 1AA, UK", 5);
  await signer(world, "Eve", "80331 München", 20);
  await signer(world, "Gus", "United Kingdom", 3);
  await signer(world, "Nat", "", 3);
  await world.inside((tx) => refreshStale(tx, PLACE));
  return world;
}

const meet = (world: World, query: Partial<MeetQuery>) =>
  world.inside((tx) => meetList(tx, { show: "all", offset: 0, limit: 30, ...query }, PLACE));

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

test("a place in the search field leaves those who sit around it, by need, and apart the merely national", async () => {
  const world = await britain();
  const found = await meet(world, { text: "bei London 20 km" });

  assert.deepEqual(names(found.people), ["Uma", "Tom"]);
  assert.deepEqual([found.total, found.counts.all], [2, 2]);
  const { near } = found;
  assert.deepEqual(
    [near?.centre.name, near?.km, near?.typed, near?.rest],
    [{ de: "London", en: "London" }, 20, "London", undefined],
  );
  assert.deepEqual([names(near!.somewhere), near!.somewhereTotal], [["Gus"], 1]);
  assert.deepEqual(near!.country.de, "Vereinigtes Königreich");
  assert.deepEqual(
    Object.keys(near!.away),
    found.people.map(({ id }) => id),
  );
  assert.ok(Object.values(near!.away).every((km) => km <= 20));
  assert.deepEqual(
    [...found.people, ...near!.somewhere].map(({ id, name }) => [
      name,
      ...near!.how[id]!.because.map(({ code }) => code),
      near!.how[id]!.exact.code,
    ]),
    [
      ["Uma", "places.signature", "places.by-postcode"],
      ["Tom", "places.signature", "places.by-postcode"],
      ["Gus", "places.signature", "places.by-country"],
    ],
  );
});

test("the circle grows with its radius, and the words beside it count as well", async () => {
  const world = await britain();

  assert.deepEqual(names((await meet(world, { near: "London", km: 80 })).people), [
    "Uma",
    "Rob",
    "Tom",
  ]);
  const rob = await meet(world, { text: "rob near London 80 km" });
  assert.deepEqual([names(rob.people), rob.near?.somewhereTotal], [["Rob"], 0]);
  assert.deepEqual(names((await meet(world, { near: "London", km: 80, text: "uma" })).people), [
    "Uma",
  ]);
});

test("around a place the nearest may come first, no nearer than it is known, and who is equally near by need", async () => {
  const world = await britain();
  const ian = await signer(world, "Ian", "London", 12);
  const una = await signer(world, "Una", "London EC1A 1BB", 4);
  await world.inside((tx) => refreshStale(tx, PLACE));
  const nearest = await meet(world, { near: "London", km: 80, order: "distance" });
  const byNeed = await meet(world, { near: "London", km: 80 });

  assert.deepEqual(names(byNeed.people), ["Ian", "Uma", "Rob", "Una", "Tom"]);
  assert.deepEqual(names(nearest.people), ["Una", "Tom", "Uma", "Ian", "Rob"]);
  // In the middle of London, or anywhere in it.
  assert.ok(nearest.near!.away[ian.id]! < nearest.near!.away[una.id]!);
  const second = await meet(world, {
    near: "London",
    km: 80,
    order: "distance",
    offset: 1,
    limit: 2,
  });
  assert.deepEqual(names(second.people), ["Tom", "Uma"]);
});

test("what is no place is words, as before", async () => {
  const world = await britain();
  const { people, near } = await meet(world, { text: "Eve" });

  assert.deepEqual([names(people), near], [["Eve"], null]);
  assert.equal(circleOf({ text: "bei Lumenhöfe 50 km" }, PLACE.zone), null);
  assert.equal(circleOf({ near: "Germany", km: 50 }, PLACE.zone), null);
});

test("a place of the map is found by its degrees, and keeps the name it was shown by", () => {
  const centreOf = (near: string) => circleOf({ near, km: 15 }, PLACE.zone)?.centre;

  assert.deepEqual(centreOf("London, CA 42.9834,-81.233"), {
    name: { de: "London", en: "London" },
    country: "CA",
    latitude: 42.9834,
    longitude: -81.233,
  });
  assert.deepEqual(centreOf("48.1374,11.5755")?.country, "DE");
  assert.equal(centreOf("99,999"), undefined);
});

test("the map has the whole selection, also who sits outside the circle", async () => {
  const world = await britain();
  const map = await world.inside((tx) =>
    peopleMap(tx, { show: "all", text: "near London 20 km" }, PLACE),
  );

  assert.deepEqual(
    map.places
      .map(({ name, country, people }) => [name.en, country, ...names(people)].join(" "))
      .toSorted(),
    ["London GB Tom", "London GB Uma", "Munich DE Eve", "Reading GB Rob"],
  );
  assert.deepEqual([map.countryOnly, map.nowhere], [1, 1]);
});

test("seen from the map those come first who stand on it, then of whom the country alone is known", async () => {
  const world = await britain();
  const found = async (query: Partial<MeetQuery>) => names((await meet(world, query)).people);

  assert.deepEqual(await found({ order: "distance" }), ["Eve", "Uma", "Rob", "Tom", "Gus", "Nat"]);
  const each = await Promise.all(
    (["place", "country", "none"] as const).map((seat) => found({ order: "distance", seat })),
  );
  assert.deepEqual(each, [["Eve", "Uma", "Rob", "Tom"], ["Gus"], ["Nat"]]);
  const { total, counts } = await meet(world, { seat: "place" });
  assert.deepEqual([total, counts.all], [4, 6]);
});

test("an archive of before places were kept has them once its people are measured anew", async () => {
  const world = await britain();
  await world.inside(async (tx) => {
    await tx.deleteFrom("places").execute();
    await markAllStale(tx);
    await refreshStale(tx, PLACE);
  });

  assert.deepEqual(names((await meet(world, { text: "near London 20 km" })).people), [
    "Uma",
    "Tom",
  ]);
});
