import assert from "node:assert/strict";
import { test } from "node:test";
import { ROUTES } from "#api/routes.ts";
import { requestOf } from "#web/api-client.ts";

test("a request is made by the contract's table: parameters in the path, the rest in the query", () => {
  const { url, init } = requestOf(ROUTES.timeline, {
    params: { id: "a/b" },
    query: { text: "Bühne & Licht", before: undefined, kind: "" },
  });

  assert.deepEqual(
    [url, init.method, init.headers],
    ["/api/people/a%2Fb/timeline?text=B%C3%BChne+%26+Licht", "GET", {}],
  );
});

test("a request that changes something carries the session's key, and its body as JSON", () => {
  const { init } = requestOf(ROUTES.mark, { body: { kind: "hidden", person: "p" } });

  assert.deepEqual(
    [init.method, init.headers, init.body],
    [
      "POST",
      { "x-visavis": "", "content-type": "application/json" },
      '{"kind":"hidden","person":"p"}',
    ],
  );
});

test("a file goes up as it is", () => {
  const file = new Blob(["From a@b\n"]);
  const { url, init } = requestOf(ROUTES.upload, {
    params: { id: "u" },
    query: { path: "Takeout/Alle.mbox" },
    body: file,
  });

  assert.deepEqual(
    [url, init.headers, init.body],
    [
      "/api/uploads/u/file?path=Takeout%2FAlle.mbox",
      { "x-visavis": "", "content-type": "application/octet-stream" },
      file,
    ],
  );
});
