/**
 * Whether 3/4/24 is in March or in April. One file has one order, and mostly says which: by a number
 * that is no month, by a year of four digits in front, by full stops (nobody writes months first with
 * them), or because a chat goes forward in time and in the other order it would jump back. What is left
 * is a short chat of few days, and is asked. A line alone never decides: somebody may have pasted it.
 */
import { realDay } from "#channels/real-day.ts";
import { DAY_MS } from "#shared/time.ts";
import type { LineHead } from "./line-head.ts";

export type DateOrder = "dmy" | "mdy" | "ymd";

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

export interface Guess {
  readonly order: DateOrder;
  /** Whether the file leaves no doubt; then nobody is asked. */
  readonly certain: boolean;
  /** Those in which the file could be read. */
  readonly possible: readonly DateOrder[];
}

export function guessOrder(heads: readonly LineHead[]): Guess {
  const days = daysOf(heads);
  const counts = new Map(ORDERS.map((order) => [order, readable(days, order)]));
  const usual = ORDERS.filter(
    (order) => !isUnheard(days, order) && counts.get(order)! * 2 > heads.length,
  );
  const among = usual.length > 0 ? usual : ORDERS;
  const most = Math.max(...among.map((order) => counts.get(order)!));
  const open = among.filter((order) => counts.get(order)! >= most * NEARLY_ALL);
  const jumps = new Map(open.map((order) => [order, jumpsBack(days, order)]));
  const fewest = Math.min(...jumps.values());
  const forward = open.filter((order) => jumps.get(order)! <= 2 * fewest);
  const order = likeliest(heads, forward);
  return {
    order,
    certain: forward.every((other) => readsAlike(days, order, other)),
    possible: forward,
  };
}

/** Messages in a row whose dates are written alike: mostly those of a day. */
interface Day {
  readonly head: LineHead;
  count: number;
}

function daysOf(heads: readonly LineHead[]): readonly Day[] {
  const days: Day[] = [];
  for (const head of heads) {
    const last = days.at(-1);
    const isSame = last?.head.date.every((number, place) => number === head.date[place]);
    if (last && isSame && last.head.separator === head.separator) last.count++;
    else days.push({ head, count: 1 });
  }
  return days;
}

/** A pasted line or two may be of another order. */
const NEARLY_ALL = 0.98;

const readable = (days: readonly Day[], order: DateOrder): number =>
  days.reduce((sum, { head, count }) => (dayIn(head, order) === null ? sum : sum + count), 0);

/** Of messages that came late some stand a little behind their time, never a day and more. */
function jumpsBack(days: readonly Day[], order: DateOrder): number {
  let before = 0;
  let count = 0;
  for (const { head } of days) {
    const day = dayIn(head, order);
    if (day === null) continue;
    const at = Date.parse(day);
    if (at < before - DAY_MS) count++;
    before = at;
  }
  return count;
}

function readsAlike(days: readonly Day[], one: DateOrder, other: DateOrder): boolean {
  return days.every(({ head }) => dayIn(head, one) === dayIn(head, other));
}

/** Nobody writes the month first with full stops or dashes, nor a year of two digits in front. */
function isUnheard(days: readonly Day[], order: DateOrder): boolean {
  if (order === "mdy") return days.every(({ head }) => head.separator !== "/");
  return order === "ymd" && days.every(({ head }) => head.date[0].length < 4);
}

/** As most write it: English with twelve hours and without zeros is American, all else is not. */
function likeliest(heads: readonly LineHead[], possible: readonly DateOrder[]): DateOrder {
  const american =
    possible.includes("mdy") &&
    heads.every(({ separator, halves }) => separator === "/" && halves) &&
    !isPadded(heads);
  return american ? "mdy" : (possible[0] ?? "dmy");
}

const isPadded = (heads: readonly LineHead[]): boolean =>
  heads.some(({ date }) => date.slice(0, 2).some((number) => number.startsWith("0")));

/** Equal for the files of phones that write alike: one answer holds for all of them. */
export function writingOf(heads: readonly LineHead[]): string {
  const [first] = heads;
  if (!first) return "whatsapp";
  const number = isPadded(heads) ? "00" : "0";
  const date = [number, number, first.date[2].replaceAll(/\d/g, "0")].join(first.separator);
  const time = `0:00${first.second === null ? "" : ":00"}${first.halves ? " am" : ""}`;
  return `whatsapp ${first.bracketed ? `[${date}, ${time}]` : `${date}, ${time} -`}`;
}

/** "2024-03-01"; null where it is no day in that order. */
export function dayIn({ date: [one, two, three] }: LineHead, order: DateOrder): string | null {
  if (order === "ymd") return dayOf(one, two, three);
  return order === "dmy" ? dayOf(three, two, one) : dayOf(three, one, two);
}

function dayOf(year: string, month: string, day: string): string | null {
  const full = fullYear(year);
  if (full === null || month.length > 2 || day.length > 2) return null;
  return realDay(full, month, day);
}

/** There was no WhatsApp before 2009. Thais count from Buddha's death. */
function fullYear(year: string): number | null {
  if (year.length !== 2 && year.length !== 4) return null;
  const number = Number(year) + (year.length === 2 ? 2000 : 0);
  const common = number > 2400 && number < 2700 ? number - 543 : number;
  return common >= 2009 && common < 2100 ? common : null;
}
