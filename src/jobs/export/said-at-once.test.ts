/** What the user said in an archive is so in one that has the same people already, as soon as its export is read there. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import {
  NOW,
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  testWorkplace,
} from "#jobs/for-tests.ts";
import { runImport, startImport } from "#jobs/import.ts";
import { undoImport } from "#jobs/undo.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { joinCompanies } from "#people/company-joins.ts";
import { refreshStale } from "#relationships/figures.ts";
import { type NewMark, addMarks } from "#relationships/marks.ts";
import type { Tx } from "#store/tables.ts";
import { exportArchive } from "./export.ts";

const works = (company: string) => ({ works: [{ company, unit: "", title: "" }] });

const READINGS = [
  ...["anna", "bert", "carl", "dora"].map((name) => mailReading(name, name, ["me"])),
  mailReading("call", "anna", ["me"], { entries: [entryReading("call", ["me", "anna"])] }),
  cardReading("gerd", "Gerd Tau", [], works("Leith")),
  cardReading("ines", "Ines Uhl", [], works("Forth")),
];

const { signal } = new AbortController();

const inside = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "import", work);

test("marks and words of another archive are so at once, and no more when it is undone", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-said-"));
  t.after(() => rm(folder, { recursive: true }));
  const before = await testWorkplace();
  await importReadings(before, READINGS);
  const unsaid = await known(before);
  await inside(before, (tx) => sayAll(tx, before));
  const said = await known(before);
  assert.notDeepEqual(said, unsaid);
  await exportArchive(before, folder, { signal });

  const workplace = await testWorkplace();
  await importReadings(workplace, READINGS);
  assert.deepEqual(await known(workplace), unsaid);
  const request = { paths: [folder], upload: null, me: [], keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await runImport(workplace, id, { signal });
  assert.deepEqual(await known(workplace), said);

  await undoImport(workplace, id);
  assert.deepEqual(await known(workplace), unsaid);
});

async function sayAll(tx: Tx, { scope, zone }: Workplace): Promise<void> {
  const saying = { now: NOW, zone, userId: scope.userId };
  const { rows } = await sql<{ id: string; value: string }>`
    select person_id as id, value from handles where person_id is not null`.execute(tx);
  const person = (name: string) => rows.find(({ value }) => value === `${name}@x.example`)!.id;
  const { interaction_id: interaction } = await tx
    .selectFrom("interactions")
    .select("interaction_id")
    .where("channel", "=", "calendar")
    .executeTakeFirstOrThrow();
  const marks: readonly NewMark[] = [
    { kind: "kind", interaction, as: "in-person" },
    { kind: "edit", person: person("bert"), field: "name", value: "Bert Ahr" },
    { kind: "edit", person: person("bert"), field: "company", value: "Tyne" },
    { kind: "weight", person: person("anna"), weight: 2 },
    { kind: "hidden", person: person("carl") },
    { kind: "met", person: person("carl"), day: "2026-02-01", where: "Berlin" },
    { kind: "removed", person: person("dora") },
  ];
  await addMarks(tx, marks, saying);
  const companies = await tx.selectFrom("companies").select(["company_id", "name"]).execute();
  const company = (name: string) => companies.find((one) => one.name === name)!.company_id;
  await joinCompanies(tx, { company: company("Forth"), into: company("Leith"), ...saying });
}

/** Whom the archive knows, and what it counts of them. */
const known = (workplace: Workplace): Promise<readonly unknown[]> =>
  inside(workplace, async (tx) => {
    await refreshStale(tx, { now: NOW, zone: workplace.zone });
    const { rows } = await sql`
      select p.name, c.name as company, f.weight, f.hidden, f.met, f.written, f.in_person, f.last_seen_day
      from people p left join companies c using (workspace_id, company_id)
      left join figures f using (workspace_id, person_id) order by p.name`.execute(tx);
    return rows;
  });
