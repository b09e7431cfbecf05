import assert from "node:assert/strict";
import { test } from "node:test";
import { budgetOf, countingIn } from "./budget.ts";
import { Unreadable } from "./unreadable.ts";

const MB = 2 ** 20;

async function* zeros(megabytes: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < megabytes; i++) yield new Uint8Array(MB);
}

async function megabytesOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let total = 0;
  for await (const chunk of bytes) total += chunk.length;
  return total / MB;
}

test("a part may grow to 200 times its size and ten megabytes", async () => {
  const count = countingIn(budgetOf(MB));
  assert.equal(await megabytesOf(count(zeros(10), () => 0)), 10);
  assert.equal(await megabytesOf(count(zeros(12), () => MB / 100)), 12);
  await assert.rejects(
    megabytesOf(count(zeros(13), () => MB / 100)),
    new Unreadable("sources.grows", { times: 200 }),
  );
});

test("all parts together may grow to 100 times the archive and a hundred megabytes", async () => {
  const budget = budgetOf(MB / 10);
  for (let part = 0; part < 11; part++) {
    assert.equal(await megabytesOf(countingIn(budget)(zeros(10), () => MB)), 10);
  }
  await assert.rejects(
    megabytesOf(countingIn(budget)(zeros(10), () => MB)),
    new Unreadable("sources.grows", { times: 100 }),
  );
});

test("a part that is read again is counted once", async () => {
  const budget = budgetOf(0);
  const count = countingIn(budget);
  for (let time = 0; time < 20; time++) await megabytesOf(count(zeros(10), () => MB));
  assert.equal(budget.used, 10 * MB);
});
