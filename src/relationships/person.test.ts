import assert from "node:assert/strict";
import { test } from "node:test";
import { cardReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { decide } from "#people/decisions.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import { joinAnew, refreshStale } from "./figures.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { personPage } from "./person.ts";

async function two() {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  const bert = await world.person("Bert", "bert@x.example");
  for (const day of ["01", "08", "15", "22"]) {
    await world.exchange({
      with: anna,
      at: `2026-09-${day}T09:00:00Z`,
      direction: "in",
      by: "anna@x.example",
    });
    await world.exchange({ with: anna, at: `2026-09-${day}T10:00:00Z`, by: "anna@x.example" });
  }
  await world.exchange({
    with: anna,
    at: "2026-11-01T09:00:00Z",
    by: "anna@home.example",
    direction: "in",
  });
  await world.exchange({ with: bert, at: "2026-11-02T09:00:00Z", kind: "in-person", minutes: 90 });
  await world.inside((tx) => refreshStale(tx, PLACE));
  return { world, anna, bert };
}

test("a person's page has the handles and where they come from, the clocks and the months", async () => {
  const { world, anna } = await two();
  const page = await world.inside((tx) => personPage(tx, anna.id, PLACE));

  assert.deepEqual(page.handles, [
    {
      id: anna.handles.get("anna@x.example"),
      byHand: false,
      kind: "email",
      value: "anna@x.example",
      name: "Anna",
      written: "anna@x.example",
      dialled: null,
      count: 8,
      first: new Date("2026-09-01T09:00:00Z"),
      last: new Date("2026-09-22T10:00:00Z"),
      sources: ["mail.mbox"],
      also: { count: 0, people: [] },
    },
    {
      id: anna.handles.get("anna@home.example"),
      byHand: false,
      kind: "email",
      value: "anna@home.example",
      name: "Anna",
      written: "anna@home.example",
      dialled: null,
      count: 1,
      first: new Date("2026-11-01T09:00:00Z"),
      last: new Date("2026-11-01T09:00:00Z"),
      sources: ["mail.mbox"],
      also: { count: 0, people: [] },
    },
  ]);
  assert.deepEqual(
    [page.first, page.lastContact, page.lastContactEntry?.kind, page.lastContactEntry?.direction],
    [new Date("2026-09-01T09:00:00Z"), new Date("2026-11-01T09:00:00Z"), "written", "in"],
  );
  assert.deepEqual(page.myReply, { seconds: 3600, count: 4, before: null });
  const months = page.allMonths.map(({ month, written }) => [month, written]);
  assert.deepEqual(
    [months.length, months[0], ...months.slice(-4)],
    [24, ["2024-12", 0], ["2026-08", 0], ["2026-09", 8], ["2026-10", 0], ["2026-11", 1]],
  );
  assert.equal(page.rank, 1);
});

test("figures that no longer hold are made anew before they are shown", async () => {
  const { world, bert } = await two();
  await world.exchange({ with: bert, at: "2026-11-20T09:00:00Z" });

  const page = await world.inside((tx) => personPage(tx, bert.id, PLACE));
  assert.equal(page.counts.written, 1);
});

test("whoever is not here has no page", async () => {
  const { world } = await two();

  await assert.rejects(
    world.inside((tx) => personPage(tx, newId(), PLACE)),
    { code: "relationships.unknown-person" },
  );
});

test("what stands on the cards of two people is on the page of both, with whose it is also", async () => {
  const workplace = await testWorkplace();
  const phone = { kind: "phone", value: "+31305550142", label: "home" } as const;
  await importReadings(workplace, [
    cardReading("pv", "Petra Vogt", ["pv@x.example"], {
      handles: [{ kind: "email", value: "pv@x.example", label: "" }, phone],
    }),
    cardReading("uh", "Ulf Hansen", ["uh@x.example"], {
      handles: [{ kind: "email", value: "uh@x.example", label: "" }, phone],
    }),
  ]);
  const pages = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const people = await tx
      .selectFrom("people")
      .select(["person_id", "name"])
      .orderBy("name")
      .execute();
    return Promise.all(people.map(({ person_id }) => personPage(tx, person_id, PLACE)));
  });
  const reach = pages.map(({ name, handles }) => [
    name,
    ...handles.map(({ written, also }) => [written, also.people.map((other) => other.name)]),
  ]);
  assert.deepEqual(reach, [
    ["Petra Vogt", ["+31 30 555 0142", ["Ulf Hansen"]], ["pv@x.example", []]],
    ["Ulf Hansen", ["+31 30 555 0142", ["Petra Vogt"]], ["uh@x.example", []]],
  ]);
});

test("of a switchboard the page has how many others are behind it, and three of them", async () => {
  const workplace = await testWorkplace();
  const phone = { kind: "phone", value: "+4930901820", label: "work" } as const;
  const names = ["Ada Abt", "Ben Bach", "Cleo Cant", "Dirk Dorn", "Eva Ems", "Fritz Falk"];
  const cards = names.map((name, at) => cardReading(`card ${at}`, name, [], { handles: [phone] }));
  await importReadings(workplace, cards);
  const handles = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { person_id } = await tx
      .selectFrom("people")
      .select("person_id")
      .where("name", "=", "Ben Bach")
      .executeTakeFirstOrThrow();
    return (await personPage(tx, person_id, PLACE)).handles;
  });
  assert.deepEqual(
    handles.map(({ value, also }) => [value, also.count, also.people.map(({ name }) => name)]),
    [["+4930901820", 5, ["Ada Abt", "Cleo Cant", "Dirk Dorn"]]],
  );
});

test("a number that a handle and a signature name is there once, as one reads it, and is dialled where its country is known", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    cardReading("pv", "Petra Vogt", [], {
      handles: [{ kind: "phone", value: "+31305550142", label: "work" }],
    }),
  ]);
  const page = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { handle_id, person_id } = await tx
      .selectFrom("handles")
      .select(["handle_id", "person_id"])
      .where("kind", "=", "phone")
      .executeTakeFirstOrThrow();
    const item = await tx
      .selectFrom("items")
      .select(["item_id", "import_id"])
      .executeTakeFirstOrThrow();
    await insertRows(tx, "facts", [
      { ...item, handle_id, field: "phone" as const, value: "+31305550142", at: PLACE.now },
      { ...item, handle_id, field: "phone" as const, value: "030 90 18 20", at: PLACE.now },
    ]);
    return personPage(tx, person_id!, PLACE);
  });
  assert.deepEqual(
    [...page.handles, ...page.facts].map(({ written, dialled }) => [written, dialled]),
    [
      ["+31 30 555 0142", "+31305550142"],
      ["030 90 18 20", null],
    ],
  );
});

test("of what a card says the page has all but links, and in which file it stands", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    cardReading("pv", "Petra Vogt", ["pv@lumen.example"], {
      works: [{ company: "Lumen GmbH", unit: "", title: "Einkauf" }],
      urls: ["https://lumen.example/petra"],
      note: "met at design week",
      birthday: "--05-03",
      connected: "2024-03-01",
    }),
  ]);
  const { facts } = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { person_id } = await tx
      .selectFrom("people")
      .select("person_id")
      .executeTakeFirstOrThrow();
    return personPage(tx, person_id, PLACE);
  });
  assert.deepEqual(
    facts.map(({ field, value, at, cards }) => [field, value, at, cards.length]),
    [
      ["title", "Einkauf", null, 1],
      ["company", "Lumen GmbH", null, 1],
      ["birthday", "--05-03", null, 1],
      ["note", "met at design week", null, 1],
      ["connected", "2024-03-01", null, 1],
    ],
  );
});

test("what a card says is from the file that says it, where an earlier one had the card without it", async () => {
  const workplace = await testWorkplace();
  const card = cardReading("anna", "Anna Busch", ["anna@x.example"]);
  await importReadings(workplace, [card]);
  const other = mailReading("1", "me", ["bert"]);
  await importReadings(workplace, [other, { ...card, birthday: "--05-03" }], { files: 2 });
  const { facts } = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const anna = tx.selectFrom("people").select("person_id").where("name", "=", "Anna Busch");
    return personPage(tx, (await anna.executeTakeFirstOrThrow()).person_id, PLACE);
  });
  assert.deepEqual(
    facts.map(({ field, cards }) => [field, cards]),
    [["birthday", ["2.mbox"]]],
  );
});

test("birthdays of which cards differ are all on the page, that of the newest card first", async () => {
  const workplace = await testWorkplace();
  const changed = (day: string) => new Date(`${day}T09:00:00Z`);
  await importReadings(workplace, [
    cardReading("old", "Petra Vogt", ["pv@x.example"], {
      birthday: "--03-21",
      changed: changed("2020-01-01"),
    }),
    cardReading("new", "Petra Vogt", ["pv@x.example"], {
      birthday: "--05-03",
      changed: changed("2024-01-01"),
    }),
  ]);
  const { facts } = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const cards = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("kind", "=", "card")
      .execute();
    const [one, other] = cards.map(({ handle_id }) => handle_id);
    await decide(tx, [one!, other!], { ...PLACE, userId: workplace.scope.userId, same: true });
    await joinAnew(tx);
    const { person_id } = await tx
      .selectFrom("people")
      .select("person_id")
      .executeTakeFirstOrThrow();
    return personPage(tx, person_id, PLACE);
  });
  assert.deepEqual(
    facts.map(({ field, value }) => [field, value]),
    [
      ["birthday", "--05-03"],
      ["birthday", "--03-21"],
    ],
  );
});

test("a page says where somebody sits, how that is known, and what speaks against it", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    mailReading("1", "petra", ["me"], {
      at: new Date("2026-05-02T23:00:00Z"),
      signature: { address: "Ring 1, 80331 München" },
    }),
    cardReading("petra", "Petra Vogt", ["petra@x.example"], {
      addresses: [
        {
          label: "work",
          street: "Hafen 1",
          city: "Hamburg",
          region: "",
          postcode: "20095",
          country: "",
          position: null,
        },
      ],
    }),
  ]);
  const { seat } = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { person_id } = await tx
      .selectFrom("people")
      .select("person_id")
      .executeTakeFirstOrThrow();
    return personPage(tx, person_id, PLACE);
  });

  const day = Date.parse("2026-05-03");
  assert.deepEqual(seat, {
    name: { de: "München", en: "Munich" },
    country: "DE",
    exact: { code: "places.by-postcode", values: { sure: "certain", km: 8 } },
    because: [{ code: "places.signature", values: { dated: "yes", day } }],
    against: [
      {
        place: { name: { de: "Hamburg", en: "Hamburg" }, country: "DE" },
        because: [{ code: "places.card", values: { dated: "no" } }],
      },
    ],
  });
});
