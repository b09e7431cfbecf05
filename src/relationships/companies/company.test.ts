import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { newId } from "#store/ids.ts";
import { companyList } from "./company-list.ts";
import { companyEvidence } from "./company-whole.ts";
import { measure, pageOf, waterlijn } from "./for-tests.ts";
import { PLACE } from "#relationships/for-tests.ts";
import { addMarks } from "#relationships/marks.ts";
import { seatPeople } from "#relationships/places.ts";

test("a company has its people, whom to meet first on top, and who is no tie after them", async () => {
  const { world, id } = await waterlijn();
  const { name, people, place } = await pageOf(world, id);

  assert.deepEqual(
    people.map((person) => [person.name, person.tie, person.met, person.counts]),
    [
      ["Sanne", true, false, { written: 8, phone: 0, video: 1, inPerson: 0 }],
      ["Joost", true, true, { written: 0, phone: 0, video: 1, inPerson: 1 }],
      ["Ineke", false, false, { written: 1, phone: 0, video: 0, inPerson: 0 }],
    ],
  );
  assert.deepEqual([name, place], ["Waterlijn", { rank: 1, of: 1, previous: null, next: null }]);
});

test("what passed with several of them counts once in the whole, and a number opens to all of it", async () => {
  const { world, id, joost, sanne } = await waterlijn();
  const { whole } = await pageOf(world, id);

  assert.deepEqual(
    {
      ...whole,
      lastContactWith: whole.lastContactWith.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      months: whole.months.map(({ month, written, video }) => [month, written, video]),
    },
    {
      lastContact: new Date("2026-10-05T09:00:00Z"),
      lastContactWith: [
        { id: joost.id, name: "Joost" },
        { id: sanne.id, name: "Sanne" },
      ],
      lastSeen: new Date("2026-07-01T09:00:00Z"),
      lastSeenWith: [{ id: joost.id, name: "Joost" }],
      first: { at: new Date("2026-07-01T09:00:00Z"), with: [{ id: joost.id, name: "Joost" }] },
      counts: { written: 9, phone: 0, video: 1, inPerson: 1 },
      minutes: { faceToFace: 90, screen: 30 },
      months: [
        ["2026-07", 0, 0],
        ["2026-08", 1, 0],
        ["2026-09", 8, 0],
        ["2026-10", 0, 1],
        ["2026-11", 0, 0],
      ],
      seen: [{ day: "2026-07-01", label: "Lunch" }],
    },
  );
  const video = await world.inside((tx) =>
    companyEvidence(tx, { company: id, code: "video" }, PLACE),
  );
  assert.deepEqual(
    { ...video, entries: video.entries.map((entry) => [entry.kind, entry.with.toSorted()]) },
    {
      code: "video",
      total: 1,
      minutes: 30,
      people: [
        { id: joost.id, name: "Joost", count: 1 },
        { id: sanne.id, name: "Sanne", count: 1 },
      ],
      entries: [["video", ["Joost", "Sanne"]]],
    },
  );
  const first = await world.inside((tx) =>
    companyEvidence(tx, { company: id, code: "first" }, PLACE),
  );
  assert.deepEqual([first.total, first.entries.map(({ subject }) => subject)], [1, ["Lunch"]]);
});

test("whoever is hidden is none of the company's people", async () => {
  const { world, id, sanne } = await waterlijn();
  await world.inside((tx) =>
    addMarks(tx, [{ kind: "hidden", person: sanne.id }], { ...PLACE, userId: world.userId }),
  );
  const { people, whole } = await pageOf(world, id);
  assert.deepEqual([people.map(({ name }) => name), whole.counts.written], [["Joost", "Ineke"], 1]);
});

test("an address of old is a farewell only where all of the new one is later", async () => {
  const { world, id } = await waterlijn();
  const daan = await world.person("Daan", "daan@waterlijn.example", "daan@calder.example");
  const lars = await world.person("Lars", "lars@waterlijn.example", "lars@calder.example");
  const calder = await world.company("Calder", daan, lars);
  await world.exchange({ with: daan, at: "2025-03-01T09:00:00Z", by: "daan@waterlijn.example" });
  await world.exchange({ with: daan, at: "2025-10-01T09:00:00Z", by: "daan@calder.example" });
  for (const [month, by] of [
    ["01", "calder"],
    ["02", "waterlijn"],
    ["03", "calder"],
  ]) {
    await world.exchange({
      with: lars,
      at: `2026-${month}-01T09:00:00Z`,
      by: `lars@${by}.example`,
    });
  }
  await measure(world);

  const { left } = await pageOf(world, id);
  assert.deepEqual(
    left.map(({ name, company, since }) => [name, company, since]),
    [["Daan", { id: calder, name: "Calder" }, new Date("2025-10-01T09:00:00Z")]],
  );
});

test("a company is known by its domain, with what came from there", async () => {
  const { world, id } = await waterlijn();
  assert.deepEqual((await pageOf(world, id)).known, [
    {
      domain: "waterlijn.example",
      name: "Waterlijn",
      word: null,
      contacts: 11,
      people: 3,
      first: new Date("2026-07-01T09:00:00Z"),
      last: new Date("2026-10-05T09:00:00Z"),
    },
  ]);
});

test("sites are the addresses of signatures and cards, each once, and no home", async () => {
  const { world, id, joost, sanne } = await waterlijn();
  const { item } = await world.exchange({
    with: joost,
    at: "2026-05-03T09:00:00Z",
    direction: "in",
  });
  await world.inside(async (tx) => {
    const card = newId();
    await sql`insert into handles (workspace_id, handle_id, kind, value, name, person_id)
      values ((select app_workspace()), ${card}, 'card', 'sanne', 'Sanne', ${sanne.id})`.execute(
      tx,
    );
    const says = async (handle: string, address: string, at: Date | null) =>
      sql`insert into facts (workspace_id, handle_id, field, value, import_id, item_id, at)
        select workspace_id, ${handle}, 'address', ${address}, import_id, ${item}, ${at}
        from sightings where item_id = ${item}`.execute(tx);
    const [signer] = [...joost.handles.values()];
    await says(signer!, "Kanaalweg 12, 3526 KM Utrecht", new Date("2026-05-03T09:00:00Z"));
    await says(card, "Kanaalweg 12\u00a0, 3526 KM Utrecht, Nederland", null);
    await says(card, "Singel 4, 3511 Utrecht", null);
    const addresses = [{ label: "home", street: "Singel 4", city: "Utrecht" }];
    await sql`insert into cards (workspace_id, item_id, import_id, file_no, handle_id, card)
      select workspace_id, item_id, import_id, file_no, ${card}, ${JSON.stringify({ addresses })}
      from sightings where item_id = ${item}`.execute(tx);
  });

  const day = Date.parse("2026-05-03T09:00:00Z");
  const utrecht = { name: { de: "Utrecht", en: "Utrecht" }, country: "NL" };
  const [site, ...others] = (await pageOf(world, id)).sites;
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...site, place: { name: site?.place?.name, country: site?.place?.country } },
    {
      address: "Kanaalweg 12, 3526 KM Utrecht",
      place: utrecht,
      exact: { code: "places.by-town", values: { sure: "certain", km: 9 } },
      people: [
        {
          id: joost.id,
          name: "Joost",
          because: [{ code: "places.signature", values: { dated: "yes", day } }],
        },
        {
          id: sanne.id,
          name: "Sanne",
          because: [{ code: "places.card", values: { dated: "no" } }],
        },
      ],
      meetings: [],
      since: new Date(day),
    },
  );
});

test("a meeting at a company's door is of that site, and a signature of another company of none", async () => {
  const { world, id, joost, sanne } = await waterlijn();
  const { item } = await world.exchange({ with: joost, at: "2026-05-03T09:00:00Z" });
  const visit = await world.exchange({
    with: [joost, sanne],
    at: "2026-06-10T09:00:00Z",
    kind: "in-person",
    subject: "Sensor housing",
    reason: { code: "calendar.address", values: { place: "Waterlijn, Kanaalweg 12, Utrecht" } },
  });
  await world.exchange({
    with: joost,
    at: "2027-01-10T09:00:00Z",
    kind: "in-person",
    reason: { code: "calendar.address", values: { place: "Kanaalweg 12, Utrecht" } },
  });
  await world.inside(async (tx) => {
    const says = async (handle: string, address: string) =>
      sql`insert into facts (workspace_id, handle_id, field, value, import_id, item_id, at)
        select workspace_id, ${handle}, 'address', ${address}, import_id, ${item}, now()
        from sightings where item_id = ${item}`.execute(tx);
    const former = newId();
    await sql`insert into handles (workspace_id, handle_id, kind, value, name, person_id)
      values ((select app_workspace()), ${former}, 'email', 'joost@former.example', 'Joost', ${joost.id})`.execute(
      tx,
    );
    await says([...joost.handles.values()][0]!, "Kanaalweg 12, 3526 KM Utrecht");
    await says(former, "Herengracht 182, 1016 BR Amsterdam");
  });

  assert.deepEqual(
    (await pageOf(world, id)).sites.map(({ address, meetings }) => ({ address, meetings })),
    [
      {
        address: "Kanaalweg 12, 3526 KM Utrecht",
        meetings: [
          {
            id: visit.id,
            at: new Date("2026-06-10T09:00:00Z"),
            subject: "Sensor housing",
            location: "Waterlijn, Kanaalweg 12, Utrecht",
            with: ["Joost", "Sanne"],
          },
        ],
      },
    ],
  );
});

test("who only stood beside others in a mail is a name; a role, another house and a newsletter are none", async () => {
  const { world, id, joost } = await waterlijn();
  const { id: mail } = await world.exchange({
    with: joost,
    at: "2026-05-03T09:00:00Z",
    direction: "in",
  });
  await world.inside((tx) =>
    sql`with names (value, name) as (values ('imogen@waterlijn.example', 'Imogen'),
        ('info@waterlijn.example', 'Waterlijn'), ('farid@elsewhere.example', 'Farid'),
        ('digest@waterlijn.example', 'The digest')),
      made as (insert into handles (workspace_id, handle_id, kind, value, name)
        select (select app_workspace()), gen_random_uuid(), 'email', value, name from names
        returning workspace_id, handle_id, value)
      insert into parties (workspace_id, interaction_id, handle_id, role, at, kind, channel, counted)
      select workspace_id, ${mail}, handle_id, case when value like 'digest@%' then 'from' else 'cc' end,
        timestamptz '2026-05-03T09:00:00Z', 'written', 'email', false
      from made`.execute(tx),
  );
  assert.deepEqual((await pageOf(world, id)).onlyNames, [
    { name: "Imogen", count: 1, last: new Date("2026-05-03T09:00:00Z") },
  ]);
});

test("companies are listed by name, domain or town, those in touch last first, and each stands in that list", async () => {
  const { world, id, joost, sanne } = await waterlijn();
  const hannah = await world.person("Hannah", "hannah@calder.example");
  const calder = await world.company("Calder & Rowe", hannah);
  const { item } = await world.exchange({
    with: [hannah, joost, sanne],
    at: "2026-11-01T09:00:00Z",
    counted: false,
  });
  await world.exchange({ with: hannah, at: "2026-11-01T09:00:00Z" });
  await world.inside(async (tx) => {
    const says = async (handle: string, address: string) =>
      sql`insert into facts (workspace_id, handle_id, field, value, import_id, item_id, at)
        select workspace_id, ${handle}, 'address', ${address}, import_id, ${item}, now()
        from sightings where item_id = ${item}`.execute(tx);
    const [of, at] = [[...joost.handles.values()][0]!, [...sanne.handles.values()][0]!];
    await says(of, "Kanaalweg 12, 3526 KM Utrecht");
    await says(at, "Rosenheimer Str. 4, 81669 München");
    await seatPeople(tx, [joost.id, sanne.id, hannah.id], "Europe/Berlin");
  });
  await measure(world);
  const list = (text: string, more: object = {}) =>
    world.inside((tx) => companyList(tx, { text, limit: 5, ...more }));
  const names = async (text: string, more: object = {}) =>
    (await list(text, more)).companies.map(({ name }) => name);

  const all = await list("");
  assert.equal(all.total, 2);
  assert.deepEqual(
    all.companies.map(({ where, ...company }) => [
      company.id,
      company.people,
      company.met,
      where.map(({ name }) => name.de),
    ]),
    [
      [calder, 1, false, []],
      [id, 3, true, ["München", "Utrecht"]],
    ],
  );
  assert.deepEqual(
    [
      await names("WATERLIJN.ex"),
      await names("nobody"),
      await names("munich"),
      await names("utrecht"),
      await names("", { order: "people" }),
      await names("", { order: "seen" }),
      await names("", { order: "name", offset: 1 }),
    ],
    [
      ["Waterlijn"],
      [],
      ["Waterlijn"],
      ["Waterlijn"],
      ["Waterlijn", "Calder & Rowe"],
      ["Waterlijn", "Calder & Rowe"],
      ["Waterlijn"],
    ],
  );

  const placed = async (query: Parameters<typeof pageOf>[2]) =>
    (await pageOf(world, id, query)).place;
  const first = { rank: 1, previous: null };
  assert.deepEqual(await placed({}), { rank: 2, of: 2, previous: calder, next: null });
  assert.deepEqual(await placed({ order: "people" }), { ...first, of: 2, next: calder });
  assert.deepEqual(await placed({ text: "utrecht" }), { ...first, of: 1, next: null });
  assert.equal(await placed({ text: "calder" }), null);
});

test("a company that is not here has no page", async () => {
  const { world } = await waterlijn();
  await assert.rejects(pageOf(world, newId()), { code: "company.unknown" });
});
