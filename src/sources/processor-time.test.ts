import assert from "node:assert/strict";
import { test } from "node:test";
import { fromPs, processorMs } from "./processor-time.ts";

const skip = process.platform === "win32";

test("a process has used what it says itself, and one that is gone nothing", { skip }, async () => {
  const used = () => Object.values(process.cpuUsage()).reduce((sum, one) => sum + one, 0) / 1000;
  const before = used();
  const told = (await processorMs(process.pid))!;
  // Counted in hundredths of a second, of the user and of the system.
  assert.ok(before - 20 <= told && told <= used() + 20, `${before} ${told} ${used()}`);
  assert.equal(await processorMs(2 ** 22 + 1), null);
});

test("ps says the same as the system's own files, in whole seconds", { skip }, async () => {
  while (process.cpuUsage().user < 1_000_000);
  const before = await fromPs(process.pid);
  const exact = (await processorMs(process.pid))!;
  assert.ok(before >= 1000 && before <= exact, `${before} ${exact}`);
  assert.ok((await fromPs(process.pid)) > exact - 1000);
});
