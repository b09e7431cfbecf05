import assert from "node:assert/strict";
import { test } from "node:test";
import type { HandleState } from "#people/handle-book.ts";
import { type Held, type Planned, attended, fitOf } from "./attendance.ts";

const handle = (value: string, more: Partial<HandleState> = {}): HandleState => ({
  id: value,
  kind: "email",
  value,
  name: "",
  mine: false,
  reciprocal: false,
  list: false,
  personId: null,
  ...more,
});

const me = handle("me", { mine: true });
const anna = handle("anna", { name: "Anna Berg", personId: "p1" });
const bert = handle("bert", { name: "Bert Kuhn" });
const carla = handle("carla", { name: "Carla Roth" });
const shown = (name: string) => handle(`zoom:${name}`, { kind: "name", name });

const plan = (more: Partial<Planned> = {}): Planned => ({
  at: new Date("2026-03-02T09:00:00Z"),
  minutes: 60,
  allDay: false,
  kind: "video",
  reason: { code: "calendar.link", values: {} },
  subject: "Licht im Foyer",
  location: "",
  standing: "personal",
  others: [anna, bert],
  invited: [me, anna, bert].map((one) => ({ handle: one, name: "", accepted: true })),
  threads: ["t1"],
  ...more,
});

const held = (more: Partial<Held> = {}): Held => ({
  item: "h",
  at: new Date("2026-03-02T09:03:00Z"),
  minutes: 50,
  kind: "video",
  reason: { code: "conference.report", values: {} },
  subject: "",
  thread: null,
  complete: true,
  present: [me, anna],
  ...more,
});

const isOne = (one: Planned, other: Held): boolean => fitOf(one, other) !== null;
const at = (time: string) => ({ at: new Date(`2026-03-02T${time}:00Z`) });

test("they are one at one time, with most of the same people, under one title or number", () => {
  const otto = handle("otto");
  const told: Readonly<Record<string, boolean>> = {
    "the same people": isOne(plan(), held()),
    "one of four": isOne(plan(), held({ present: [me, anna, otto, carla, shown("A B")] })),
    others: isOne(plan(), held({ present: [me, otto] })),
    "others, one title": isOne(plan(), held({ present: [me, otto], subject: "licht im foyer!" })),
    "others, one number": isOne(plan(), held({ present: [me, otto], thread: "t1" })),
    late: isOne(plan(), held({ ...at("09:40"), minutes: 60 })),
    "late, mostly inside": isOne(plan(), held({ ...at("09:25"), minutes: 40 })),
    "the hour after, from early on": isOne(plan(at("10:00")), held({ minutes: 62 })),
    "another day": isOne(plan(), held({ at: new Date("2026-03-03T09:03:00Z") })),
    "a whole day": isOne(plan({ allDay: true }), held()),
    "without me": isOne(plan(), held({ present: [anna, bert] })),
    "without me, beside a room": isOne(
      plan({ kind: "in-person" }),
      held({ present: [anna, bert] }),
    ),
  };
  assert.deepEqual(told, {
    "the same people": true,
    "one of four": true,
    others: false,
    "others, one title": true,
    "others, one number": true,
    late: false,
    "late, mostly inside": true,
    "the hour after, from early on": false,
    "another day": false,
    "a whole day": false,
    "without me": false,
    "without me, beside a room": true,
  });
});

test("somebody is known by person and by name, where one of the invited alone is called so", () => {
  const isAnna = (other: HandleState, more: Partial<Planned> = {}) =>
    isOne(plan({ threads: [], ...more }), held({ present: [me, other] }));
  assert.equal(isAnna(handle("+49", { kind: "phone", personId: "p1" })), true);
  assert.equal(isAnna(shown("berg, ANNA")), true);
  assert.equal(isAnna(shown("Anna")), false);
  const namesake = handle("other", { name: "Anna Berg" });
  const invited = [me, anna, namesake].map((one) => ({ handle: one, name: "", accepted: true }));
  assert.equal(isAnna(shown("Anna Berg"), { invited }), false);
});

test("a call is what an unclear entry meant if it took a third of its time, and never a room's", () => {
  const call = (minutes: number | null) =>
    held({ kind: "phone", complete: false, minutes, present: [me, anna] });
  const kinds = (["phone", "video", "unclear", "in-person"] as const).map((kind) =>
    [2, 20, null].map((minutes) => isOne(plan({ kind }), call(minutes))),
  );
  assert.deepEqual(kinds, [
    [true, true, true],
    [true, true, true],
    [false, true, false],
    [false, false, false],
  ]);
});

test("a report beside a room is of the meeting by number, by title, or if it took half of it", () => {
  const room = (more: Partial<Held>) => isOne(plan({ kind: "in-person" }), held(more));
  const told: Readonly<Record<string, boolean>> = {
    before: room({ ...at("08:45"), minutes: 12 }),
    within: room({ ...at("09:20"), minutes: 12 }),
    "within, one title": room({ ...at("09:20"), minutes: 12, subject: "Licht im Foyer" }),
    "before, one number": room({ ...at("08:45"), minutes: 12, thread: "t1" }),
    half: room({ ...at("09:10"), minutes: 30 }),
    "half, nobody the same": room({ ...at("09:10"), minutes: 30, present: [me, carla] }),
  };
  assert.deepEqual(told, {
    before: false,
    within: false,
    "within, one title": true,
    "before, one number": true,
    half: true,
    "half, nobody the same": false,
  });
});

test("what does not overlap is another call, unless its number or title says otherwise", () => {
  const early = { ...at("08:45"), minutes: 12 };
  const unclear = plan({ kind: "unclear", minutes: 30 });
  assert.equal(isOne(plan(), held(early)), false);
  assert.equal(isOne(plan(), held({ ...early, thread: "t1" })), true);
  assert.equal(isOne(unclear, held({ ...early, kind: "phone", complete: false })), false);
});

test("whom one met is met in a meeting of that kind, or by its title, and in person in no conference", () => {
  const isMet = (kind: Held["kind"], planned: Planned["kind"], more: Partial<Held> = {}) => {
    const meeting = held({ kind, minutes: null, complete: false, present: [anna], ...more });
    return isOne(plan({ kind: planned, location: "Stand B12" }), meeting);
  };
  const kinds = ["phone", "video", "unclear", "in-person"] as const;
  assert.deepEqual(
    kinds.map((kind) => isMet("in-person", kind)),
    [false, false, true, true],
  );
  assert.deepEqual(
    kinds.map((kind) => isMet("unclear", kind)),
    [true, true, true, true],
  );
  const titles = ["Licht im Foyer", "Stand B12", "Stand C1"];
  assert.deepEqual(
    titles.map((subject) => isMet("in-person", "video", { subject })),
    [true, true, false],
  );
  assert.equal(
    isMet("in-person", "video", { subject: titles[0]!, present: [handle("otto")] }),
    false,
  );
  assert.equal(isMet("in-person", "in-person", { present: [handle("otto")] }), false);
  assert.equal(isMet("in-person", "in-person", { ...at("09:50"), minutes: 0 }), true);
});

test("several that tell of one meeting are as long as they are together", () => {
  const second = held({ ...at("09:50"), minutes: 20 });
  const chat = held({ minutes: null, complete: false, present: [shown("Bert Kuhn"), carla] });
  const { minutes, others, kinds } = attended(plan(), [held(), chat, second]);
  assert.deepEqual([minutes, others, kinds], [67, [anna, bert, carla], new Map()]);
});

test("what is unclear tells who came, and never how a meeting was held", () => {
  const visit = held({ kind: "unclear", minutes: null, complete: false, present: [anna] });
  const talk = held({ kind: "phone", minutes: 20, complete: false, present: [bert] });
  const kinds = [[visit], [visit, talk]].map((all) => attended(plan(), all).kind);
  assert.deepEqual(kinds, ["video", "phone"]);
  assert.deepEqual(attended(plan({ kind: "unclear" }), [visit]).reason, plan().reason);
});

test("a report of more than twenty makes an event of the meeting", () => {
  const crowd = Array.from({ length: 25 }, (_, nth) => handle(`p${nth}`));
  const { standing } = attended(plan(), [held({ present: [me, ...crowd] })]);
  assert.equal(standing, "many");
});
