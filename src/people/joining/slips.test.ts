import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { slipsBetween } from "./slips.ts";

test("a letter too many, too few, another one, or two turned round are one slip", () => {
  for (const other of ["moeller", "muelle", "muelller", "meuller"]) {
    assert.equal(slipsBetween("mueller", other, 3), 1, other);
  }
  assert.equal(slipsBetween("schmidt", "schmitt", 3), 1);
  assert.equal(slipsBetween("kitten", "sitting", 3), 3);
});

test("more slips than are looked for are one more than those", () => {
  assert.equal(slipsBetween("adler", "zwettler", 2), 3);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(4), (a, b, most) => {
      assert.equal(slipsBetween(a, b, most), Math.min(most + 1, slipsBetween(a, b, 100)));
    }),
  );
});

test("both ways it is as far, and only from itself it is no way", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(slipsBetween(a, b, 50), slipsBetween(b, a, 50));
      assert.equal(slipsBetween(a, b, 50) === 0, a === b);
    }),
  );
});
