/**
 * Everything that is thrown while answering ends here, as problem details (RFC 9457) in the reader's
 * language: what the user can mend (UserError) with its own words, what does not fit the contract
 * as such, and anything else, a bug of ours, as one plain sentence with an id that the log knows.
 */
import { HTTPException } from "hono/http-exception";
import type { ZodError } from "zod";
import type { Failure } from "#api/common.ts";
import { UserError } from "#shared/user-error.ts";
import type { Language } from "#shared/words.ts";
import { wordsOf } from "./in-words.ts";

export const PROBLEM_JSON = "application/problem+json";

export const signedOut = () => new UserError("server.signed-out");
export const tokenSpent = () => new UserError("server.token-spent");
export const noSuchAddress = () => new UserError("server.no-such-address");
export const badRequest = (place: string) => new UserError("server.bad-request", { place });
export const misfit = (error: ZodError) => badRequest(error.issues[0]?.path.join(".") ?? "");

/** A failure in words, and whether it is our own fault; `id` is the request's, as the log has it. */
export function failureOf(
  error: unknown,
  language: Language,
  id: string,
): { readonly failure: Failure; readonly isBug: boolean } {
  const known = asUserError(error);
  const isBug = known === undefined;
  const { code, values } = known ?? { code: "server.bug", values: { id } };
  const failure: Failure = {
    type: `urn:visavis:${code}`,
    title: wordsOf({ code, values }, language),
    status: isBug ? 500 : statusOf(code),
    code,
    values: { ...values },
    ...(isBug && { id }),
  };
  return { failure, isBug };
}

function asUserError(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  if (error instanceof HTTPException)
    return new UserError(OF_STATUS[error.status] ?? OF_STATUS[400]!);
  return undefined;
}

/** What the framework refuses by itself. */
const OF_STATUS: Readonly<Record<number, string>> = {
  400: "server.unreadable",
  413: "server.too-large",
  415: "server.wrong-type",
};

const STATUS: Readonly<Record<string, number>> = {
  "server.signed-out": 401,
  "server.token-spent": 403,
  "server.no-such-address": 404,
  "server.bad-request": 400,
  "server.unreadable": 400,
  "server.too-large": 413,
  "server.wrong-type": 415,
};

/** By convention "area.unknown-…" and "area.no-such-…" name something that is not there. */
function statusOf(code: string): number {
  const known = STATUS[code];
  if (known !== undefined) return known;
  if (/\.(?:unknown|no-such)-/.test(code)) return 404;
  // What the store says is the state of the machine, and passes.
  return code.startsWith("store.") ? 503 : 422;
}
