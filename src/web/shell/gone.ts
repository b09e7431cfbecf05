/** What an address leads to that is not here, or not any more: asking again helps nobody, a list does. Pure. */
import type { UserError } from "#shared/user-error.ts";

export interface Gone {
  readonly what: "nothing" | "person" | "company" | "import" | "upload";
  readonly to: "/" | "/people" | "/companies" | "/sources";
}

/** Null of whatever may come when it is asked for once more. */
export function goneOf({ code, values }: Pick<UserError, "code" | "values">): Gone | null {
  // What stands in the address is no id of anything.
  if (code === "server.bad-request") return values["place"] === "id" ? NOTHING : null;
  return GONE.get(code) ?? null;
}

const NOTHING: Gone = { what: "nothing", to: "/" };

const GONE: ReadonlyMap<string, Gone> = new Map<string, Gone>([
  ["relationships.unknown-person", { what: "person", to: "/people" }],
  ["company.unknown", { what: "company", to: "/companies" }],
  ["jobs.no-such-import", { what: "import", to: "/sources" }],
  ["sources.upload-gone", { what: "upload", to: "/sources" }],
]);
