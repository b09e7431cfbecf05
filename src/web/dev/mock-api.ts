/**
 * Answers the API with invented data while pages are built (`vite` in this folder). Never part of
 * the bundle. Marks are taken and forgotten; nothing is stored.
 */
import type { Plugin } from "vite";
import { ROUTES, type Route, type RouteName } from "#api/routes.ts";
import { answers } from "./answers.ts";

export function mockApi(): Plugin {
  return {
    name: "mock-api",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? "/", "http://localhost");
        if (!url.pathname.startsWith("/api/")) return next();
        const found = routeOf(request.method ?? "GET", url.pathname);
        if (!found) {
          response.statusCode = 404;
          return response.end("{}");
        }
        const query = Object.fromEntries(url.searchParams);
        const reply = answers[found.name]?.({ ...found.params, ...query }) ?? {};
        const checked = found.route.reply.safeParse(reply);
        response.statusCode = checked.success ? 200 : 500;
        response.setHeader("content-type", "application/json");
        return response.end(JSON.stringify(checked.success ? checked.data : checked.error.issues));
      });
    },
  };
}

function routeOf(method: string, path: string) {
  for (const [name, route] of Object.entries(ROUTES) as [RouteName, Route][]) {
    const shape = new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    const params = route.method.toUpperCase() === method ? shape.exec(path) : null;
    if (params) return { name, route, params: params.groups ?? {} };
  }
  return undefined;
}
