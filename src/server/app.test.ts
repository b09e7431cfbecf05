import assert from "node:assert/strict";
import { test } from "node:test";
import { pino } from "pino";
import { z } from "zod";
import { Failure } from "#api/common.ts";
import { ROUTES } from "#api/routes.ts";
import { startServer } from "#server/for-tests.ts";
import { UserError } from "#shared/user-error.ts";

const PERSON = "0190b0a0-0000-7000-8000-000000000000";
const json = { "content-type": "application/json" };

test("what does not fit the contract is refused by name of the part, and reaches nobody", async () => {
  const { ask } = await startServer();
  const tooLong = { kind: "edit", person: PERSON, field: "name", value: "x".repeat(201) };
  const hidden = JSON.stringify({ marks: [{ kind: "hidden", person: PERSON }] });
  const refusals: readonly (readonly [path: string, body: string | undefined, place: string])[] = [
    ["/api/people?sort=name", undefined, ""],
    ["/api/people?limit=501", undefined, "limit"],
    ["/api/people?limit=1&limit=2", undefined, "limit"],
    ["/api/people?offset=-1", undefined, "offset"],
    ["/api/people?text=a%00b", undefined, "\\0"],
    ["/api/people/7", undefined, "id"],
    ["/api/marks", hidden.replace("}", ',"workspace":"x"}'), "marks.0"],
    ["/api/marks", hidden.replace("}", ',"__proto__":{}}'), "marks.0"],
    ["/api/marks", JSON.stringify({ marks: [tooLong] }), "marks.0.value"],
    ["/api/marks", "[]", ""],
    ["/api/imports", `{"upload":"${PERSON}","me":["a\\u0000b"],"keep":"text"}`, "\\0"],
    [
      "/api/imports",
      `{"upload":"${PERSON}","me":[],"keep":"text","keepOf":{"\\u0000":"text"}}`,
      "\\0",
    ],
  ];

  for (const [path, body, place] of refusals) {
    const post = { method: "POST", headers: json, body: body ?? "" };
    const answer = await ask(path, body === undefined ? {} : post);
    const { code, values } = Failure.parse(await answer.json());
    assert.deepEqual([answer.status, code, values], [400, "server.bad-request", { place }], path);
  }
});

test("a body is JSON, of at most a megabyte, and says its length", async () => {
  const { ask } = await startServer();
  const post = async (headers: Record<string, string>, body: string) => {
    const answer = await ask("/api/marks", { method: "POST", headers, body });
    return [answer.status, Failure.parse(await answer.json()).code];
  };
  const huge = JSON.stringify({ kind: "x".repeat(1_000_000) });

  assert.deepEqual(
    [
      await post({ "content-type": "text/plain" }, "{}"),
      await post({ "content-type": "application/x-www-form-urlencoded" }, "kind=hidden"),
      await post({}, "{}"),
      await post(json, "{"),
      await post(json, huge),
      await post({ ...json, "transfer-encoding": "chunked" }, "{}"),
    ],
    [
      [415, "server.wrong-type"],
      [415, "server.wrong-type"],
      [415, "server.wrong-type"],
      [400, "server.unreadable"],
      [413, "server.too-large"],
      [400, "server.unreadable"],
    ],
  );
});

test("a file goes up as a stream, of any size", async () => {
  let bytes = 0;
  const { ask } = await startServer({
    handlers: {
      upload: async ({ bytes: stream }) => {
        for await (const chunk of stream) bytes += chunk.byteLength;
        return {};
      },
    },
  });
  const answer = await ask(`/api/uploads/${PERSON}/file?path=a`, {
    method: "PUT",
    body: "x".repeat(3_000_000),
  });

  assert.deepEqual([answer.status, bytes], [200, 3_000_000]);
});

test("a file comes down as a stream, as it is", async () => {
  const { ask } = await startServer({
    handlers: { exportAll: async () => new Blob(["PK", "\u0003\u0004"]).stream() },
  });
  const answer = await ask("/api/export");

  assert.deepEqual(
    [answer.status, answer.headers.get("content-type"), await answer.text()],
    [200, "application/zip", "PK\u0003\u0004"],
  );
});

test("what the user can mend is said in the reader's language, with its code and values", async () => {
  const { ask } = await startServer({
    handlers: {
      mirror: async () => {
        throw new UserError("server.port-taken", { port: "7417" });
      },
      unclear: async () => {
        throw new UserError("people.unknown-person");
      },
    },
  });
  const german = await ask("/api/mirror", { headers: { "accept-language": "de-CH,en;q=0.5" } });
  const unknown = await ask("/api/unclear");

  assert.deepEqual(
    [german.status, german.headers.get("content-type"), await german.json()],
    [
      422,
      "application/problem+json",
      {
        type: "urn:visavis:server.port-taken",
        title:
          "Ein anderes Programm benutzt Port 7417. Wählen Sie einen anderen, oder lassen Sie --port weg, dann nimmt Visavis den nächsten freien.",
        status: 422,
        code: "server.port-taken",
        values: { port: "7417" },
      },
    ],
  );
  assert.equal(unknown.status, 404);
});

test("a bug is one sentence with an id, under which the log has the rest", async () => {
  const lines: string[] = [];
  const { ask } = await startServer({
    log: pino({ messageKey: "event" }, { write: (line: string) => void lines.push(line) }),
    handlers: {
      mirror: async () => {
        throw new TypeError("secret");
      },
    },
  });
  const answer = await ask("/api/mirror");
  const { id, title, code } = Failure.parse(await answer.json());
  const logged = lines.map((line) => JSON.parse(line)).find(({ event }) => event === "bug");

  assert.deepEqual([answer.status, code], [500, "server.bug"]);
  assert.equal(title, `Something went wrong on our side. Nothing was lost. Note: ${id}`);
  assert.deepEqual([logged.id, logged.trace[0].class], [id, "TypeError"]);
});

test("a reply that the contract does not know is a bug", async () => {
  const { ask } = await startServer({
    handlers: { removeMe: async () => JSON.parse('{"more":1}') },
  });

  assert.equal((await ask(`/api/me/${PERSON}`, { method: "DELETE" })).status, 500);
});

test("the API describes itself, operation by operation, as OpenAPI 3.1", async () => {
  const { ask } = await startServer();
  const document = Described.parse(await (await ask("/api/openapi.json")).json());
  const described = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );

  assert.equal(document.openapi, "3.1.0");
  assert.deepEqual(described.toSorted(), Object.keys(ROUTES).toSorted());
  assert.deepEqual(Object.keys(document.components.securitySchemes), ["cookie", "key"]);
});

const Described = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
  components: z.object({ securitySchemes: z.record(z.string(), z.unknown()) }),
});

test("whoever runs many programs can ask whether this one is well", async () => {
  const { ask } = await startServer();

  assert.deepEqual(await (await ask("/health")).json(), { status: "ok" });
});
