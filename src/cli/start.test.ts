import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { exchange } from "#server/for-tests.ts";

const home = await mkdtemp(join(tmpdir(), "visavis-start-"));
await chmod(home, 0o755);
after(() => rm(home, { recursive: true }));

interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly token: string;
  readonly said: () => string;
}

/** Like a shell: in a group of its own, which a Ctrl C reaches as a whole. */
async function start(...args: readonly string[]): Promise<Running> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "start.ts"), "--no-open", "--data", join(home, "data"), ...args],
    {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: undefined },
    },
  );
  let said = "";
  const address = new Promise<RegExpExecArray>((resolve, reject) => {
    const hear = (text: string) => {
      said += text;
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/#([\w-]{43})\n/.exec(said);
      if (found) resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", hear);
    child.on("exit", () => reject(new Error(`ended: ${said}`)));
  });
  const [, origin = "", token = ""] = await address;
  return { child, origin, token, said: () => said };
}

async function stop({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, "exit");
  process.kill(-child.pid!, signal);
  await ended;
  return child.exitCode;
}

test("answers whoever holds the printed token, and nobody else", async () => {
  const running = await start("--port", "0");
  const { origin, token } = running;
  const page = await exchange(`${origin}/`, {});
  const signIn = (body: object) =>
    exchange(`${origin}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const statuses = [
    page.status,
    (await exchange(`${origin}/api/session`, {})).status,
    (await exchange(`${origin}/`, { headers: { host: "evil.example" } })).status,
    (await exchange(`${origin}/`, { headers: { origin: "http://evil.example" } })).status,
    (await signIn({ token: token.replace(/^./, (c) => (c === "A" ? "B" : "A")) })).status,
    (await signIn({ token })).status,
    (await signIn({ token })).status,
  ];
  const exit = await stop(running, "SIGINT");

  assert.deepEqual(statuses, [200, 401, 421, 403, 403, 200, 403]);
  assert.match(await page.text(), /<div id="root">/);
  assert.deepEqual([exit, await left()], [0, []]);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  test(`${signal} to all of its group ends it, and nothing stays`, async () => {
    const running = await start("--port", "0");
    const exit = await stop(running, signal);

    assert.deepEqual([exit, await left()], [0, []]);
    assert.match(running.said(), /Stopping …\n$/);
  });
}

test("what a Ctrl C says twice, through the terminal and the launcher, is one", async () => {
  const running = await start("--port", "0");
  process.kill(running.child.pid!, "SIGINT");
  const exit = await stop(running, "SIGINT");

  assert.deepEqual([exit, await left()], [0, []]);
});

test("a port that was asked for and that somebody has is not replaced by another", async () => {
  const first = await start("--port", "0");
  const taken = new URL(first.origin).port;
  const refused = start("--port", taken);
  await assert.rejects(refused, new RegExp(`ended: Another program uses port ${taken}\\.`));
  const exit = await stop(first, "SIGINT");

  assert.deepEqual([exit, await left()], [0, []]);
});

/** Processes that have this test's folder in their command line: program, database, readers. */
async function left(): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return lines.filter((line) => line.includes(home));
}
