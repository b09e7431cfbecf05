import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clockShifts, shiftBetween } from "#jobs/clock-shift.ts";

const at = (time: string) => new Date(`2024-03-04T${time}Z`);
const read = (key: string, time: string) => ({
  fileNo: 2,
  isWhole: true,
  told: { key, at: at(time) },
  knownAt: null,
});
const stored = (key: string, time: string) => ({ key, at: at(time), files: new Set([1]) });

const shiftsOf = (...said: Parameters<typeof clockShifts>) =>
  clockShifts(...said).map((shifts) => [...shifts]);

test("what is alike at another time is the same only with what stands beside it", () => {
  const before = [stored("ok", "08:12:00"), stored("bye", "08:14:00")];

  assert.deepEqual(shiftsOf([read("ok", "08:27:00"), read("hello", "08:28:00")], before), [[], []]);
  assert.deepEqual(shiftsOf([read("ok", "09:12:00"), read("bye", "09:14:00")], before), [
    [-4],
    [-4],
  ]);
  assert.deepEqual(shiftsOf([read("ok", "09:12:00"), read("bye", "08:29:00")], before), [[], []]);
});

test("in the same minute, and in a file of one message, nothing need stand beside it", () => {
  const before = [stored("ok", "08:12:40")];

  assert.deepEqual(shiftsOf([read("hello", "08:11:00"), read("ok", "08:12:00")], before), [
    [],
    [0],
  ]);
  assert.deepEqual(shiftsOf([read("ok", "06:27:00")], before), [[7]]);
});

test("what came last of a file stands beside what comes next of it", () => {
  const before = [stored("ok", "08:12:00"), stored("bye", "08:14:00"), stored("bye", "08:29:00")];
  const clocks = new Map();

  assert.deepEqual(shiftsOf([read("ok", "09:12:00")], before, clocks), [[-4]]);
  assert.deepEqual(shiftsOf([read("bye", "09:14:00")], before, clocks), [[-4]]);
});

test("a message of a long chat that is alone in its batch is the same in the same minute only", () => {
  const before = [stored("ok", "08:12:40")];
  const alone = (time: string) => [{ ...read("ok", time), isWhole: false }];

  assert.deepEqual(shiftsOf(alone("06:27:00"), before), [[]]);
  assert.deepEqual(shiftsOf(alone("08:12:00"), before), [[0]]);
});

test("nothing is the same by a clock that is a day ahead, nor by another clock than that of what is known", () => {
  const before = [stored("good night", "22:30:00"), stored("sleep well", "22:31:00")];
  const night = [read("good night", "22:30:00"), read("sleep well", "22:31:00")];
  const next = night.map(({ told: { key, at: then }, ...one }) => ({
    ...one,
    told: { key, at: new Date(then.getTime() + 86_400_000) },
  }));

  assert.deepEqual(shiftsOf(next, before), [[], []]);
  assert.deepEqual(
    shiftsOf([{ ...night[0]!, knownAt: at("22:30:20") }, read("sleep well", "22:46:00")], before),
    [[0], []],
  );
});

test("a stretch of a chat is known again by any clock, but for one message of it alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("ok", "hm", "yes", "no"), fc.nat(20_000)), {
        minLength: 2,
      }),
      fc.integer({ min: -90, max: 90 }),
      (said, shift) => {
        const times = said.map(([, minute]) => minute).toSorted((a, b) => a - b);
        const chat = said.map(([key], index) => ({
          key,
          at: new Date(times[index]! * 60_000),
          files: new Set([1]),
        }));
        const again = chat.map(({ key, at: then }) => ({
          fileNo: 2,
          isWhole: true,
          told: { key, at: new Date(then.getTime() - shift * 15 * 60_000) },
          knownAt: null,
        }));
        for (const shifts of clockShifts(again, chat)) assert.ok(shifts.has(shift));
        assert.equal(shiftBetween(chat[0]!.at, again[0]!.told.at), shift);
      },
    ),
  );
});
