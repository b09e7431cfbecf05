/** What stands in place of foreign keys where thousands of rows are written at once (migrations 0025, 0031, 0040). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { testOwner, testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";

const TABLES = ["sightings", "cards", "card_handles", "facts", "handles"] as const;

/** One item of one file, a card with an address on it and a fact, of one person. */
async function fill(tx: Tx) {
  const [item_id, import_id, person_id, handle_id, other] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const file = { import_id, file_no: 1 };
  const now = new Date();
  await sql`insert into imports (workspace_id, import_id, state, request, progress, alive_at, started_at)
    values (app_workspace(), ${import_id}, 'running', '{}', '{}', ${now}, ${now})`.execute(tx);
  await sql`insert into import_files (workspace_id, import_id, file_no, path, bytes, keep, state)
    values (app_workspace(), ${import_id}, 1, '/x.vcf', 1, 'text', 'read')`.execute(tx);
  await insertRows(tx, "people", [{ person_id, name: "Petra", company_id: null }]);
  const handle = { person_id, name: "", mine: false, reciprocal: false };
  await insertRows(tx, "handles", [
    { ...handle, handle_id, kind: "card", value: item_id },
    {
      ...handle,
      handle_id: other,
      kind: "email",
      value: `${other}@lumen.example`,
      person_id: null,
    },
  ]);
  await insertRows(tx, "items", [{ ...file, item_id, key: newId(), standing: "card" }]);
  const where = { ...file, item_id };
  await insertRows(tx, "sightings", [{ ...where, kept: "text", counted: true }]);
  await insertRows(tx, "cards", [{ ...where, handle_id, card: {} }]);
  await insertRows(tx, "card_handles", [{ ...where, handle_id: other, label: "" }]);
  const fact = {
    field: "title" as const,
    value: "Leiterin",
    handle_id,
    item_id,
    import_id,
    at: null,
  };
  await insertRows(tx, "facts", [fact]);
  return { where, fact, person_id, handle_id, other };
}

const figuresOf = (person: string) => sql`
  insert into figures (workspace_id, person_id, stale, tie, contact_days, rhythm, recent_days, met,
    written, phone, video, in_person, channels, weight, hidden, details)
  values (app_workspace(), ${person}, false, false, 0, 0, 0, false, 0, 0, 0, 0, '{}', 1, false, '{}')`;

const placeOf = (person: string) => sql`
  insert into places (workspace_id, person_id, clues) values (app_workspace(), ${person}, '[]')`;

const isOrphan = ({ code }: { readonly code?: string }): boolean => code === "23503";

test("no row names what is not there, whether it comes or changes", async () => {
  const { store, scope } = await testStore();
  const { where, fact, other } = await store.transaction(scope, "import", fill);
  const refused = (work: (tx: Tx) => Promise<unknown>) =>
    assert.rejects(store.transaction(scope, "import", work), isOrphan);
  const sighting = { ...where, kept: "text", counted: true } as const;

  await refused((tx) => insertRows(tx, "sightings", [{ ...sighting, item_id: newId() }]));
  await refused((tx) => insertRows(tx, "sightings", [{ ...sighting, file_no: 2 }]));
  await refused((tx) =>
    insertRows(tx, "cards", [{ ...where, file_no: 2, handle_id: null, card: {} }]),
  );
  await refused((tx) => sql`update cards set handle_id = ${newId()}`.execute(tx));
  await refused((tx) =>
    insertRows(tx, "card_handles", [{ ...where, item_id: newId(), handle_id: other, label: "" }]),
  );
  await refused((tx) =>
    insertRows(tx, "card_handles", [{ ...where, handle_id: newId(), label: "" }]),
  );
  await refused((tx) => insertRows(tx, "facts", [{ ...fact, handle_id: newId() }]));
  await refused((tx) =>
    insertRows(tx, "facts", [
      { ...fact, value: "a" },
      { ...fact, value: "b", item_id: newId() },
    ]),
  );
  await refused((tx) => sql`update handles set person_id = ${newId()}`.execute(tx));
});

test("what goes takes along what named it, and nothing else", async () => {
  const { store, scope } = await testStore();
  const { person_id, where, other } = await store.transaction(scope, "import", async (tx) => {
    await fill(tx);
    return fill(tx);
  });
  const left = (change: ReturnType<typeof sql>) =>
    store
      .transaction(scope, "import", async (tx) => {
        await change.execute(tx);
        const counts: number[] = [];
        for (const table of TABLES) {
          const { rows } = await sql<{ count: number }>`
            select count(*) as count from ${sql.table(table)}`.execute(tx);
          counts.push(rows[0]!.count);
        }
        throw new Left(counts);
      })
      .catch((error: unknown) => {
        if (error instanceof Left) return error.counts;
        throw error;
      });

  assert.deepEqual(await left(sql`select`), [2, 2, 2, 2, 4]);
  assert.deepEqual(
    await left(sql`delete from items where item_id = ${where.item_id}`),
    [1, 1, 1, 1, 4],
  );
  assert.deepEqual(
    await left(sql`delete from sightings where item_id = ${where.item_id}`),
    [1, 1, 1, 2, 4],
  );
  assert.deepEqual(
    await left(sql`delete from handles where handle_id = ${other}`),
    [2, 2, 1, 2, 3],
  );
  assert.deepEqual(
    await left(sql`delete from people where person_id = ${person_id}`),
    [2, 1, 1, 1, 3],
  );
  assert.deepEqual(
    await left(sql`delete from imports where import_id = ${where.import_id}`),
    [1, 1, 1, 2, 4],
  );
});

test("figures and places are of people who are there, and go with them", async () => {
  const { store, scope } = await testStore();
  const { person_id } = await store.transaction(scope, "import", fill);
  const inside = (work: ReturnType<typeof sql>) =>
    store.transaction(scope, "import", (tx) => work.execute(tx));
  await inside(figuresOf(person_id));
  await inside(placeOf(person_id));
  for (const table of ["figures", "places"]) {
    await assert.rejects(
      inside(sql`update ${sql.table(table)} set person_id = ${newId()}`),
      isOrphan,
      table,
    );
  }
  await assert.rejects(inside(figuresOf(newId())), isOrphan);
  await assert.rejects(inside(placeOf(newId())), isOrphan);

  await inside(sql`delete from people`);
  for (const table of ["figures", "places"]) {
    assert.deepEqual((await inside(sql`select from ${sql.table(table)}`)).rows, [], table);
  }
});

test("nobody goes while another transaction writes a place of theirs, whether it changed them or not", async () => {
  const { store, scope } = await testStore();
  for (const change of [sql`select`, sql`update people set name = 'Petra Vogt'`]) {
    const { person_id } = await store.transaction(scope, "import", fill);
    await store.transaction(scope, "import", async (tx) => {
      await change.execute(tx);
      await placeOf(person_id).execute(tx);
      await assert.rejects(
        store.transaction(scope, "import", (other) =>
          sql`select from people where person_id = ${person_id} for update nowait`.execute(other),
        ),
        { code: "store.busy" },
      );
    });
  }
});

test("nothing is of a workspace that is not there", async () => {
  const owner = await testOwner();
  const rows = {
    companies: "(workspace_id, company_id, name) values ($1, $1, 'Lumen')",
    handles: "(workspace_id, handle_id, kind, value) values ($1, $1, 'email', 'a@b.example')",
    items:
      "(workspace_id, item_id, key, standing, import_id, file_no) values ($1, $1, $1, 'card', $1, 1)",
    people: "(workspace_id, person_id, name) values ($1, $1, 'Petra')",
  };
  for (const [table, row] of Object.entries(rows)) {
    await assert.rejects(owner.query(`insert into ${table} ${row}`, [newId()]), isOrphan, table);
  }
});

test("with its workspace everything goes", async () => {
  const { store, scope } = await testStore();
  await store.transaction(scope, "import", async (tx) => {
    const { person_id } = await fill(tx);
    const company_id = newId();
    await insertRows(tx, "companies", [{ company_id, name: "Lumen", domain: null }]);
    await sql`update people set company_id = ${company_id}`.execute(tx);
    await placeOf(person_id).execute(tx);
    await figuresOf(person_id).execute(tx);
  });
  const owner = await testOwner();
  await owner.query("delete from workspaces");
  for (const table of [...TABLES, "companies", "people", "items", "places", "figures"]) {
    assert.deepEqual((await owner.query(`select from ${table}`)).rowCount, 0, table);
  }
});

/** Takes a change back, and says what was left by it. */
class Left extends Error {
  readonly counts: readonly number[];

  constructor(counts: readonly number[]) {
    super("taken back");
    this.counts = counts;
  }
}
