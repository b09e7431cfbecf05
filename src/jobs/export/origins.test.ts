/** Which files told something, and how much of it was kept: the same in the archive that an export is read into. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { sql } from "kysely";
import type { Keep } from "#channels/channel.ts";
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
import { timeline } from "#relationships/timeline.ts";
import { exportArchive } from "./export.ts";

const MAILS = [
  mailReading("1", "me", ["anna"], { signature: null }),
  mailReading("2", "anna", ["me"], { at: new Date("2026-03-02T09:00:00Z"), answers: "mail:1" }),
  entryReading("a", ["me", "anna"]),
];
const CARD = cardReading("anna", "Anna Busch", ["anna@x.example", "ab@home.example"], {
  works: [{ company: "Lumen GmbH", unit: "", title: "Leiterin" }],
});

/** The same one later, in a file that tells more. */
const FULLER = { ...CARD, birthday: "--05-03" };

/** Of each item in which file it is, of which channel, and how much of it: "1f… 1.mbox email text". */
async function sourcesIn({ store, scope }: Workplace): Promise<readonly string[]> {
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ line: string }>`
      select concat_ws(' ', it.key, s.path, s.channel, s.kept) as line from (
        select item_id, path, channel, kept from sources
        where item_id not in (select item_id from cards)
        union select item_id, path, channel, kept from card_sources) s
      join items it on it.item_id = s.item_id where it.standing <> 'said'`.execute(tx),
  );
  return rows.map(({ line }) => asThere(line)).toSorted();
}

/** As it was called where the archive comes from. */
const asThere = (text: string): string => text.replaceAll(/[^\s"]*archive\.jsonl › /g, "");

/** Where pages say that something is from. */
async function shownIn({ store, scope, zone }: Workplace) {
  return store.transaction(scope, "page", async (tx) => {
    const pages = [];
    for (const { id, name, handles: listed } of await everyone(tx)) {
      const { handles, facts } = await personPage(tx, id, { now: NOW, zone });
      const asked = { offset: 0, limit: 10 };
      const { entries } = await timeline(tx, id, asked, { now: NOW, zone });
      pages.push({
        name,
        listed: listed.map(({ value, sources }) => ({ value, sources })),
        handles: handles.map(({ value, sources }) => ({ value, sources })),
        facts: facts.map(({ value, cards }) => ({ value, cards })),
        entries: entries.map(({ subject, sources }) => ({ subject, sources })),
      });
    }
    return pages;
  });
}

const asThereToo = (pages: readonly object[]): unknown =>
  JSON.parse(asThere(JSON.stringify(pages)));

async function exported(t: TestContext, workplace: Workplace): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-origins-"));
  t.after(() => rm(folder, { recursive: true }));
  await exportArchive(workplace, folder, { signal: new AbortController().signal });
  return join(folder, "archive.jsonl");
}

async function readInto(
  workplace: Workplace,
  archive: string,
  keep: Keep = "text",
): Promise<string> {
  const me = ["me@x.example"];
  const request = { paths: [archive], upload: null, me, keep, keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await runImport(workplace, id, { signal: new AbortController().signal });
  return id;
}

test("an archive says of each item the files that it came from, and so does the next one", async (t) => {
  const before = await testWorkplace();
  const lessAddresses = { ...FULLER, handles: FULLER.handles.slice(1) };
  await importReadings(before, [...MAILS, CARD, CARD, ...MAILS], { files: 2 });
  await importReadings(before, [...MAILS.slice(0, 2), lessAddresses], {
    keep: "headers",
    files: 3,
  });
  const [expected, shown] = [await sourcesIn(before), await shownIn(before)];
  assert.equal(expected.length, 2 * 4 + 3);

  const archive = await exported(t, before);
  const after = await testWorkplace();
  await readInto(after, archive);
  const shownThere = await shownIn(after);
  assert.deepEqual([await sourcesIn(after), asThereToo(shownThere)], [expected, shown]);
  const facts = shownThere.flatMap((page) => page.facts);
  const birthday = facts.find(({ value }) => value === FULLER.birthday);
  assert.deepEqual(birthday?.cards, [`${archive} › 3.mbox`]);
  const entries = shownThere.flatMap((page) => page.entries);
  const meeting = entries.find(({ subject }) => subject === "Meeting a");
  assert.deepEqual(meeting?.sources, [`${archive} › 1.mbox`, `${archive} › 2.mbox`]);

  const linesOf = async (path: string) =>
    (await readFile(path, "utf8"))
      .split("\n")
      .slice(1)
      .map((line) => line.replace(/"place":"\w+",/, ""))
      .toSorted();
  assert.deepEqual(await linesOf(await exported(t, after)), await linesOf(archive));
});

test("what is read of an archive with less is exported with as much", async (t) => {
  const before = await testWorkplace();
  await importReadings(before, [...MAILS, CARD]);
  const archive = await exported(t, before);
  const sparse = await testWorkplace();
  await readInto(sparse, archive, "headers");
  const [poor, expected] = [await exported(t, sparse), await sourcesIn(sparse)];
  assert.deepEqual([...new Set(expected.map((line) => line.split(" ").at(-1)))], ["headers"]);
  const after = await testWorkplace();
  await readInto(after, poor);
  assert.deepEqual(await sourcesIn(after), expected);
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

test("no more is kept of an item than its archive says that it has", async () => {
  const kept = (keep: Keep) => [
    { path: "a.mbox", channel: "email" as const, read: "2026-05-01T09:00:00Z", kept: keep },
  ];
  const signature = { title: "Leiterin" };
  const contents = [];
  for (const keep of ["headers", "text"] as const) {
    const after = await testWorkplace();
    const origins = kept(keep);
    await importReadings(after, [
      ...MAILS.map((one) => ({
        ...one,
        origins,
        ...(one.kind === "interaction" && { signature }),
      })),
      { ...CARD, note: "likes the lamp", origins },
    ]);
    contents.push((await contentsOf(after)).join("\n"));
  }
  const words = ["Subject 1", "Text 1", "Leiterin", "Meeting a", "likes the lamp"];
  assert.deepEqual(
    contents.map((text) => words.filter((word) => text.includes(word))),
    // What a card says beside its note is kept in any case.
    [["Leiterin"], words],
  );
});

test("an archive that says a card twice has it as it says last, from there", async () => {
  const from = (path: string) => ({
    origins: [
      { path, channel: "contacts" as const, read: "2026-05-01T09:00:00Z", kept: "text" as const },
    ],
  });
  const after = await testWorkplace();
  await importReadings(after, [
    { ...CARD, ...from("a.vcf") },
    { ...FULLER, ...from("b.vcf") },
  ]);
  const [anna] = await shownIn(after);
  assert.deepEqual(anna?.facts, [
    { value: "Leiterin", cards: ["1.mbox › b.vcf"] },
    { value: "Lumen GmbH", cards: ["1.mbox › b.vcf"] },
    { value: FULLER.birthday, cards: ["1.mbox › b.vcf"] },
  ]);
});

test("two calls of one log stay two, and those of two logs stay one, however much is kept of each", async (t) => {
  const hungUp = call("1", "", 20);
  const again = { ...hungUp, key: "call:again" };
  const told = [];
  for (const files of [1, 2]) {
    for (const drop of [false, true]) {
      const before = await testWorkplace();
      await importReadings(before, [hungUp, again], { files });
      if (drop) {
        await before.store.transaction(before.scope, "import", (tx) =>
          sql`update sightings set kept = 'headers' where item_id = (select item_id from items limit 1)`.execute(
            tx,
          ),
        );
      }
      const [archive, expected] = [await exported(t, before), await contentsOf(before)];
      const after = await testWorkplace();
      await readInto(after, archive);
      const found = (await contentsOf(after)).filter((line) => line.includes(" told "));
      assert.deepEqual(
        found,
        expected.filter((line) => line.includes(" told ")),
      );
      told.push(found.length);
    }
  }
  assert.deepEqual(told, [0, 0, 1, 1]);
});
