import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Interaction, Keep, Reading, Signal } from "#channels/channel.ts";
import { contentsOf } from "./contents.ts";
import { entryReading, importReadings, mailReading, reportIn, testWorkplace } from "./for-tests.ts";
import { undoImport } from "./undo.ts";

const LIST: readonly Signal[] = ["list"];

const WORLD: readonly Reading[] = [
  mailReading("1", "me", ["anna"]),
  mailReading("2", "anna", ["me"], {
    answers: "mail:1",
    signature: { company: "Lumenhof", phone: "+49 30 23125 1" },
  }),
  mailReading("3", "bert", ["list"], { signals: LIST }),
  mailReading("4", "me", ["list"], { answers: "mail:3", signals: LIST }),
  mailReading("5", "carla", ["me"], { signals: ["newsletter"] }),
  mailReading("6", "anna", ["me", ...Array.from({ length: 21 }, (_, i) => `p${i}`)]),
  mailReading("7", "anna", ["me"], {
    entries: [entryReading("a", ["me", "anna"], { method: "request" })],
  }),
  entryReading("a", ["me", "anna"]),
  entryReading("b", ["me", "dora"], { status: "cancelled" }),
  { kind: "skipped", place: "9", reason: "draft" },
  { kind: "problem", place: "10", code: "email.no-header", values: {} },
];

/** Whom somebody is comes out late, by whatever is read first: spellings, mass mail, one more address of mine. */
const LATE: readonly Reading[] = [
  called("Anna Berg", mailReading("11", "anna", ["me"])),
  called("Anna Berg-Voss", mailReading("12", "anna", ["me"])),
  called("berg anna", mailReading("13", "anna", ["me"])),
  mailReading("21", "erik", ["me"], { signals: ["junk"] }),
  mailReading("22", "me", ["erik"]),
  mailReading("23", "no-reply", ["me"], { signals: ["no-reply"] }),
  mailReading("24", "me", ["no-reply"]),
  mailReading("25", "fred", ["me", "bystander"], { signals: ["bulk"] }),
  mailReading("26", "me", ["fred"]),
  mailReading("27", "me", ["gina"]),
  mailReading("28", "gina", ["me"], { answers: "mail:27", signals: ["newsletter"] }),
  mailReading("31", "alias", ["hans"]),
  mailReading("32", "hans", ["alias"], { signature: { company: "Hans & Co" } }),
  mailReading("33", "alias", ["list"], { signals: LIST, lists: ["list@x.example"] }),
  mailReading("34", "ida", ["list"], { answers: "mail:33", signals: LIST }),
  mailReading("35", "ida", ["me", "list"], { signals: LIST }),
  mailReading("36", "jan", ["list"], { signals: LIST }),
  mailReading("37", "alias", ["list"], { answers: "mail:36", signals: LIST }),
  mailReading("38", "me", ["alias"], { signature: { phone: "+49 30 23125 2" } }),
  mailReading("39", "me", ["list"], { answers: "mail:33", signals: LIST }),
  mailReading("40", "alias", ["me"], { signature: { company: "Mine" } }),
  entryReading("c", ["alias", "kurt"]),
  {
    kind: "owner",
    party: { kind: "email", value: "alias@x.example", name: "" },
    evidence: "sent-folder",
    count: 4,
  },
];

const phone = { kind: "phone", minutes: 12, reason: { code: "x.phone", values: {} } } as const;
const video = { kind: "video", minutes: null, reason: { code: "x.video", values: {} } } as const;

/** Chats, calls and conferences; in some I am only by another address. */
const HEARD: readonly Reading[] = [
  mailReading("51", "lena", ["mona", "nils"], { channel: "whatsapp" }),
  mailReading("52", "lena", ["mona"], { channel: "whatsapp", signals: ["automatic"] }),
  mailReading("53", "alias", ["olga"], { channel: "phone", held: phone }),
  mailReading("54", "olga", ["me"], { signals: ["bulk"] }),
  mailReading("55", "paul", [], { channel: "phone", held: phone }),
  mailReading("56", "quin", ["me", "rosa"], { channel: "skype", held: video }),
  metReading("57", ["alias", "sara", "toni"], { channel: "teams", held: video }),
  metReading("58", ["sara", "toni", "udo"], { channel: "teams", held: video }),
  mailReading("59", "sara", ["me"], { signals: ["junk"] }),
  metReading("60", ["vera"], { channel: "fair", held: { ...phone, kind: "in-person" } }),
  metReading("61", ["alias"], { channel: "zoom", held: video }),
];

/** Of a day that nobody knows: of whom there is no more, nobody is made. */
const UNDATED: readonly Reading[] = [
  mailReading("71", "wilma", ["me"], { at: null }),
  mailReading("72", "me", ["xenia"], { at: null }),
  mailReading("73", "xenia", ["me"], { signals: ["newsletter"] }),
  mailReading("74", "anna", ["me"], { at: null }),
];

const ALL = [...WORLD, ...LATE, ...HEARD, ...UNDATED];
const ME = ["me@x.example"];
const ME_AND_ALIAS = [...ME, "alias@x.example"];

test("counts add up: read is new, known, skipped by reason and problems", async () => {
  const workplace = await testWorkplace();
  const report = await reportIn(workplace, await importReadings(workplace, [...WORLD, WORLD[0]!]));

  assert.deepEqual(
    {
      read: report.read,
      new: report.new,
      known: report.known,
      skipped: report.skipped,
      problems: report.problems,
    },
    {
      read: 12,
      new: 5,
      known: 1,
      skipped: { list: 1, newsletter: 1, many: 1, cancelled: 1, draft: 1 },
      problems: 1,
    },
  );
});

test("reading the same again changes nothing but the report", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, WORLD);
  const before = await contentsOf(workplace);

  const report = await reportIn(workplace, await importReadings(workplace, WORLD.toReversed()));

  assert.deepEqual(await contentsOf(workplace), before);
  assert.deepEqual([report.new, report.known, report.read], [0, 5, 11]);
});

test("a call is kept with its kind, its length and why it is one, and counts both ways", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, HEARD, { me: ME_AND_ALIAS });
  const lines = await contentsOf(workplace);
  const about = (value: string) =>
    lines.filter((line) => line.includes(`${value}@x.example`) && line.startsWith("item"));
  const inShort = (line: string) =>
    line.replace(/^item \S+ /, "").replace(/ 2026-03-01 \S+ Subject/, "");

  assert.deepEqual(
    ["olga", "paul", "rosa", "toni", "vera"].flatMap(about).map(inShort).toSorted(),
    [
      'not-invited 58 video teams {"code": "x.video", "values": {}} 3 toni@x.example met f video Text 58',
      'personal 53 phone phone 12 {"code": "x.phone", "values": {}} 1 olga@x.example to out t phone 12 Text 53',
      "personal 54 written email 1 olga@x.example from in t written Text 54",
      'personal 55 phone phone 12 {"code": "x.phone", "values": {}} 1 paul@x.example from in t phone 12 Text 55',
      'personal 56 video skype {"code": "x.video", "values": {}} 2 rosa@x.example to both t video Text 56',
      'personal 57 video teams {"code": "x.video", "values": {}} 2 toni@x.example met both t video Text 57',
      'personal 60 in-person fair 12 {"code": "x.phone", "values": {}} 1 vera@x.example met both t in-person 12 Text 60',
    ],
  );
  const ties = lines.flatMap((line) => /^person (\w+)@.* t \d+ \d+ /.exec(line)?.[1] ?? []);
  assert.deepEqual(ties, ["olga", "paul", "quin", "rosa", "sara", "toni", "vera"]);
});

test("what was read does not depend on the order of reading", async () => {
  const forward = await testWorkplace();
  await importReadings(forward, ALL);
  const contents = await contentsOf(forward);

  const order = fc.shuffledSubarray([...ALL.keys()], { minLength: ALL.length });
  await fc.assert(
    fc.asyncProperty(order, async (numbers) => {
      const shuffled = await testWorkplace();
      await importReadings(
        shuffled,
        numbers.map((number) => ALL[number]!),
      );
      assert.deepEqual(await contentsOf(shuffled), contents);
    }),
    { numRuns: 8, examples: [[[...ALL.keys()].toReversed()]] },
  );
});

test("an address that is claimed later makes the archive that knowing it from the start makes", async () => {
  const knowing = await testWorkplace();
  await importReadings(knowing, ALL, { me: ME_AND_ALIAS });
  const contents = await contentsOf(knowing);

  const learning = await testWorkplace();
  await importReadings(learning, ALL, { me: ME });
  const ignorant = await contentsOf(learning);
  const claiming = await importReadings(learning, [], { me: ME_AND_ALIAS });
  assert.deepEqual(await contentsOf(learning), contents);

  await undoImport(learning, claiming);
  assert.deepEqual(await contentsOf(learning), ignorant);
  assert.notDeepEqual(ignorant, contents);
});

test("small files share a batch: the archive holds the same, and each counts for itself", async () => {
  const one = await testWorkplace();
  await importReadings(one, WORLD);
  const contents = await contentsOf(one);

  const several = await testWorkplace();
  const twice = WORLD.flatMap((reading) => [reading, reading]);
  const importId = await importReadings(several, twice, { files: 2 });
  const { files } = await reportIn(several, importId);

  assert.deepEqual(await contentsOf(several), contents);
  const skipped = { list: 1, newsletter: 1, many: 1, cancelled: 1, draft: 1 };
  const counts = { read: 11, enriched: 0, skipped, problems: 1 };
  assert.deepEqual(
    files.map((file) => ({ ...file, problemList: file.problemList.length })),
    [
      { ...counts, path: "1.mbox", channel: "email", new: 5, known: 0, problemList: 1 },
      { ...counts, path: "2.mbox", channel: "email", new: 0, known: 5, problemList: 1 },
    ],
  );
});

test("keeping more of known mails adds it and says of how many; undoing that takes it away again", async () => {
  const workplace = await testWorkplace();
  const poor = WORLD.map((reading) =>
    reading.kind === "interaction" ? { ...reading, text: "", signature: null } : reading,
  );
  await importReadings(workplace, poor, { keep: "subjects" });
  const before = await contentsOf(workplace);

  const richer = await importReadings(workplace, WORLD, { keep: "text" });
  const after = await contentsOf(workplace);
  assert.equal((await reportIn(workplace, richer)).enriched, 9);
  assert.ok(
    after.some((line) => line.includes("Text 1")) &&
      !before.some((line) => line.includes("Text 1")),
  );

  await undoImport(workplace, richer);
  assert.deepEqual(await contentsOf(workplace), before);
});

test("what a meeting was called stands with whoever was there once a later import keeps it", async () => {
  const met = [
    metReading("60", ["vera"], { channel: "fair", held: { ...phone, kind: "in-person" } }),
  ];
  const workplace = await testWorkplace();
  await importReadings(workplace, met, { keep: "headers" });
  const before = await contentsOf(workplace);
  await importReadings(workplace, met, { keep: "subjects" });

  const fresh = await testWorkplace();
  await importReadings(fresh, met, { keep: "subjects" });
  assert.deepEqual(await contentsOf(workplace), await contentsOf(fresh));
  assert.notDeepEqual(await contentsOf(workplace), before);
});

test("whoever is known by mails without a date alone is nobody, whatever was undone", async () => {
  const workplace = await testWorkplace();
  const first = await importReadings(workplace, [...UNDATED, mailReading("1", "me", ["anna"])]);
  await importReadings(workplace, UNDATED.slice(0, 3));
  const people = async () =>
    (await contentsOf(workplace)).filter((line) => line.startsWith("handle "));
  const me = "handle me@x.example  t f";

  assert.deepEqual(await people(), ["handle anna@x.example  f t", me]);
  await undoImport(workplace, first);
  assert.deepEqual(await people(), [me]);
});

test("after any imports and undos the archive holds what the imports that are left hold", async () => {
  const step = fc.record({
    undo: fc.boolean(),
    pick: fc.nat(),
    numbers: fc.shuffledSubarray([...ALL.keys()], { minLength: 1 }),
    keep: fc.constantFrom<Keep>("headers", "subjects", "text"),
    me: fc.constantFrom(ME, ME_AND_ALIAS),
    atOnce: fc.constantFrom(5, 50),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const workplace = await testWorkplace();
      const live: {
        readonly id: string;
        readonly readings: readonly Reading[];
        readonly options: Parameters<typeof importReadings>[2];
      }[] = [];
      for (const { undo, pick, numbers, ...options } of steps) {
        if (undo && live.length > 0) {
          const [gone] = live.splice(pick % live.length, 1);
          await undoImport(workplace, gone!.id);
        } else {
          const read = numbers.map((number) => ALL[number]!);
          const readings = asRead(read, options.keep);
          live.push({ id: await importReadings(workplace, readings, options), readings, options });
        }
      }
      const contents = await contentsOf(workplace);

      const fresh = await testWorkplace();
      for (const { readings, options } of live) await importReadings(fresh, readings, options);
      assert.deepEqual(contents, await contentsOf(fresh));
    }),
    { numRuns: 20 },
  );
});

function metReading(
  id: string,
  people: readonly string[],
  more: Partial<Interaction>,
): Interaction {
  const reading = mailReading(id, "", people, more);
  const there = reading.parties.filter(({ role }) => role !== "from");
  return { ...reading, parties: there.map((party) => ({ ...party, role: "met" })) };
}

/** The sender's name, as this mail spells it. */
function called(name: string, reading: Interaction): Interaction {
  const parties = reading.parties.map((party) =>
    party.role === "from" ? { ...party, name } : party,
  );
  return { ...reading, parties };
}

/** As a channel reads them: no text and no signature where none is wanted. */
function asRead(readings: readonly Reading[], keep: Keep): readonly Reading[] {
  return readings.map((reading) =>
    reading.kind === "interaction" && keep !== "text"
      ? { ...reading, text: "", signature: null }
      : reading,
  );
}
