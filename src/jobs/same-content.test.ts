import assert from "node:assert/strict";
import { test } from "node:test";
import { ANY_FILE } from "./answers.ts";
import { contentsOf } from "./contents.ts";
import { ME, archive, mail, many, past, read } from "./files-for-tests.ts";
import { resumeImport, runImport } from "./import.ts";
import { findFiles } from "./find-files.ts";
import { previewFiles } from "./preview.ts";
import { progressReporter } from "./progress.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

/** Three to keep, one of them from the future, one newsletter, one mail twice. */
const MAILS = [
  mail("1", ME, "anna@x.example"),
  mail("2", "anna@x.example", ME),
  mail("3", "bert@x.example", ME).replace("Jan 2024 09", "Jan 2044 09"),
  mail("4", "shop@x.example", ME, "List-Unsubscribe: <mailto:a@x.example>\nPrecedence: bulk\n"),
  mail("1", ME, "anna@x.example"),
].join("");

/** All at some time. */
const DATED = [
  mail("1", ME, "anna@x.example"),
  mail("2", "anna@x.example", ME),
  mail("3", "bert@x.example", ME),
  mail("4", "shop@x.example", ME, "List-Unsubscribe: <mailto:a@x.example>\nPrecedence: bulk\n"),
].join("");

const holds = ({ store, scope }: Workplace, id: string) =>
  store.transaction(scope, "page", async (tx) => {
    const rows = await tx
      .selectFrom("sightings")
      .select("item_id")
      .where("import_id", "=", id)
      .execute();
    return rows.length;
  });

test("the same content again is held once, and all of it is known", async (t) => {
  const { workplace, write } = await archive(t);
  const first = await read(workplace, [await write("a.mbox", MAILS)]);
  const contents = await contentsOf(workplace);
  const again = await read(workplace, [await write("copy.mbox", MAILS)], { keep: "subjects" });

  const [one, other] = [await past(workplace, first), await past(workplace, again)];
  const { report } = other;
  const sums = { read: 5, enriched: 0, skipped: { newsletter: 1 }, problems: 0 };
  const { read: all, new: fresh, known, enriched, skipped, problems, period } = report;
  assert.deepEqual(
    { read: all, fresh, known, enriched, skipped, problems },
    { ...sums, fresh: 0, known: 4 },
  );
  assert.deepEqual([one.report.new, one.report.known, one.report.read], [3, 1, 5]);
  assert.deepEqual(
    [report.notes, period],
    [one.report.notes.map((note) => ({ ...note, path: report.files[0]!.path })), one.report.period],
  );
  assert.equal(report.notes.length, 1);
  assert.deepEqual(other.joined, [{ importId: first, since: one.startedAt, files: 1 }]);
  assert.deepEqual([one.bringsAnything, other.bringsAnything], [true, false]);
  assert.equal(await holds(workplace, again), 0);
  assert.deepEqual(await contentsOf(workplace), contents);
});

test("what another import read as well stays when the first is undone, and goes with the last", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", DATED);
  const first = await read(workplace, [path]);
  const contents = await contentsOf(workplace);
  const again = await read(workplace, [path]);
  const third = await read(workplace, [path]);

  assert.deepEqual(await undoImport(workplace, first), { removed: 0, skipped: 0, stays: 3 });
  assert.deepEqual(await contentsOf(workplace), contents);
  const since = (await past(workplace, again)).startedAt;
  assert.deepEqual(
    [await past(workplace, again), await past(workplace, third)].map((one) => [
      one.joined,
      one.bringsAnything,
    ]),
    [
      [[], true],
      [[{ importId: again, since, files: 1 }], false],
    ],
  );
  assert.deepEqual(await undoImport(workplace, again), { removed: 0, skipped: 0, stays: 3 });
  assert.deepEqual(await contentsOf(workplace), contents);
  assert.deepEqual(await undoImport(workplace, third), { removed: 3, skipped: 1, stays: 0 });
  assert.deepEqual(await contentsOf(workplace), []);
  const fourth = await read(workplace, [path]);
  assert.deepEqual(
    [(await past(workplace, fourth)).joined, await holds(workplace, fourth)],
    [[], 4],
  );
  assert.deepEqual(await contentsOf(workplace), contents);
});

const CARD = `BEGIN:VCARD
VERSION:3.0
UID:anna
FN:Anna Kranich
EMAIL:anna@x.example
TITLE:Leiterin
NOTE:likes tea
END:VCARD
`;
const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:e1
DTSTAMP:20240101T080000Z
DTSTART:20240102T090000Z
DTEND:20240102T100000Z
SUMMARY:Tea
LOCATION:Hauptstr. 5
DESCRIPTION:bring the samples
ORGANIZER:mailto:${ME}
ATTENDEE;PARTSTAT=ACCEPTED;CN=Anna Kranich:mailto:anna@x.example
END:VEVENT
BEGIN:VEVENT
UID:e2
DTSTAMP:20240101T080000Z
DTSTART:20240103T090000Z
STATUS:CANCELLED
SUMMARY:Talk
ORGANIZER:mailto:${ME}
ATTENDEE;CN=Fina Rohr:mailto:fina@x.example
END:VEVENT
END:VCALENDAR
`;
const ARCHIVE = `{"visavis":"archive","version":1,"exported":"2026-01-01T00:00:00Z","zone":"Europe/Berlin"}
{"kind":"said","key":"name:email:anna@x.example:Änne K","said":{"about":"name","party":{"kind":"email","value":"anna@x.example","name":"Änne K"}}}
`;
const SIGNED = mail("5", '"Anna K" <anna@x.example>', ME).replace(
  "Text of 5",
  "Text of 5\n\n-- \nAnna Kranich\nLumen GmbH\nTel. +49 30 12345678",
);

for (const keep of ["headers", "subjects", "text"] as const) {
  test(`what stays for an import that keeps ${keep} is what it would have read by itself`, async (t) => {
    const alone = await archive(t);
    const files = async ({ write }: typeof alone) => [
      await write("a.mbox", DATED + SIGNED),
      await write("b.vcf", CARD),
      await write("c.ics", CALENDAR),
      await write("archive.jsonl", ARCHIVE),
    ];
    await read(alone.workplace, await files(alone), { keep });
    const expected = [await contentsOf(alone.workplace), await kept(alone.workplace)];

    const both = await archive(t);
    const paths = await files(both);
    const first = await read(both.workplace, [
      ...paths,
      await both.write("d.mbox", mail("6", ME, "dora@x.example")),
    ]);
    await read(both.workplace, paths, { keep });
    const { removed } = await undoImport(both.workplace, first);
    assert.equal(removed, 1);
    assert.deepEqual([await contentsOf(both.workplace), await kept(both.workplace)], expected);
  });
}

test("an address stays a list's only for whoever read what said so", async (t) => {
  const { workplace, write } = await archive(t);
  const mine = await write("a.mbox", mail("1", ME, "team@x.example"));
  const post = "List-Id: <team.x.example>\nList-Post: <mailto:team@x.example>\n";
  const theirs = await write("b.mbox", mail("2", "anna@x.example", "team@x.example", post));
  const first = await read(workplace, [mine, theirs]);
  const second = await read(workplace, [theirs]);
  await read(workplace, [mine]);
  const isList = () =>
    workplace.store.transaction(workplace.scope, "page", async (tx) => {
      const team = tx.selectFrom("handles").where("value", "=", "team@x.example");
      return (await team.select("list").executeTakeFirstOrThrow()).list;
    });

  const lists = [await isList()];
  for (const id of [first, second]) {
    await undoImport(workplace, id);
    lists.push(await isList());
  }
  assert.deepEqual(lists, [true, true, false]);
});

/** What is left out where less is kept. */
const kept = ({ store, scope }: Workplace) =>
  store.transaction(scope, "page", async (tx) => {
    const entries = await tx.selectFrom("entries").select(["uid", "entry"]).execute();
    const cards = await tx.selectFrom("cards").select("card").execute();
    const names = await tx.selectFrom("names").select("name").orderBy("name").execute();
    return { entries, cards, names };
  });

test("of several imports that read the same the one that keeps most holds it from then on", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", DATED);
  const first = await read(workplace, [path]);
  const contents = await contentsOf(workplace);
  const little = await read(workplace, [path], { keep: "headers" });
  const all = await read(workplace, [path]);

  await undoImport(workplace, first);
  assert.deepEqual([await holds(workplace, little), await holds(workplace, all)], [0, 4]);
  assert.deepEqual(await contentsOf(workplace), contents);
});

test("undoing an import that only joined another leaves everything", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", MAILS);
  await read(workplace, [path]);
  const contents = await contentsOf(workplace);
  const again = await read(workplace, [path]);

  assert.deepEqual(await undoImport(workplace, again), { removed: 0, skipped: 0, stays: 0 });
  assert.deepEqual(await contentsOf(workplace), contents);
});

test("where more is to be kept than before the file is read", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", MAILS);
  await read(workplace, [path], { keep: "headers" });
  const again = await past(workplace, await read(workplace, [path]));

  assert.deepEqual([again.joined, again.report.enriched], [[], 4]);
});

test("an import that was told of one more address of mine brings that", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write("a.mbox", MAILS);
  await read(workplace, [path]);
  const again = await read(workplace, [path], { me: [ME, "anna@x.example"] });

  const { joined, bringsAnything } = await past(workplace, again);
  assert.deepEqual([joined.length, bringsAnything], [1, true]);
});

test("an import that was stopped holds what it had joined, once that was undone, and goes on", async (t) => {
  const { workplace, write } = await archive(t);
  const a = await write("a.mbox", MAILS);
  const b = await write("b.mbox", many(1500));
  const first = await read(workplace, [a]);
  const second = await read(workplace, [a, b], { stopAfterFirstBatch: true });
  const stopped = await past(workplace, second);
  await undoImport(workplace, first);
  await resumeImport(workplace, second);
  await runImport(workplace, second, { signal: new AbortController().signal });

  const { joined, report } = await past(workplace, second);
  assert.deepEqual([stopped.state, stopped.joined.length], ["stopped", 1]);
  assert.deepEqual([joined, report.read, report.new, report.notes.length], [[], 1505, 1503, 1]);
});

const REFUSED = {
  place: "",
  code: "jobs.other-answer",
  values: { code: "date-order", answer: "dmy" },
};

test("the same file with another answer is refused until all that was read with the first is undone", async (t) => {
  const { workplace, write } = await archive(t);
  const path = await write(
    "list.csv",
    "Name,E-Mail,Connected since\nPetra Vogt,petra@x.example,03/04/2024\n",
  );
  const connected = () =>
    workplace.store.transaction(workplace.scope, "page", async (tx) => {
      const rows = await tx
        .selectFrom("facts")
        .select("value")
        .where("field", "=", "connected")
        .execute();
      return rows.map(({ value }) => value);
    });
  const readAs = async (answer: string) => {
    const answers = [{ code: "date-order", about: ANY_FILE, answer }];
    const id = await read(workplace, [path], { answers });
    const { joined, report } = await past(workplace, id);
    const problems = report.files
      .flatMap(({ problemList }) => problemList)
      .map(({ place, code, values }) => ({ place, code, values }));
    return { id, joined: joined.length, problems };
  };

  const previewed = async (answer: string) => {
    const { signal } = new AbortController();
    const files = await findFiles("", { paths: [path], upload: null }, signal);
    const progress = progressReporter(workplace.now);
    const answers = [{ code: "date-order", about: ANY_FILE, answer }];
    const preview = await previewFiles(workplace, files, { signal, progress, answers });
    return preview.files[0]!.problems.map(({ code }) => code);
  };

  assert.deepEqual(await previewed("mdy"), []);
  const first = await readAs("dmy");
  assert.deepEqual(await previewed("mdy"), ["jobs.other-answer"]);
  assert.deepEqual(await previewed("dmy"), []);
  assert.deepEqual([first.problems, await connected()], [[], ["2024-04-03"]]);
  const again = await readAs("dmy");
  assert.deepEqual([again.joined, again.problems], [1, []]);
  for (let times = 0; times < 2; times++) {
    const other = await readAs("mdy");
    assert.deepEqual(
      [other.joined, other.problems, await connected()],
      [0, [REFUSED], ["2024-04-03"]],
    );
  }
  await undoImport(workplace, first.id);
  assert.deepEqual(
    [await previewed("mdy"), await connected()],
    [["jobs.other-answer"], ["2024-04-03"]],
  );
  await undoImport(workplace, again.id);
  assert.deepEqual(await previewed("mdy"), []);
  assert.deepEqual([(await readAs("mdy")).problems, await connected()], [[], ["2024-03-04"]]);
});
