/** Days as they are written, of which not all are: JavaScript reads 30 February as a day in March. */

type Digits = string | number | undefined;

/** "2024-03-01"; null where there is no such day. */
export function realDay(year: Digits, month: Digits, day: Digits): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isDay = Number.isInteger(y) && y >= 1 && y <= 9999 && d >= 1 && d <= daysIn(y, m);
  if (!isDay || !Number.isInteger(d)) return null;
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** Whether there is the day with which this begins: "2024-03-01T09:15:00". */
export function beginsWithDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return realDay(year, month, day) !== null;
}

/** 0 of what is no month. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
