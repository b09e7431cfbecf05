import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, entryReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { contentsOf } from "#jobs/contents.ts";
import { call, voice } from "#jobs/held-for-tests.ts";
import { undoImport } from "#jobs/undo.ts";
import { newId } from "#store/ids.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { findPeople } from "./directory.ts";
import { markAllStale } from "./figures.ts";
import { type NewMark, addMarks, removeMarks } from "./marks.ts";
import { sayOfPairs } from "./pairs.ts";
import { personPage } from "./person.ts";
import { timeline } from "./timeline.ts";

const PLACE = { now: NOW, zone: "Europe/Berlin" };

const READINGS = [
  mailReading("1", "me", ["anna"]),
  mailReading("2", "anna", ["me"], { at: new Date("2026-03-01T15:00:00Z") }),
  entryReading("weekly", ["me", "anna"], {
    recurrence: { rules: ["FREQ=WEEKLY;COUNT=3"], added: [], excluded: [] },
  }),
];

/** Three mails and meetings with Anna: on 2, 9 and 16 March, nobody knows how. */
async function archive() {
  const workplace = await testWorkplace();
  const importId = await importReadings(workplace, READINGS);
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    workplace.store.transaction(workplace.scope, "page", work);
  return {
    workplace,
    importId,
    anna: (await inside((tx) => findPeople(tx, "anna@x.example")))[0]!.id,
    say: async (mark: NewMark) => {
      const saying = { ...PLACE, userId: workplace.scope.userId };
      return (await inside((tx) => addMarks(tx, [mark], saying)))[0]!;
    },
    takeBack: (id: string) => inside((tx) => removeMarks(tx, [id], PLACE)),
    inside,
  };
}

type Archive = Awaited<ReturnType<typeof archive>>;

/** How the meetings with Anna took place, oldest first, and what follows from it. */
const stand = ({ inside, anna }: Archive) =>
  inside(async (tx) => {
    const { entries } = await timeline(tx, anna, { offset: 0, limit: 100 }, PLACE);
    const { lastSeen, parts, hidden, counts } = await personPage(tx, anna, PLACE);
    return {
      meetings: entries
        .filter(({ kind }) => kind !== "written")
        .map(({ at, kind }) => `${at?.toISOString().slice(5, 10)} ${kind}`)
        .toReversed(),
      lastSeen: lastSeen?.toISOString().slice(0, 10) ?? null,
      weight: parts.weight,
      hidden,
      seen: counts.inPerson,
    };
  });

const UNTOUCHED = {
  meetings: ["03-02 unclear", "03-09 unclear", "03-16 unclear"],
  lastSeen: null,
  weight: 1,
  hidden: false,
  seen: 0,
};

test("what is said by one click is kept as a whole, or not at all", async () => {
  const world = await archive();
  const { workplace, anna, inside, takeBack } = world;
  const saying = { ...PLACE, userId: workplace.scope.userId };
  const stranger = "0190b0a0-0000-7000-8000-000000000000";
  const double: NewMark = { kind: "weight", person: anna, weight: 2 };
  await assert.rejects(
    inside((tx) => addMarks(tx, [double, { ...double, person: stranger }], saying)),
    new UserError("relationships.unknown-person"),
  );
  assert.deepEqual((await stand(world)).weight, 1);

  const ids = await inside((tx) =>
    addMarks(tx, [double, { kind: "hidden", person: anna }], saying),
  );
  assert.deepEqual(await stand(world), { ...UNTOUCHED, weight: 2, hidden: true });
  await takeBack(ids[1]!);
  assert.deepEqual(await stand(world), { ...UNTOUCHED, weight: 2 });
});

test("an unclear meeting was in person, and taking that back restores what held before", async () => {
  const world = await archive();
  assert.deepEqual(await stand(world), UNTOUCHED);
  const { entries } = await world.inside((tx) =>
    timeline(tx, world.anna, { kind: "unclear", offset: 0, limit: 1 }, PLACE),
  );
  const mark = await world.say({ kind: "kind", interaction: entries[0]!.id, as: "in-person" });

  assert.deepEqual(await stand(world), {
    ...UNTOUCHED,
    meetings: ["03-02 unclear", "03-09 unclear", "03-16 in-person"],
    lastSeen: "2026-03-16",
    seen: 1,
  });
  await world.takeBack(mark);
  assert.deepEqual(await stand(world), UNTOUCHED);
});

test("a meeting that was none is gone, and comes back", async () => {
  const world = await archive();
  const { entries } = await world.inside((tx) =>
    timeline(tx, world.anna, { kind: "unclear", offset: 0, limit: 1 }, PLACE),
  );
  const mark = await world.say({ kind: "kind", interaction: entries[0]!.id, as: "none" });

  assert.deepEqual((await stand(world)).meetings, ["03-02 unclear", "03-09 unclear"]);
  await world.takeBack(mark);
  assert.deepEqual(await stand(world), UNTOUCHED);
});

test("met on a day of which the calendar knows an unclear meeting: it was that one", async () => {
  const world = await archive();
  const mark = await world.say({ kind: "met", person: world.anna, day: "2026-03-09", where: "" });

  assert.deepEqual(await stand(world), {
    ...UNTOUCHED,
    meetings: ["03-02 unclear", "03-09 in-person", "03-16 unclear"],
    lastSeen: "2026-03-09",
    seen: 1,
  });
  await world.takeBack(mark);
  assert.deepEqual(await stand(world), UNTOUCHED);
});

test("met on a day of which the calendar knows nothing is a meeting of its own", async () => {
  const world = await archive();
  const mark = await world.say({
    kind: "met",
    person: world.anna,
    day: "2026-05-20",
    where: "Köln",
  });

  assert.deepEqual(await stand(world), {
    ...UNTOUCHED,
    meetings: [...UNTOUCHED.meetings, "05-20 in-person"],
    lastSeen: "2026-05-20",
    seen: 1,
  });
  await world.takeBack(mark);
  assert.deepEqual(await stand(world), UNTOUCHED);
});

test("what was said stands on the person's page, and is taken back from there", async () => {
  const world = await archive();
  const person = world.anna;
  const page = () => world.inside((tx) => personPage(tx, person, PLACE));
  const said = async () =>
    (await page()).marks.map((mark) => {
      const { id: _, ...rest } = mark;
      return rest.kind === "kind" ? { kind: rest.kind, as: rest.as, at: new Date(rest.at) } : rest;
    });
  const { entries } = await world.inside((tx) =>
    timeline(tx, person, { kind: "unclear", offset: 0, limit: 1 }, PLACE),
  );
  await world.say({ kind: "met", person, day: "2026-03-09", where: "Köln" });
  await world.say({ kind: "kind", interaction: entries[0]!.id, as: "none" });
  await world.say({ kind: "weight", person, weight: 2 });
  await world.say({ kind: "weight", person, weight: 0.5 });
  await world.say({ kind: "hidden", person });

  assert.deepEqual(await said(), [
    { kind: "hidden" },
    { kind: "weight", weight: 0.5 },
    { kind: "met", day: "2026-03-09", where: "Köln" },
    { kind: "kind", as: "none", at: entries[0]!.at },
  ]);
  await world.say({ kind: "weight", person, weight: 1 });
  for (const { id } of (await page()).marks) await world.takeBack(id);
  assert.deepEqual([await said(), await stand(world)], [[], UNTOUCHED]);
});

test("met some day is known everywhere: seen, on no day", async () => {
  const world = await archive();
  const mark = await world.say({ kind: "met", person: world.anna, day: null, where: "" });
  const page = () => world.inside((tx) => personPage(tx, world.anna, PLACE));
  const { met, lastSeen, onlyVirtual, reasons, marks } = await page();

  assert.deepEqual(
    [met, lastSeen, onlyVirtual, reasons[0]?.code, marks],
    [
      true,
      null,
      false,
      "relationships.reason.seen-some-day",
      [{ id: mark, kind: "met", day: null, where: "" }],
    ],
  );
  await world.takeBack(mark);
  assert.equal((await page()).met, false);
});

test("nobody was met on a day to come", async () => {
  const world = await archive();
  const today = NOW.toISOString().slice(0, 10);
  const met = (day: string) => world.say({ kind: "met", person: world.anna, day, where: "" });

  await assert.rejects(met("2030-03-01"), { code: "relationships.day-to-come" });
  assert.deepEqual(await stand(world), UNTOUCHED);
  await met(today);
  assert.equal((await stand(world)).lastSeen, today);
});

test("more of somebody, less of somebody, not at all: the newest word holds", async () => {
  const world = await archive();
  const person = world.anna;
  const more = await world.say({ kind: "weight", person, weight: 2 });
  const less = await world.say({ kind: "weight", person, weight: 0.5 });
  const hidden = await world.say({ kind: "hidden", person });

  assert.deepEqual(await stand(world), { ...UNTOUCHED, weight: 0.5, hidden: true });
  await world.takeBack(hidden);
  await world.takeBack(less);
  assert.deepEqual(await stand(world), { ...UNTOUCHED, weight: 2 });
  await world.takeBack(more);
  assert.deepEqual(await stand(world), UNTOUCHED);
});

test("what was said returns when an undone import is read again", async () => {
  const world = await archive();
  const person = world.anna;
  await world.say({ kind: "weight", person, weight: 2 });
  await world.say({ kind: "met", person, day: "2026-03-09", where: "" });
  const before = await stand(world);
  await undoImport(world.workplace, world.importId);
  assert.deepEqual(await world.inside((tx) => findPeople(tx, "anna@x.example")), []);

  await importReadings(world.workplace, READINGS);
  const [again] = await world.inside((tx) => findPeople(tx, "anna@x.example"));
  assert.deepEqual(await stand({ ...world, anna: again!.id }), before);
});

test("nothing can be said of what is not here", async () => {
  const world = await archive();
  const { say, takeBack, inside } = world;
  const [mail] = (
    await inside((tx) => timeline(tx, world.anna, { kind: "written", offset: 0, limit: 1 }, PLACE))
  ).entries;

  await assert.rejects(say({ kind: "hidden", person: newId() }), {
    code: "relationships.unknown-person",
  });
  await assert.rejects(say({ kind: "kind", interaction: newId(), as: "none" }), {
    code: "relationships.unknown-entry",
  });
  await assert.rejects(say({ kind: "kind", interaction: mail!.id, as: "in-person" }), {
    code: "relationships.unknown-entry",
  });
  await assert.rejects(takeBack(newId()), { code: "relationships.unknown-mark" });
});

test("what is written by hand holds over what is read, until it is taken back", async () => {
  const world = await archive();
  const { inside, anna } = world;
  const shown = () =>
    inside(async (tx) => {
      const { name, company, title, marks } = await personPage(tx, anna, PLACE);
      return { name, company: company?.name, title, marks: marks.length };
    });
  const edit = (field: "name" | "company" | "title", value: string) =>
    world.say({ kind: "edit", person: anna, field, value });
  const before = await shown();

  const first = await edit("name", "Anna von Busch");
  const second = await edit("company", "Halden AG");
  const third = await edit("title", "Vorständin");
  const written = { name: "Anna von Busch", company: "Halden AG", title: "Vorständin", marks: 3 };
  assert.deepEqual(await shown(), written);

  await importReadings(world.workplace, [
    mailReading("9", "anna", ["me"], { signature: { title: "Leiterin", company: "Lumen GmbH" } }),
  ]);
  assert.deepEqual(await shown(), written);

  await edit("title", "");
  assert.deepEqual(await shown(), { ...written, title: "Leiterin", marks: 2 });
  for (const id of [first, second, third]) await world.takeBack(id);
  assert.deepEqual(await shown(), { ...before, title: "Leiterin", company: "Lumen GmbH" });
});

test("what was written by hand comes back with whom it was written of", async () => {
  const world = await archive();
  await world.say({ kind: "edit", person: world.anna, field: "name", value: "Anna von Busch" });
  await undoImport(world.workplace, world.importId);
  await importReadings(world.workplace, READINGS);

  const [found] = await world.inside((tx) => findPeople(tx, "anna@x.example"));
  assert.equal(found?.name, "Anna von Busch");
});

test("whom taking a word back makes one again is measured at once, whoever else is stale", async () => {
  const workplace = await testWorkplace();
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    workplace.store.transaction(workplace.scope, "page", work);
  const saying = { ...PLACE, userId: workplace.scope.userId };
  const others = Array.from({ length: 301 }, (_, index) =>
    mailReading(`p${index}`, "me", [`p${index}`]),
  );
  await importReadings(workplace, others, { atOnce: 301 });
  await importReadings(workplace, [
    mailReading("1", "me", ["anna"]),
    mailReading("2", "me", ["berg"]),
  ]);
  const removal = await inside(async (tx) => {
    const handles = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("value", "in", ["anna@x.example", "berg@x.example"])
      .execute();
    const [one, other] = handles.map(({ handle_id }) => handle_id);
    await sayOfPairs(tx, [{ one: one!, other: other!, same: true }], saying);
    const { id } = (await findPeople(tx, "anna@x.example"))[0]!;
    return addMarks(tx, [{ kind: "removed", person: id }], saying);
  });
  await inside(markAllStale);
  const measured = await inside(async (tx) => {
    await removeMarks(tx, removal, PLACE);
    return tx.selectFrom("figures").select("written").where("stale", "=", false).execute();
  });

  assert.deepEqual(measured, [{ written: 2 }]);
});

test("whoever was removed and is known by calls alone comes back whole, with a call that stands in two logs", async () => {
  const workplace = await testWorkplace();
  const saying = { ...PLACE, userId: workplace.scope.userId };
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    workplace.store.transaction(workplace.scope, "page", work);
  await importReadings(workplace, [call("9", "", 20), voice("9")]);
  const person = await inside(async (tx) => {
    const handles = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("mine", "=", false)
      .execute();
    const [one, other] = handles.map(({ handle_id }) => handle_id);
    await sayOfPairs(tx, [{ one: one!, other: other!, same: true }], saying);
    const { person_id } = await tx
      .selectFrom("people")
      .select("person_id")
      .executeTakeFirstOrThrow();
    return person_id;
  });
  const before = await contentsOf(workplace);

  const removal = await inside((tx) => addMarks(tx, [{ kind: "removed", person }], saying));
  await inside((tx) => removeMarks(tx, removal, saying));
  assert.deepEqual(await contentsOf(workplace), before);
});
