/**
 * The question which of two numbers in a file's dates is the month. What the file says itself comes before
 * every answer: one that was given about another file with other dates is none to this one.
 */
import type { Question, ReadOptions } from "./channel.ts";
import { type DateOrder, orderOf } from "./moment.ts";

export type OrderQuestion = Question & { readonly suggested: DateOrder };

/**
 * Its `suggested` is the order to read with; to be asked only where there is an example, a date that has
 * two readings.
 */
export function orderQuestion(
  about: string,
  dates: readonly string[],
  { answers, home }: ReadOptions,
): OrderQuestion {
  const { order, told, example } = orderOf(dates, home.country);
  const answer = ORDERS.find((one) => one === answers?.["date-order"]);
  const isOpen = !told && example !== "";
  return {
    kind: "question",
    place: "",
    code: "date-order",
    about,
    suggested: (isOpen && answer) || order,
    sure: told,
    options: ORDERS,
    values: { example },
  };
}

const ORDERS: readonly DateOrder[] = ["dmy", "mdy"];
