import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { toptwProblem } from "./toptw.ts";
import { solveByVroom } from "./vroom.ts";

const INSTANCE = `1 1 2 1
0 100
0 0 0 0 0 0 0 0 100
1 3 4 2 7 1 1 1 0 50
2 0 1 2 9 1 1 1 10 60
`;

test("asks VROOM what the instance says, and counts the visits of its routes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-vroom-test-"));
  const program = join(folder, "vroom");
  // Answers with one route over the jobs in the order in which they were asked for.
  await writeFile(
    program,
    `#!${process.execPath}
const asked = JSON.parse(require("fs").readFileSync(process.argv[3], "utf8"));
require("assert").deepEqual(asked.vehicles, [{ id: 1, start_index: 0, end_index: 0, time_window: [0, 1000] }]);
require("assert").deepEqual(asked.matrices.car.durations[1], [50, 0, 42]);
const steps = asked.jobs.map(({ id }) => ({ type: "job", id }));
console.log(JSON.stringify({ routes: [{ steps: [{ type: "start" }, ...steps, { type: "end" }] }] }));
`,
  );
  await chmod(program, 0o755);

  const { routes, score } = solveByVroom(program, toptwProblem("c000", INSTANCE, 1));

  assert.deepEqual([routes, score], [[[0, 1]], 16]);
  await rm(folder, { recursive: true });
});
