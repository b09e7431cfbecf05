import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { attendee } from "#channels/calendar/for-tests.ts";
import type { Entry } from "#channels/channel.ts";
import { handleBook } from "#people/handle-book.ts";
import { DAY_MS } from "#shared/time.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { measureMeetings, refreshStale } from "#relationships/figures.ts";
import { PLACE, type World, newWorld } from "#relationships/for-tests.ts";
import { placeMeetings } from "./meetings.ts";

const entry = (uid: string, more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  key: `ical:${uid}`,
  place: uid,
  uid,
  recurrenceId: null,
  sequence: 0,
  method: "publish",
  status: "confirmed",
  summary: `Meeting ${uid}`,
  location: "",
  description: "",
  start: { local: "2026-11-02T09:00:00", zone: "Europe/Berlin" },
  end: null,
  recurrence: null,
  organizer: null,
  attendees: [attendee("me"), attendee("anna")],
  created: null,
  judgement: { kind: "in-person", reason: { code: "calendar.room", values: { place: "Elbe" } } },
  notes: [],
  ...more,
});

const weekly = (rule = "FREQ=WEEKLY"): Partial<Entry> => ({
  recurrence: { rules: [rule], added: [], excluded: [] },
});

/** A world in which "me" is the user, with these entries in its calendar. */
async function calendarOf(...entries: readonly Entry[]): Promise<World> {
  const world = await newWorld();
  await world.inside(async (tx) => {
    await insertRows(tx, "handles", [
      {
        handle_id: newId(),
        kind: "email" as const,
        value: "me@x.example",
        name: "",
        person_id: null,
        mine: true,
        reciprocal: false,
      },
    ]);
    const { rows } = await sql<{ id: string }>`select import_id as id from imports`.execute(tx);
    for (const one of entries) await addEntry(tx, rows[0]!.id, one);
  });
  return world;
}

async function addEntry(tx: Tx, importId: string, one: Entry): Promise<void> {
  const item = newId();
  const from = { import_id: importId, file_no: 1 };
  await insertRows(tx, "items", [{ item_id: item, key: newId(), standing: "personal", ...from }]);
  await insertRows(tx, "sightings", [
    { item_id: item, ...from, kept: "text" as const, counted: true },
  ]);
  await insertRows(tx, "entries", [{ item_id: item, ...from, uid: one.uid, entry: one }]);
}

const days = (n: number) => new Date(PLACE.now.getTime() + n * DAY_MS);

const placedIn = (world: World) =>
  world.inside(async (tx) => {
    const { rows } = await sql<{ count: number; last: Date | null }>`
      select count(*) as count, max(at) as last from interactions`.execute(tx);
    return rows[0]!;
  });

const place = (world: World, ...uids: readonly string[]) =>
  world.inside((tx) => placeMeetings(tx, handleBook(), uids, PLACE));

test("a series goes on being placed as time moves on", async () => {
  const world = await calendarOf(entry("a", weekly()));
  await place(world, "a");
  await world.inside((tx) => refreshStale(tx, PLACE));
  const first = await placedIn(world);
  const later = { ...PLACE, now: days(1000) };
  await world.inside((tx) => measureMeetings(tx, later));
  const second = await placedIn(world);

  assert.deepEqual(
    [first.last, second.last],
    [new Date("2027-12-27T08:00:00Z"), new Date("2030-09-23T07:00:00Z")],
  );
  const { rows } = await world.inside((tx) =>
    sql<{ met: number }>`select in_person as met from figures`.execute(tx),
  );
  // From 2 November 2026 to 20 August 2029, each Monday.
  assert.deepEqual(rows, [{ met: 147 }]);
});

test("nothing is placed again that has nothing to follow, or not yet", async () => {
  const world = await calendarOf(
    entry("open", weekly()),
    entry("counted", weekly("FREQ=WEEKLY;COUNT=3")),
    entry("ended", weekly("FREQ=WEEKLY;UNTIL=20261201T000000Z")),
    entry("once"),
    entry("far", { start: { local: "2028-11-02T09:00:00", zone: "Europe/Berlin" } }),
  );
  await place(world, "open", "counted", "ended", "once", "far");
  const { rows } = await world.inside((tx) =>
    sql<{ uid: string }>`select e.uid from items join entries e using (workspace_id, item_id)
      where placed_until is not null order by e.uid`.execute(tx),
  );
  assert.deepEqual(rows, [{ uid: "far" }, { uid: "open" }]);

  const versions = () =>
    world.inside((tx) => sql`select interaction_id, xmin::text from interactions`.execute(tx));
  const before = await versions();
  await world.inside((tx) => measureMeetings(tx, { ...PLACE, now: days(100) }));
  assert.deepEqual((await versions()).rows, before.rows);
});

test("a page leaves to a later one what it would carry on while somebody else has hold of it", async () => {
  const world = await calendarOf(entry("a", weekly()));
  const later = { ...PLACE, now: days(1000) };
  await place(world, "a");
  const placed = () =>
    world.inside(async (tx) => {
      const { rows } = await sql<{ last: Date }>`select max(at) as last from interactions`.execute(
        tx,
      );
      return rows[0]!.last;
    });
  const page = () =>
    world.inside(async (tx) => {
      await measureMeetings(tx, later);
      return (await sql`show lock_timeout`.execute(tx)).rows;
    });
  const before = await placed();
  const patience = await world.inside((tx) => {
    return sql`lock table interactions in share mode`.execute(tx).then(page);
  });
  const meanwhile = await placed();

  assert.deepEqual(await page(), patience);
  assert.deepEqual(patience, [{ lock_timeout: "5s" }]);
  assert.deepEqual(meanwhile, before);
  assert.ok((await placed()) > before);
});

test("two that place the same at once place it once", async () => {
  const world = await calendarOf(entry("a", weekly()));
  const later = { ...PLACE, now: days(1000) };
  await place(world, "a");
  await Promise.all([
    place(world, "a"),
    place(world, "a"),
    world.inside((tx) => measureMeetings(tx, later)),
    world.inside((tx) => measureMeetings(tx, later)),
  ]);
  const { rows } = await world.inside((tx) =>
    sql`select at from interactions group by at having count(*) > 1`.execute(tx),
  );

  assert.deepEqual(rows, []);
});

test("a single meeting that was too far ahead is placed in time", async () => {
  const world = await calendarOf(
    entry("far", { start: { local: "2028-11-02T09:00:00", zone: "Europe/Berlin" } }),
  );
  await place(world, "far");
  const before = await placedIn(world);
  await world.inside((tx) => measureMeetings(tx, { ...PLACE, now: days(500) }));

  assert.deepEqual(
    [before, await placedIn(world)],
    [
      { count: 0, last: null },
      { count: 1, last: new Date("2028-11-02T08:00:00Z") },
    ],
  );
});

test("an end that is no end leaves open how long a meeting was", async () => {
  const world = await calendarOf(
    entry("short", { end: { local: "2026-11-02T10:00:00", zone: "Europe/Berlin" } }),
    entry("never", { end: { local: "9999-12-31", zone: null } }),
  );
  await place(world, "short", "never");
  const minutes = await world.inside((tx) =>
    tx.selectFrom("interactions").select(["subject", "minutes"]).orderBy("subject").execute(),
  );
  assert.deepEqual(minutes, [
    { subject: "Meeting never", minutes: null },
    { subject: "Meeting short", minutes: 60 },
  ]);
});

test("more series than are held at once are all placed", async () => {
  const uids = Array.from({ length: 450 }, (_, nth) => `u${nth}`);
  const world = await calendarOf(
    entry("daily", weekly("FREQ=DAILY;COUNT=2500")),
    ...uids.map((uid) => entry(uid, weekly("FREQ=DAILY;COUNT=10"))),
  );
  const { changed, met } = await place(world, ...uids, "daily");

  assert.deepEqual(
    [(await placedIn(world)).count, changed.size, met.length],
    // Of the long series what lies up to 400 days ahead.
    [4500 + 423, 1, 1],
  );
});
