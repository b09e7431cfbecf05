import assert from "node:assert/strict";
import { test } from "node:test";
import { companyEvidence } from "./companies/company-whole.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { addMarks } from "./marks.ts";

test("what is told of two colleagues at once is one meeting of their company, and told apart it is two", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const bert = await world.person("Bert", "bert@x.example");
  const company = await world.company("X", anna, bert);
  const met = (person: { id: string }, day: string) =>
    ({ kind: "met", person: person.id, day, where: "Fair" }) as const;
  const say = (minute: number, ...marks: Parameters<typeof addMarks>[1]) => {
    const now = new Date(PLACE.now.getTime() + minute * 60_000);
    return world.inside((tx) => addMarks(tx, marks, { ...PLACE, now, userId: world.userId }));
  };
  const seen = async () => {
    const { total, minutes, people, entries } = await world.inside((tx) =>
      companyEvidence(tx, { company, code: "in-person" }, PLACE),
    );
    return {
      total,
      minutes,
      each: people.map(({ count }) => count),
      with: entries.map((e) => e.with),
    };
  };
  await say(0, met(anna, "2026-05-01"), met(bert, "2026-05-01"));

  assert.deepEqual(await seen(), {
    total: 1,
    minutes: 60,
    each: [1, 1],
    with: [["Anna", "Bert"]],
  });

  await say(1, met(anna, "2026-05-02"));
  await say(2, met(bert, "2026-05-02"));
  assert.deepEqual([(await seen()).total, (await seen()).minutes], [3, 180]);
});
