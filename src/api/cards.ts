/** Business cards: what a browser saw in a picture, and what that says. */
import { z } from "zod";

/** The text of a code, or the lines that are printed; one of them. */
export const CardSeen = z.strictObject({
  code: z.string().max(10_000).nullable(),
  lines: z
    .array(z.strictObject({ text: z.string().max(500), sure: z.number().min(0).max(100) }))
    .max(200),
});

export const CardField = z.enum(["name", "title", "company", "email", "phone", "url", "address"]);
export type CardField = z.infer<typeof CardField>;

export const Scanned = z.strictObject({
  name: z.string(),
  title: z.string(),
  company: z.string(),
  emails: z.array(z.string()),
  /** As they are written; `label` is "mobile", "fax", "work" … or "". */
  phones: z.array(z.strictObject({ text: z.string(), label: z.string() })),
  urls: z.array(z.string()),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
  note: z.string(),
  /** What was guessed, or read badly. */
  unsure: z.array(CardField),
  /** What else stands there. */
  rest: z.array(z.string()),
});
export type Scanned = z.infer<typeof Scanned>;

/** Null where it is no business card. */
export const CardRead = z.strictObject({ card: Scanned.nullable() });
