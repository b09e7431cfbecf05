/** What took place at the time of a meeting, or with the same people, and is not that meeting. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { Party, Reading } from "#channels/channel.ts";
import { addMarks, removeMarks } from "#relationships/marks.ts";
import { sayOfPairs, takeBackWords } from "#relationships/pairs.ts";
import { interaction } from "#relationships/timeline.ts";
import { unclear } from "#relationships/unclear.ts";
import type { Tx } from "#store/tables.ts";
import { contentsOf } from "./contents.ts";
import { NOW, entryReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { PHONE, REPORT, ROOM, call, email, historyOf, report, shown } from "./held-for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

test("a conference before lunch is no lunch, and a scan at a stand during a conference is no conference", async () => {
  const lunch = entryReading("lunch", ["anna"], { judgement: ROOM });
  const before = new Date("2026-03-02T07:45:00Z");
  const short = { kind: "video", minutes: 12, reason: REPORT } as const;
  for (const at of [before, new Date("2026-03-02T08:20:00Z")]) {
    const other = report("o", [email("me"), email("anna")], {
      subject: "Angebot",
      at,
      held: short,
    });
    const workplace = await testWorkplace();
    await importReadings(workplace, [lunch, other]);
    assert.deepEqual(await historyOf(workplace), [
      "calendar in-person 60 personal calendar.room anna",
      "zoom video 12 personal conference.report anna",
    ]);
  }

  const scan = report("s", [email("anna")], {
    channel: "fair",
    held: { kind: "in-person", minutes: null, reason: { code: "table.scan", values: {} } },
  });
  const video = { kind: "video", reason: { code: "calendar.link", values: {} } } as const;
  const fair = await testWorkplace();
  await importReadings(fair, [entryReading("call", ["anna"], { judgement: video }), scan]);
  assert.deepEqual(await historyOf(fair), [
    "calendar video 60 personal calendar.link anna",
    "fair in-person personal table.scan anna",
  ]);
});

const quarter = (id: string, from: string, to: string) =>
  entryReading(id, ["anna"], {
    judgement: PHONE,
    start: { local: `2026-03-02T${from}:00`, zone: "Europe/Berlin" },
    end: { local: `2026-03-02T${to}:00`, zone: "Europe/Berlin" },
  });

test("a call is one of two appointments, and the other one's when the first is gone", async () => {
  const [first, second] = [quarter("first", "09:00", "09:15"), quarter("second", "09:15", "09:30")];
  const talk = {
    ...call("1", "", 14, "2026-03-02T08:04:00Z"),
    parties: [
      { ...email("anna"), role: "from" as const },
      { ...email("me"), role: "to" as const },
    ],
  };
  const planned = "calendar phone 15 personal calendar.phone-subject anna";
  for (const readings of [
    [first, second, talk],
    [talk, second, first],
    [second, talk, first],
  ]) {
    const workplace = await testWorkplace();
    const imports = new Map<unknown, string>();
    for (const reading of readings)
      imports.set(reading, await importReadings(workplace, [reading]));
    const told = "calendar phone 14 personal x.call anna";
    const call14 = "phone phone 14 notice x.call";
    assert.deepEqual(await historyOf(workplace), [told, planned, call14]);
    assert.deepEqual(await whoTells(workplace), ["Meeting first"]);
    await undoImport(workplace, imports.get(first)!);
    assert.deepEqual(await historyOf(workplace), [told, call14]);
  }
});

async function whoTells({ store, scope }: Workplace): Promise<readonly string[]> {
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ subject: string }>`select i.subject from attendances a
      join interactions i on i.item_id = a.item_id`.execute(tx),
  );
  return rows.map(({ subject }) => subject);
}

const BOTH: Partial<Record<Party["kind"], string>> = {
  email: "ab@y.example, anna",
  name: "anna, zoom:kranich sechs",
};

test("a report that is a meeting by a word alone is it no more when the word is taken back", async () => {
  const me = email("me");
  const other: Party = { kind: "email", value: "ab@y.example", name: "" };
  for (const party of [other, shown("Kranich Sechs")]) {
    const readings = [
      entryReading("plan", ["me", "anna"]),
      mailReading("1", "anna", ["me"]),
      report("r", [me, party]),
      report("s", [me, party], { at: new Date("2026-04-02T08:00:00Z") }),
    ];
    const workplace = await testWorkplace();
    await importReadings(workplace, readings);
    const before = await contentsOf(workplace);
    const { store, scope, zone } = workplace;
    const by = { now: NOW, zone, userId: scope.userId };
    const ids = await store.transaction(scope, "page", async (tx) => {
      const idOf = async (value: string) =>
        (
          await tx
            .selectFrom("handles")
            .select("handle_id")
            .where("value", "=", value)
            .executeTakeFirstOrThrow()
        ).handle_id;
      const word = {
        one: await idOf("anna@x.example"),
        other: await idOf(party.value),
        same: true,
      };
      return sayOfPairs(tx, [word], by);
    });
    const calendar = async () =>
      (await historyOf(workplace)).filter((line) => line.includes("calendar"));
    const told = [`calendar video 41 personal conference.report ${BOTH[party.kind]}`];
    assert.deepEqual(await calendar(), told);
    // Whoever is known by the report alone is still known when all are joined anew.
    const one = await contentsOf(workplace);
    for (const id of ["2", "3"]) {
      await undoImport(
        workplace,
        await importReadings(workplace, [mailReading(id, "anna", ["me"])]),
      );
      assert.deepEqual(await calendar(), told);
    }
    assert.deepEqual(await contentsOf(workplace), one);
    await store.transaction(scope, "page", (tx) => takeBackWords(tx, ids, by));
    assert.deepEqual(await contentsOf(workplace), before);
  }
});

const MEETING = report("m", [email("anna")], {
  channel: "contrack",
  subject: "Besuch",
  held: { kind: "unclear", minutes: null, reason: { code: "contrack.meeting", values: {} } },
});

test("a meeting that stands in no calendar is asked for, answered, read again, and asked again", async () => {
  for (const others of [[], [mailReading("1", "anna", ["me"])]]) await answer(others);
});

async function answer(others: readonly Reading[]): Promise<void> {
  const workplace = await testWorkplace();
  const { store, scope, zone } = workplace;
  const by = { now: NOW, zone, userId: scope.userId };
  const inside = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(scope, "page", work);
  await importReadings(workplace, others);
  let importId = await importReadings(workplace, [MEETING]);
  const before = await contentsOf(workplace);
  const asked = async () => (await inside((tx) => unclear(tx, by))).entries.map(({ id }) => id);
  const read = "contrack unclear personal contrack.meeting anna";
  assert.deepEqual(await held(workplace), [read]);

  for (const [as, told] of [
    ["in-person", "contrack unclear personal contrack.meeting anna (in-person)"],
    ["none", "contrack unclear no-meeting contrack.meeting"],
  ] as const) {
    const [id] = await asked();
    const marks = await inside((tx) => addMarks(tx, [{ kind: "kind", interaction: id!, as }], by));
    assert.deepEqual([await held(workplace), await asked()], [[told], []]);
    const after = await contentsOf(workplace);
    await undoImport(workplace, importId);
    importId = await importReadings(workplace, [MEETING]);
    assert.deepEqual(await contentsOf(workplace), after);
    await inside((tx) => removeMarks(tx, marks, by));
    assert.deepEqual(await contentsOf(workplace), before);
  }
}

test("an answered meeting is shown with its answer", async () => {
  const workplace = await testWorkplace();
  const { store, scope, zone } = workplace;
  await importReadings(workplace, [MEETING]);
  const shownAs = await store.transaction(scope, "page", async (tx) => {
    const by = { now: NOW, zone, userId: scope.userId };
    const id = (await unclear(tx, by)).entries[0]!.id;
    await addMarks(tx, [{ kind: "kind", interaction: id, as: "video" }], by);
    const entry = await interaction(tx, id);
    return [entry?.kind, entry?.reason?.code];
  });
  assert.deepEqual(shownAs, ["video", "relationships.marked"]);
});

test("what is unclear elsewhere makes nothing unclear that the calendar knows", async () => {
  const link = { kind: "video", reason: { code: "calendar.link", values: {} } } as const;
  const workplace = await testWorkplace();
  await importReadings(workplace, [entryReading("call", ["anna"], { judgement: link }), MEETING]);
  assert.deepEqual(await historyOf(workplace), [
    "calendar video 60 personal calendar.link anna",
    "contrack unclear notice contrack.meeting",
  ]);
});

const held = async (workplace: Workplace): Promise<readonly string[]> =>
  (await historyOf(workplace)).filter((line) => line.startsWith("contrack"));
