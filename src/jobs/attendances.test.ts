import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import fc from "fast-check";
import type { Reading } from "#channels/channel.ts";
import { handleBook } from "#people/handle-book.ts";
import { addMarks } from "#relationships/marks.ts";
import { personPage } from "#relationships/person.ts";
import { placeMeetings } from "#relationships/meetings/meetings.ts";
import { entriesOf, entryRows } from "#relationships/timeline.ts";
import { contentsOf } from "./contents.ts";
import {
  NOW,
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  testWorkplace,
} from "./for-tests.ts";
import {
  PHONE,
  ROOM,
  call,
  email,
  historyOf,
  invite,
  report,
  shown,
  voice,
} from "./held-for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const ME = ["me@x.example"];

const PLANNED = entryReading("plan", [], {
  attendees: [
    invite(email("me")),
    invite(email("anna", "Anna Berg")),
    invite(email("bert", "Bert Kuhn"), "declined"),
    invite(email("carla", "Carla Roth")),
  ],
});
const CAME = report("came", [email("me"), shown("Anna Berg"), shown("Dora Wild")]);

const TOLD_ONCE = [
  "calendar video 41 personal conference.report anna, zoom:dora wild",
  "zoom video 41 notice conference.report",
];

test("a meeting in the calendar and its report are one contact, with those who came, in either order", async () => {
  for (const readings of [
    [PLANNED, CAME],
    [CAME, PLANNED],
  ]) {
    const workplace = await testWorkplace();
    for (const reading of readings) await importReadings(workplace, [reading]);
    assert.deepEqual(await historyOf(workplace), TOLD_ONCE);

    const { rows: people } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
      sql<{ name: string }>`select name from people order by name`.execute(tx),
    );
    assert.deepEqual(people, [{ name: "Anna Berg" }, { name: "Dora Wild" }]);
  }
});

test("undoing either leaves what the other says", async () => {
  const both = await testWorkplace();
  const [plan, came] = [await importReadings(both, [PLANNED]), await importReadings(both, [CAME])];
  await undoImport(both, came);
  assert.deepEqual(await historyOf(both), [
    "calendar unclear 60 personal calendar.nothing-found anna, carla",
  ]);
  await importReadings(both, [CAME]);
  assert.deepEqual(await historyOf(both), TOLD_ONCE);
  await undoImport(both, plan);
  assert.deepEqual(await historyOf(both), [
    "zoom video 41 personal conference.report zoom:anna berg, zoom:dora wild",
  ]);
});

test("the sources of the one contact are those of all", async () => {
  const workplace = await testWorkplace();
  const invitation = mailReading("7", "anna", ["me"], {
    entries: [{ ...PLANNED, method: "request" }],
  });
  await importReadings(workplace, [PLANNED, invitation, CAME], { files: 3 });
  const entries = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select interaction_id as id from interactions where kind <> 'written'
      order by channel`.execute(tx);
    return entriesOf(tx, entryRows(rows.map(({ id }) => id)));
  });
  assert.deepEqual(
    entries.map(({ channel, sources }) => ({ channel, sources })).toSorted(byChannel),
    [
      { channel: "calendar", sources: ["1.mbox", "2.mbox", "3.mbox"] },
      { channel: "zoom", sources: ["3.mbox"] },
    ],
  );
});

test("a number that a report alone knows is shown with the report's file", async () => {
  const workplace = await testWorkplace();
  const number = { kind: "phone", value: "+4930123499", name: "" } as const;
  await importReadings(workplace, [PLANNED, report("c", [email("me"), email("anna"), number])], {
    files: 2,
  });
  const handles = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select person_id as id from handles where value = ${number.value}`.execute(tx);
    const page = await personPage(tx, rows[0]!.id, { now: NOW, zone: workplace.zone });
    return page.handles.map(({ value, sources }) => ({ value, sources }));
  });
  assert.deepEqual(handles, [{ value: number.value, sources: ["1.mbox", "2.mbox"] }]);
});

const byChannel = (one: { channel: string | null }, other: { channel: string | null }): number =>
  String(one.channel) < String(other.channel) ? -1 : 1;

test("who accepted and is in no report may have sat in the room; who is in it was on the screen", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [{ ...PLANNED, judgement: ROOM }, CAME]);
  assert.deepEqual(await historyOf(workplace), [
    "calendar video 41 personal conference.report-and-room anna, carla (unclear), zoom:dora wild",
    "zoom video 41 notice conference.report",
  ]);
});

test("I am the one invited who is called like me in a report without addresses, though I organize it", async () => {
  const workplace = await testWorkplace();
  const attendees = [invite(email("me", "Mia Ohm")), invite(email("anna", "Anna Berg"))];
  await importReadings(workplace, [
    { ...PLANNED, attendees, organizer: email("me", "Mia Ohm") },
    report("names", [shown("Mia Ohm"), shown("Anna Berg")]),
  ]);
  assert.deepEqual(await historyOf(workplace), [
    "calendar video 41 personal conference.report anna",
    "zoom video 41 notice conference.report",
  ]);
});

test("what the user says of a meeting holds, whichever report is read", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [PLANNED]);
  const { store, scope } = workplace;
  await store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select interaction_id as id from interactions`.execute(tx);
    const mark = { kind: "kind", interaction: rows[0]!.id, as: "in-person" } as const;
    const place = { now: NOW, zone: workplace.zone, userId: scope.userId };
    return addMarks(tx, [mark], place);
  });
  await importReadings(workplace, [CAME]);
  assert.deepEqual(await historyOf(workplace), [
    "calendar in-person 41 personal relationships.marked anna, zoom:dora wild",
    "zoom video 41 notice conference.report",
  ]);
});

test("a report that I am not in says nothing, and one where nobody else came leaves nothing", async () => {
  const others = await testWorkplace();
  await importReadings(others, [PLANNED, report("o", [shown("Anna Berg"), shown("Dora Wild")])]);
  assert.deepEqual(await historyOf(others), [
    "calendar unclear 60 personal calendar.nothing-found anna, carla",
    "zoom video 41 not-invited conference.report",
  ]);
  const alone = await testWorkplace();
  await importReadings(alone, [
    { ...PLANNED, summary: "Licht im Foyer" },
    report("a", [email("me")], { subject: "Licht im Foyer" }),
  ]);
  assert.deepEqual(await historyOf(alone), ["zoom video 41 notice conference.report"]);
});

test("a conference is found by the number in an entry's link, whoever came", async () => {
  const link = "https://lumen.zoom.us/j/84512345678?pwd=x";
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    { ...PLANNED, description: link },
    report("n", [email("me"), email("otto")], { thread: "zoom:84512345678" }),
    report("m", [email("me"), email("paul")], { thread: "zoom:99912345678" }),
  ]);
  assert.deepEqual(await historyOf(workplace), [
    "calendar video 41 personal conference.report otto",
    "zoom video 41 notice conference.report",
    "zoom video 41 personal conference.report paul",
  ]);
});

test("calls are those that the calendar has, all of them, and no call about being late", async () => {
  const calendar = entryReading("tel", [], {
    attendees: [invite(email("me")), invite(email("anna", "Anna Berg"))],
    judgement: PHONE,
  });
  const phone = await testWorkplace();
  await importReadings(phone, [
    call("1", "Berg, Anna", 5),
    call("2", "Anna Berg", 20, "2026-03-02T08:30:00Z"),
    call("3", "Bert Kuhn", 20),
    calendar,
  ]);
  assert.deepEqual(await historyOf(phone), [
    "calendar phone 25 personal x.call +493012341, +493012342, anna",
    "phone phone 20 notice x.call",
    "phone phone 20 personal x.call +493012343",
    "phone phone 5 notice x.call",
  ]);

  const room = await testWorkplace();
  await importReadings(room, [call("1", "Anna Berg", 2), { ...calendar, judgement: ROOM }]);
  assert.deepEqual(await historyOf(room), [
    "calendar in-person 60 personal calendar.room anna",
    "phone phone 2 personal x.call +493012341",
  ]);
});

const CARD = cardReading("anna", "Anna Berg", [], {
  handles: [
    { kind: "email", value: "anna@x.example", label: "work" },
    { kind: "phone", value: "+493012349", label: "mobile" },
  ],
});

test("a call is found by its number as well, once a card says whose it is", async () => {
  const calendar = entryReading("tel", ["me", "anna"], { judgement: PHONE });
  for (const readings of [
    [calendar, call("9", "", 15), CARD],
    [CARD, calendar, call("9", "", 15)],
  ]) {
    const workplace = await testWorkplace();
    const imports = new Map<Reading, string>();
    for (const reading of readings) {
      imports.set(reading, await importReadings(workplace, [reading]));
    }
    assert.deepEqual(await historyOf(workplace), [
      "calendar phone 15 personal x.call +493012349, anna",
      "phone phone 15 notice x.call",
    ]);
    await undoImport(workplace, imports.get(CARD)!);
    assert.deepEqual(await historyOf(workplace), [
      "calendar phone 60 personal calendar.phone-subject anna",
      "phone phone 15 personal x.call +493012349",
    ]);
  }
});

test("each time of a series has its own report, and placing it again changes nothing", async () => {
  const weekly = { rules: ["FREQ=WEEKLY;COUNT=3"], added: [], excluded: [] };
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    CAME,
    report("next", [email("me"), email("carla")], { at: new Date("2026-03-16T08:00:00Z") }),
    { ...PLANNED, recurrence: weekly },
  ]);
  const history = [
    "calendar unclear 60 personal calendar.nothing-found anna, carla",
    "calendar video 41 personal conference.report anna, zoom:dora wild",
    "calendar video 41 personal conference.report carla",
    "zoom video 41 notice conference.report",
    "zoom video 41 notice conference.report",
  ];
  assert.deepEqual(await historyOf(workplace), history);
  const { store, scope, zone } = workplace;
  await store.transaction(scope, "page", (tx) =>
    placeMeetings(tx, handleBook(), ["plan"], { now: NOW, zone }),
  );
  assert.deepEqual(await historyOf(workplace), history);
});

const ALL: readonly Reading[] = [
  PLANNED,
  CAME,
  {
    ...PLANNED,
    sequence: 1,
    start: { local: "2026-03-03T09:00:00", zone: "Europe/Berlin" },
    end: null,
  },
  report("moved", [email("me"), email("carla")], { at: new Date("2026-03-03T08:01:00Z") }),
  entryReading("room", ["me", "anna", "erik"], { judgement: ROOM }),
  entryReading("gone", ["me", "anna"], { status: "cancelled" }),
  entryReading("tel", ["anna"], { judgement: PHONE }),
  call("1", "Anna Berg", 12),
  call("2", "Fred Horn", 30),
  call("9", "", 15),
  entryReading("next", ["me", "anna"], {
    start: { local: "2026-03-02T09:15:00", zone: "Europe/Berlin" },
    end: { local: "2026-03-02T09:45:00", zone: "Europe/Berlin" },
  }),
  CARD,
  mailReading("1", "anna", ["me"]),
  mailReading("2", "me", ["carla"]),
  report("chat", [shown("Anna Berg"), shown("Gina Lenz")], {
    held: { kind: "video", minutes: null, reason: { code: "conference.chat", values: {} } },
  }),
  report("mine", [email("alias"), email("anna"), email("erik")]),
  report("visit", [email("anna")], {
    held: { kind: "unclear", minutes: null, reason: { code: "contrack.meeting", values: {} } },
  }),
  report("stand", [email("erik")], {
    held: { kind: "in-person", minutes: null, reason: { code: "table.scan", values: {} } },
  }),
  voice("9"),
  voice("1"),
];

test("after any imports and undos of what is told twice the archive holds what is left", async () => {
  const step = fc.record({
    undo: fc.boolean(),
    pick: fc.nat(),
    numbers: fc.shuffledSubarray([...ALL.keys()], { minLength: 1 }),
    me: fc.constantFrom(ME, [...ME, "alias@x.example"]),
    atOnce: fc.constantFrom(2, 50),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const workplace = await testWorkplace();
      const live: { readonly id: string; readonly again: (on: Workplace) => Promise<string> }[] =
        [];
      for (const { undo, pick, numbers, ...options } of steps) {
        if (undo && live.length > 0) {
          const [gone] = live.splice(pick % live.length, 1);
          await undoImport(workplace, gone!.id);
        } else {
          const read = numbers.map((number) => ALL[number]!);
          const again = (on: Workplace) => importReadings(on, read, options);
          live.push({ id: await again(workplace), again });
        }
      }
      const fresh = await testWorkplace();
      for (const { again } of live) await again(fresh);
      assert.deepEqual(await contentsOf(workplace), await contentsOf(fresh));
    }),
    { numRuns: 10 },
  );
});

test("what is told twice does not depend on the order of reading", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...ALL.keys()], { minLength: ALL.length, maxLength: ALL.length }),
      fc.constantFrom(1, 3, 50),
      async (numbers, atOnce) => {
        const one = await testWorkplace();
        await importReadings(one, ALL);
        const contents = await contentsOf(one);
        const other = await testWorkplace();
        await importReadings(
          other,
          numbers.map((number) => ALL[number]!),
          { atOnce },
        );
        assert.deepEqual(await contentsOf(other), contents);
      },
    ),
    { numRuns: 6 },
  );
});
