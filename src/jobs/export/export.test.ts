import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type TestContext, test } from "node:test";
import { sql } from "kysely";
import { accountHandle, nameHandle } from "#channels/handle.ts";
import { contentsOf } from "#jobs/contents.ts";
import {
  NOW,
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  reportIn,
  testWorkplace,
} from "#jobs/for-tests.ts";
import { runImport, startImport } from "#jobs/import.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { joinCompanies } from "#people/company-joins.ts";
import { decide } from "#people/decisions.ts";
import { myHandles, sayMine } from "#people/me.ts";
import { addMe } from "#jobs/claim-me.ts";
import { undoImport } from "#jobs/undo.ts";
import type { Tx } from "#store/tables.ts";
import { rememberAnswers, rememberedAnswers } from "#jobs/answers.ts";
import { joinAnew } from "#relationships/figures.ts";
import { addMarks } from "#relationships/marks.ts";
import { UserError } from "#shared/user-error.ts";
import { survey } from "#sources/survey.ts";
import { exportArchive } from "./export.ts";
import { pagesOf } from "./for-tests.ts";
import { zippedArchive } from "./zipped.ts";

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-export-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

const READINGS = [
  mailReading("1", "me", ["anna"], { thread: "mail:1" }),
  mailReading("2", "anna", ["me"], {
    answers: "mail:1",
    thread: "mail:1",
    at: new Date("2026-03-02T09:00:00Z"),
    signature: { title: "Leiterin", company: "Lumen GmbH", phone: "+493012345678" },
  }),
  mailReading("3", "bert", ["me"], { signals: ["newsletter"], text: "=Rabatt" }),
  mailReading("4", "anna", ["me"], { entries: [entryReading("b", ["me", "anna"])], at: null }),
  mailReading("5", "me", ["carl"], { channel: "linkedin" }),
  mailReading("6", "me", ["netz", "anna"]),
  mailReading("7", "dora", [], { signals: ["list"], lists: ["netz@x.example"] }),
  mailReading("8", "me", ["anna"], {
    channel: "whatsapp",
    subject: "",
    parties: [
      { ...nameHandle("whatsapp", "Karla")!, role: "from" },
      { ...nameHandle("whatsapp", "Anna B")!, role: "to" },
    ],
  }),
  mailReading("9", "", [], {
    channel: "skype",
    held: { kind: "video", minutes: 40, reason: { code: "skype.call", values: { people: 2 } } },
    parties: [
      { ...accountHandle("skype", "live:karla", "Karla")!, role: "from" },
      { ...accountHandle("skype", "live:anna", "Anna Busch")!, role: "to" },
    ],
  }),
  mailReading("10", "", [], {
    channel: "fair",
    held: { kind: "in-person", minutes: null, reason: { code: "table.scan", values: {} } },
    parties: [{ ...nameHandle("fair", "Erik Holm")!, role: "met" }],
  }),
  mailReading("11", "", [], {
    channel: "contrack",
    held: { kind: "unclear", minutes: null, reason: { code: "contrack.meeting", values: {} } },
    parties: [{ ...accountHandle("contrack", "c1", "Fina Rohr")!, role: "met" }],
  }),
  entryReading("a", ["me", "anna"]),
  entryReading("c", ["me", "carl"], {
    recurrence: { rules: ["FREQ=WEEKLY;COUNT=3"], added: [], excluded: [] },
  }),
  cardReading("anna", "Anna =Busch", ["anna@x.example", "ab@home.example"], {
    works: [{ company: "Lumen GmbH", unit: "", title: "" }],
    note: "Two\nlines",
    birthday: "--05-03",
  }),
  cardReading("carl", "Carl Weber", ["cw@home.example"]),
  cardReading("dora", "Dora Kranich", [], {
    works: [{ company: "Lumen Lab", unit: "", title: "" }],
  }),
];

/** Anna's card once more, from another file: with where she sits, and without one of her addresses. */
const ANNA_LATER = cardReading("anna", "Anna Busch", ["anna@x.example"], {
  works: [{ company: "Lumen GmbH", unit: "", title: "Leiterin" }],
  addresses: [
    {
      label: "work",
      street: "Ring 5",
      city: "Bremen",
      region: "",
      postcode: "28195",
      country: "DE",
      position: null,
    },
  ],
  changed: new Date("2026-03-04T09:00:00Z"),
});

const ME = ["me@x.example", "name:whatsapp:karla", "account:skype:live:karla"];

const DAY_FIRST = { code: "date-order", about: "table:1f", answer: "dmy" };

/** An archive with something of everything, also of what the user said. */
async function filled(): Promise<Workplace> {
  const workplace = await testWorkplace();
  await importReadings(workplace, READINGS, { me: ME });
  await importReadings(workplace, [ANNA_LATER]);
  const { store, scope, zone } = workplace;
  const place = { now: NOW, zone, userId: scope.userId };
  await store.transaction(scope, "page", async (tx) => {
    const rows = await tx
      .selectFrom("handles")
      .select(["handle_id", "value", "person_id"])
      .execute();
    const handle = (value: string) => rows.find((row) => row.value === value)!;
    const anna = handle("anna@x.example").person_id!;
    await decide(tx, [handle("carl@x.example").handle_id, handle("cw@home.example").handle_id], {
      ...place,
      same: true,
    });
    await addMarks(
      tx,
      [
        { kind: "met", person: anna, day: "2026-02-01", where: "Berlin" },
        { kind: "weight", person: anna, weight: 2 },
        { kind: "edit", person: anna, field: "title", value: "Chefin" },
        { kind: "edit", person: anna, field: "place", value: "Hamburg" },
        { kind: "edit", person: anna, field: "email", value: "anna.busch@x.example" },
        { kind: "edit", person: anna, field: "phone", value: "+49 171 2345678" },
        { kind: "edit", person: anna, field: "wrong", value: `address:${"Ring ".repeat(150)}` },
        { kind: "edit", person: anna, field: "wrong", value: "email:ab@home.example" },
        { kind: "edit", person: anna, field: "wrong", value: "phone:+493012345678" },
      ],
      place,
    );
    const companies = await tx.selectFrom("companies").select(["company_id", "name"]).execute();
    const { interaction_id: interaction } = await tx
      .selectFrom("interactions")
      .select("interaction_id")
      .where("channel", "=", "contrack")
      .executeTakeFirstOrThrow();
    await addMarks(tx, [{ kind: "kind", interaction, as: "video" }], place);
    const company = (name: string) => companies.find((one) => one.name === name)!.company_id;
    const words = { company: company("Lumen Lab"), into: company("Lumen GmbH") };
    await joinCompanies(tx, { ...words, ...place });
    const erik = handle("fair:erik holm").person_id!;
    await addMarks(tx, [{ kind: "removed", person: erik }], place);
    await addMarks(tx, [{ kind: "gap", channel: "skype", from: "2026-04", to: null }], place);
    await rememberAnswers(tx, [DAY_FIRST], NOW);
    await joinAnew(tx);
  });
  return workplace;
}

/** All that the user said, as it is kept. */
async function saidIn({ store, scope }: Workplace): Promise<readonly (readonly object[])[]> {
  return store.transaction(scope, "page", async (tx) => {
    const rows = async (table: (typeof SAID)[number]) =>
      (await tx.selectFrom(table).selectAll().execute())
        .map(({ workspace_id: _workspace, item_id: _item, ...row }) => ({ ...row, user_id: "" }))
        .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    return Promise.all(SAID.map(rows));
  });
}

/** "name, company, weight". */
async function peopleIn({ store, scope }: Workplace): Promise<readonly string[]> {
  return store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(', ', p.name, c.name, f.weight) as line from people p
      left join companies c using (workspace_id, company_id)
      left join figures f using (workspace_id, person_id) order by line`.execute(tx);
    return rows.map(({ line }) => line);
  });
}

const SAID = ["marks", "decisions", "company_words", "claims", "answers"] as const;

async function exported(workplace: Workplace, folder: string) {
  return exportArchive(workplace, folder, { signal: new AbortController().signal });
}

async function importFolder(workplace: Workplace, folder: string, me: readonly string[]) {
  const request = { paths: [folder], upload: null, me, keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await runImport(workplace, id, { signal: new AbortController().signal });
  return id;
}

test("an archive that is exported and read into an empty one is the same archive", async (t) => {
  const folder = await emptyFolder(t);
  const before = await filled();
  const expected = await contentsOf(before);
  const said = await saidIn(before);
  const pages = await pagesOf(before);
  const files = await exported(before, folder);
  assert.deepEqual(
    files.map(({ name }) => name),
    ["archive.jsonl", "contacts.vcf", "calendar.ics", "people.csv", "README.txt"],
  );

  const after = await testWorkplace();
  const id = await importFolder(after, folder, ME);
  const { problems, skipped } = await reportIn(after, id);
  assert.deepEqual({ problems, copies: skipped["visavis.copy"] }, { problems: 0, copies: 4 });
  // What the user said there is an item here, since it was read.
  const contents = (await contentsOf(after)).filter((line) => !/^item \S+ said$/.test(line));
  assert.deepEqual(contents, expected);
  assert.deepEqual(await pagesOf(after), pages);

  // What was said is said once, however often it is read.
  assert.deepEqual(await saidIn(after), said);
  await importFolder(after, folder, []);
  assert.deepEqual(await saidIn(after), said);

  const again = await emptyFolder(t);
  await exported(after, again);
  const read = async (from: string, name: string) =>
    (await readFile(join(from, name), "utf8")).replaceAll(/^UID:urn:uuid:.*$/gm, "UID");
  for (const name of ["people.csv", "contacts.vcf", "README.txt"]) {
    assert.equal(await read(again, name), await read(folder, name));
  }
});

test("what was said in an archive goes with the last import of it, and what was said here stays", async (t) => {
  const [folder, copy] = [await emptyFolder(t), await emptyFolder(t)];
  const before = await filled();
  await exported(before, folder);
  await writeFile(
    join(copy, "archive.jsonl"),
    `${await readFile(join(folder, "archive.jsonl"), "utf8")}\n`,
  );

  const workplace = await testWorkplace();
  await importReadings(workplace, READINGS, { me: ME });
  const inside = <T>(work: (tx: Tx) => Promise<T>) =>
    workplace.store.transaction(workplace.scope, "page", work);
  const read = [await contentsOf(workplace), await peopleIn(workplace)];
  const first = await importFolder(workplace, folder, []);
  const second = await importFolder(workplace, copy, []);
  const told = await saidIn(workplace);
  assert.deepEqual(told, await saidIn(before));
  await undoImport(workplace, first);
  assert.deepEqual(await saidIn(workplace), told);
  await inside((tx) => sayMine(tx, { kind: "email", value: "wir@x.example" }, true));
  await undoImport(workplace, second);
  const [claims] = [[{ kind: "email", value: "wir@x.example", mine: true, user_id: "" }]];
  assert.deepEqual(await saidIn(workplace), [[], [], [], claims, []]);
  assert.deepEqual([await contentsOf(workplace), await peopleIn(workplace)], read);

  // In the archive itself an import of its export brings nothing, and undoing that takes nothing.
  const own = await saidIn(before);
  await undoImport(before, await importFolder(before, folder, []));
  assert.deepEqual(await saidIn(before), own);
});

test("an empty archive takes over the zone of the one that is read into it, another names the difference", async (t) => {
  const folder = await emptyFolder(t);
  const before = { ...(await testWorkplace()), zone: "Pacific/Kiritimati" };
  // At nine in the evening in Berlin it is the next day there.
  const night = [
    mailReading("1", "me", ["anna"], { at: new Date("2026-03-01T20:00:00Z") }),
    mailReading("2", "anna", ["me"], { at: new Date("2026-03-01T09:00:00Z"), answers: "mail:1" }),
    entryReading("a", ["me", "anna"], { start: { local: "2026-03-10", zone: null }, end: null }),
  ];
  await importReadings(before, night);
  const expected = await contentsOf(before);
  await exported(before, folder);
  const read = async (workplace: Workplace) => {
    const { notes } = await reportIn(
      workplace,
      await importFolder(workplace, folder, ME.slice(0, 1)),
    );
    const { zone } = await workplace.store.workspace();
    return { zone, notes: notes.map(({ code, values }) => ({ code, values })) };
  };

  const empty = await testWorkplace();
  assert.deepEqual(await read(empty), { zone: before.zone, notes: [] });
  assert.deepEqual(await contentsOf(empty), expected);

  const other = await testWorkplace();
  await importReadings(other, [mailReading("x", "me", ["zoe"])]);
  assert.deepEqual(await read(other), {
    zone: other.zone,
    notes: [{ code: "visavis.other-zone", values: { zone: before.zone, here: other.zone } }],
  });
});

test("whom an archive says to be the user is so no longer when it is undone", async (t) => {
  const folder = await emptyFolder(t);
  const before = await testWorkplace();
  await importReadings(before, READINGS, { me: ME });
  await addMe(before, "anna@x.example");
  await exported(before, folder);
  const workplace = await testWorkplace();
  await importReadings(workplace, [mailReading("x", "me", ["zoe"])], { me: ["me@x.example"] });
  const mine = () =>
    workplace.store.transaction(workplace.scope, "page", async (tx) =>
      (await myHandles(tx)).map(({ value }) => value),
    );
  assert.deepEqual(await mine(), ["me@x.example"]);
  const id = await importFolder(workplace, folder, ["me@x.example", "anna@x.example"]);
  assert.deepEqual(await mine(), ["anna@x.example", "me@x.example"]);
  await undoImport(workplace, id);
  assert.deepEqual(await mine(), ["me@x.example"]);
});

test("what was answered later holds, in the archive or in what is read into it", async (t) => {
  const folder = await emptyFolder(t);
  const before = await filled();
  await exported(before, folder);
  const answered = async (answer: string, at: string) => {
    const workplace = await testWorkplace();
    const { store, scope } = workplace;
    await store.transaction(scope, "page", (tx) =>
      rememberAnswers(tx, [{ ...DAY_FIRST, answer }], new Date(at)),
    );
    await importFolder(workplace, folder, ME);
    return store.transaction(scope, "page", rememberedAnswers);
  };
  assert.deepEqual(await answered("mdy", "2026-05-01T10:00:00Z"), [DAY_FIRST]);
  assert.deepEqual(await answered("mdy", "2026-07-01T10:00:00Z"), [
    { ...DAY_FIRST, answer: "mdy" },
  ]);
});

/** What comes of a table: its own lines in the archive, or why it has none (README.txt says it to the user). */
const TABLES = {
  exported: [
    ...SAID,
    "cards",
    "card_handles",
    "entries",
    "facts",
    "handles",
    "interactions",
    "items",
    "lists",
    "names",
    "parties",
    "sightings",
    "texts",
  ],
  "worked out anew": [
    "attendances",
    "companies",
    "figures",
    "handle_changes",
    "joinings",
    "joins",
    "people",
    "places",
    "proposals",
    "ruled_out",
    "text_index",
  ],
  "the history of this archive": ["former_people", "import_files", "import_problems", "imports"],
  "whose archive it is": ["members", "workspaces"],
};

test("of each table it is known whether an export holds it, and why not", async () => {
  const { store, scope } = await testWorkplace();
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = 'public' and tablename <> 'migrations'`.execute(tx),
  );
  assert.deepEqual(
    rows.map(({ name }) => name).toSorted(),
    Object.values(TABLES).flat().toSorted(),
  );
});

test("the zip holds the files that the folder holds", async (t) => {
  const folder = await emptyFolder(t);
  const workplace = await filled();
  await exported(workplace, folder);
  const zip = await emptyFolder(t);
  await writeFile(join(zip, "all.zip"), Readable.fromWeb(await zippedArchive(workplace, "en")));

  const found = await survey([join(zip, "all.zip")]);
  const zipped = await Promise.all(
    found.map(async ({ parts: [part] }) => Buffer.concat(await Array.fromAsync(part!.open()))),
  );
  const names = ["archive.jsonl", "calendar.ics", "contacts.vcf", "people.csv", "README.txt"];
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  assert.deepEqual(zipped.map(String).toSorted(), files.map(String).toSorted());
});

test("nothing is exported while an import runs", async (t) => {
  const workplace = await testWorkplace();
  const request = { paths: [], upload: null, me: [], keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await assert.rejects(
    zippedArchive(workplace, "en"),
    new UserError("jobs.import-running", { import: id }),
  );
  await assert.rejects(
    exported(workplace, await emptyFolder(t)),
    new UserError("jobs.import-running", { import: id }),
  );
});

test("what an import changed meanwhile is no export", async () => {
  const workplace = await filled();
  const stream = await zippedArchive(workplace, "en");
  await importReadings(workplace, [mailReading("99", "me", ["zoe"])]);
  await assert.rejects(new Response(stream).bytes());
});

test("an export that was stopped leaves no half of itself", async (t) => {
  const folder = await emptyFolder(t);
  const stopped = AbortSignal.abort(new Error("enough"));
  await assert.rejects(exportArchive(await filled(), folder, { signal: stopped }), /enough/);
  assert.deepEqual(await readdir(folder), []);
});
