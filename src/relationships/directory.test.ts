import assert from "node:assert/strict";
import { test } from "node:test";
import { directory, everyone, findPeople, withHandles } from "./directory.ts";
import { refreshStale } from "./figures.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { search } from "./search.ts";

async function three() {
  const world = await newWorld();
  const anna = await world.person("Anna Busch", "anna@x.example", "anna@home.example");
  const zoe = await world.person("zoë Nowak", "zoe@nowak.example");
  const bert = await world.person("Bert Busch", "bert@x.example");
  await world.company("Busch & Co", bert);
  await world.exchange({
    with: anna,
    at: "2026-01-05T09:00:00Z",
    by: "anna@x.example",
    text: "the lenses are here",
  });
  await world.exchange({ with: bert, at: "2026-02-05T09:00:00Z", kind: "in-person" });
  await world.exchange({ with: zoe, at: "2026-03-05T09:00:00Z", direction: "in" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  // Whom an import has just met, and nobody has measured.
  await world.exchange({
    with: await world.person("New", "new@x.example"),
    at: "2026-03-05T09:00:00Z",
  });
  return world;
}

test("everyone by name, as far as they are measured", async () => {
  const world = await three();
  const { people, total } = await world.inside((tx) => directory(tx, { offset: 0, limit: 2 }));

  assert.equal(total, 3);
  assert.deepEqual(
    people.map(({ name, company, tie, counts, lastSeen }) => [
      name,
      company?.name,
      tie,
      counts,
      lastSeen,
    ]),
    [
      ["Anna Busch", undefined, false, { written: 1, phone: 0, video: 0, inPerson: 0 }, null],
      [
        "Bert Busch",
        "Busch & Co",
        true,
        { written: 0, phone: 0, video: 0, inPerson: 1 },
        new Date("2026-02-05T09:00:00Z"),
      ],
    ],
  );
});

test("everyone stands in the order of an address book, or in the one that is asked for", async () => {
  const world = await newWorld();
  for (const [name, at] of [
    ["Zoë Abt", "2026-03-01"],
    ["Anna von Öhlen", "2026-03-02"],
    ["Bert Ofner", "2026-03-03"],
    ["Carla Oelig", "2026-03-04"],
    ["info@x.example", "2026-03-05"],
    ["Dora Abt", "2026-03-06"],
    ["Åse Ådal", "2026-02-09"],
    ["Eva Édouard", "2026-02-10"],
    ["Karl Egger", "2026-02-11"],
    ["Anna Nord 2", "2026-02-07"],
    ["+4930901820", "2026-02-08"],
  ] as const) {
    const person = await world.person(name, `${at}@x.example`);
    await world.exchange({ with: person, at: `${at}T09:00:00Z` });
  }
  await world.inside((tx) => refreshStale(tx, PLACE));
  const names = async (order?: "name" | "contact") =>
    (await world.inside((tx) => directory(tx, { order, offset: 0, limit: 20 }))).people.map(
      ({ name }) => name,
    );

  assert.deepEqual(await names(), [
    "Dora Abt",
    "Zoë Abt",
    "Åse Ådal",
    "Eva Édouard",
    "Karl Egger",
    "info@x.example",
    "Anna Nord 2",
    "Anna von Öhlen",
    "Carla Oelig",
    "Bert Ofner",
    "+4930901820",
  ]);
  const inTerminal = await world.inside((tx) => everyone(tx));
  assert.deepEqual(
    inTerminal.map(({ name }) => name),
    await names(),
  );
  assert.deepEqual((await names("name")).slice(0, 2), ["+4930901820", "Anna Nord 2"]);
  assert.deepEqual((await names("contact"))[0], "Dora Abt");
});

test("a surname is the family's, whatever stands before or behind it", async () => {
  const world = await newWorld();
  const inOrder = [
    "Michael Angstadt Jr.",
    "Amadou Ba",
    "Carla Coy Ph.D. MBA",
    "John Doe III",
    "Dr. med. Anna von Egger",
    "Bernd Fink Dipl.-Ing.",
    "Prof. Dr. Gerd Groß M.D.",
    "Li Ma",
    "Leonardo da Vinci, Esq.",
    "Anna Wu 2 LL.M.",
  ];
  for (const name of inOrder.toReversed()) {
    const person = await world.person(name, `${name.length}@${name.split(" ").at(-1)}.example`);
    await world.exchange({ with: person, at: "2026-03-01T09:00:00Z" });
  }
  await world.inside((tx) => refreshStale(tx, PLACE));
  const { people } = await world.inside((tx) => directory(tx, { offset: 0, limit: 20 }));
  assert.deepEqual(
    people.map(({ name }) => name),
    inOrder,
  );
});

test("a name or an address finds those who are called exactly so, else all that hold its words", async () => {
  const world = await three();
  const found = async (text: string) =>
    (await world.inside((tx) => findPeople(tx, text))).map(({ name }) => name);

  assert.deepEqual(await found("anna busch"), ["Anna Busch"]);
  assert.deepEqual(await found("ANNA@home.example"), ["Anna Busch"]);
  assert.deepEqual(await found("busch"), ["Anna Busch", "Bert Busch"]);
  assert.deepEqual(await found("zoe"), ["zoë Nowak"]);
  assert.deepEqual(await found("nobody"), []);
  assert.deepEqual(await found(" "), []);
});

test("somebody who was found is told as among everyone", async () => {
  const world = await three();
  const found = await world.inside(async (tx) => withHandles(tx, await findPeople(tx, "busch")));
  const all = await world.inside(everyone);

  assert.deepEqual(
    found,
    all.filter(({ name }) => name.endsWith("Busch")),
  );
  assert.equal(found.length, 2);
});

test("everyone with what they are known by, and the files in which it stands", async () => {
  const world = await three();
  const people = await world.inside(everyone);

  assert.deepEqual(
    people.map(({ name, handles }) => [name, handles]),
    [
      [
        "Anna Busch",
        [
          { kind: "email", value: "anna@home.example", name: "Anna Busch", sources: [] },
          { kind: "email", value: "anna@x.example", name: "Anna Busch", sources: ["mail.mbox"] },
        ],
      ],
      [
        "Bert Busch",
        [{ kind: "email", value: "bert@x.example", name: "Bert Busch", sources: ["mail.mbox"] }],
      ],
      [
        "zoë Nowak",
        [{ kind: "email", value: "zoe@nowak.example", name: "zoë Nowak", sources: ["mail.mbox"] }],
      ],
    ],
  );
});

test("people and messages are found by their words, the most recent people first", async () => {
  const world = await three();
  const found = async (text: string) => {
    const { people, messages, searchable } = await world.inside((tx) =>
      search(tx, text, PLACE.now),
    );
    return [people.map(({ name }) => name), messages.map(({ person }) => person?.name), searchable];
  };

  assert.deepEqual(await found("busch"), [["Bert Busch", "Anna Busch"], [], true]);
  assert.deepEqual(await found("lens"), [[], ["Anna Busch"], true]);
  assert.deepEqual(await found("'); drop table people"), [[], [], true]);
});
