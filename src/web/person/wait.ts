/** A wait in the unit in which one would say it. */
export function waitOf(seconds: number): {
  readonly unit: "minutes" | "hours" | "days";
  readonly count: number;
} {
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return { unit: "minutes", count: Math.max(1, minutes) };
  const hours = Math.round(seconds / 3600);
  if (hours < 36) return { unit: "hours", count: hours };
  return { unit: "days", count: Math.round(seconds / 86_400) };
}
