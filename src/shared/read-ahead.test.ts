import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAhead } from "./read-ahead.ts";

test("values come in their order, and at most so many are made before they are asked for", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.nat(5), async (values, depth) => {
      let made = 0;
      async function* source() {
        for (const value of values) {
          made++;
          yield value;
        }
      }
      const heard: number[] = [];
      for await (const value of readAhead(source(), depth)) {
        heard.push(value);
        assert.ok(made <= heard.length + depth);
      }
      assert.deepEqual(heard, values);
    }),
  );
});

test("a failure is thrown where it is met, after what came before it", async () => {
  async function* source() {
    yield 1;
    yield 2;
    throw new Error("torn");
  }
  const heard: number[] = [];
  const reading = async () => {
    for await (const value of readAhead(source(), 5)) heard.push(value);
  };

  await assert.rejects(reading, { message: "torn" });
  assert.deepEqual(heard, [1, 2]);
});

test("a source that is left early is closed", async () => {
  let closed = false;
  async function* source() {
    try {
      yield 1;
      yield 2;
    } finally {
      closed = true;
    }
  }

  for await (const value of readAhead(source(), 1)) {
    assert.equal(value, 1);
    break;
  }
  assert.ok(closed);
});
