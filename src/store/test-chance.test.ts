import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceToKill } from "#store/test-chance.ts";

const TIMES = Array.from({ length: 1000 });

test("the seed that a run prints strikes at the same moments again, and another at others", (t) => {
  const before = process.env["VISAVIS_KILL_SEED"];
  t.after(() => {
    if (before === undefined) delete process.env["VISAVIS_KILL_SEED"];
    else process.env["VISAVIS_KILL_SEED"] = before;
  });
  delete process.env["VISAVIS_KILL_SEED"];
  const said: string[] = [];
  const drawn = () => {
    const chance = chanceToKill({ diagnostic: (line) => said.push(line) });
    return TIMES.map(chance);
  };
  const first = drawn();
  const [name = "", seed = ""] = said[0]!.split("=");
  process.env[name] = seed;
  const again = drawn();
  process.env[name] = `${Number(seed) + 1}`;
  const other = drawn();

  assert.deepEqual(again, first);
  assert.notDeepEqual(other, first);
  assert.equal(new Set(first).size, TIMES.length);
  assert.ok(first.every((share) => share >= 0 && share < 1));
  // As often early as late: of a thousand fair draws 400 to 600 lie in either half.
  const early = other.filter((share) => share < 0.5).length;
  assert.ok(early > 400 && early < 600, `${early} of ${TIMES.length} are early`);
});
