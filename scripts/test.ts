/**
 * `npm test -- [FILE…] [--test-name-pattern=…]`: every test that needs no browser, or those named.
 * One database server serves them all (src/store/for-tests.ts); VISAVIS_TEST_DATABASE=postgres://…
 * runs them on that server instead, as its owner. What node:test writes goes through as it is, and so
 * does its exit code.
 */
import { spawn } from "node:child_process";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeTemplate, startTestServer, type TestServer } from "#store/test-server.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EVERYTHING = ["src/**/*.test.ts", "bench/**/*.test.ts", "scripts/**/*.test.ts"];

const flags = process.argv.slice(2).filter((argument) => argument.startsWith("-"));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const server = await serverForTests();
const tests = spawn(
  process.execPath,
  [
    "--disable-warning=ExperimentalWarning",
    "--test",
    "--test-concurrency=2",
    ...flags,
    ...(files.length > 0 ? files.map(fromRoot) : EVERYTHING),
  ],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, VISAVIS_TEST_SERVER: server.url } },
);
// Ctrl C reaches the tests by itself; the server is stopped when they have ended.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => tests.kill("SIGTERM"));
tests.on("exit", (code) => {
  process.exitCode = code ?? 1;
  void server.stop();
});

async function serverForTests(): Promise<TestServer> {
  const url = process.env["VISAVIS_TEST_DATABASE"];
  if (url === undefined) return startTestServer();
  await makeTemplate(url);
  return { url, stop: async () => {} };
}

/** Files are named from where the user stands, the tests run from the project's folder. */
function fromRoot(file: string): string {
  return relative(ROOT, resolve(process.env["VISAVIS_CALLED_FROM"] ?? process.cwd(), file));
}
