/** Who is one person, who may be, and what the user says of it. */
import { z } from "zod";
import { Id, Instant, Reason } from "./common.ts";

/** One of two: the person, and the handle or card of theirs that speaks for it. */
export const Side = z.strictObject({
  person: Id,
  name: z.string(),
  company: z.string().nullable(),
  handle: Id,
  kind: z.enum(["email", "phone", "profile", "card"]),
  value: z.string(),
});
export type Side = z.infer<typeof Side>;

/** Two people who may be one, and what speaks for it and against it. */
export const Pair = z.strictObject({
  one: Side,
  other: Side,
  /** How likely, from 0 to 1. */
  score: z.number(),
  reasons: z.array(Reason),
  against: z.array(Reason),
});
export type Pair = z.infer<typeof Pair>;

/** What the user said of two handles. */
export const Said = z.strictObject({
  id: Id,
  one: Side,
  other: Side,
  same: z.boolean(),
  at: Instant,
});
export type Said = z.infer<typeof Said>;

export const PairList = z.strictObject({ pairs: z.array(Pair), decided: z.array(Said) });
export type PairList = z.infer<typeof PairList>;

/** Two handles of one person, and why they are one person's. */
export const Joint = z.strictObject({
  one: Side,
  other: Side,
  by: z.enum(["decision", "profile", "address", "number", "name"]),
  reasons: z.array(Reason),
});
export type Joint = z.infer<typeof Joint>;
export const JointList = z.strictObject({ joints: z.array(Joint) });

/** Of two handles, by their ids: they are one person's, or they are not. */
export const Word = z.strictObject({ one: Id, other: Id, same: z.boolean() });
export const Words = z.strictObject({ words: z.array(Word).min(1).max(500) });
export const WordIds = z.strictObject({ ids: z.array(Id).min(1).max(500) });
