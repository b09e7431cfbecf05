import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startServer } from "#server/for-tests.ts";
import { openLog, rotatingFile, traceOf } from "#server/log.ts";

const folderFor = (context: { after: (clean: () => void) => void }): string => {
  const folder = mkdtempSync(join(tmpdir(), "visavis-log-"));
  context.after(() => rmSync(folder, { recursive: true }));
  return folder;
};

test("a log that is full begins anew, and the oldest of five goes", (t) => {
  const file = join(folderFor(t), "x.log");
  const log = rotatingFile(file, 10);
  for (let n = 1; n <= 8; n++) log.write(`line ${n}\n`);

  const kept = ["", ".1", ".2", ".3", ".4"].map((end) => readFileSync(file + end, "utf8"));
  assert.deepEqual(kept, ["line 8\n", "line 7\n", "line 6\n", "line 5\n", "line 4\n"]);
  assert.equal(readdirSync(join(file, "..")).length, 5);
});

test("two programs share a log, whoever finds it full", (t) => {
  const file = join(folderFor(t), "x.log");
  const [page, cli] = [rotatingFile(file, 20), rotatingFile(file, 20)];
  page.write("page 1\n");
  cli.write("cli 1\n");
  page.write("page 2 is long\n");
  cli.write("cli 2\n");
  cli.write("cli 3\n");
  page.write("page 3\n");

  assert.deepEqual(
    ["", ".1", ".2"].map((end) => readFileSync(file + end, "utf8")),
    ["page 3\n", "page 2 is long\ncli 3\n", "page 1\ncli 1\ncli 2\n"],
  );
});

test("only its owner reads the log", { skip: process.platform === "win32" }, (t) => {
  const folder = folderFor(t);
  openLog(folder).info("started");

  const modeOf = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);
  assert.deepEqual([modeOf("log"), modeOf("log/visavis.log")], ["700", "600"]);
});

test("a bug is logged by class, code and place, cause by cause, and not by its message", () => {
  const cause = Object.assign(new TypeError("CANARY"), { code: "23505", detail: "CANARY" });
  const error = new Error("CANARY\n    at CANARY", { cause });

  assert.deepEqual(
    traceOf(error).map((trace) => [trace.class, trace.code]),
    [
      ["Error", null],
      ["TypeError", "23505"],
    ],
  );
  assert.ok(traceOf(error)[0]!.at[0]!.includes("log.test.ts"));
  assert.deepEqual(traceOf("CANARY"), [{ class: "string", code: null, at: [] }]);
});

test("at its most talkative the log repeats nothing that was asked, sent or thrown", async (t) => {
  const folder = folderFor(t);
  const { ask, sessions } = await startServer({
    log: openLog(folder, "trace"),
    handlers: {
      signIn: async ({ body }, call) => {
        call.signIn(body.token);
        throw new Error(body.token);
      },
      search: async ({ query }) => {
        throw new Error(`no such word: ${query.text}`, { cause: { text: query.text } });
      },
    },
  });
  const token = sessions.open();
  const json = { "content-type": "application/json" };
  await ask("/api/search?text=CANARY");
  await ask("/api/search?CANARY=1");
  await ask("/api/people/CANARY?CANARY=CANARY", { headers: { "x-canary": "CANARY" } });
  await ask("/CANARY.js");
  await ask("/", { headers: { host: "CANARY.example", origin: "http://CANARY" } });
  await ask("/api/session", { headers: { "x-visavis": "CANARY" } });
  await ask("/api/CANARY");
  await ask("/api/marks", { method: "POST", headers: json, body: '{"kind":"CANARY"}' });
  await ask("/api/marks", { method: "POST", headers: json, body: "CANARY" });
  await ask("/api/session", { method: "POST", headers: json, body: `{"token":"${token}"}` });

  const log = readFileSync(join(folder, "log", "visavis.log"), "utf8");
  const lines = log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.ok(!log.includes("CANARY"));
  assert.ok(!log.includes(token));
  assert.deepEqual(
    lines.filter(({ event }) => event === "request").map(({ route, status }) => [route, status]),
    [
      ["/api/search", 500],
      ["/api/search", 400],
      ["/api/people/:id", 400],
      ["/*", 404],
      ["/api/session", 401],
      ["/api/*", 404],
      ["/api/marks", 400],
      ["/api/marks", 400],
      ["/api/session", 500],
    ],
  );
});

test("a log that cannot be written stops nothing", (t) => {
  const file = join(folderFor(t), "folder", "x.log");
  mkdirSync(join(file, ".."));
  const log = rotatingFile(file, 5);
  log.write("12345");
  rmSync(join(file, ".."), { recursive: true });
  log.write("12345");
  log.write("12345");

  assert.deepEqual(readdirSync(join(file, "../..")), []);
});
