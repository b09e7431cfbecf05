/**
 * What PostgreSQL and the line to it report, as what the user can mend. Everything else stays what it
 * was: a bug of ours.
 */
import { DatabaseError } from "pg";
import { UserError } from "#shared/user-error.ts";

/** The SQLSTATE of the database, or the code of the system. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : undefined;
}

export function inWords(error: unknown): unknown {
  const code = meaningOf(error);
  return code === undefined ? error : new UserError(code, {}, { cause: error });
}

function meaningOf(error: unknown): string | undefined {
  if (error instanceof UserError || !(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code !== undefined && code in MEANINGS) return MEANINGS[code];
  // PostgreSQL has no code of its own for a quota and for a file system that became read-only.
  if (/No space left on device|Disk quota exceeded/.test(error.message)) return "store.disk-full";
  if (/Read-only file system/.test(error.message)) return "store.disk-read-only";
  return isLost(error, code) ? "store.server-gone" : undefined;
}

const MEANINGS: Readonly<Record<string, string>> = {
  "53100": "store.disk-full",
  ENOSPC: "store.disk-full",
  EDQUOT: "store.disk-full",
  EROFS: "store.disk-read-only",
  // A statement, or the wait for a lock or a connection, took longer than its purpose may.
  "57014": "store.too-slow",
  "55P03": "store.busy",
  "53300": "store.busy",
};

/** Classes 08 (connection) and 57P (shut down, crashed, starting), a broken line, and pg's own words. */
function isLost(error: Error, code: string | undefined): boolean {
  if (code === undefined)
    return /Connection terminated|not queryable|timeout exceeded|after calling end|already been destroyed/.test(
      error.message,
    );
  return (
    /^(08|57P0[1-4]|ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
    (code === "ENOENT" && "syscall" in error && error.syscall === "connect")
  );
}
