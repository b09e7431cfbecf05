import assert from "node:assert/strict";
import { test } from "node:test";
import { reasonOf, Unreadable } from "./unreadable.ts";

const failure = (code: string) => Object.assign(new Error(code), { code });

test("what the system says becomes a reason that somebody understands", () => {
  const reasons = ["ENOENT", "EACCES", "EIO", "Z_BUF_ERROR", "Z_DATA_ERROR"].map((code) =>
    reasonOf(failure(code)),
  );
  assert.deepEqual(reasons, [
    { code: "sources.vanished", values: {} },
    { code: "sources.no-rights", values: {} },
    { code: "sources.unreadable", values: { cause: "EIO" } },
    { code: "sources.cut-off", values: {} },
    { code: "sources.damaged", values: {} },
  ]);
  const reason = { code: "sources.grows", values: { times: 200 } };
  assert.deepEqual(reasonOf(new Unreadable(reason.code, reason.values)), reason);
});

test("a mistake of ours stays one", () => {
  for (const bug of [new TypeError("x is not a function"), failure("ERR_INVALID_ARG_TYPE"), "x"]) {
    assert.throws(
      () => reasonOf(bug),
      (thrown) => thrown === bug,
    );
  }
});
