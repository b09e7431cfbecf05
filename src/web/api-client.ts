/**
 * Talks to the server by the contract's table (api/routes.ts): `call("person", { params: { id } })`.
 * What comes back is checked against its schema. A refusal becomes the UserError that the server
 * named, silence becomes `shell.no-answer`; what is neither is a bug and is thrown as it is.
 */
import "./no-eval.ts";
import type { z } from "zod";
import { Failure } from "#api/common.ts";
import { ROUTES, type Route, type RouteName } from "#api/routes.ts";
import { UserError } from "#shared/user-error.ts";

type Table = typeof ROUTES;

type Part<Name extends RouteName, Key extends "params" | "query" | "body"> =
  Table[Name] extends Record<Key, infer Schema extends z.ZodType>
    ? { readonly [K in Key]: z.input<Schema> }
    : unknown;

export type InputOf<Name extends RouteName> = Part<Name, "params"> &
  Part<Name, "query"> &
  Part<Name, "body"> &
  (Table[Name] extends { readonly streams: true } ? { readonly body: Blob } : unknown);

export type ReplyOf<Name extends RouteName> = z.output<Table[Name]["reply"]>;

/** Whether a route can be called without any input. */
export type Input<Name extends RouteName> =
  unknown extends InputOf<Name>
    ? [input?: undefined, signal?: AbortSignal]
    : [input: InputOf<Name>, signal?: AbortSignal];

export async function call<Name extends RouteName>(
  name: Name,
  ...[input, signal]: Input<Name>
): Promise<ReplyOf<Name>> {
  const route: Route = ROUTES[name];
  const response = await ask(requestOf(route, input ?? {}, asker()), signal);
  if (!response.ok) return refused(route, response);
  return route.reply.parse(await response.json()) as ReplyOf<Name>;
}

type FileRoute = {
  [Name in RouteName]: Table[Name] extends { readonly file: string } ? Name : never;
}[RouteName];

/** The bytes of a file, as they come. */
export async function download(
  name: FileRoute,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const route: Route = ROUTES[name];
  const response = await ask(requestOf(route, {}, asker()), signal);
  if (!response.ok) return refused(route, response);
  return response.body ?? new Blob([]).stream();
}

async function refused(route: Route, response: Response): Promise<never> {
  const body: unknown = await response.json().catch(() => undefined);
  const failure = Failure.safeParse(body);
  if (!failure.success) throw new Error(`${route.method} ${route.path}: ${response.status}`);
  throw new UserError(failure.data.code, {
    ...failure.data.values,
    ...(failure.data.id === undefined ? {} : { id: failure.data.id }),
  });
}

/**
 * Keeps the key of the session, which every request carries beside the cookie. A cookie is sent to
 * every port of this computer; what is kept here belongs to this one.
 */
export const signWith = (key: string): void => localStorage.setItem(KEY, key);

const KEY = "visavis-key";

/** Who asks, and in which language the answer is read. */
interface Asker {
  readonly key: string;
  readonly language: string;
}

const asker = (): Asker => ({
  key: localStorage.getItem(KEY) ?? "",
  language: document.documentElement.lang,
});

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

async function ask({ url, init }: { url: string; init: RequestInit }, signal?: AbortSignal) {
  try {
    return await fetch(url, { ...init, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new UserError("shell.no-answer", {}, { cause });
  }
}

export function requestOf(
  route: Route,
  input: AnyInput,
  { key, language }: Asker,
): { url: string; init: RequestInit } {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]): [string, string] => [name, String(value)]);
  const url = query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
  return {
    url,
    init: {
      method: route.method.toUpperCase(),
      credentials: "same-origin",
      headers: {
        "x-visavis": key,
        "accept-language": language,
        ...(route.body === undefined ? {} : { "content-type": "application/json" }),
        ...(route.streams ? { "content-type": "application/octet-stream" } : {}),
      },
      ...bodyOf(route, input.body),
    },
  };
}

function bodyOf(route: Route, body: unknown): { body?: BodyInit; keepalive?: boolean } {
  if (route.streams) return { body: body as Blob };
  if (route.body === undefined) return {};
  const written = JSON.stringify(body);
  return { body: written, keepalive: written.length < OUTLIVES_PAGE };
}

/**
 * What is said is kept even if the page is left in the next moment: as long as it is shorter than
 * this, in characters. The Fetch standard allows 64 KiB of such bodies on their way.
 */
const OUTLIVES_PAGE = 10_000;
