import { beginsWithDay } from "#channels/real-day.ts";

/** "2026-07-01T10:00:00.000Z", in some exports without the Z; null for what is no time, and .NET's year 1. */
export function instantOf(text: string): Date | null {
  const [, local, zone = ""] = ISO.exec(text) ?? [];
  if (local === undefined) return null;
  const at = new Date(`${local}${zone || "Z"}`);
  return beginsWithDay(local) && at.getUTCFullYear() >= FOUNDED ? at : null;
}

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6}(Z|[+-]\d{2}:\d{2})?$/;

/** Skype. */
const FOUNDED = 2003;
