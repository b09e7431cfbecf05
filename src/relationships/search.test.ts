import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { cardReading, importReadings, testWorkplace } from "#jobs/for-tests.ts";
import { newId } from "#store/ids.ts";
import { NOW, PLACE, type World, newWorld } from "./for-tests.ts";
import { addMarks } from "./marks.ts";
import { search } from "./search.ts";

/** The same item at other times, as a series has it. */
async function again(world: World, of: string, times: readonly string[]): Promise<void> {
  for (const at of times) {
    const id = newId();
    await world.inside(async (tx) => {
      await sql`
        insert into interactions (workspace_id, interaction_id, item_id, at, channel, kind, subject, size, standing)
        select workspace_id, ${id}, item_id, ${at}, channel, kind, subject, size, standing
        from interactions where interaction_id = ${of}`.execute(tx);
      await sql`
        insert into parties (workspace_id, interaction_id, handle_id, role, direction, at, kind, channel, counted)
        select workspace_id, ${id}, handle_id, role, direction, ${at}, kind, channel, counted
        from parties where interaction_id = ${of}`.execute(tx);
    });
  }
}

async function found(world: World, text: string) {
  const { messages } = await world.inside((tx) => search(tx, text, NOW));
  return messages.map(({ at, subject, person }) => [
    at?.toISOString().slice(0, 10),
    subject,
    person?.name ?? null,
  ]);
}

test("a series is found once, by its last time up to now or else its next, and hides no mail", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  const meeting = { with: anna, kind: "video", text: "offer" } as const;
  const weeks = Array.from({ length: 30 }, (_, week) =>
    new Date(Date.parse("2026-09-03T09:00:00Z") + week * 7 * 86_400_000).toISOString(),
  );
  const weekly = { ...meeting, at: "2026-08-27T09:00:00Z", subject: "weekly" };
  await again(world, (await world.exchange(weekly)).id, weeks);
  const toCome = { ...meeting, at: "2027-02-01T09:00:00Z", subject: "to come" };
  await again(world, (await world.exchange(toCome)).id, ["2027-01-15T09:00:00Z"]);
  await world.exchange({
    with: anna,
    at: "2026-08-05T09:00:00Z",
    subject: "a mail",
    text: "offer",
  });

  assert.deepEqual(await found(world, "offer"), [
    ["2027-01-15", "to come", "Anna"],
    ["2026-11-19", "weekly", "Anna"],
    ["2026-08-05", "a mail", "Anna"],
  ]);
});

test("what passed with nobody but whom the user removed is not found, however much of it there is", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const bert = await world.person("Bert", "bert@x.example");
  await world.exchange({
    with: bert,
    at: "2026-01-02T09:00:00Z",
    subject: "to Bert",
    text: "offer",
  });
  await world.exchange({
    with: [anna, bert],
    at: "2026-01-03T09:00:00Z",
    subject: "to both",
    text: "offer",
  });
  for (let minute = 10; minute < 80; minute++) {
    const at = new Date(Date.parse("2026-02-01T09:00:00Z") + minute * 60_000).toISOString();
    await world.exchange({ with: anna, at, subject: "to Anna", text: "offer" });
  }
  const subjects = async () => (await found(world, "offer")).map(([, subject]) => subject);
  const before = await subjects();
  await world.inside((tx) =>
    addMarks(tx, [{ kind: "removed", person: anna.id }], { ...PLACE, userId: world.userId }),
  );

  assert.deepEqual([before.length, new Set(before)], [12, new Set(["to Anna"])]);
  assert.deepEqual(await subjects(), ["to both", "to Bert"]);
});

test("what stands on the cards of two people finds both, but nobody of whom the user said that it is not theirs", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const handles = (own: string) => [
    { kind: "email" as const, value: own, label: "" },
    { kind: "phone" as const, value: "+31305550142", label: "home" },
  ];
  await importReadings(workplace, [
    cardReading("pv", "Petra Vogt", [], { handles: handles("pv@x.example") }),
    cardReading("uh", "Ulf Hansen", [], { handles: handles("uh@x.example") }),
  ]);
  const people = (text: string) =>
    store.transaction(scope, "page", async (tx) => (await search(tx, text, NOW)).people);
  const names = async (text: string) => (await people(text)).map(({ name }) => name).toSorted();
  assert.deepEqual(await names("+3130555"), ["Petra Vogt", "Ulf Hansen"]);

  const holder = await store.transaction(scope, "page", (tx) =>
    tx
      .selectFrom("handles")
      .innerJoin("people", "people.person_id", "handles.person_id")
      .select("people.name")
      .where("handles.value", "=", "+31305550142")
      .executeTakeFirstOrThrow(),
  );
  const other = (await people("+3130555")).find(({ name }) => name !== holder.name)!;
  const wrong = { field: "wrong", value: "phone:+31305550142" } as const;
  await store.transaction(scope, "page", (tx) =>
    addMarks(tx, [{ kind: "edit", person: other.id, ...wrong }], {
      ...PLACE,
      userId: scope.userId,
    }),
  );
  assert.deepEqual(await names("+3130555"), [holder.name]);
});
