import type { Handle } from "#channels/channel.ts";

/** The number that a handle is, also one of a list of calls that is no full one ("phone:5550123"); else null. */
export function numberOf({ kind, value }: Handle): string | null {
  if (kind === "phone") return value;
  return kind === "account" ? (CALLED.exec(value)?.[1] ?? null) : null;
}

const CALLED = /^phone:(\+?\d+)$/;
