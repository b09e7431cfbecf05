/**
 * Thrown where bytes cannot be had, caught where it becomes the problem of one file
 * (survey.ts, read-file.ts): the rest is read all the same.
 */
import type { Reason } from "#channels/channel.ts";

export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly reason: Reason;

  constructor(code: string, values: Reason["values"] = {}) {
    super(code);
    this.reason = { code, values };
  }
}

/** What the file system and the unpacker say, as a reason; anything else is a bug and thrown on. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Unreadable) return error.reason;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = KNOWN.get(code);
  if (known) return { code: known, values: {} };
  if (code.startsWith("Z_")) return { code: "sources.damaged", values: {} };
  if (/^E[A-Z0-9]+$/.test(code)) return { code: "sources.unreadable", values: { cause: code } };
  throw error;
}

const KNOWN = new Map([
  ["ENOENT", "sources.vanished"],
  ["ENOTDIR", "sources.vanished"],
  ["ESTALE", "sources.vanished"],
  ["EACCES", "sources.no-rights"],
  ["EPERM", "sources.no-rights"],
  ["Z_BUF_ERROR", "sources.cut-off"],
]);
