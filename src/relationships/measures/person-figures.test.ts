import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "#shared/time.ts";
import { contact } from "#relationships/for-tests.ts";
import { fillMonths } from "./months.ts";
import { NO_MARKS, asOf, figuresOf } from "./person-figures.ts";

const start = dayNumber("2026-01-05");

test("figures of a short history, whole", () => {
  const contacts = [
    contact(start),
    contact(start, { direction: "in" }),
    contact(start + 10, { kind: "video", minutes: 30 }),
    contact(start + 40, { kind: "in-person", minutes: 60, label: "Stand B14" }),
    contact(start + 41, { direction: "in", counted: false }),
  ];

  const figures = figuresOf(contacts, NO_MARKS);

  assert.deepEqual(
    { ...figures, rhythm: Number(figures.rhythm.toFixed(4)) },
    {
      tie: true,
      contactDays: 3,
      firstDay: start,
      lastDay: start + 40,
      rhythm: 1.63,
      recentDays: 3,
      lastContact: contacts[3]!.at,
      lastSeenDay: start + 40,
      lastSeen: contacts[3]!.at,
      met: true,
      weight: 1,
      counts: { written: 2, phone: 0, video: 1, inPerson: 1 },
      channels: ["calendar", "email"],
      hidden: false,
      details: {
        firstContact: contacts[0]!.at.toISOString(),
        usualGap: 20,
        months: [{ month: "2026-01", written: 2, phone: 0, video: 1 }],
        seen: [{ day: "2026-02-14", label: "Stand B14" }],
        initiative: null,
        theirReply: null,
        myReply: null,
        minutes: { faceToFace: 60, screen: 30 },
      },
    },
  );
});

test("a tie needs an exchange each way, or a meeting", () => {
  const tie = (...contacts: Parameters<typeof figuresOf>[0]) => figuresOf(contacts, NO_MARKS).tie;

  assert.deepEqual(
    [
      tie(contact(start), contact(start + 1)),
      tie(contact(start), contact(start + 1, { direction: "in" })),
      tie(contact(start), contact(start + 1, { direction: "in", counted: false })),
      tie(contact(start, { kind: "phone" })),
      figuresOf([], { ...NO_MARKS, metSomeDay: true }).tie,
    ],
    [false, true, false, true, true],
  );
});

test("only virtual is a tie with three contact days that was never seen", () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      contact(start + i, { direction: i % 2 ? "in" : "out" }),
    );
  const onlyVirtual = (contacts: Parameters<typeof figuresOf>[0], marks = NO_MARKS) =>
    asOf(figuresOf(contacts, marks), start + 10).onlyVirtual;

  assert.deepEqual(
    [
      onlyVirtual(days(2)),
      onlyVirtual(days(3)),
      onlyVirtual([...days(3), contact(start + 9, { kind: "in-person" })]),
      onlyVirtual(days(3), { ...NO_MARKS, metSomeDay: true }),
    ],
    [false, true, false, false],
  );
});

test("an e-mail never sets back when they were last seen", () => {
  const seen = contact(start, { kind: "in-person" });
  const wrote = contact(start + 30);
  const ago = (contacts: Parameters<typeof figuresOf>[0]) =>
    asOf(figuresOf(contacts, NO_MARKS), start + 540).parts.longAgo;

  assert.equal(ago([seen]), 0.5);
  assert.equal(ago([seen, wrote]), 0.5);
});

test("met on a day that nobody remembers is as long ago as the first contact", () => {
  const contacts = [contact(start), contact(start + 100)];
  const { parts } = asOf(figuresOf(contacts, { ...NO_MARKS, metSomeDay: true }), start + 540);

  assert.equal(parts.longAgo, 0.5);
});

test("who was busy and fell silent is fading", () => {
  const weekly = Array.from({ length: 12 }, (_, week) =>
    contact(start + week * 7, { direction: week % 2 ? "in" : "out" }),
  );
  const figures = figuresOf(weekly, NO_MARKS);
  const later = (days: number) => {
    const { fading, pulse } = asOf(figures, start + 77 + days);
    return [fading, pulse.band, pulse.silentDays];
  };

  assert.deepEqual(
    [later(0), later(60), later(300)],
    [
      [false, "lively", 0],
      [false, "quiet", 60],
      [true, "fading", 300],
    ],
  );
});

test("who was never in contact has figures all the same", () => {
  const { pulse, parts, onlyVirtual, fading } = asOf(figuresOf([], NO_MARKS), start);

  assert.deepEqual([pulse.value, parts.need, onlyVirtual, fading], [0, 0, false, false]);
});

test("months of a picture follow each other without a gap", () => {
  assert.deepEqual(
    fillMonths([{ month: "2026-01", written: 2, phone: 0, video: 1 }], "2025-12", "2026-02"),
    [
      { month: "2025-12", written: 0, phone: 0, video: 0 },
      { month: "2026-01", written: 2, phone: 0, video: 1 },
      { month: "2026-02", written: 0, phone: 0, video: 0 },
    ],
  );
});
