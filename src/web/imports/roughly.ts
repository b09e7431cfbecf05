/** A length of time to wait, as one says it: seconds up to a minute and a half, then minutes. */
export function roughly(seconds: number): {
  readonly unit: "seconds" | "minutes";
  readonly count: number;
} {
  if (seconds < 90) return { unit: "seconds", count: Math.max(1, Math.round(seconds)) };
  return { unit: "minutes", count: Math.round(seconds / 60) };
}

/** "2019–2027", "2026", or nothing where no date is known. */
export function yearsOf(from: string | null, to: string | null): string {
  if (!from || !to) return "–";
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** Items a second that an import takes at least, for a guess before it begins. */
const ITEMS_A_SECOND = 1500;

export const secondsToRead = (items: number): number => items / ITEMS_A_SECOND;
