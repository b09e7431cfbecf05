import assert from "node:assert/strict";
import { test } from "node:test";
import { ROUTES } from "#api/routes.ts";
import { requestOf } from "#web/api-client.ts";

const ASKER = { key: "k", language: "de" };
const SIGNED = { "x-visavis": "k", "accept-language": "de" };

test("a request is made by the contract's table: parameters in the path, the rest in the query", () => {
  const { url, init } = requestOf(
    ROUTES.timeline,
    {
      params: { id: "a/b" },
      query: { text: "Bühne & Licht", before: undefined, kind: "" },
    },
    ASKER,
  );

  assert.deepEqual(
    [url, init.method, init.headers],
    ["/api/people/a%2Fb/timeline?text=B%C3%BChne+%26+Licht", "GET", SIGNED],
  );
});

test("a request carries the session's key and the reader's language, and its body as JSON", () => {
  const { init } = requestOf(ROUTES.mark, { body: { kind: "hidden", person: "p" } }, ASKER);

  assert.deepEqual(
    [init.method, init.headers, init.body],
    ["POST", { ...SIGNED, "content-type": "application/json" }, '{"kind":"hidden","person":"p"}'],
  );
});

test("what is said in few words outlives the page it was said on, and what is long does not", () => {
  const keptAlive = (text: string) =>
    requestOf(ROUTES.mark, { body: { text } }, ASKER).init.keepalive;

  assert.deepEqual(["met", "m".repeat(20_000)].map(keptAlive), [true, false]);
});

test("a file goes up as it is", () => {
  const file = new Blob(["From a@b\n"]);
  const { url, init } = requestOf(
    ROUTES.upload,
    {
      params: { id: "u" },
      query: { path: "Takeout/Alle.mbox" },
      body: file,
    },
    ASKER,
  );

  assert.deepEqual(
    [url, init.headers, init.body],
    [
      "/api/uploads/u/file?path=Takeout%2FAlle.mbox",
      { ...SIGNED, "content-type": "application/octet-stream" },
      file,
    ],
  );
});
