/**
 * VROOM on the same instance, where it is installed: VROOM_BIN names its program. It knows jobs with a
 * priority of 0 … 100 (larger profits are scaled down to that), windows, and ways between places; it stops by
 * itself. What it says is believed for nothing but its routes.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "#planner/problem.ts";

export interface VroomResult {
  /** Visits by their index in the problem. */
  readonly routes: readonly (readonly number[])[];
  readonly score: number;
  readonly seconds: number;
}

interface VroomAnswer {
  readonly routes: readonly {
    readonly steps: readonly {
      readonly type: string;
      readonly id?: number;
      readonly job?: number;
    }[];
  }[];
}

export function solveByVroom(program: string, problem: Problem): VroomResult {
  const folder = mkdtempSync(join(tmpdir(), "visavis-vroom-"));
  try {
    const file = join(folder, "problem.json");
    writeFileSync(file, JSON.stringify(questionOf(problem)));
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(program, ["-i", file, "-t", "1"], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    const seconds = (performance.now() - began) / 1000;
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
    const answer: VroomAnswer = JSON.parse(stdout);
    const routes = answer.routes.map(({ steps }) =>
      steps.filter(({ type }) => type === "job").map(({ id, job }) => (id ?? job ?? 0) - 1),
    );
    const score = routes.flat().reduce((sum, visit) => sum + problem.visits[visit]!.profit, 0);
    return { routes, score, seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function questionOf({ visits, days, places, travel }: Problem): object {
  const { minutes } = travel[0]!.periods[0]!;
  const most = Math.max(100, ...visits.map(({ profit }) => profit));
  return {
    vehicles: days.map(({ start, end, from, until }, day) => ({
      id: day + 1,
      start_index: start,
      end_index: end,
      time_window: [from, until],
    })),
    jobs: visits.map(({ place, duration, profit, windows = [] }, visit) => ({
      id: visit + 1,
      location_index: place,
      service: duration,
      priority: Math.round((100 * profit) / most),
      time_windows: windows.map(({ from, until }) => [from, until]),
    })),
    matrices: {
      car: {
        durations: Array.from({ length: places }, (_, from) =>
          Array.from({ length: places }, (_, to) => minutes[from * places + to]!),
        ),
      },
    },
  };
}
