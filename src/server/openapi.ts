/** The contract of src/api as an OpenAPI 3.1 document. */
import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { Failure } from "#api/common.ts";
import type { Route, RouteName } from "#api/routes.ts";
import { PROBLEM_JSON } from "./failures.ts";

/** The half of a session that no other port of this computer gets to see. */
export const KEY_HEADER = "x-visavis";

export function describe(name: RouteName, route: Route): RouteConfig {
  const { method, path, summary, params, query, body } = route;
  const content = route.streams
    ? { "application/octet-stream": { schema: BYTES } }
    : body && { "application/json": { schema: body } };
  const reply = route.file
    ? { [route.file]: { schema: BYTES } }
    : { "application/json": { schema: route.reply } };
  return {
    operationId: name,
    method,
    path,
    summary,
    ...(name === "signIn" && { security: [] }),
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(content && { body: { content, required: true } }),
    },
    responses: {
      200: { description: summary, content: reply },
      default: { description: "What went wrong", content: { [PROBLEM_JSON]: { schema: Failure } } },
    },
  };
}

const BYTES = { type: "string" as const, format: "binary" };

/** To be called once, before the first document is asked for. */
export function describeSessions({ openAPIRegistry }: Described, cookie: string): void {
  const both = { type: "apiKey" as const };
  openAPIRegistry.registerComponent("securitySchemes", "cookie", {
    ...both,
    in: "cookie",
    name: cookie,
  });
  openAPIRegistry.registerComponent("securitySchemes", "key", {
    ...both,
    in: "header",
    name: KEY_HEADER,
  });
}

export const documentOf = (app: Described, version: string): object =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Visavis", version },
    security: [{ cookie: [], key: [] }],
  });

type Described = Pick<OpenAPIHono, "openAPIRegistry" | "getOpenAPI31Document">;
