import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Problem } from "#planner/problem.ts";
import { toptwProblem } from "./toptw.ts";
import { plainly, solveByVroom } from "./vroom.ts";

const INSTANCE = `1 1 2 1
0 100
0 0 0 0 0 0 0 0 100
1 3 4 2 7 1 1 1 0 50
2 0 1 2 9 1 1 1 10 60
`;

const TRIP: Problem = {
  places: 4,
  travel: [{ periods: [{ from: 0, minutes: [0, 5, 5, 5, 5, 0, 5, 5, 5, 5, 0, 5, 5, 5, 5, 0] }] }],
  days: [
    { start: 0, end: 0, from: 100, until: 200 },
    { start: 0, end: 0, from: 100, until: 200 },
  ],
  visits: [
    { place: 1, duration: 10, profit: 5, windows: [{ day: 1, from: 120, until: 300 }] },
    { place: 2, duration: 10, profit: 9, windows: [{ from: 100, until: 200 }] },
    { place: 3, duration: 10, profit: 7, fixed: { day: 1, at: 160 } },
    { place: null, duration: 8, profit: 3, windows: [{ day: 1, from: 132, until: 137 }] },
  ],
  groups: [{ visits: [0, 1] }],
  limits: [{ per: "day", atMost: 2, amounts: [0, 1, 2].map((visit) => ({ visit, amount: 1 })) }],
  pause: 12,
};

test("asks VROOM what the instance says, and counts the visits of its routes", async () => {
  const { program, folder } = await programThat(`
    assert.deepEqual(vehicles, [{ id: 1, start_index: 0, end_index: 0, time_window: [0, 1000] }]);
    assert.deepEqual(matrices.car.durations[1], [50, 0, 42]);
    const steps = jobs.map(({ id }) => ({ type: "job", id }));
    const routes = [{ vehicle: 1, steps: [{ type: "start" }, ...steps, { type: "end" }] }];
  `);

  const { plan, score } = solveByVroom(program, toptwProblem("c000", INSTANCE, 1));

  const stops = [
    { visit: 0, at: 50 },
    { visit: 1, at: 112 },
  ];
  assert.deepEqual([plan, score], [[stops], 16]);
  await rm(folder, { recursive: true });
});

test("asks it for a trip with one option for each person, on one clock, and its breaks are stops", async () => {
  const { program, folder } = await programThat(`
    assert.deepEqual(vehicles.map(({ time_window, breaks }) => [time_window, breaks]), [
      [[100, 200], undefined],
      [[301, 401], [{ id: 3, service: 8, time_windows: [[333, 338]] }]],
    ]);
    assert.deepEqual(vehicles[0].capacity, [2]);
    assert.deepEqual(jobs.map(({ id, time_windows, delivery }) => [id, time_windows, delivery]), [
      [1, [[321, 401]], [1]],
      [2, [[361, 361]], [1]],
    ]);
    assert.deepEqual(matrices.car.durations, [[0, 5, 5], [5, 0, 12], [5, 12, 0]]);
    const steps = [{ type: "job", id: 1 }, { type: "break", id: 3 }, { type: "job", id: 2 }];
    const routes = [{ vehicle: 2, steps }];
  `);

  const { plan, score } = solveByVroom(program, plainly(TRIP));

  // At 142, once the way is made, it is too late for the break.
  const stops = [
    { visit: 0, at: 120 },
    { visit: 2, at: 132, place: 1 },
    { visit: 1, at: 160 },
  ];
  assert.deepEqual([plan, score], [[[], stops], 15]);
  await rm(folder, { recursive: true });
});

/** A VROOM that checks what it is asked, and answers with its routes. */
async function programThat(words: string): Promise<{ program: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-vroom-test-"));
  const program = join(folder, "vroom");
  await writeFile(
    program,
    `#!${process.execPath}
const assert = require("assert");
const { vehicles, jobs, matrices } = JSON.parse(require("fs").readFileSync(process.argv[3], "utf8"));
${words}
console.log(JSON.stringify({ summary: { computing_times: { loading: 1, solving: 3 } }, routes }));
`,
  );
  await chmod(program, 0o755);
  return { program, folder };
}
