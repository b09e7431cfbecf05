/** Who is one person, who may be, and what the user says of it. */
import { z } from "zod";
import { ChannelName, HANDLE_KINDS, Id, Instant, Reason } from "./common.ts";

/** One of two: the person, and the handle or card of theirs that speaks for it. */
export const Side = z.strictObject({
  person: Id,
  name: z.string(),
  company: z.string().nullable(),
  handle: Id,
  kind: z.enum([...HANDLE_KINDS, "card"]),
  value: z.string(),
  /** The value as one reads it: numbers in groups. */
  written: z.string(),
  /** As the handle or card itself names them, "" where it does not. */
  called: z.string(),
  /** Of a card, where it lies; else by which one is in touch with the person. */
  channels: z.array(ChannelName),
});
export type Side = z.infer<typeof Side>;

/** What speaks for a pair: pairs of a kind are looked over together. "vague" and "name" want a look at each. */
export const PairKind = z.enum([
  "new-name",
  "key",
  "mailbox",
  "company",
  "circle",
  "vague",
  "name",
]);
export type PairKind = z.infer<typeof PairKind>;

/** Two people who may be one, and what speaks for it and against it. */
export const Pair = z.strictObject({
  one: Side,
  other: Side,
  kind: PairKind,
  /** How likely, from 0 to 1. */
  score: z.number(),
  /** Nobody else here bears either name, and neither is in another pair. */
  onlyTwo: z.boolean(),
  reasons: z.array(Reason),
  against: z.array(Reason),
});
export type Pair = z.infer<typeof Pair>;

/** A proposal's score as a word: nobody reads .97 as what it is. */
export const howSure = (score: number): "very" | "likely" | "maybe" =>
  score >= 0.99 ? "very" : score >= 0.9 ? "likely" : "maybe";

/** Two who would be asked about, were it not for what forbids it (`against`). */
export const RuledOut = Pair.pick({ one: true, other: true, reasons: true, against: true });
export type RuledOut = z.infer<typeof RuledOut>;

/** What the user said of two handles, and what spoke for it when they were asked. */
export const Said = z.strictObject({
  id: Id,
  one: Side,
  other: Side,
  same: z.boolean(),
  /** Not said of the two, but by writing the one on the other's page: on what of theirs, and what. */
  byHand: z
    .strictObject({ on: z.string(), field: z.enum(["email", "phone"]), value: z.string() })
    .nullable(),
  at: Instant,
  reasons: z.array(Reason),
});
export type Said = z.infer<typeof Said>;

export const PairsQuery = z.strictObject({
  /** Pairs with this person come first. */
  person: Id.optional(),
});

/** At most 500 of each; how many there are stands in `sums`. */
export const PairList = z.strictObject({
  pairs: z.array(Pair),
  decided: z.array(Said),
  ruledOut: z.array(RuledOut),
  /** `byKey` and `byName`: joined by themselves. */
  sums: z.strictObject({
    pairs: z.int(),
    decided: z.int(),
    ruledOut: z.int(),
    byKey: z.int(),
    byName: z.int(),
  }),
  /** What the user said so far to pairs of a kind: so many are one person. */
  told: z.array(z.strictObject({ kind: PairKind, same: z.int(), all: z.int() })),
});
export type PairList = z.infer<typeof PairList>;

/** Two handles of one person, and why they are one person's. */
export const Joint = z.strictObject({
  one: Side,
  other: Side,
  by: z.enum(["decision", "profile", "address", "number", "name"]),
  /** The decision is that the user wrote the one on the other's page. */
  byHand: z.boolean(),
  reasons: z.array(Reason),
});
export type Joint = z.infer<typeof Joint>;
/**
 * `files`: by the handles of cards that nothing else tells apart, in which they stand. `asked`: so many pairs
 * with this person wait to be decided.
 */
export const JointList = z.strictObject({
  joints: z.array(Joint),
  files: z.record(Id, z.array(z.string())),
  asked: z.int(),
});
export type JointList = z.infer<typeof JointList>;

export const PairCount = z.strictObject({ pairs: z.int() });

/** Of two handles, by their ids: they are one person's, or they are not; then `one` leaves the other's page. */
export const Word = z.strictObject({ one: Id, other: Id, same: z.boolean() });
export const Words = z.strictObject({ words: z.array(Word).min(1).max(500) });
/** People who are all one, by their ids. */
export const OnePerson = z.strictObject({ people: z.array(Id).min(2).max(500) });
/** Of one answer there may be many, or none: of people it is said in whatever of theirs was said to be two. */
export const WordIds = z.strictObject({ ids: z.array(Id).max(20_000) });
