import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Talk, toldTwice } from "#relationships/meetings/told-twice.ts";

const talk = (id: string, time: string, more: Partial<Talk> = {}): Talk => ({
  id,
  key: `key ${id}`,
  channel: id,
  kind: "phone",
  at: new Date(`2026-03-02T${time}Z`),
  minutes: 20,
  thread: null,
  complete: false,
  said: false,
  files: [],
  ...more,
});

const told = (...talks: readonly Talk[]): readonly string[] =>
  Array.from(toldTwice(talks), ([one, as]) => `${one} is ${as}`).toSorted();

test("a telephone's list has the calls of other apps, and the app's own list tells more", () => {
  const phone = talk("phone", "09:02:31");
  assert.deepEqual(told(phone, talk("whatsapp", "09:02:00", { kind: "video", minutes: 21 })), [
    "phone is whatsapp",
  ]);
  assert.deepEqual(told(phone, talk("whatsapp", "09:02:00", { minutes: null })), [
    "phone is whatsapp",
  ]);
  assert.deepEqual(told(phone, talk("whatsapp", "09:40:00", { kind: "video" })), []);
});

test("who goes on in another app after some words has called twice", () => {
  assert.deepEqual(
    told(talk("phone", "09:00:00", { minutes: 1 }), talk("skype", "09:01:00", { minutes: 20 })),
    [],
  );
});

test("half of the shorter one lies in the other, or they are two", () => {
  const call = talk("skype", "09:00:00", { minutes: 60 });
  assert.deepEqual(told(call, talk("zoom", "09:40:00", { minutes: 40 })), ["zoom is skype"]);
  assert.deepEqual(told(call, talk("zoom", "09:41:00", { minutes: 40 })), []);
});

test("a log tells of no call twice, and another log of the same phone may round its seconds", () => {
  const log = (id: string, time: string, more: Partial<Talk> = {}) =>
    talk(id, time, { channel: "phone", ...more });
  assert.deepEqual(
    told(log("a", "09:00:10", { minutes: 1 }), log("b", "09:00:40", { minutes: 1 })),
    [],
  );
  assert.deepEqual(told(log("a", "09:00:10"), log("b", "09:00:11")), ["b is a"]);
  assert.deepEqual(told(log("a", "09:00:48"), log("b", "09:00:00")), ["a is b"]);
  assert.deepEqual(told(log("a", "09:00:48"), log("b", "09:00:00", { minutes: 5 })), []);
});

test("two short calls within a minute are two where one log has both, also without seconds", () => {
  const log = (id: string, time: string, file: string) =>
    talk(id, time, { channel: "phone", minutes: 1, files: [file] });
  const [a, b] = [log("a", "09:00:00", "calls.xml"), log("b", "09:00:40", "calls.xml")];
  assert.deepEqual(told(a, b), []);
  assert.deepEqual(told(a, { ...b, at: a.at }), []);
  assert.deepEqual(told(a, { ...b, files: ["other.xml"] }), ["b is a"]);
  // The other list of the same two has minutes alone.
  const [c, d] = [log("c", "09:00:00", "calls.csv"), log("d", "09:00:00", "calls.csv")];
  const [early, late] = [log("a", "09:00:05", "calls.xml"), log("b", "09:00:40", "calls.xml")];
  assert.deepEqual(told(early, late, c, d), ["a is c", "b is d"]);
  assert.deepEqual(told(early, late, c), ["a is c"]);
  const report = { ...c, id: "report", channel: "teams", complete: true, minutes: 30 };
  assert.deepEqual(told(report, early, late), ["a is report", "b is report"]);
});

test("two reports of one conference are one, though one has no seconds, and tell more than a log", () => {
  const report = (id: string, time: string) =>
    talk(id, time, { channel: "teams", complete: true, kind: "video", minutes: 41 });
  assert.deepEqual(told(report("seconds", "09:00:48"), report("minutes", "09:00:00")), [
    "seconds is minutes",
  ]);
  assert.deepEqual(told(report("list", "09:05:00"), talk("teams", "09:00:00", { minutes: 60 })), [
    "teams is list",
  ]);
});

test("the chat of a conference is that of the report with its number, and no other one's", () => {
  const [number, other] = ["zoom:1", "zoom:2"];
  const zoom = { channel: "zoom", kind: "video" } as const;
  const report = talk("report", "09:08:00", { ...zoom, complete: true, thread: number });
  const chat = talk("chat", "09:00:03", { ...zoom, minutes: null, thread: number });
  assert.deepEqual(told(report, chat), ["chat is report"]);
  assert.deepEqual(told(report, { ...chat, thread: other }), []);
  assert.deepEqual(told({ ...report, complete: false }, chat), []);
});

test("whom one met at a stand while in a call was met, unless the user says it of the call", () => {
  const stand = talk("fair", "09:00:00", { kind: "in-person", minutes: null });
  assert.deepEqual(told(stand, talk("phone", "09:00:00")), []);
  assert.deepEqual(told({ ...stand, said: true }, talk("phone", "09:00:00")), ["phone is fair"]);
});

test("twice as many calls in a row are looked at twice as often, or little more", () => {
  const looks = (count: number): number => {
    let looked = 0;
    const calls = Array.from({ length: count }, (_, index) => ({
      ...talk(`${index}`, "09:00:00", { channel: "phone", minutes: 5 }),
      get at() {
        looked++;
        return new Date(Date.UTC(2026, 2, 2, 9, 10 * index));
      },
    }));
    assert.deepEqual(toldTwice(calls), new Map());
    return looked;
  };
  assert.ok(looks(2000) < 3 * looks(1000));
});

const SOME_TALKS = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 50 }).map(String),
      channel: fc.constantFrom("phone", "skype", "teams"),
      kind: fc.constantFrom("phone" as const, "video" as const, "unclear" as const),
      second: fc.oneof(fc.nat({ max: 1200 }), fc.nat({ max: 50_000 })),
      minutes: fc.option(fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 900 }))),
      thread: fc.constantFrom(null, "zoom:1"),
      complete: fc.boolean(),
      files: fc.subarray(["1", "2", "3"]),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((some) =>
    some.map(({ second, ...one }): Talk => ({
      ...talk(one.id, "09:00:00"),
      ...one,
      at: new Date(Date.UTC(2026, 2, 2, 9, 0, second)),
    })),
  );

test("no order matters, and whatever counts as another counts by itself no more", () => {
  const inAnyOrder = SOME_TALKS.chain((talks) =>
    fc.record({
      talks: fc.constant(talks),
      mixed: fc.shuffledSubarray(talks, { minLength: talks.length }),
    }),
  );
  fc.assert(
    fc.property(inAnyOrder, ({ talks, mixed }) => {
      const once = toldTwice(talks);
      assert.deepEqual(new Map(toldTwice(mixed)), once);
      assert.ok([...once.values()].every((as) => !once.has(as)));
    }),
  );
});

const later = (talks: readonly Talk[], minutes: number): readonly Talk[] =>
  talks.map((one) => ({ ...one, at: new Date(one.at.getTime() + minutes * 60_000) }));

test("the same calls are told alike at any time", () => {
  fc.assert(
    fc.property(SOME_TALKS, fc.nat({ max: 2000 }), (talks, minutes) => {
      assert.deepEqual(toldTwice(later(talks, minutes)), toldTwice(talks));
    }),
  );
});

test("a file changes nothing that has only what another one of the same log has", () => {
  fc.assert(
    fc.property(SOME_TALKS, fc.array(fc.boolean(), { minLength: 12 }), (talks, isInBoth) => {
      const twice = talks.map((one, index) =>
        isInBoth[index] && one.files.includes("1") ? { ...one, files: [...one.files, "4"] } : one,
      );
      assert.deepEqual(toldTwice(twice), toldTwice(talks));
    }),
  );
});

test("a log may be cut into files anywhere between two days on which nothing goes on", () => {
  fc.assert(
    fc.property(SOME_TALKS, SOME_TALKS, (first, second) => {
      const next = later(second, 3 * 24 * 60).map((one) => ({ ...one, id: `later ${one.id}` }));
      const cut = next.map((one) => ({ ...one, files: one.files.map((file) => `later ${file}`) }));
      assert.deepEqual(toldTwice([...first, ...cut]), toldTwice([...first, ...next]));
    }),
  );
});
