import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "./lines.ts";

async function* inChunks(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("a line of more than 5 MB is not put together, and those around it are there", async () => {
  const [longest, longer] = ["x".repeat(5_000_000), "ü".repeat(2_500_001)];
  const lines = await Array.fromAsync(linesOf(inChunks(`a\n${longer}\n${longest}\nb`, 65_536)));
  assert.deepEqual(lines, ["a", null, longest, "b"]);
});
