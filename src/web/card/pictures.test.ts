import assert from "node:assert/strict";
import { test } from "node:test";
import { formOf } from "#web/card/form.ts";
import { NO_CARD } from "#web/card/for-tests.ts";
import { after, NO_PICTURES, type Picture, type Step } from "#web/card/pictures.ts";

const TAKEN = { day: "2026-09-16", known: true };
const picture = (id: number): Picture => ({
  id,
  name: `${id}.jpg`,
  url: `blob:${id}`,
  taken: TAKEN,
  turn: 0,
  state: "waits",
  from: "hand",
  cards: [],
  unsure: [],
  rest: [],
  blurred: false,
  form: formOf(null, TAKEN),
});
const card = (name: string) => ({ ...NO_CARD, name });
const seen = (id: number, ...names: readonly string[]): Step => ({
  do: "seen",
  id,
  seen: { from: "print", cards: names.map(card), blurred: false },
});
const add: Step = { do: "add", pictures: [1, 2, 3].map(picture) };
const through = (...steps: readonly Step[]) => steps.reduce(after, NO_PICTURES);
const short = ({ all, shown }: ReturnType<typeof through>) => [
  all.map(({ id, state, form }) => `${id} ${state} ${form.name}`.trim()).join(", "),
  shown,
];

test("one after the other is read, checked and left for the next that is open", () => {
  assert.deepEqual(short(through(add, { do: "read", id: 1 }, seen(1, "Petra"), seen(2))), [
    "1 found Petra, 2 nothing, 3 waits",
    1,
  ]);
  assert.deepEqual(short(through(add, seen(1, "Petra"), seen(2), { do: "right", id: 1 })), [
    "1 right Petra, 2 nothing, 3 waits",
    3,
  ]);
});

test("what could not be read for no fault of its own waits, and is no picture without a card", () => {
  assert.deepEqual(short(through(add, { do: "read", id: 1 }, { do: "wait", id: 1 })), [
    "1 waits, 2 waits, 3 waits",
    1,
  ]);
});

test("what is left out is gone, and the next one is shown", () => {
  assert.deepEqual(short(through(add, { do: "leave-out", id: 1 })), ["2 waits, 3 waits", 2]);
  const none = [1, 2, 3].map((id): Step => ({ do: "leave-out", id }));
  assert.deepEqual(short(through(add, ...none)), ["", null]);
});

test("a picture that is turned waits again, and keeps what was said of the meeting", () => {
  const [one] = through(
    add,
    seen(1, "Petra"),
    { do: "write", id: 1, change: { where: "Wien", met: false } },
    { do: "turn", id: 1 },
    seen(1, "Tom"),
  ).all;
  assert.deepEqual(
    [one?.turn, one?.state, one?.form.name, one?.form.where, one?.form.met],
    [90, "found", "Tom", "Wien", false],
  );
});

test("cards of one day come from one place, until somebody says otherwise", () => {
  const { all } = through(
    add,
    { do: "write", id: 2, change: { where: "Zürich" } },
    { do: "write", id: 1, change: { where: "Wien" } },
    { do: "right", id: 1 },
  );
  assert.deepEqual(
    all.map(({ form }) => form.where),
    ["Wien", "Zürich", "Wien"],
  );
});
