import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { idList, idsFrom, newId } from "#store/ids.ts";

test("an id is a UUID of version 7 that says when it was made", () => {
  const ids = idsFrom(
    () => Date.parse("2026-11-24T12:00:00Z"),
    (bytes) => new Uint8Array(bytes).fill(0xff),
  );

  assert.deepEqual(
    [ids(), ids()],
    ["01a20d6d-5a00-77ff-bfff-ffffffffffff", "01a20d6d-5a00-7800-bfff-ffffffffffff"],
  );
});

test("ids grow, whatever the clock does", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1 }), (clock) => {
      let step = 0;
      const ids = idsFrom(
        () => 1e12 + clock[step++ % clock.length]!,
        (bytes) => new Uint8Array(bytes).fill(0xff),
      );
      const made = Array.from({ length: 5_000 }, ids);
      assert.deepEqual(made, made.toSorted());
      assert.equal(new Set(made).size, made.length);
    }),
    { numRuns: 20 },
  );
});

test("ids from the system's randomness have the form of RFC 9562", () => {
  for (let i = 0; i < 2_000; i++) {
    assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test("many ids travel as one array of the database's, with nothing where there is none", () => {
  const [one, other] = [newId(), newId()];
  assert.equal(idList([one, null, other]), `{${one},null,${other}}`);
  assert.equal(idList([]), "{}");
});
