import assert from "node:assert/strict";
import { test } from "node:test";
import { NOBODY, type Picked, toggled, upTo } from "./picked.ts";

const LIST = ["anna", "bert", "carl", "dora"].map((id) => ({ id, name: id, weight: 1 }));
const [ANNA, BERT, CARL, DORA] = LIST as [
  (typeof LIST)[number],
  (typeof LIST)[number],
  (typeof LIST)[number],
  (typeof LIST)[number],
];
const ids = ({ people }: Picked) => [...people.keys()].toSorted();

test("who is picked twice is picked no more", () => {
  const two = toggled(toggled(NOBODY, ANNA), CARL);
  assert.deepEqual([ids(two), ids(toggled(two, ANNA))], [["anna", "carl"], ["carl"]]);
});

test("a range goes from the last one picked to this one, whichever stands first", () => {
  const down = upTo(toggled(NOBODY, ANNA), CARL, LIST);
  const up = upTo(toggled(NOBODY, DORA), BERT, LIST);
  assert.deepEqual(
    [ids(down), ids(up)],
    [
      ["anna", "bert", "carl"],
      ["bert", "carl", "dora"],
    ],
  );
});

test("a range without a beginning is the one person", () => {
  assert.deepEqual(ids(upTo(NOBODY, BERT, LIST)), ["bert"]);
});
