import assert from "node:assert/strict";
import { test } from "node:test";
import type { Joint, Side } from "#api/joins.ts";
import { branchesOf, withoutJoint } from "#web/joins/joint-tree.ts";

const side = (handle: string): Side => ({
  person: "p",
  name: "P",
  company: null,
  handle,
  kind: "email",
  value: handle,
  written: handle,
  called: "",
  channels: [],
});

const joint = (one: string, other: string): Joint => ({
  one: side(one),
  other: side(other),
  by: "address",
  byHand: false,
  reasons: [],
});

test("it begins with the handle that holds most, and each follows one on which it hangs", () => {
  const branches = branchesOf([joint("a", "b"), joint("c", "b"), joint("c", "d")]);

  assert.deepEqual(
    branches.map(({ side, joint }) => [side.handle, joint && joint.one.handle]),
    [
      ["b", null],
      ["a", "b"],
      ["c", "b"],
      ["d", "c"],
    ],
  );
});

test("who has one handle has no branches", () => {
  assert.deepEqual(branchesOf([]), []);
});

test("one that is split is gone, from whichever side it was read", () => {
  const joints = [joint("a", "b"), joint("c", "b")];
  assert.deepEqual(withoutJoint(joints, joint("b", "a")), [joints[1]]);
  assert.deepEqual(withoutJoint(joints, joint("a", "c")), joints);
});
