/** One call in two logs: what counts, whoever turns out to be one person and whatever is undone. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { sql } from "kysely";
import { readAll } from "#channels/for-tests.ts";
import { CONFERENCE } from "#channels/conference/conference.ts";
import { addMarks, removeMarks } from "#relationships/marks.ts";
import { sayOfPairs, takeBackWords } from "#relationships/pairs.ts";
import { timeline } from "#relationships/timeline.ts";
import { measureStale } from "./stale-figures.ts";
import { testOwner } from "#store/for-tests.ts";
import type { Tx } from "#store/tables.ts";
import { contentsOf } from "./contents.ts";
import { NOW, cardReading, importReadings, testWorkplace } from "./for-tests.ts";
import { call, voice } from "./held-for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const inPage = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "page", work);

/** Of everybody: "Anna Berg 1 phone: whatsapp in 1.mbox + 2.mbox". */
async function contactsOf(workplace: Workplace): Promise<readonly string[]> {
  return inPage(workplace, async (tx) => {
    const { rows } = await sql<{ id: string; name: string; phone: number }>`
      select p.person_id as id, p.name, f.phone from people p
      join figures f on f.person_id = p.person_id order by p.name, f.phone`.execute(tx);
    const lines: string[] = [];
    for (const { id, name, phone } of rows) {
      const asked = { offset: 0, limit: 10 };
      const { entries, total } = await timeline(tx, id, asked, { now: NOW, zone: workplace.zone });
      const shown = entries.map(({ channel, sources }) => `${channel} in ${sources.join(" + ")}`);
      assert.equal(total, entries.length);
      lines.push(`${name} ${phone} phone: ${shown.join(", ")}`);
    }
    return lines;
  });
}

const LOGGED = call("9", "", 20);
const CHATTED = voice("9");
const CARD = cardReading("anna", "Anna Berg", [], {
  handles: [{ kind: "phone", value: "+493012349", label: "mobile" }],
});

/** The number is Anna's, and so is the name in the chat. */
async function sayTheyAreOne(workplace: Workplace): Promise<readonly string[]> {
  const { scope, zone } = workplace;
  return inPage(workplace, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select handle_id as id from handles where kind <> 'card' and not mine order by value`.execute(
      tx,
    );
    const [number, name] = rows;
    const word = { one: number!.id, other: name!.id, same: true };
    return sayOfPairs(tx, [word], { now: NOW, zone, userId: scope.userId });
  });
}

const APART = ["+493012349 1 phone: phone in 1.mbox", "Anna Berg 1 phone: whatsapp in 1.mbox"];

test("a call in the telephone's list and in an app's chat counts once while both are of one person", async () => {
  for (const readings of [
    [LOGGED, CHATTED],
    [CHATTED, LOGGED],
  ]) {
    const workplace = await testWorkplace();
    const place = { now: NOW, zone: workplace.zone };
    for (const reading of readings) await importReadings(workplace, [reading]);
    assert.deepEqual(await contactsOf(workplace), APART);
    const apart = await contentsOf(workplace);

    const ids = await sayTheyAreOne(workplace);
    assert.deepEqual(await contactsOf(workplace), ["Anna Berg 1 phone: whatsapp in 1.mbox"]);
    const one = await contentsOf(workplace);
    // A later import finds both joined, and nothing else to say.
    await undoImport(workplace, await importReadings(workplace, [CARD]));
    assert.deepEqual(await contentsOf(workplace), one);

    await inPage(workplace, (tx) => takeBackWords(tx, ids, place));
    assert.deepEqual(await contentsOf(workplace), apart);
  }
});

test("the one contact has the files of both, and undoing either leaves what the other says", async () => {
  const named = {
    ...CHATTED,
    parties: [CHATTED.parties[0]!, { ...LOGGED.parties[0]!, role: "to" as const }],
  };
  const both = await testWorkplace();
  await importReadings(both, [LOGGED, named], { files: 2 });
  assert.deepEqual(await contactsOf(both), ["+493012349 1 phone: whatsapp in 1.mbox + 2.mbox"]);

  for (const [gone, left] of [
    [LOGGED, named],
    [named, LOGGED],
  ] as const) {
    const workplace = await testWorkplace();
    const undone = await importReadings(workplace, [gone]);
    await importReadings(workplace, [left]);
    await undoImport(workplace, undone);
    const alone = await testWorkplace();
    await importReadings(alone, [left]);
    assert.deepEqual(await contentsOf(workplace), await contentsOf(alone));
  }
});

test("what the user says of the one holds for both", async () => {
  const workplace = await testWorkplace();
  const place = { now: NOW, zone: workplace.zone };
  await importReadings(workplace, [LOGGED, CHATTED]);
  await sayTheyAreOne(workplace);
  const before = await contentsOf(workplace);
  for (const [as, left] of [
    ["video", ["Anna Berg 0 phone: whatsapp in 1.mbox"]],
    ["none", []],
  ] as const) {
    const marks = await inPage(workplace, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select interaction_id as id from interactions where channel = 'whatsapp'`.execute(tx);
      const mark = { kind: "kind", interaction: rows[0]!.id, as } as const;
      return addMarks(tx, [mark], { ...place, userId: workplace.scope.userId });
    });
    assert.deepEqual(
      (await contactsOf(workplace)).filter((line) => !line.endsWith(": ")),
      left,
    );
    await inPage(workplace, (tx) => removeMarks(tx, marks, place));
    assert.deepEqual(await contentsOf(workplace), before);
  }
});

test("a report with seconds and one with minutes alone tell of one conference", async () => {
  const columns = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";
  const file = (from: string, until: string) =>
    `${columns}Mia,me@x.example,2026-03-04 ${from},2026-03-04 ${until},43,No\n` +
    `Ann,ann@a.example,2026-03-04 ${from},2026-03-04 ${until},43,No\n`;
  const told = [file("10:00:48", "10:43:20"), file("10:00", "10:43")];
  const [seconds, minutes] = await Promise.all(
    told.map((text) => readAll(CONFERENCE[0]!, text, { fileName: "participants.csv" })),
  );
  for (const read of [
    [seconds!, minutes!],
    [minutes!, seconds!],
  ]) {
    const workplace = await testWorkplace();
    for (const readings of read) await importReadings(workplace, readings);
    const { rows } = await inPage(workplace, (tx) =>
      sql<{ items: number; video: number }>`
        select (select count(*) from interactions) as items, f.video from figures f`.execute(tx),
    );
    assert.deepEqual(rows, [{ items: 2, video: 1 }]);
  }
});

test("two short calls of one minute count twice where one log has both, also beside a log that has them too", async () => {
  const at = "2026-03-02T08:05:00Z";
  const twoOf = (name: string) => {
    const [one, other] = [call("9", "", 1, at), call("9", "", 1, at)];
    return [one, { ...other, key: `call:later ${name}` }].map((reading) => ({
      ...reading,
      key: `${name} ${reading.key}`,
    }));
  };
  const workplace = await testWorkplace();
  await importReadings(workplace, twoOf("calls"));
  const once = await contactsOf(workplace);
  assert.deepEqual(once, ["+493012349 2 phone: phone in 1.mbox, phone in 1.mbox"]);
  const more = await importReadings(workplace, twoOf("list"));
  assert.match((await contactsOf(workplace))[0]!, /^\+493012349 2 phone: /);
  await undoImport(workplace, more);
  assert.deepEqual(await contactsOf(workplace), once);
});

const OLD_DOUBLES = new URL("../store/migrations/0041_calls_told_twice.sql", import.meta.url);

test("calls that counted twice in an archive from before count once as soon as the program runs, and no others are measured", async () => {
  const migration = await readFile(OLD_DOUBLES, "utf8");
  const owner = await testOwner();
  for (const [other, stale] of [
    [CHATTED, ["Anna Berg"]],
    [voice("9", "Anna Berg", { at: new Date("2026-03-02T09:05:00Z") }), []],
  ] as const) {
    const workplace = await testWorkplace();
    const early = voice("7", "Zoe", { at: new Date("2026-02-02T08:05:00Z") });
    await importReadings(workplace, [LOGGED, other, early]);
    await sayTheyAreOne(workplace);
    const right = await contentsOf(workplace);
    await owner.query(
      "update parties set counted = true, told_as = null where told_as is not null",
    );
    if (stale.length > 0)
      await owner.query(
        "update figures set phone = 2, details = '{}' where last_day > '2026-03-01'",
      );

    await owner.query(migration);
    const { rows } = await owner.query<{ name: string }>(
      "select p.name from figures f join people p using (workspace_id, person_id) where f.stale",
    );
    assert.deepEqual(
      rows.map(({ name }) => name),
      stale,
    );
    await measureStale(() => workplace, new AbortController().signal);
    assert.deepEqual(await contentsOf(workplace), right);
  }
});
