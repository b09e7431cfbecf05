import assert from "node:assert/strict";
import { test } from "node:test";
import type { Pair, PairKind, PairList, Side } from "#api/joins.ts";
import {
  beside,
  calledBy,
  chosenTogether,
  inGroups,
  inLine,
  isChosen,
  keyOf,
  without,
  withAgain,
} from "#web/joins/line.ts";

const side = (handle: string): Side => ({
  person: handle,
  name: handle,
  company: null,
  handle,
  kind: "email",
  value: handle,
  written: handle,
  called: "",
  channels: [],
});

const pair = (name: string, kind: PairKind = "company"): Pair => ({
  one: side(name),
  other: side(`${name}'`),
  kind,
  score: 1,
  onlyTwo: false,
  reasons: [],
  against: [],
});

const [a, b, c] = [pair("a"), pair("b", "name"), pair("c", "key")];

test("what is put off goes to the end of the line, and what is decided is in it no more", () => {
  assert.deepEqual(inLine([a, b, c], [keyOf(b), keyOf(a), "gone gone"]), [c, b, a]);
});

test("one click chooses those together against which nothing speaks", () => {
  const doubtful = { ...b, against: [{ code: "joining.company", values: {}, text: "" }] };
  assert.deepEqual(chosenTogether([a, doubtful, c]), [a, c]);
});

test("one goes on from pair to pair, and from the last to the first", () => {
  assert.deepEqual(
    [
      beside([a, b, c], keyOf(a), 1),
      beside([a, b, c], keyOf(c), 1),
      beside([a, b, c], keyOf(a), -1),
      beside([a], keyOf(a), 1),
      beside([], "gone gone", 1),
    ],
    [keyOf(b), keyOf(a), keyOf(c), null, null],
  );
});

test("pairs of a kind stand together, and last those of which too little is known", () => {
  const other = pair("d");
  assert.deepEqual(
    inGroups([b, a, c, other]).map(({ pairs, choice }) => [choice, pairs]),
    [
      ["all", [a, other]],
      ["all", [c]],
      ["none", [b]],
    ],
  );
});

test("pairs of one name for which the same speaks are chosen together by hand where no third one is meant", () => {
  const named = (name: string, code: string, more: Partial<Pair> = {}): Pair => ({
    ...pair(name, "name"),
    reasons: [{ code: `joining.reason.${code}`, values: {}, text: "" }],
    onlyTwo: true,
    ...more,
  });
  const [one, two] = [named("e", "phone-book"), named("f", "phone-book")];
  const shown = named("g", "expected");
  const manyNamed = named("h", "phone-book", { onlyTwo: false });
  const doubtful = named("i", "phone-book", { against: one.reasons });
  const vague = named("j", "phone-book", { kind: "vague" });

  const groups = inGroups([one, manyNamed, shown, doubtful, vague, two]);
  assert.deepEqual(
    groups.map(({ choice, pairs }) => [choice, pairs]),
    [
      ["by-hand", [one, two]],
      ["by-hand", [shown]],
      ["none", [manyNamed, doubtful]],
      ["none", [vague]],
    ],
  );
  assert.deepEqual(
    [a, one].map((pair) => [isChosen(pair, new Set()), isChosen(pair, new Set([keyOf(pair)]))]),
    [
      [true, false],
      [false, true],
    ],
  );
});

test("what was just decided counts as decided at once, and waits no more", () => {
  const list: PairList = {
    pairs: [a, b],
    decided: [],
    ruledOut: [c],
    sums: { pairs: 600, decided: 4, ruledOut: 1, byKey: 7, byName: 2 },
    told: [],
  };
  assert.deepEqual(without(list, [b, c]), {
    ...list,
    pairs: [a],
    ruledOut: [],
    sums: { ...list.sums, pairs: 599, decided: 6, ruledOut: 0 },
  });
  const said = { ...b, id: "1", same: true, at: "2026-11-30T09:00:00Z", byHand: null };
  const takenBack = without({ ...list, pairs: [a], decided: [said] }, [said]);
  assert.deepEqual([takenBack.decided, takenBack.sums], [[], { ...list.sums, decided: 3 }]);
});

test("what is taken back waits at once again where it stood, and counts as decided no more", () => {
  const list: PairList = {
    pairs: [a, b, pair("d")],
    decided: [],
    ruledOut: [c],
    sums: { pairs: 600, decided: 4, ruledOut: 1, byKey: 7, byName: 2 },
    told: [],
  };
  assert.deepEqual(withAgain(without(list, [b, c]), list, [b, c]), list);

  // Also when the server has listed the word meanwhile, with its sides as it has them.
  const at = "2026-11-30T09:00:00Z";
  const said = { ...b, one: b.other, other: b.one, id: "1", same: true, at, byHand: null };
  const listed = { ...without(list, [b]), decided: [said] };
  assert.deepEqual(withAgain(listed, list, [b]), list);

  const decided = { ...list, pairs: [a], decided: [said] };
  assert.deepEqual(withAgain(without(decided, [said]), decided, [said]), decided);
});

test("a shown name is told from others as its channel shows it, a card by its own name, a number in groups", () => {
  const petra = { ...side("a"), name: "Petra Vogt-Maier", called: "Petra Vogt" };
  const name = "whatsapp:petra vogt";
  const number = { value: "+31305550142", written: "+31 30 555 0142" };
  assert.equal(calledBy({ ...petra, kind: "name", value: name, written: name }), "Petra Vogt");
  assert.equal(calledBy({ ...petra, kind: "phone", ...number }), "+31 30 555 0142");
  assert.equal(calledBy({ ...petra, kind: "card", value: "Vogt, Petra" }), "Vogt, Petra");
});
