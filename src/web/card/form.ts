/** The fields of a card as they stand in the page's form, and what has to be said before it can be kept. */
import type { CardField, Scanned } from "#api/cards.ts";
import type { PictureDay } from "./picture-day.ts";

export interface CardForm {
  readonly name: string;
  readonly job: string;
  readonly company: string;
  /** Several of one kind stand with commas between them. */
  readonly email: string;
  readonly phone: string;
  readonly mobile: string;
  readonly fax: string;
  readonly url: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly note: string;
  /** Null until it is said. */
  readonly met: boolean | null;
  readonly day: string;
  readonly where: string;
}

export type TextField = Exclude<keyof CardForm, "met">;

/** Which of what was read each field shows. */
export const FIELDS: readonly (readonly [TextField, CardField | null])[] = [
  ["name", "name"],
  ["job", "title"],
  ["company", "company"],
  ["email", "email"],
  ["phone", "phone"],
  ["mobile", "phone"],
  ["fax", "phone"],
  ["url", "url"],
  ["street", "address"],
  ["postcode", "address"],
  ["city", "address"],
  ["country", "address"],
];

/** That one met is only assumed where a camera says when the picture was taken. */
export function formOf(card: Scanned | null, { day, known }: PictureDay): CardForm {
  const phones = (is: (label: string) => boolean) =>
    (card?.phones ?? [])
      .filter(({ label }) => is(label))
      .map(({ text }) => text)
      .join(", ");
  return {
    name: card?.name ?? "",
    job: card?.title ?? "",
    company: card?.company ?? "",
    email: card?.emails.join(", ") ?? "",
    phone: phones((label) => label !== "mobile" && label !== "fax"),
    mobile: phones((label) => label === "mobile"),
    fax: phones((label) => label === "fax"),
    url: card?.urls.join(", ") ?? "",
    street: card?.street ?? "",
    postcode: card?.postcode ?? "",
    city: card?.city ?? "",
    country: card?.country ?? "",
    note: card?.note ?? "",
    met: known ? true : null,
    day,
    where: "",
  };
}

export type Missing = "somebody-needed" | "day-needed" | "day-to-come";

/** Null where it can be kept. */
export function missingIn(form: CardForm, today: string): Missing | null {
  const { name, company, email, phone, mobile, url } = form;
  if ([name, company, email, phone, mobile, url].every((text) => text.trim() === "")) {
    return "somebody-needed";
  }
  if (form.met === false) return null;
  if (form.met === null || form.day === "") return "day-needed";
  return form.day > today ? "day-to-come" : null;
}
