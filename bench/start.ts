/**
 * How long a start takes until the page is answered: the first in an empty folder, and the later ones;
 * and until the demo world is complete. Bars, after installing and building: 4, 1.5 and 30 s.
 *
 *     npm run bench:start
 */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { buildPage } from "#cli/build-page.ts";
import { overviewOf } from "#jobs/overview.ts";
import { openStore } from "#store/db.ts";
import { machine, percentile, table } from "./figures.ts";

const PROGRAM = join(import.meta.dirname, "..", "src/cli/start.ts");
const PORT = 7_650;
const LATER_STARTS = 5;

await buildPage({ signal: new AbortController().signal, onBuild: () => {} });
const work = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(work, 0o711);
try {
  const first = await start([]);
  await stop(first.child);
  const later: number[] = [];
  for (let run = 0; run < LATER_STARTS; run++) {
    const { child, seconds } = await start([]);
    later.push(seconds);
    await stop(child);
  }
  const demo = await start(["--demo"]);
  const complete = await untilComplete(demo.began);
  await stop(demo.child);

  console.log(machine());
  console.log(
    table([
      ["", "seconds"],
      ["first start", first.seconds.toFixed(2)],
      ["later start, median", percentile(later, 0.5).toFixed(2)],
      ["demo: page answers", demo.seconds.toFixed(2)],
      ["demo: complete", complete.toFixed(1)],
    ]),
  );
} finally {
  await rm(work, { recursive: true, force: true });
}

async function start(flags: readonly string[]) {
  const began = performance.now();
  const args = [PROGRAM, ...flags, "--no-open", "--data", join(work, "data"), "--port", `${PORT}`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  while (!(await answers())) await setTimeout(20);
  return { child, began, seconds: (performance.now() - began) / 1000 };
}

function answers(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${PORT}/`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** Seconds since the start, when the demo's import has ended. */
async function untilComplete(began: number): Promise<number> {
  const store = await openStore(
    { folder: join(work, "data-demo") },
    { version: "0.1.0", zone: "UTC" },
  );
  try {
    const scope = await store.workspace();
    for (;;) {
      const { imports, running } = await store.transaction(scope, "page", overviewOf);
      if (imports > 0 && running === null) return (performance.now() - began) / 1000;
      await setTimeout(200);
    }
  } finally {
    await store.close();
  }
}
