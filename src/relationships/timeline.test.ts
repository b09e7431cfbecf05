import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import { evidence } from "./evidence.ts";
import { refreshStale } from "./figures.ts";
import { NOW, PLACE, type TestPerson, type World, newWorld } from "./for-tests.ts";
import { personPage } from "./person.ts";
import { type TimelineQuery, interaction, timeline } from "./timeline.ts";

const show = (world: World, person: TestPerson, query: Partial<TimelineQuery> = {}) =>
  world.inside((tx) => timeline(tx, person.id, { offset: 0, limit: 100, ...query }, PLACE));

const subjects = async (world: World, person: TestPerson, query: Partial<TimelineQuery>) =>
  (await show(world, person, query)).entries.map(({ subject }) => subject);

async function letters() {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  await world.exchange({
    with: anna,
    at: "2026-03-01T09:00:00Z",
    subject: "Lenses",
    text: "samples",
  });
  await world.exchange({
    with: anna,
    at: "2026-03-02T09:00:00Z",
    subject: "Re: Lenses",
    direction: "in",
  });
  await world.exchange({
    with: anna,
    at: "2026-03-05T09:00:00Z",
    kind: "in-person",
    minutes: 50,
    subject: "Stand B14",
    reason: { code: "calendar.place", values: { place: "Halle 6" } },
  });
  await world.exchange({
    with: anna,
    at: "2026-03-06T09:00:00Z",
    subject: "To all",
    counted: false,
  });
  await world.exchange({ with: anna, at: null, subject: "Undated" });
  return { world, anna };
}

test("everything with a person, newest first, and what has no date at the end", async () => {
  const { world, anna } = await letters();
  const { entries, total, counts } = await show(world, anna);

  assert.deepEqual(
    entries.map(({ subject, direction, reason }) => [subject, direction, reason?.code ?? null]),
    [
      ["To all", "out", "relationships.crowd"],
      ["Stand B14", "both", "calendar.place"],
      ["Re: Lenses", "in", "relationships.answered"],
      ["Lenses", "out", null],
      ["Undated", "out", null],
    ],
  );
  assert.deepEqual(
    [total, counts],
    [5, { written: 4, phone: 0, video: 0, inPerson: 1, unclear: 0 }],
  );
});

test("an entry is told whole, with the files that hold it", async () => {
  const { world, anna } = await letters();
  const [met] = (await show(world, anna, { kind: "in-person" })).entries;

  assert.deepEqual(met, {
    id: met?.id,
    at: new Date("2026-03-05T09:00:00Z"),
    kind: "in-person",
    channel: "calendar",
    direction: "both",
    messages: 1,
    excerpt: null,
    found: null,
    minutes: 50,
    reason: { code: "calendar.place", values: { place: "Halle 6" } },
    text: null,
    subject: "Stand B14",
    standing: "personal",
    sources: ["mail.mbox"],
  });
});

test("a kind, words and a page narrow it down", async () => {
  const { world, anna } = await letters();

  assert.deepEqual(await subjects(world, anna, { kind: "in-person" }), ["Stand B14"]);
  assert.deepEqual(await subjects(world, anna, { text: "lenses" }), ["Re: Lenses", "Lenses"]);
  assert.deepEqual(await subjects(world, anna, { text: "sampl" }), ["Lenses"]);
  assert.deepEqual(await subjects(world, anna, { text: "lenses", kind: "in-person" }), []);
  assert.deepEqual(await subjects(world, anna, { offset: 1, limit: 2 }), [
    "Stand B14",
    "Re: Lenses",
  ]);
  const { total, counts } = await show(world, anna, { text: "lenses" });
  assert.deepEqual(
    [total, counts],
    [2, { written: 2, phone: 0, video: 0, inPerson: 0, unclear: 0 }],
  );
});

test("a message without a subject is called as it begins, and a meeting never by its notes", async () => {
  const { world, anna } = await letters();
  const noted = { with: anna, subject: "", text: "likes coffee" };
  await world.exchange({ ...noted, at: "2026-04-01T09:00:00Z" });
  await world.exchange({ ...noted, at: "2026-04-02T09:00:00Z", kind: "in-person" });
  const { entries } = await show(world, anna, { text: "coffee" });
  assert.deepEqual(
    entries.map(({ kind, excerpt }) => [kind, excerpt]),
    [
      ["in-person", null],
      ["written", "likes coffee"],
    ],
  );
});

test("words are looked for in what passed with this person only", async () => {
  const { world, anna } = await letters();
  const bert = await world.person("Bert", "bert@x.example");
  await world.exchange({ with: bert, at: "2026-03-01T09:00:00Z", text: "samples for Bert" });

  assert.equal((await show(world, anna, { text: "samples" })).total, 1);
});

test("what is planned is shown for a month ahead", async () => {
  const { world, anna } = await letters();
  for (const at of ["2026-12-01T09:00:00Z", "2026-12-31T09:00:00Z"]) {
    await world.exchange({ with: anna, at, kind: "video", subject: at });
  }

  assert.deepEqual(await subjects(world, anna, { kind: "video" }), ["2026-12-01T09:00:00Z"]);
});

test("a day on which the user says they met is an entry, where the calendar has none", async () => {
  const { world, anna } = await letters();
  const [said, known] = [newId(), newId()];
  const mark = {
    user_id: world.userId,
    kind: "met" as const,
    subject: "email:anna@x.example",
    created_at: NOW,
  };
  await world.inside((tx) =>
    insertRows(tx, "marks", [
      { ...mark, mark_id: said, value: { day: "2026-05-01", where: "Café" } },
      { ...mark, mark_id: known, value: { day: "2026-03-05", where: "Stand" } },
    ]),
  );
  const { entries } = await show(world, anna, { kind: "in-person" });

  assert.deepEqual(
    entries.map(({ subject, channel, at, reason }) => [subject, channel, at, reason?.code]),
    [
      ["Café", null, new Date("2026-05-01T10:00:00Z"), "relationships.marked"],
      ["Stand B14", "calendar", new Date("2026-03-05T09:00:00Z"), "calendar.place"],
    ],
  );
  assert.equal((await world.inside((tx) => interaction(tx, said)))?.subject, "Café");
});

test("a day that is told twice, by any of their addresses, is one entry, and none is to come", async () => {
  const { world, anna } = await letters();
  const said = (address: string, day: string, where: string, minute: number) => ({
    mark_id: newId(),
    user_id: world.userId,
    kind: "met" as const,
    subject: `email:${address}`,
    value: { day, where },
    created_at: new Date(NOW.getTime() + minute * 60_000),
  });
  await world.inside((tx) =>
    insertRows(tx, "marks", [
      said("anna@x.example", "2026-05-01", "Café", 0),
      said("anna@home.example", "2026-05-01", "Bar", 1),
      said("anna@x.example", "2026-12-01", "Fair", 0),
    ]),
  );
  const { entries, counts } = await show(world, anna, { kind: "in-person" });
  const { total } = await world.inside((tx) => evidence(tx, anna.id, "in-person", PLACE));

  assert.deepEqual(
    entries.map(({ subject }) => subject),
    ["Bar", "Stand B14"],
  );
  assert.deepEqual([counts.inPerson, total], [2, 2]);
});

test("beside an answer stands after how long it came, from the first message that it answers", async () => {
  const { world, anna } = await letters();
  await world.exchange({ with: anna, at: "2026-03-09T09:00:00Z", subject: "And?" });
  await world.exchange({ with: anna, at: "2026-03-20T10:00:00Z", direction: "in", subject: "So" });
  await world.exchange({ with: anna, at: "2026-03-20T10:45:00Z", subject: "Fine" });
  const { entries } = await show(world, anna);

  assert.deepEqual(
    entries.slice(0, 3).map(({ subject, reason }) => [subject, reason?.values]),
    [
      ["Fine", { wait: 45, waitUnit: "minute" }],
      ["So", { wait: 11, waitUnit: "day" }],
      ["And?", { wait: 7, waitUnit: "day" }],
    ],
  );
});

test("one entry comes with its text, and one that is gone does not come", async () => {
  const { world, anna } = await letters();
  const [written] = (await show(world, anna, { text: "samples" })).entries;

  assert.equal((await world.inside((tx) => interaction(tx, written!.id)))?.text, "samples");
  assert.equal(await world.inside((tx) => interaction(tx, newId())), undefined);
});

test("what passed by one of their addresses can be asked for, and is as much as the page says", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  for (const [at, by] of [
    ["2026-03-01", "anna@x.example"],
    ["2026-03-02", "anna@x.example"],
    ["2026-03-03", "anna@home.example"],
    ["2028-03-03", "anna@home.example"],
  ] as const) {
    await world.exchange({ with: anna, at: `${at}T09:00:00Z`, by, subject: at });
  }
  await world.inside((tx) => refreshStale(tx, PLACE));
  const by = (handle: string) => subjects(world, anna, { handle });
  const { handles } = await world.inside((tx) => personPage(tx, anna.id, PLACE));

  assert.deepEqual(await by("email:anna@x.example"), ["2026-03-02", "2026-03-01"]);
  assert.deepEqual(await by("email:anna@home.example"), ["2026-03-03"]);
  assert.deepEqual(await by("email:nobody@x.example"), []);
  assert.deepEqual(
    handles.map(({ value, count }) => [value, count]),
    [
      ["anna@x.example", 2],
      ["anna@home.example", 1],
    ],
  );
});

test("what was looked for comes with the words around it, where it stands in the text", async () => {
  const { world, anna } = await letters();
  const long = `${"Good day. ".repeat(30)}The samples of the lenses are here.`;
  await world.exchange({ with: anna, at: "2026-03-07T09:00:00Z", subject: "Glass", text: long });
  const found = async (text?: string) =>
    (await show(world, anna, { text })).entries.map((one) => [one.subject, one.found]);

  assert.deepEqual(await found("samples lenses"), [
    ["Glass", "… day. Good day. Good day. Good day. The samples of the lenses are here."],
  ]);
  assert.deepEqual(await found("lens"), [
    ["Glass", "… Good day. Good day. The samples of the lenses are here."],
    ["Re: Lenses", null],
    ["Lenses", null],
  ]);
  assert.deepEqual((await found())[0], ["Glass", null]);
});

test("the messages of a day in a chat are one row, and a day's can be asked for", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const say = (at: string, text: string, direction: "in" | "out") =>
    world.exchange({ with: anna, at, text, direction, subject: "", channel: "whatsapp" });
  await say("2026-05-03T09:00:00Z", "Moin", "out");
  await say("2026-05-03T21:59:00Z", "Bis morgen", "in");
  await say("2026-05-03T22:01:00Z", "Schon morgen", "in");
  await world.exchange({ with: anna, at: "2026-05-03T10:00:00Z", subject: "A mail" });
  const inShort = async (query: Partial<TimelineQuery>) => {
    const { entries, total, counts } = await show(world, anna, query);
    assert.equal(total, entries.length);
    assert.equal(counts.written, query.day ? 2 : 4);
    return entries.map((one) => [one.subject || one.excerpt, one.messages, one.direction]);
  };

  assert.deepEqual(await inShort({ fold: true }), [
    ["Schon morgen", 1, "in"],
    ["Bis morgen", 2, "both"],
    ["A mail", 1, "out"],
  ]);
  assert.deepEqual(await inShort({ day: "2026-05-03", channel: "whatsapp" }), [
    ["Bis morgen", 1, "in"],
    ["Moin", 1, "out"],
  ]);
});
