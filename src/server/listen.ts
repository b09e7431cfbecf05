/**
 * The door: listens on this computer only, lets the guard look at every request first, and hands on
 * what passes: to the page's files, the page, or the API.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { UserError } from "#shared/user-error.ts";
import { type GuardRules, loopbackHosts, pathOf, refusalOf } from "./guard.ts";
import { contentSecurityPolicy, HEADERS } from "./headers.ts";
import type { Site, SiteFile } from "./site.ts";

export interface Door {
  readonly port: number;
  /** Ends at once what only waits, and soon what is still being answered. */
  readonly close: () => Promise<void>;
}

export interface DoorParts {
  readonly port: number;
  /** What to do when the port is taken. */
  readonly ifBusy: "next" | "refuse";
  readonly site: Site;
  readonly openToNeighbours: boolean;
  /** Somebody was turned away with this status. */
  readonly onRefused: (status: number) => void;
  /** Made when the port is known. */
  readonly api: (port: number) => {
    readonly fetch: (request: Request) => Response | Promise<Response>;
  };
}

const LOOPBACK = "127.0.0.1";
const PORTS_TO_TRY = 20;
const PATIENCE_MS = 500;

export async function openDoor(parts: DoorParts): Promise<Door> {
  // Files of gigabytes come in by one request each; all else is bounded by its size.
  const server = createServer({ requireHostHeader: false, requestTimeout: 0 });
  const port = await listen(server, parts);
  const rules: GuardRules = {
    hosts: loopbackHosts(port),
    isPage: (path) => isPage(path, parts.site),
    openToNeighbours: parts.openToNeighbours,
  };
  const answerApi = getRequestListener(parts.api(port).fetch, { overrideGlobalObjects: false });

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const nonce = randomBytes(16).toString("base64");
    response.setHeaders(new Map(Object.entries(HEADERS)));
    response.setHeader("content-security-policy", contentSecurityPolicy(nonce));

    const refusal = refusalOf(request, rules);
    if (refusal !== undefined) {
      parts.onRefused(refusal);
      return refuse(response, refusal);
    }
    const path = pathOf(request.url ?? "") ?? "";
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (isReading && rules.isPage(path)) return sendPage(response, parts.site.page(nonce));
    if (isReading && parts.site.files.has(path)) {
      return void sendFile(request, response, parts.site.files.get(path)!);
    }
    return void answerApi(request, response);
  });
  return { port, close: () => close(server) };
}

/** All paths but the API's and those that name a file: which pages there are, the page knows. */
function isPage(path: string, { files }: Site): boolean {
  return !/^\/(?:api|health)(?:\/|$)/.test(path) && !files.has(path) && !/\.[^/]*$/.test(path);
}

/** With nobody who asks wrongly do we go on talking. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-length": 0, connection: "close" }).end();
}

function sendPage(response: ServerResponse, page: string): void {
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(page);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
): Promise<void> {
  const packed = takesGzip(request) && file.readPacked;
  try {
    const bytes = await (packed ? packed() : file.read());
    response.setHeader("content-type", file.type);
    if (packed) response.setHeader("content-encoding", "gzip");
    if (file.readPacked) response.setHeader("vary", "accept-encoding");
    response.setHeader(
      "cache-control",
      file.isForever ? "private, max-age=31536000, immutable" : "no-cache",
    );
    response.end(bytes);
  } catch {
    // Built anew while we run: the page that asks for it is of before, and loads again.
    response.writeHead(404).end();
  }
}

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /(?:^|,)\s*gzip\s*(?:,|$)/.test(headers["accept-encoding"] ?? "");

async function listen(server: Server, { port, ifBusy }: DoorParts): Promise<number> {
  const last = ifBusy === "next" ? Math.min(port + PORTS_TO_TRY, 65_535) : port;
  for (let candidate = port; candidate <= last; candidate++) {
    if (await tryPort(server, candidate)) return portOf(server);
  }
  if (ifBusy === "refuse") throw new UserError("server.port-taken", { port: String(port) });
  await tryPort(server, 0);
  return portOf(server);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, LOOPBACK, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(impatience);
}
