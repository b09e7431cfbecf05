import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { joinCompanies } from "#people/company-joins.ts";
import { measure, pageOf, waterlijn, withDomain } from "./for-tests.ts";
import { PLACE } from "#relationships/for-tests.ts";

test("tells who of us was named beside whom of a company, and who of us has seen them", async () => {
  const { world, id, joost, sanne, ineke } = await waterlijn();
  const me = await world.person("I", "me@lumen.example");
  await world.inside((tx) =>
    sql`update handles set mine = true, person_id = null where person_id = ${me.id}`.execute(tx),
  );
  const mirja = await world.person("Mirja", "mirja@lumen.example");
  const jonas = await world.person("Jonas", "jonas@lumen.example");
  const lumen = await world.company("Lumen", mirja, jonas);
  await withDomain(world, lumen, "lumen.example");
  const mail = { at: "2026-08-01T09:00:00Z", direction: "in" } as const;
  await world.exchange({ with: [joost, mirja], ...mail });
  await world.exchange({ with: [sanne, mirja, jonas], ...mail });
  const lunch = { kind: "in-person", at: "2026-09-02T10:00:00Z" } as const;
  await world.exchange({ with: [joost, mirja], ...lunch });
  await world.exchange({ with: [joost, jonas], ...lunch, at: "2027-01-12T10:00:00Z" });
  await world.exchange({ with: [ineke, jonas], ...mail, counted: false });
  await measure(world);

  const [wrote, ate] = [new Date(mail.at), new Date(lunch.at)];
  const byPerson = (a: { person: string }, b: { person: string }) => (a.person < b.person ? -1 : 1);
  assert.deepEqual((await pageOf(world, id)).colleagues, [
    {
      id: mirja.id,
      name: "Mirja",
      knows: [
        { person: joost.id, lastContact: ate, lastSeen: ate },
        { person: sanne.id, lastContact: wrote, lastSeen: null },
      ].toSorted(byPerson),
    },
    {
      id: jonas.id,
      name: "Jonas",
      knows: [{ person: sanne.id, lastContact: wrote, lastSeen: null }],
    },
  ]);
  assert.deepEqual((await pageOf(world, lumen)).colleagues, []);

  const group = await world.company("Lumen Group");
  const { userId } = world;
  await world.inside((tx) =>
    joinCompanies(tx, { company: lumen, into: group, userId, now: PLACE.now }),
  );
  assert.deepEqual(
    (await pageOf(world, id)).colleagues.map(({ name }) => name),
    ["Mirja", "Jonas"],
  );
  assert.deepEqual((await pageOf(world, group)).colleagues, []);
});

test("who belongs to a company that one left is none of us", async () => {
  const { world, id, joost } = await waterlijn();
  const mine = [
    await world.person("I", "me@lumen.example"),
    await world.person("I", "me@former.example"),
  ];
  await world.exchange({ with: mine[0]!, at: "2026-09-01T09:00:00Z" });
  await world.exchange({ with: mine[1]!, at: "2024-08-01T09:00:00Z" });
  await world.inside((tx) =>
    sql`update handles set mine = true, person_id = null
      where person_id = any(${mine.map((one) => one.id)}::uuid[])`.execute(tx),
  );
  const mirja = await world.person("Mirja", "mirja@lumen.example");
  const kuno = await world.person("Kuno", "kuno@former.example");
  await withDomain(world, await world.company("Lumen", mirja), "lumen.example");
  await withDomain(world, await world.company("Former", kuno), "former.example");
  await world.exchange({ with: [joost, mirja, kuno], at: "2024-08-01T10:00:00Z", direction: "in" });
  await measure(world);

  assert.deepEqual(
    (await pageOf(world, id)).colleagues.map(({ name }) => name),
    ["Mirja"],
  );
});
