import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DAY_MS } from "#shared/time.ts";
import type { Contact } from "./contact.ts";
import { contact } from "#relationships/for-tests.ts";
import { answersBy, replyTime } from "./reply-time.ts";

const HOUR = 3_600_000;
const DAY = 24;

/** A message of mine at noon of a day, and theirs so many hours later. */
const asked = (day: number, hours: number, thread: string | null = null): Contact[] => {
  const at = (day + 0.5) * DAY_MS;
  return [
    contact(day, { thread }),
    contact(Math.floor(day + 0.5 + hours / 24), {
      at: new Date(at + hours * HOUR),
      direction: "in",
      thread,
    }),
  ];
};

const inOrder = (contacts: readonly Contact[]) =>
  contacts.toSorted((a, b) => a.at.getTime() - b.at.getTime());

test("the median wait for an answer, said from four answers on", () => {
  const four = [2, 4, 6, 100].flatMap((hours, i) => asked(i * 30, hours));

  assert.deepEqual(replyTime(four, "in"), { seconds: 5 * 3600, count: 4, before: null });
  assert.equal(replyTime(four.slice(2), "in"), null);
});

test("a wait runs from the first message that is unanswered, and is seven days at most", () => {
  const contacts = [
    contact(0),
    contact(2),
    contact(3, { direction: "in" }),
    contact(10),
    contact(90, { direction: "in" }),
  ];

  assert.deepEqual(
    answersBy(contacts, "in").map(({ wait }) => wait / 86_400),
    [3, 7],
  );
});

test("an answer belongs to its thread", () => {
  const contacts = inOrder([
    ...asked(0, 5 * DAY, "offer"),
    ...asked(1, 2, "invoice"),
    contact(2, { direction: "in", thread: "something of their own" }),
  ]);

  assert.deepEqual(
    answersBy(contacts, "in").map(({ wait }) => wait / 3600),
    [2, 5 * DAY],
  );
});

test("a message whose thread is unknown answers what was written since, and is answered by the next", () => {
  const waits = (...contacts: readonly Contact[]) =>
    answersBy(contacts, "in").map(({ wait }) => wait / 86_400);

  assert.deepEqual(
    waits(
      contact(0, { thread: "offer" }),
      contact(2, { direction: "in", thread: null }),
      contact(3, { direction: "in", thread: null }),
      contact(4, { direction: "in", thread: "offer" }),
      contact(10, { thread: null }),
      contact(13, { direction: "in", thread: "theirs" }),
      contact(14, { direction: "in", thread: "theirs" }),
    ),
    [2, 3],
  );
});

test("answers of the last year are held against those before", () => {
  const before = [1, 2, 3, 4, 5].flatMap((week) => asked(week * 7, 5));
  const now = [1, 2, 3, 4].flatMap((week) => asked(1000 + week * 7, 48));

  assert.deepEqual(replyTime([...before, ...now], "in"), {
    seconds: 48 * 3600,
    count: 4,
    before: { seconds: 5 * 3600, count: 5 },
  });
});

test("with too few answers in the last year all of them are one figure", () => {
  const before = [1, 2, 3, 4, 5].flatMap((week) => asked(week * 7, 5));

  assert.deepEqual(replyTime([...before, ...asked(1000, 48)], "in"), {
    seconds: 5 * 3600,
    count: 6,
    before: null,
  });
});

test("meetings and rounds of many people answer nothing", () => {
  const contacts = [
    contact(0),
    contact(1, { kind: "video" }),
    contact(2, { direction: "in", counted: false }),
    contact(3, { direction: "in" }),
  ];

  assert.deepEqual(
    answersBy(contacts, "in").map(({ wait }) => wait / 86_400),
    [3],
  );
});

test("waits are the same for both sides when directions are turned round", () => {
  const history = fc.array(
    fc.record({
      hour: fc.nat(20_000),
      direction: fc.constantFrom("in" as const, "out" as const),
      thread: fc.constantFrom(null, "a", "b"),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(history, (parts) => {
      const contacts = inOrder(
        parts.map(({ hour, direction, thread }) =>
          contact(Math.floor(hour / 24), { at: new Date(hour * HOUR), direction, thread }),
        ),
      );
      const turned = contacts.map((one) => ({
        ...one,
        direction: one.direction === "in" ? ("out" as const) : ("in" as const),
      }));

      assert.deepEqual(replyTime(turned, "out"), replyTime(contacts, "in"));
      for (const { wait } of answersBy(contacts, "in")) {
        assert.ok(wait >= 0 && wait <= 7 * 86_400);
      }
    }),
  );
});
