import { DAY_MS } from "#shared/time.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "#api/common.ts";
import { Session } from "#api/daily.ts";
import { exchange, startServer } from "#server/for-tests.ts";
import type { Handlers } from "#server/handlers.ts";
import { makeSessions } from "#server/sessions.ts";

/** What a session's answer holds besides its key. */
const SESSION = {
  version: "0.0.0",
  zone: "Europe/Berlin",
  language: "en" as const,
  demo: false,
  people: 0,
  imports: 0,
  undone: 0,
  running: null,
  interrupted: null,
  today: "2026-03-01",
};

const HANDLERS: Partial<Handlers> = {
  signIn: async ({ body }, call) => ({ ...SESSION, key: call.signIn(body.token) }),
  session: async (_, call) => ({ ...SESSION, key: call.key }),
  removeMe: async () => ({}),
};

const MINE = "/api/me/0190b0a0-0000-7000-8000-000000000000";

test("the opening token becomes a cookie and a key, once", async () => {
  const { origin, sessions } = await startServer({ handlers: HANDLERS });
  const token = sessions.open();
  const first = await signIn(origin, token);
  const second = await signIn(origin, token);

  assert.match(
    first.headers.get("set-cookie") ?? "",
    /^visavis-test-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const cookie = cookieOf(first);
  const key = await keyOf(first);
  assert.equal((await change(origin, { cookie, "x-visavis": key })).status, 200);
  assert.deepEqual([second.status, second.headers.get("set-cookie")], [403, null]);
  assert.equal(Failure.parse(await second.json()).code, "server.token-spent");
});

test("a token is good for a minute, and only until the next one is made", async () => {
  let now = 0;
  const { exchange, open } = makeSessions(() => now);
  const [old, late, timely] = [open(), open(), ""];

  assert.equal(exchange(old), undefined);
  now += 60_001;
  assert.equal(exchange(late), undefined);
  const fresh = open();
  now += 60_000;
  assert.equal(exchange(timely), undefined);
  assert.notEqual(exchange(fresh), undefined);
});

test("a token that is wrong by one byte opens nothing, and the right one still does", () => {
  const { exchange, open } = makeSessions(Date.now);
  const token = open();
  const wrong = Array.from(
    token,
    (char, at) => token.slice(0, at) + (char === "A" ? "B" : "A") + token.slice(at + 1),
  );

  for (const one of [...wrong, token.slice(1), `${token}=`, ""])
    assert.equal(exchange(one), undefined);
  assert.equal(Buffer.from(token, "base64url").length, 32);
  assert.notEqual(exchange(token), undefined);
});

test("a cookie alone is worth nothing, since other ports of this computer receive it too", async () => {
  const { origin, sessions } = await startServer({ handlers: HANDLERS });
  const mine = await signIn(origin, sessions.open());
  const other = await signIn(origin, sessions.open());
  const cookie = cookieOf(mine);
  const [key, otherKey] = [await keyOf(mine), await keyOf(other)];

  const keys = [
    {},
    { "x-visavis": "" },
    { "x-visavis": cookie.split("=")[1]! },
    { "x-visavis": otherKey },
  ];
  for (const header of keys) {
    assert.equal((await change(origin, { cookie, ...header })).status, 401);
    assert.equal(
      (await exchange(`${origin}/api/session`, { headers: { cookie, ...header } })).status,
      401,
    );
  }
  assert.equal((await change(origin, { "x-visavis": key })).status, 401);
  assert.equal((await change(origin, { cookie, "x-visavis": key })).status, 200);
});

test("the cookie of another instance opens nothing here", async () => {
  const [here, there] = [
    await startServer({ handlers: HANDLERS }),
    await startServer({ handlers: HANDLERS }),
  ];
  const signed = await signIn(there.origin, there.sessions.open());
  const headers = { cookie: cookieOf(signed), "x-visavis": await keyOf(signed) };

  assert.notEqual(cookieOf(signed).split("=")[0], `visavis-test-${here.port}`);
  assert.equal((await change(here.origin, headers)).status, 401);
});

test("a session ends after thirty days, and the oldest gives way to the twenty-first", () => {
  let now = 0;
  const { exchange, isGood, open } = makeSessions(() => now);
  const made = Array.from({ length: 21 }, () => exchange(open())!);
  const good = () => made.filter(({ cookie, key }) => isGood(cookie, key)).length;

  assert.deepEqual([good(), isGood(made[0]!.cookie, made[0]!.key)], [20, false]);
  now += 30 * DAY_MS;
  assert.equal(good(), 20);
  now += 1;
  assert.equal(good(), 0);
});

test("nobody without a session learns which addresses the API has", async () => {
  const { origin } = await startServer();
  const answers = ["/api/session", "/api/people", "/api/nothing", "/api"].map((path) =>
    exchange(origin + path, {}),
  );

  assert.deepEqual(
    (await Promise.all(answers)).map(({ status }) => status),
    [401, 401, 401, 401],
  );
});

const signIn = (origin: string, token: string) =>
  exchange(`${origin}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ token }),
  });

const change = (origin: string, headers: Record<string, string>) =>
  exchange(origin + MINE, { method: "DELETE", headers });

const keyOf = async (answer: Response): Promise<string> => Session.parse(await answer.json()).key;

const cookieOf = (answer: Response): string => answer.headers.get("set-cookie")!.split(";")[0]!;
