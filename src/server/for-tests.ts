/** A server as it runs, with what answers handed in; and requests that a browser would not send. */
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { after } from "node:test";
import { pino } from "pino";
import { createApp } from "./app.ts";
import type { Handlers } from "./handlers.ts";
import { openDoor } from "./listen.ts";
import type { Log } from "./log.ts";
import { makeSessions, type Sessions } from "./sessions.ts";

export interface TestServer {
  readonly port: number;
  readonly origin: string;
  readonly sessions: Sessions;
  /** As the page asks once it is signed in. */
  readonly ask: (path: string, ask?: Ask) => Promise<Response>;
  /** Bytes as they are; the answer as it came, until the server or the answer ends. */
  readonly send: (bytes: string) => Promise<string>;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface TestServerParts {
  readonly handlers?: Partial<Handlers>;
  readonly openToNeighbours?: boolean;
  readonly now?: () => number;
  readonly log?: Log;
}

export async function startServer(parts: TestServerParts = {}): Promise<TestServer> {
  const sessions = makeSessions(parts.now ?? Date.now);
  const log = parts.log ?? pino({ level: "silent" });
  const door = await openDoor({
    port: 0,
    ifBusy: "refuse",
    openToNeighbours: parts.openToNeighbours ?? false,
    onRefused: (status) => log.warn({ status }, "turned away"),
    site: {
      page: (nonce) => `<meta name="csp-nonce" content="${nonce}">`,
      files: new Map([
        [
          "/assets/page.js",
          { type: "text/javascript", isForever: true, read: async () => Buffer.from("0") },
        ],
      ]),
    },
    api: (port) =>
      createApp({
        handlers: allOf(parts.handlers ?? {}),
        sessions,
        cookie: `visavis-test-${port}`,
        version: "0.0.0",
        log,
        now: Date.now,
        checkReplies: true,
      }),
  });
  after(door.close);

  const origin = `http://127.0.0.1:${door.port}`;
  const { cookie, key } = sessions.exchange(sessions.open())!;
  const signed = { cookie: `visavis-test-${door.port}=${cookie}`, "x-visavis": key };
  return {
    port: door.port,
    origin,
    sessions,
    ask: (path, { headers, ...init } = {}) =>
      exchange(origin + path, { ...init, headers: { ...signed, ...headers } }),
    send: (bytes) => sendRaw(door.port, bytes),
  };
}

/** Like fetch, which would not send every header that a browser or a stranger sends. */
export async function exchange(url: string, { method, headers, body }: Ask): Promise<Response> {
  const outgoing = request(url, { method: method ?? "GET", headers: { ...headers }, agent: false });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const chunks: readonly Buffer[] = await incoming.toArray();
  const answered = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Response(chunks.length > 0 ? Buffer.concat(chunks) : null, {
    status: incoming.statusCode ?? 0,
    headers: answered,
  });
}

/** Every route is there; those not handed in do nothing. */
const allOf = (some: Partial<Handlers>): Handlers =>
  new Proxy(some as Handlers, {
    get: (handlers, name: keyof Handlers) =>
      handlers[name] ??
      (() => {
        throw new Error(`${name} is not in this test`);
      }),
  });

function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => (answer += chunk));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
