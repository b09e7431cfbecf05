import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { attendee, entry } from "#channels/calendar/for-tests.ts";
import type { Attendee, Entry } from "#channels/channel.ts";
import { mergeEntries } from "./merge-entries.ts";

test("an invitation, its answer and the calendar's copy are one entry, in whatever order they come", () => {
  const invited = entry({
    method: "request",
    attendees: [
      attendee("me", { answer: "needs-action" }),
      attendee("anna", { answer: "needs-action" }),
    ],
    description: "https://zoom.example/j/1",
    judgement: { kind: "video", reason: { code: "calendar.link", values: {} } },
  });
  const answered = entry({ method: "reply", attendees: [attendee("anna")] });
  const copy = entry({ attendees: [attendee("me"), attendee("anna", { answer: "needs-action" })] });

  const merged = mergeEntries([invited, answered, copy]);

  assert.deepEqual(mergeEntries([copy, answered, invited]), merged);
  assert.deepEqual(
    [merged.attendees.map(({ answer }) => answer), merged.judgement.kind, merged.status],
    [["accepted", "accepted"], "video", "confirmed"],
  );
});

test("a cancellation holds unless a newer invitation follows it", () => {
  const cancel = entry({ method: "cancel", sequence: 1, attendees: [] });

  assert.deepEqual(
    [
      mergeEntries([entry(), cancel]).status,
      mergeEntries([cancel, entry({ sequence: 1 })]).status,
      mergeEntries([cancel, entry({ sequence: 2 })]).status,
    ],
    ["cancelled", "cancelled", "confirmed"],
  );
});

const IN_ROOM_4: Partial<Entry> = {
  location: "Raum 4",
  judgement: { kind: "in-person", reason: { code: "calendar.place", values: { place: "Raum 4" } } },
};

test("a room that the newest version no longer names, or that only a counterproposal does, is none", () => {
  assert.deepEqual(
    [
      mergeEntries([entry(IN_ROOM_4), entry({ method: "request", sequence: 1 })]),
      mergeEntries([
        entry({ ...IN_ROOM_4, stamp: "2026-01-01T09:00:00Z" }),
        entry({ method: "request", stamp: "2026-01-02T09:00:00Z" }),
      ]),
      mergeEntries([entry(), entry({ ...IN_ROOM_4, method: "counter" })]),
      mergeEntries([entry(), entry({ ...IN_ROOM_4, method: "counter", sequence: 1 })]),
    ].map(({ judgement }) => judgement.kind),
    ["unclear", "unclear", "unclear", "unclear"],
  );
});

test("what each answered last holds, by the version's number and then its time", () => {
  const bert = (answer: Attendee["answer"], more: Partial<Entry>) =>
    entry({ attendees: [attendee("me"), attendee("bert", { answer })], ...more });
  const asked = bert("needs-action", { method: "request", stamp: "2026-01-01T09:00:00Z" });
  const yes = bert("accepted", { method: "reply", stamp: "2026-01-02T09:00:00Z" });
  const no = bert("declined", { method: "reply", stamp: "2026-01-03T09:00:00Z" });
  const again = { ...yes, stamp: "2026-01-04T09:00:00Z" };
  const answerIn = (...versions: readonly Entry[]) =>
    mergeEntries(versions).attendees.find(({ name }) => name === "bert")?.answer;

  assert.deepEqual(
    [
      answerIn(asked, yes, no),
      answerIn(asked, yes, no, again),
      answerIn(bert("accepted", { stamp: "2026-01-02T12:00:00Z" }), no),
      answerIn(bert("accepted", { stamp: "2026-01-05T12:00:00Z" }), no),
      answerIn(bert("accepted", { sequence: 1, stamp: "2026-01-02T12:00:00Z" }), no),
      // As read before times were kept.
      answerIn(bert("accepted", {}), bert("declined", { method: "reply" })),
      answerIn(bert("declined", {}), yes),
    ],
    ["declined", "accepted", "declined", "accepted", "accepted", "declined", "accepted"],
  );
});

test("of two versions with one number the later holds", () => {
  const early = entry({ summary: "Jour fixe", stamp: "2026-01-01T09:00:00Z" });
  const late = entry({ summary: "Abschied", stamp: "2026-01-02T09:00:00Z", attendees: [] });

  assert.deepEqual(
    [mergeEntries([early, late]), mergeEntries([early, { ...late, summary: "" }])].map(
      ({ summary, attendees }) => [summary, attendees.length],
    ),
    [
      ["Abschied", 2],
      ["Jour fixe", 2],
    ],
  );
});

test("of answers alone all who answered are known", () => {
  const reply = (name: string) => entry({ method: "reply", attendees: [attendee(name)] });

  assert.deepEqual(
    mergeEntries([reply("anna"), reply("bert")])
      .attendees.map(({ name }) => name)
      .toSorted(),
    ["anna", "bert"],
  );
});

test("what versions say together depends on no order, and on nothing that was merged before", () => {
  const versions = fc.record({
    sequence: fc.nat(2),
    stamp: fc.constantFrom("2026-01-01T09:00:00Z", "2026-01-02T09:00:00Z", "2026-01-03T09:00:00Z"),
    method: fc.constantFrom("publish", "request", "reply", "counter", "cancel"),
    attendees: fc
      .array(
        fc.constantFrom<Attendee["answer"]>("needs-action", "accepted", "declined", "delegated"),
        { minLength: 3, maxLength: 3 },
      )
      .map((answers) =>
        answers.map((answer, nth) => attendee(["me", "anna", "bert"][nth]!, { answer })),
      ),
  });
  const said = ({ status, method, sequence, stamp, attendees }: Entry) => ({
    status,
    method,
    sequence,
    stamp,
    answers: attendees.map(({ name, answer }) => `${name} ${answer}`),
  });
  fc.assert(
    fc.property(fc.array(versions, { minLength: 2, maxLength: 6 }), fc.nat(6), (told, cut) => {
      const all = told.map((more) => entry(more));
      const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0);
      const whole = said(mergeEntries(all));

      assert.deepEqual(said(mergeEntries(all.toReversed())), whole);
      assert.deepEqual(said(mergeEntries(parts.toReversed().map(mergeEntries))), whole);
    }),
    { numRuns: 1_000 },
  );
});
