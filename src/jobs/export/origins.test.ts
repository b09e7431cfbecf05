/** Which files told something, and how much of it was kept: the same in the archive that an export is read into. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { sql } from "kysely";
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
import { call } from "#jobs/held-for-tests.ts";
import { runImport, startImport } from "#jobs/import.ts";
import { undoImport } from "#jobs/undo.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { everyone } from "#relationships/directory.ts";
import { personPage } from "#relationships/person.ts";
import { exportArchive } from "./export.ts";

const MAILS = [
  mailReading("1", "me", ["anna"], { signature: null }),
  mailReading("2", "anna", ["me"], { at: new Date("2026-03-02T09:00:00Z"), answers: "mail:1" }),
  entryReading("a", ["me", "anna"]),
];
const CARD = cardReading("anna", "Anna Busch", ["anna@x.example"], {
  works: [{ company: "Lumen GmbH", unit: "", title: "Leiterin" }],
});

/** The same one later, in a file that tells more. */
const FULLER = { ...CARD, birthday: "--05-03" };

/** Of each item in which file it is, of which channel, and how much of it: "item 1 1.mbox email text". */
async function sourcesIn({ store, scope }: Workplace): Promise<readonly string[]> {
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ line: string }>`
      select concat_ws(' ', it.key, s.path, s.channel, s.kept) as line
      from sources s join items it on it.workspace_id = s.workspace_id and it.item_id = s.item_id
      where it.standing <> 'said'`.execute(tx),
  );
  return rows.map(({ line }) => asThere(line)).toSorted();
}

/** As it was called where the archive comes from. */
const asThere = (text: string): string => text.replaceAll(/[^\s"]*archive\.jsonl › /g, "");

/** Where pages say that something is from. */
async function shownIn({ store, scope, zone }: Workplace): Promise<unknown> {
  return store.transaction(scope, "page", async (tx) => {
    const pages = [];
    for (const { id, name } of await everyone(tx)) {
      const { handles, facts } = await personPage(tx, id, { now: NOW, zone });
      pages.push({
        name,
        handles: handles.map(({ value, sources }) => ({ value, sources })),
        facts: facts.map(({ value, cards }) => ({ value, cards })),
      });
    }
    return JSON.parse(asThere(JSON.stringify(pages)));
  });
}

async function exported(t: TestContext, workplace: Workplace): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-origins-"));
  t.after(() => rm(folder, { recursive: true }));
  await exportArchive(workplace, folder, { signal: new AbortController().signal });
  return join(folder, "archive.jsonl");
}

async function readInto(workplace: Workplace, archive: string): Promise<string> {
  const me = ["me@x.example"];
  const request = { paths: [archive], upload: null, me, keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await runImport(workplace, id, { signal: new AbortController().signal });
  return id;
}

test("an archive says of each item the files that it came from, and so does the next one", async (t) => {
  const before = await testWorkplace();
  await importReadings(before, [...MAILS, CARD, CARD, ...MAILS], { files: 2 });
  await importReadings(before, [MAILS[1]!, FULLER], { keep: "headers" });
  const [expected, shown] = [await sourcesIn(before), await shownIn(before)];
  assert.equal(expected.length, 2 * 4 + 2);

  const archive = await exported(t, before);
  const after = await testWorkplace();
  await readInto(after, archive);
  assert.deepEqual([await sourcesIn(after), await shownIn(after)], [expected, shown]);

  const linesOf = async (path: string) =>
    (await readFile(path, "utf8"))
      .split("\n")
      .slice(1)
      .map((line) => line.replace(/"place":"\w+",/, ""))
      .toSorted();
  assert.deepEqual(await linesOf(await exported(t, after)), await linesOf(archive));
});

test("what a second import of the same archive holds is still from where it was", async (t) => {
  const before = await testWorkplace();
  await importReadings(before, [...MAILS, CARD]);
  const [archive, expected] = [await exported(t, before), await sourcesIn(before)];
  const after = await testWorkplace();
  const first = await readInto(after, archive);
  await readInto(after, archive);
  await undoImport(after, first);
  assert.deepEqual(await sourcesIn(after), expected);
});

test("what an archive has headers of only is made fuller by the mailbox itself", async (t) => {
  const sparse = await testWorkplace();
  await importReadings(sparse, MAILS, { keep: "headers" });
  const [archive, poor] = [await exported(t, sparse), await contentsOf(sparse)];
  await importReadings(sparse, MAILS);
  const full = await contentsOf(sparse);

  const after = await testWorkplace();
  await readInto(after, archive);
  assert.deepEqual(await contentsOf(after), poor);
  const { enriched } = await reportIn(after, await importReadings(after, MAILS));
  assert.equal(enriched, 3);
  assert.deepEqual(await contentsOf(after), full);
});

test("two calls of one log stay two, and those of two logs stay one", async (t) => {
  const hungUp = call("1", "", 20);
  const again = { ...hungUp, key: "call:again" };
  const told = [];
  for (const files of [1, 2]) {
    const before = await testWorkplace();
    await importReadings(before, [hungUp, again], { files });
    const [archive, expected] = [await exported(t, before), await contentsOf(before)];
    const after = await testWorkplace();
    await readInto(after, archive);
    assert.deepEqual(await contentsOf(after), expected);
    told.push(expected.filter((line) => line.includes(" told ")).length);
  }
  assert.deepEqual(told, [0, 1]);
});
