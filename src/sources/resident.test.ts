import assert from "node:assert/strict";
import { test } from "node:test";
import { fromPs, residentBytes } from "./resident.ts";

test("a process holds some memory, and one that is gone none", async () => {
  const bytes = await residentBytes(process.pid);
  assert.ok(bytes !== null && bytes > 2 ** 20 && bytes < 2 ** 34);
  assert.equal(await residentBytes(2 ** 22 + 1), null);
});

test(
  "ps says the same as the system's own files",
  { skip: process.platform === "win32" },
  async () => {
    const [exact, ps] = [await residentBytes(process.pid), await fromPs(process.pid)];
    assert.ok(exact !== null && Math.abs(ps - exact) < exact / 2);
  },
);
