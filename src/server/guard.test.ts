import assert from "node:assert/strict";
import { test } from "node:test";
import { startServer } from "#server/for-tests.ts";

const statusOf = (answer: string): string => answer.split(" ", 2)[1] ?? answer;

test("only our three names are answered, and no other gets a byte", async () => {
  const { port, send } = await startServer();
  const ask = (host: string) => send(`GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
  const others = [
    "",
    "Host:\r\n",
    "Host: evil.example\r\n",
    `Host: evil.example:${port}\r\n`,
    "Host: 127.0.0.1\r\n",
    "Host: localhost\r\n",
    `Host: 127.0.0.1:${port + 1}\r\n`,
    `Host: 127.0.0.1.:${port}\r\n`,
    `Host: localhost.:${port}\r\n`,
    `Host: LOCALHOST:${port}\r\n`,
    `Host: Localhost:${port}\r\n`,
    `Host: 127.1:${port}\r\n`,
    `Host: 0.0.0.0:${port}\r\n`,
    `Host: 2130706433:${port}\r\n`,
    `Host: 127.0.0.2:${port}\r\n`,
    `Host: [::]:${port}\r\n`,
    `Host: [0:0:0:0:0:0:0:1]:${port}\r\n`,
    `Host: [::ffff:127.0.0.1]:${port}\r\n`,
    `Host: user@127.0.0.1:${port}\r\n`,
    `Host: 127.0.0.1:${port}, evil.example\r\n`,
    `Host: 127.0.0.1:${port}\r\nHost: evil.example\r\n`,
    `Host: evil.example\r\nHost: 127.0.0.1:${port}\r\n`,
    `Host: 127.0.0.1:${port}\r\nhost: 127.0.0.1:${port}\r\n`,
    `Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:${port}\r\n`,
  ];

  for (const host of others) {
    const answer = await ask(host);
    assert.equal(statusOf(answer), "421", host);
    assert.match(answer, /\r\ncontent-length: 0\r\n/i);
    assert.ok(answer.endsWith("\r\n\r\n"));
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
    assert.equal(statusOf(await ask(`Host: ${host}\r\n`)), "200", host);
  }
});

test("files and the API are refused to other names as well", async () => {
  const { send } = await startServer();

  for (const path of ["/assets/page.js", "/health", "/api/session", "/api/openapi.json"]) {
    const answer = await send(`GET ${path} HTTP/1.1\r\nHost: evil.example\r\n\r\n`);
    assert.equal(statusOf(answer), "421");
  }
});

const BROWSER_REQUESTS = {
  "a simple POST": { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" },
  "a form": {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "token=x",
  },
  "a fetch that wants no answer": { headers: { "sec-fetch-mode": "no-cors" } },
  "a picture": { headers: { "sec-fetch-dest": "image" } },
  "a web socket": { headers: { upgrade: "websocket", "sec-websocket-version": "13" } },
  "a preflight": { method: "OPTIONS", headers: { "access-control-request-method": "POST" } },
};

test("another origin may send nothing, and learns nothing", async () => {
  let asked = 0;
  const session = () => {
    asked++;
    throw new Error("was asked");
  };
  const { origin, ask } = await startServer({ handlers: { session, signIn: session } });
  const strangers = [
    "http://evil.example",
    "null",
    "http://127.0.0.1:1",
    origin.replace("http", "https"),
  ];

  for (const [what, request] of Object.entries(BROWSER_REQUESTS)) {
    for (const stranger of strangers) {
      for (const path of ["/", "/assets/page.js", "/api/session"]) {
        const headers = { ...request.headers, origin: stranger };
        const { status, headers: answered } = await ask(path, { ...request, headers });
        assert.equal(status, 403, `${what} of ${stranger} to ${path}`);
        assert.equal(answered.get("access-control-allow-origin"), null);
      }
    }
    const headers = { ...request.headers, "sec-fetch-site": "cross-site" };
    assert.equal((await ask("/api/session", { ...request, headers })).status, 403, what);
  }
  assert.equal(asked, 0);
});

test("by its address a browser may open the page, and nothing else", async () => {
  const { ask } = await startServer();
  const open = async (path: string, site: string, method = "GET") => {
    const headers = { "sec-fetch-site": site, "sec-fetch-mode": "navigate" };
    return (await ask(path, { method, headers })).status;
  };

  assert.deepEqual(
    [
      await open("/", "none"),
      await open("/people/1", "none"),
      await open("/", "same-site"),
      await open("/", "cross-site"),
      await open("/", "none", "POST"),
      await open("/api/session", "none"),
      await open("/assets/page.js", "none"),
      await open("/assets/page.js", "same-origin"),
    ],
    [200, 200, 403, 403, 403, 403, 403, 200],
  );
});

test("the demo's page may be opened from the page beside it, its API may not", async () => {
  const { ask } = await startServer({ openToNeighbours: true });
  const open = async (path: string, site: string, mode: string) =>
    (await ask(path, { headers: { "sec-fetch-site": site, "sec-fetch-mode": mode } })).status;

  assert.deepEqual(
    [
      await open("/", "same-site", "navigate"),
      await open("/", "same-site", "no-cors"),
      await open("/", "cross-site", "navigate"),
      await open("/api/session", "same-site", "navigate"),
    ],
    [200, 403, 403, 403],
  );
});

test("a path is written in one way only", async () => {
  const { port, send } = await startServer();
  const ask = async (path: string) =>
    statusOf(await send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`));
  const disguises = [
    "//assets/page.js",
    "/assets//page.js",
    "/assets%2fpage.js",
    "/assets%2Fpage.js",
    "/assets%252fpage.js",
    "/assets\\page.js",
    "/assets%5cpage.js",
    "/assets/%00page.js",
    "/assets/../assets/page.js",
    "/assets/./page.js",
    "/assets/%2e%2e/assets/page.js",
    "/assets/.%2e/assets/page.js",
    "/assets/..%2f..%2fpackage.json",
    "/..",
    "/%c0%af",
    "/%zz",
    "/%",
    `http://127.0.0.1:${port}/`,
    `http://evil.example/`,
    "*",
  ];

  for (const path of disguises) assert.equal(await ask(path), "400", path);
  assert.equal(await ask("/assets/page.js?v=//%2f"), "200");
});

test("what is no file of the page's list is not there", async () => {
  const { ask } = await startServer();

  for (const path of ["/package.json", "/assets/other.js", "/.env", "/assets/page.js.map"]) {
    assert.equal((await ask(path)).status, 404, path);
  }
});

test("a method that no route has is refused", async () => {
  const { ask } = await startServer();

  for (const method of ["OPTIONS", "PATCH", "PROPFIND"]) {
    assert.equal((await ask("/api/session", { method })).status, 405);
  }
});

test("every answer carries the same shields", async () => {
  const { ask } = await startServer();
  const nonces = new Set<string>();

  for (const path of ["/", "/assets/page.js", "/health", "/api/openapi.json", "/api/x", "/x.js"]) {
    const { headers } = await ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    assert.equal(
      policy.replace(nonce, "…"),
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-…'; " +
        "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; font-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types default",
    );
    assert.deepEqual(
      [
        headers.get("x-content-type-options"),
        headers.get("referrer-policy"),
        headers.get("cross-origin-opener-policy"),
        headers.get("cross-origin-resource-policy"),
        headers.get("cache-control"),
      ],
      ["nosniff", "no-referrer", "same-origin", "same-origin", cacheOf(path)],
      path,
    );
  }
  assert.equal(nonces.size, 6);
});

const cacheOf = (path: string): string | null =>
  path.startsWith("/api/") || path === "/"
    ? "no-store"
    : path.startsWith("/assets/")
      ? "private, max-age=31536000, immutable"
      : null;

test("the page is told the nonce of its answer's policy", async () => {
  const { ask } = await startServer();
  const answer = await ask("/");
  const [, nonce] = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy")!)!;

  assert.equal(await answer.text(), `<meta name="csp-nonce" content="${nonce}">`);
});
