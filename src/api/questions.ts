/** What files ask, and what is answered. */
import { z } from "zod";
import { Day, Instant, Reason, Values } from "./common.ts";

export const Answer = z.strictObject({
  code: z.string().min(1).max(100),
  /** Of the question: files with the same one are read with the same answer. Part of a key, so it is short. */
  about: z.string().regex(/^[\x20-\x7e]{1,500}$/),
  answer: z.string().max(50_000),
  /** It is not remembered for the next file. */
  once: z.boolean().optional(),
});
export type Answer = z.infer<typeof Answer>;

export const Answers = z.strictObject({ answers: z.array(Answer).max(1000) });

/** A row of a table as it would be read. */
export const RowExample = z.strictObject({
  name: z.string(),
  company: z.string(),
  title: z.string(),
  city: z.string(),
  /** Addresses, numbers, profiles. */
  reach: z.array(z.string()),
  connected: Day.nullable(),
  /** When one met them, where the row says so. */
  met: Instant.nullable(),
  /** When something was written. */
  wrote: Instant.nullable(),
  /** It says the day alone: the hour of these is nobody's. */
  dayAlone: z.boolean(),
});
export type RowExample = z.infer<typeof RowExample>;

export const PreviewQuestion = z.strictObject({
  /** "date-order", "zone", "country", "columns". */
  code: z.string(),
  about: z.string(),
  /** Where in the file: a workbook's sheet. */
  place: z.string(),
  /** The likeliest answer, or the one that was given. Of columns: their roles, as JSON. */
  suggested: z.string(),
  /** Whether the file itself tells; then it need not be answered. */
  sure: z.boolean(),
  /** In this look, or when an earlier file was read. */
  answered: z.enum(["now", "before"]).nullable(),
  /** None where any text is an answer. */
  options: z.array(z.string()),
  values: Values,
  /** What the first rows of a table come to, as its columns are understood. */
  examples: z.array(RowExample),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      examples: z.array(z.string()),
      sure: z.boolean(),
      /** Why it is taken for what it is. */
      reason: Reason.nullable(),
    }),
  ),
});
export type PreviewQuestion = z.infer<typeof PreviewQuestion>;
