/** A length of time as hours and minutes; below an hour only minutes, whole hours without any. */
export interface Length {
  readonly unit: "minutes" | "hours" | "hours-minutes";
  readonly hours: number;
  readonly minutes: number;
}

export function lengthOf(minutes: number): Length {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return { unit: "minutes", hours: 0, minutes: rest };
  return { unit: rest === 0 ? "hours" : "hours-minutes", hours, minutes: rest };
}
