import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { text } from "node:stream/consumers";

/** An npm that installs what it is told to: a file, and an end. */
const NPM = `
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules");
appendFileSync("installs", process.argv.slice(2, 3) + "\\n");
console.log("npm has many words");
process.exit(Number(process.env.NPM_EXIT));
`;

const PROGRAMS = {
  "says.ts": `
    const said: string[] = process.argv.slice(2);
    console.log(JSON.stringify([said, process.env.VISAVIS_CALLED_FROM]));
    process.exit(7);`,
  "stays.ts": `
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        console.log(signal);
        process.exit(0);
      });
    }
    setInterval(() => {}, 1000);
    console.log(process.pid);`,
};

test("installs once, and again when the lock changed or an installation stayed half-made", async (t) => {
  const folder = await project(t);
  const installs = async () =>
    (await readFile(join(folder, "installs"), "utf8")).split("\n").length - 1;

  await launch(folder, "says.ts");
  await launch(folder, "says.ts");
  assert.equal(await installs(), 1);

  await writeFile(join(folder, "package-lock.json"), '{"new":1}');
  const failed = await launch(folder, "says.ts", { NPM_EXIT: "1" });
  assert.deepEqual([failed.code, failed.stdout], [2, ""]);
  assert.match(failed.stderr, /npm could not install the packages/);

  await launch(folder, "says.ts");
  await launch(folder, "says.ts");
  assert.equal(await installs(), 3);
});

test("hands over arguments, the caller's folder and the exit code; stdout is the program's", async (t) => {
  const folder = await project(t);
  const { code, stdout, stderr } = await launch(folder, "says.ts", { INIT_CWD: "/from/here" }, [
    "--json",
    "a b",
  ]);

  assert.deepEqual([code, JSON.parse(stdout)], [7, [["--json", "a b"], "/from/here"]]);
  assert.match(stderr, /^Installing what Visavis needs/);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`passes ${signal} on, and ends with the program`, { skip: isWindows() }, async (t) => {
    const folder = await project(t);
    const child = start(folder, "stays.ts");
    await once(child.stdout!, "data");
    const ended = once(child, "exit");
    child.kill(signal);
    const rest = await text(child.stdout!);
    await ended;

    assert.deepEqual([rest, child.exitCode], [`${signal}\n`, 0]);
  });
}

test("stops the program when npm's shell is gone", { skip: isWindows() }, async (t) => {
  const folder = await project(t);
  const launched = `${process.execPath} scripts/launch.js stays.ts & echo up; wait`;
  const shell = spawn("sh", ["-c", launched], {
    cwd: folder,
    env: { ...environment(folder), npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  for await (const chunk of shell.stdout) {
    said += String(chunk);
    if (/\d+\n/.test(said)) shell.kill("SIGKILL");
  }

  assert.match(said, /SIGTERM\n$/);
});

function isWindows(): string | false {
  return process.platform === "win32" && "Windows has no signals";
}

async function project(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-launch-"));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "scripts"));
  await copyFile(join(import.meta.dirname, "launch.js"), join(folder, "scripts", "launch.js"));
  const files = { ...PROGRAMS, "npm-cli.js": NPM, "package.json": '{"type":"module"}' };
  for (const [name, content] of Object.entries({ ...files, "package-lock.json": "{}" })) {
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const environment = (folder: string) => ({
  ...process.env,
  NPM_EXIT: "0",
  npm_execpath: join(folder, "npm-cli.js"),
  npm_lifecycle_event: undefined,
});

function start(
  folder: string,
  program: string,
  env = {},
  args: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, ["scripts/launch.js", program, ...args], {
    cwd: folder,
    env: { ...environment(folder), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function launch(...call: Parameters<typeof start>) {
  const child = start(...call);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, "exit"),
  ]);
  return { code: child.exitCode, stdout, stderr };
}
