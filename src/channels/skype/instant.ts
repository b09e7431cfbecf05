/** "2026-07-01T10:00:00.000Z", in some exports without the Z; null for what is no time, and .NET's year 1. */
export function instantOf(text: string): Date | null {
  const [, local, zone = ""] = ISO.exec(text) ?? [];
  if (local === undefined) return null;
  const at = new Date(`${local}${zone || "Z"}`);
  // JavaScript reads 30 February as a day in March.
  const here = zone === "" || zone === "Z" ? at : new Date(`${local}Z`);
  const isDay = here.getUTCDate() === Number(local.slice(8, 10));
  return isDay && at.getUTCFullYear() >= FOUNDED ? at : null;
}

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6}(Z|[+-]\d{2}:\d{2})?$/;

/** Skype. */
const FOUNDED = 2003;
