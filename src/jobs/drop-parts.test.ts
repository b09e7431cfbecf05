import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { Keep } from "#channels/channel.ts";
import { contentsOf } from "./contents.ts";
import { ME, archive, mail, many, past, read } from "./files-for-tests.ts";
import { resumeImport, runImport } from "./import.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const ANNA = "anna@lumen.example";

const MAILS = [
  mail("1", ME, ANNA),
  mail("2", ANNA, ME).trimEnd() + "\n\n-- \nAnna Bell\nLumen GmbH\nTel. +49 30 23125 1\n\n",
  mail("3", "bert@x.example", ME),
];

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y
BEGIN:VEVENT
UID:a@x.example
DTSTAMP:20240101T000000Z
DTSTART:20240301T090000Z
DTEND:20240301T100000Z
SUMMARY:Lunch
LOCATION:Café Lux, Hauptstr. 5, 80331 München
DESCRIPTION:Bring the drawings
ORGANIZER:mailto:${ME}
ATTENDEE;PARTSTAT=ACCEPTED:mailto:${ANNA}
END:VEVENT
END:VCALENDAR
`.replaceAll("\n", "\r\n");

const SCANS = `Scan Time,First Name,Last Name,Email,Company,Subject
2024-03-01 10:00,Vera,Funk,vera@x.example,Lumen GmbH,Likes the lamp
`;

/** What is held beside what lists and figures show: words, versions of entries, how much is kept. */
const heldIn = ({ store, scope }: Workplace) =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ held: string }>`
      select concat_ws(' ', 'words', it.key, x.words::text) as held from text_index x join items it using (workspace_id, item_id)
      union select concat_ws(' ', 'entry', e.uid, e.entry::text) from entries e
      union select concat_ws(' ', 'kept', it.key, s.kept) from sightings s join items it using (workspace_id, item_id)
      order by held`.execute(tx);
    return rows.map(({ held }) => held);
  });

const subjectsIn = ({ store, scope }: Workplace) =>
  store.transaction(scope, "page", async (tx) => {
    const rows = await tx
      .selectFrom("interactions")
      .select("subject")
      .orderBy(sql`subject nulls last`)
      .execute();
    return rows.map(({ subject }) => subject);
  });

for (const keep of ["headers", "subjects"] satisfies Keep[]) {
  test(`dropping what goes beyond ${keep} leaves what reading ${keep} alone makes`, async (t) => {
    const { workplace, write } = await archive(t);
    const allIn = ({ write }: Pick<Awaited<ReturnType<typeof archive>>, "write">) =>
      Promise.all([
        write("a.mbox", MAILS.join("")),
        write("a.ics", CALENDAR),
        write("a.csv", SCANS),
      ]);
    const paths = await allIn({ write });
    await read(workplace, paths);
    const before = await contentsOf(workplace);
    const again = await read(workplace, paths, { keep, drop: true });
    const after = await contentsOf(workplace);
    const held = await heldIn(workplace);
    const { report, keeps, joined } = await past(workplace, again);

    const modest = await archive(t);
    const least = await read(modest.workplace, await allIn(modest), { keep });
    assert.deepEqual(after, await contentsOf(modest.workplace));
    assert.deepEqual(held, await heldIn(modest.workplace));
    assert.notDeepEqual(after, before);
    assert.equal(before.filter((line) => line.startsWith("fact ")).length, 3);
    assert.deepEqual(
      [report.keptMore, report.known, keeps, joined.length],
      [undefined, 5, [keep], 1],
    );
    assert.deepEqual((await past(modest.workplace, least)).keeps, [keep]);
  });
}

/** Two files had it, each with a note of its own. */
const CARD = {
  kind: "person",
  of: "person",
  name: {
    full: "Anna Bell",
    prefix: "",
    given: "Anna",
    additional: "",
    family: "Bell",
    suffix: "",
    nicknames: [],
  },
  handles: [{ kind: "email", value: ANNA, label: "work" }],
  works: [],
  addresses: [],
  urls: [],
  birthday: null,
  note: "likes the lamp",
  connected: null,
  changed: null,
};
const EXPORTED = [
  { visavis: "archive", version: 1 },
  { ...CARD, key: "card:1", older: [{ ...CARD, note: "dislikes the lamp" }] },
];

test("a note that was dropped is on no version of its card any more, whoever holds that from then on", async (t) => {
  const { workplace, write } = await archive(t);
  const lines = EXPORTED.map((line) => `${JSON.stringify(line)}\n`).join("");
  const path = await write("archive.jsonl", lines);
  const notesIn = ({ store, scope }: Workplace) =>
    store.transaction(scope, "page", async (tx) => {
      const { rows } = await sql<{ note: string }>`
        select distinct jsonb_path_query(card, '$.**.note') #>> '{}' as note from cards order by 1`.execute(
        tx,
      );
      return rows.map(({ note }) => note);
    });
  const first = await read(workplace, [path]);
  const told = await notesIn(workplace);
  await read(workplace, [path], { keep: "subjects" });
  await undoImport(workplace, first);
  assert.deepEqual(
    [told, await notesIn(workplace)],
    [["dislikes the lamp", "likes the lamp"], [""]],
  );

  await read(workplace, [path]);
  await read(workplace, [path], { keep: "subjects", drop: true });
  assert.deepEqual(await notesIn(workplace), [""]);
});

test("keeping less drops nothing unless asked to, and says of how many entries more is kept", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", MAILS.join(""));
  await read(workplace, [path]);
  const before = await contentsOf(workplace);
  const again = await past(workplace, await read(workplace, [path], { keep: "subjects" }));

  assert.equal(again.report.keptMore, 3);
  assert.deepEqual(await contentsOf(workplace), before);
});

test("what others hold beside what was dropped stays, and can be read back in", async (t) => {
  const { workplace, write } = await archive(t);
  const all = await write("all.mbox", MAILS.join(""));
  const some = await write("some.mbox", MAILS.slice(1).join(""));
  const first = await read(workplace, [all]);
  const before = await contentsOf(workplace);
  await read(workplace, [some], { keep: "headers", drop: true });
  const { keeps } = await past(workplace, first);
  const subjects = await subjectsIn(workplace);
  const again = await past(workplace, await read(workplace, [all]));

  assert.deepEqual([keeps, subjects], [["text"], ["1", null, null]]);
  assert.deepEqual([again.joined, again.report.enriched], [[], 2]);
  assert.deepEqual(await contentsOf(workplace), before);
});

test("an import that was stopped before it dropped anything does so when it goes on", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", MAILS.join(""));
  const more = await write("b.mbox", many(1500));
  await read(workplace, [path]);
  const again = await read(workplace, [path, more], {
    keep: "headers",
    drop: true,
    stopAfterFirstBatch: true,
  });
  const stopped = await subjectsIn(workplace);
  await resumeImport(workplace, again);
  await runImport(workplace, again, { signal: new AbortController().signal });

  assert.deepEqual(
    stopped.filter((subject) => subject !== null),
    ["1", "2", "3"],
  );
  assert.deepEqual(
    (await subjectsIn(workplace)).filter((subject) => subject !== null),
    [],
  );
});
