import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { exchange } from "#server/for-tests.ts";
import { openDoor } from "#server/listen.ts";
import { openSite, type Site } from "#server/site.ts";
import { UserError } from "#shared/user-error.ts";

const EMPTY: Site = { page: () => "page", files: new Map() };
const api = () => ({ fetch: () => new Response("api") });
const parts = { site: EMPTY, openToNeighbours: false, onRefused: () => {}, api };

test("takes the next free port where it may, and refuses where it was told which", async (t) => {
  const other = createServer().listen(0, "127.0.0.1");
  t.after(() => other.close());
  await once(other, "listening");
  const address = other.address();
  const taken = typeof address === "object" ? address!.port : 0;

  const door = await openDoor({ ...parts, port: taken, ifBusy: "next" });
  t.after(door.close);
  assert.notEqual(door.port, taken);
  assert.equal((await exchange(`http://127.0.0.1:${door.port}/`, {})).status, 200);
  await assert.rejects(
    openDoor({ ...parts, port: taken, ifBusy: "refuse" }),
    new UserError("server.port-taken", { port: String(taken) }),
  );
});

test(
  "answers on this computer's own address only",
  { skip: process.platform === "win32" },
  async (t) => {
    const door = await openDoor({ ...parts, port: 0, ifBusy: "refuse" });
    t.after(door.close);
    const [error] = await once(connect(door.port, "127.0.0.2"), "error");

    assert.equal(error.code, "ECONNREFUSED");
  },
);

test("closes although somebody keeps a connection open and another waits for an answer", async () => {
  const door = await openDoor({
    ...parts,
    port: 0,
    ifBusy: "refuse",
    api: () => ({ fetch: () => new Promise<Response>(() => {}) }),
  });
  const sockets = [connect(door.port, "127.0.0.1"), connect(door.port, "127.0.0.1")];
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  sockets[0]!.write(`GET /api/x HTTP/1.1\r\nHost: 127.0.0.1:${door.port}\r\n\r\n`);
  const ended = sockets.map(
    (socket) => new Promise((resolve) => socket.resume().on("error", resolve).on("close", resolve)),
  );
  await door.close();

  assert.equal((await Promise.all(ended)).length, 2);
});

test("serves the files that the build listed, and the page with the nonce of its answer", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-site-"));
  t.after(() => rm(folder, { recursive: true }));
  const files = [
    { path: "/assets/a.js", type: "text/javascript; charset=utf-8", isForever: true },
    { path: "/gone.svg", type: "image/svg+xml", isForever: false },
  ];
  await writeFile(join(folder, "index.html"), '<meta content="__NONCE__">');
  await writeFile(join(folder, "files.json"), JSON.stringify({ page: "index.html", files }));
  await writeFile(join(folder, "unlisted.js"), "secret");
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "assets", "a.js"), "let a;");
  const door = await openDoor({
    ...parts,
    site: await openSite(folder),
    port: 0,
    ifBusy: "refuse",
  });
  t.after(door.close);
  const ask = (path: string) => exchange(`http://127.0.0.1:${door.port}${path}`, {});

  const script = await ask("/assets/a.js");
  assert.deepEqual(
    [script.status, script.headers.get("content-type"), await script.text()],
    [200, "text/javascript; charset=utf-8", "let a;"],
  );
  assert.deepEqual(
    [
      (await ask("/gone.svg")).status,
      await (await ask("/unlisted.js")).text(),
      await (await ask("/index.html")).text(),
      await (await ask("/files.json")).text(),
    ],
    [404, "api", "api", "api"],
  );
  const packed = await exchange(`http://127.0.0.1:${door.port}/assets/a.js`, {
    headers: { "accept-encoding": "gzip, br" },
  });
  assert.deepEqual(
    [
      packed.headers.get("content-encoding"),
      gunzipSync(Buffer.from(await packed.arrayBuffer())).toString(),
    ],
    ["gzip", "let a;"],
  );
  assert.match(await (await ask("/people/7")).text(), /^<meta content="[\w+/]{22}==">$/);
});
