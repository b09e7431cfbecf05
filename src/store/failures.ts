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

/** The folder is our own server's; of another one's files its operator knows. */
export function inWords(error: unknown, folder?: string): unknown {
  const code = meaningOf(error);
  if (code !== undefined) return new UserError(code, {}, { cause: error });
  return folder === undefined ? error : aboutFiles(error, folder);
}

function meaningOf(error: unknown): string | undefined {
  if (error instanceof UserError || !(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code !== undefined && code in MEANINGS) return MEANINGS[code];
  // PostgreSQL has no code of its own for a quota, a limit on the size of files, and for a file
  // system that became read-only.
  if (/No space left on device|Disk quota exceeded|File too large/.test(error.message))
    return "store.disk-full";
  if (/Read-only file system/.test(error.message)) return "store.disk-read-only";
  return isLost(error, code) ? "store.server-gone" : undefined;
}

const MEANINGS: Readonly<Record<string, string>> = {
  "53100": "store.disk-full",
  ENOSPC: "store.disk-full",
  EDQUOT: "store.disk-full",
  EROFS: "store.disk-read-only",
  // A statement, or the wait for a lock or a connection, took longer than its purpose may; two
  // transactions waited for each other, and one had to give way.
  "57014": "store.too-slow",
  "55P03": "store.busy",
  "40P01": "store.busy",
  "53300": "store.busy",
};

/** Of a statement within a transaction: somebody else had hold of what it needs. */
export const isBusy = (error: unknown): boolean =>
  error instanceof DatabaseError && MEANINGS[error.code ?? ""] === "store.busy";

/** Files that were there when the server began may lose their rights, or be taken away, under it. */
export function aboutFiles(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const code = codeOf(error);
  const cause = { cause: error };
  if (code === "42501" && /^could not \w+ (file|directory) /.test(error.message))
    return new UserError("store.no-rights", { path }, cause);
  if (code === "58P01")
    return new UserError("store.damaged-folder", { path, part: "postgres/data" }, cause);
  if (code === "ENOENT" && "syscall" in error && error.syscall === "statfs")
    return new UserError("store.damaged-folder", { path, part: "visavis.json" }, cause);
  return error;
}

/** Classes 08 (connection) and 57P (shut down, crashed, starting), thrown out, a broken line, and pg's own words. */
function isLost(error: Error, code: string | undefined): boolean {
  if (code === undefined)
    return /Connection terminated|not queryable|timeout exceeded|after calling end|already been destroyed/.test(
      error.message,
    );
  return (
    /^(08|25P03|57P0[1-4]|ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
    (code === "ENOENT" && "syscall" in error && error.syscall === "connect")
  );
}

/** Whether a server could not even be asked: nobody listens, or it is on its way up or down. */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return codeOf(error) === "57P03" || ("syscall" in error && error.syscall === "connect");
}
