import assert from "node:assert/strict";
import { test } from "node:test";
import { daysWith } from "./days-with.ts";
import { refreshStale } from "./figures.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { addMarks } from "./marks.ts";
import { unclear } from "./unclear.ts";

const WHY = { code: "calendar.nothing-found", values: {} };

test("unclear meetings with those one should meet most are asked about first", async () => {
  const world = await newWorld();
  const often = await world.person("Often", "often@x.example", "often@home.example");
  const seldom = await world.person("Seldom", "seldom@x.example");
  for (let day = 10; day < 20; day++) {
    await world.exchange({ with: often, at: `2026-11-${day}T09:00:00Z`, direction: "in" });
  }
  const meeting = { kind: "unclear" as const, reason: WHY };
  await world.exchange({ ...meeting, with: seldom, at: "2026-11-21T09:00:00Z", subject: "new" });
  await world.exchange({
    ...meeting,
    with: [seldom, often],
    at: "2026-10-01T09:00:00Z",
    minutes: 45,
    subject: "both",
  });
  await world.exchange({ ...meeting, with: often, at: "2026-10-02T09:00:00Z", subject: "often" });
  await world.exchange({ ...meeting, with: often, at: "2026-12-02T09:00:00Z", subject: "to come" });
  await world.exchange({ ...meeting, with: often, at: "2022-12-02T09:00:00Z", subject: "old" });
  await world.inside((tx) => refreshStale(tx, PLACE));
  const { entries, total } = await world.inside((tx) => unclear(tx, PLACE));

  assert.deepEqual([entries.map(({ subject }) => subject), total], [["often", "both", "new"], 3]);
  assert.deepEqual(entries[1], {
    id: entries[1]?.id,
    at: new Date("2026-10-01T09:00:00Z"),
    minutes: 45,
    subject: "both",
    reason: WHY,
    people: [
      { id: often.id, name: "Often" },
      { id: seldom.id, name: "Seldom" },
    ],
  });
});

test("nobody is asked about meetings with those alone who are no business contact", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const papa = await world.person("Papa", "papa@x.example");
  const meeting = { kind: "unclear" as const, reason: WHY };
  await world.exchange({ ...meeting, with: papa, at: "2026-11-20T09:00:00Z", subject: "cake" });
  await world.exchange({
    ...meeting,
    with: [papa, anna],
    at: "2026-11-21T09:00:00Z",
    subject: "both",
  });
  await world.inside((tx) =>
    addMarks(tx, [{ kind: "hidden", person: papa.id }], { ...PLACE, userId: world.userId }),
  );
  const { entries, total } = await world.inside((tx) => unclear(tx, PLACE));

  assert.deepEqual([entries.map(({ subject }) => subject), total], [["both"], 1]);
});

test("the calendar's days with somebody, newest first, once each, and not those to come", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  await world.exchange({
    with: anna,
    at: "2026-11-01T23:30:00Z",
    kind: "unclear",
    subject: "late",
  });
  await world.exchange({
    with: anna,
    at: "2026-11-09T09:00:00Z",
    kind: "video",
    minutes: 45,
    subject: "call",
  });
  await world.exchange({ with: anna, at: "2026-11-10T09:00:00Z", subject: "a mail" });
  await world.exchange({ with: anna, at: "2026-12-10T09:00:00Z", kind: "video" });
  const days = await world.inside((tx) => daysWith(tx, anna.id, PLACE));

  assert.deepEqual(
    days.map(({ day, subject, minutes, kind }) => ({ day, subject, minutes, kind })),
    [
      { day: "2026-11-09", subject: "call", minutes: 45, kind: "video" },
      { day: "2026-11-02", subject: "late", minutes: null, kind: "unclear" },
    ],
  );
});
