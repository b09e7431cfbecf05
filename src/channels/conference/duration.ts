/**
 * How long, as reports write it: "29" (minutes), "1h 14m 3s", "1 hr 2 min", "59 Min. 0 Sek.", "120 mins",
 * "01:02:03". In seconds; null where it says nothing.
 */
export function secondsOf(text: string): number | null {
  const plain = text.slice(0, MAX_CHARS).trim();
  if (/^\d{1,6}(?:[.,]\d{1,3})?$/.test(plain)) return Math.round(numberOf(plain) * 60);
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(plain);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);

  const parts = Array.from(plain.matchAll(PART), ([, number = "", unit = ""]) => {
    const size = UNITS.find(([, names]) => names.test(unit))?.[0];
    return size === undefined ? null : numberOf(number) * size;
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return Math.round(plain.startsWith("<") ? sum / 2 : sum);
}

const MAX_CHARS = 60;
const PART = /(\d{1,6}(?:[.,]\d{1,3})?) ?(\p{L}{1,10})/gu;
const UNITS: readonly (readonly [seconds: number, names: RegExp])[] = [
  [86_400, /^(?:d|days?|tage?n?)$/i],
  [3_600, /^(?:h|hrs?|hours?|std|stunden?)$/i],
  [60, /^(?:m|mins?|minutes?|minuten?)$/i],
  [1, /^(?:s|secs?|seconds?|sek|sekunden?)$/i],
];

const numberOf = (text: string): number => Number(text.replace(",", "."));
