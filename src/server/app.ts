/**
 * The API: answers the table of src/api/routes.ts, and describes itself by it at /api/openapi.json.
 * Whoever asks must hold a session (sessions.ts); the guard has looked at each request before it
 * comes here (listen.ts).
 */
import { randomBytes } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ROUTES, type Route, type RouteName } from "#api/routes.ts";
import {
  badRequest,
  failureOf,
  misfit,
  noSuchAddress,
  PROBLEM_JSON,
  signedOut,
  tokenSpent,
} from "./failures.ts";
import type { Call, Handlers } from "./handlers.ts";
import { type Log, traceOf } from "./log.ts";
import { describe, describeSessions, documentOf, KEY_HEADER } from "./openapi.ts";
import { languageOf } from "./reader-language.ts";
import type { Sessions } from "./sessions.ts";

export interface AppParts {
  readonly handlers: Handlers;
  readonly sessions: Sessions;
  /** The cookie's name. It tells us from other programs, as cookies know no ports. */
  readonly cookie: string;
  readonly version: string;
  readonly log: Log;
  readonly now: () => number;
  /** Holds each answer against its schema: in tests. */
  readonly checkReplies: boolean;
}

interface Env {
  Variables: { id: string; key: string };
}

type Api = OpenAPIHono<Env>;

const MOST_BYTES = 1_000_000;

export function createApp(parts: AppParts): Api {
  const app: Api = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw misfit(result.error);
      if (holdsNul(result.data)) throw badRequest("\\0");
    },
  });

  describeSessions(app, parts.cookie);
  app.use(noted(parts));
  app.get("/health", (c) => c.json({ status: "ok" }));
  app.use("/api/*", async (c, next) => {
    c.header("cache-control", "no-store");
    await next();
  });
  app.get("/api/openapi.json", (c) => c.json(documentOf(app, parts.version)));
  app.use("/api/*", signedIn(parts));
  for (const name of Object.keys(ROUTES) as RouteName[]) answer(app, name, parts);

  app.notFound((c) => fail(c, noSuchAddress(), parts.log));
  app.onError((error, c) => fail(c, error, parts.log));
  return app;
}

/** One line in the log for each request: the pattern of its path, never the path. */
const noted =
  ({ log, now }: AppParts) =>
  async (c: Context<Env>, next: () => Promise<void>): Promise<void> => {
    const start = now();
    c.set("id", randomBytes(6).toString("hex"));
    await next();
    const { method } = c.req;
    const line = { id: c.get("id"), method, route: routePath(c, -1), status: c.res.status };
    log.info({ ...line, ms: Math.round(now() - start) }, "request");
  };

const signedIn =
  ({ sessions, cookie, log }: AppParts) =>
  async (c: Context<Env>, next: () => Promise<void>): Promise<void> => {
    const key = c.req.header(KEY_HEADER);
    const isSigningIn = c.req.method === "POST" && c.req.path === ROUTES.signIn.path;
    if (!isSigningIn && !sessions.isGood(getCookie(c, cookie), key)) {
      log.warn({ id: c.get("id") }, "not signed in");
      throw signedOut();
    }
    c.set("key", key ?? "");
    await next();
  };

/** Puts one line of the table to work. */
function answer(app: Api, name: RouteName, parts: AppParts): void {
  const route: Route = ROUTES[name];
  // The table ties each handler's input to its own schemas, which a loop over all cannot express.
  const handle = parts.handlers[name] as (asked: object, call: Call) => Promise<unknown>;

  app.openapi(
    { ...describe(name, route), middleware: route.streams ? [] : [limited] },
    async (c) => {
      const valid = (part: string): unknown => c.req.valid(part as never);
      const reply = await handle(
        {
          params: route.params && valid("param"),
          query: route.query && valid("query"),
          body: route.body && valid("json"),
          bytes: route.streams ? (c.req.raw.body ?? new Blob([]).stream()) : null,
        },
        callOf(c, parts),
      );
      if (route.file) {
        return c.body(reply as ReadableStream, 200, { "content-type": route.file }) as never;
      }
      if (parts.checkReplies) route.reply.parse(JSON.parse(JSON.stringify(reply)));
      return c.json(reply as object);
    },
  );
}

/** A body's length is known before it is read; without a known length none is. */
const limited: MiddlewareHandler = async (c, next) => {
  if (c.req.header("transfer-encoding") !== undefined) throw new HTTPException(411);
  if (Number(c.req.header("content-length") ?? 0) > MOST_BYTES) throw new HTTPException(413);
  await next();
};

function callOf(c: Context<Env>, { sessions, cookie, log }: AppParts): Call {
  return {
    language: languageOf(c.req.header("accept-language")),
    key: c.get("key"),
    signIn: (token) => {
      const made = sessions.exchange(token);
      log.info({ id: c.get("id"), accepted: made !== undefined }, "sign-in");
      if (!made) throw tokenSpent();
      setCookie(c, cookie, made.cookie, {
        httpOnly: true,
        sameSite: "Strict",
        path: "/",
      });
      return made.key;
    },
  };
}

function fail(c: Context<Env>, error: unknown, log: Log): Response {
  const language = languageOf(c.req.header("accept-language"));
  const { failure, isBug } = failureOf(error, language, c.get("id"));
  if (isBug) log.error({ id: failure.id, trace: traceOf(error) }, "bug");
  else log.debug({ id: c.get("id"), code: failure.code }, "refused");
  const status = failure.status as ContentfulStatusCode;
  return c.body(JSON.stringify(failure), status, { "content-type": PROBLEM_JSON });
}

/** PostgreSQL keeps no NUL in a text, and nobody types one. */
function holdsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => holdsNul(key) || holdsNul(inner));
}
