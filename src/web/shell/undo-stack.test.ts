import assert from "node:assert/strict";
import { test } from "node:test";
import { add, drop, hide, NO_ACTS, notice, take, type Act } from "#web/shell/undo-stack.ts";

const act = (id: number): Act => ({ id, words: `act ${id}`, undo: () => Promise.resolve() });
const [first, second] = [act(1), act(2)];

test("the toast shows the newest act, and hiding it leaves what can be taken back", () => {
  const acts = hide(add(add(NO_ACTS, first), second));

  assert.deepEqual(acts, { done: [first, second], shown: null });
});

test("acts are taken back one after the other, newest first, until there are none", () => {
  const one = take(add(add(NO_ACTS, first), second));
  const two = take(one.acts);
  const three = take(two.acts);

  assert.deepEqual([one.act, two.act, three.act, three.acts], [second, first, undefined, NO_ACTS]);
});

test("an older act can be taken back by itself, and the toast of another stays", () => {
  const { act, acts } = take(add(add(NO_ACTS, first), second), 1);

  assert.deepEqual(
    [act, acts],
    [first, { done: [second], shown: { words: "act 2", act: second } }],
  );
});

test("a notice is shown and cannot be taken back", () => {
  assert.deepEqual(notice(add(NO_ACTS, first), "Not kept."), {
    done: [first],
    shown: { words: "Not kept.", act: null },
  });
});

test("keeps the last fifty acts", () => {
  const acts = Array.from({ length: 60 }, (_, i) => act(i)).reduce(add, NO_ACTS);

  assert.deepEqual([acts.done.length, acts.done[0]?.id], [50, 10]);
});

test("an act that did not come to pass is forgotten, and no other of the same words", () => {
  const again = { ...first, id: 2 };

  assert.deepEqual(drop(add(add(NO_ACTS, first), again), 1).done, [again]);
  assert.deepEqual([drop(add(NO_ACTS, first), 1), drop(NO_ACTS, 1)], [NO_ACTS, NO_ACTS]);
});
