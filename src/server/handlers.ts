/**
 * What answers the table of routes: one function for each, from what was asked to what is answered.
 * What arrives has been parsed by the table's schemas already; what a function throws is put into
 * words elsewhere (failures.ts). So a route says who does it, and no more.
 */
import type { z } from "zod";
import type { ROUTES, RouteName } from "#api/routes.ts";
import type { Language } from "#shared/words.ts";

export type Handlers = { readonly [Name in RouteName]: Handler<Name> };

export type Handler<Name extends RouteName> = (
  asked: Asked<(typeof ROUTES)[Name]>,
  call: Call,
) => Promise<Reply<Name>>;

export type Reply<Name extends RouteName> = (typeof ROUTES)[Name] extends { readonly file: string }
  ? ReadableStream<Uint8Array>
  : z.input<(typeof ROUTES)[Name]["reply"]>;

/** What the request brings besides its content. */
export interface Call {
  /** The reader's. */
  readonly language: Language;
  /** Makes a session of an opening token, and gives its key. */
  readonly signIn: (token: string) => string;
  /** Of the session in which this is asked. */
  readonly key: string;
}

interface Asked<Route> {
  readonly params: Parsed<Route, "params">;
  readonly query: Parsed<Route, "query">;
  readonly body: Parsed<Route, "body">;
  readonly bytes: Route extends { readonly streams: true } ? ReadableStream<Uint8Array> : null;
}

type Parsed<Route, Part extends string> =
  Route extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;
