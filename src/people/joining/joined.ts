/** What comes of joining: who is one person, who may be, and who cannot be. Reasons are codes with values. */
import type { Decision } from "./identity.ts";
import type { JoinReason } from "./likeness.ts";

export type { JoinReason } from "./likeness.ts";

interface Ids {
  readonly a: string;
  readonly b: string;
}

export const byIds = (one: Ids, other: Ids): number =>
  byText(one.a, other.a) || byText(one.b, other.b);

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Two identities that are one person, and why. */
export interface Join {
  readonly a: string;
  readonly b: string;
  /** What it rests on: the user's word, a key that both have, or a name with what supports it. */
  readonly by: "decision" | "profile" | "address" | "number" | "name";
  readonly reasons: readonly JoinReason[];
}

/** Two people who may be one. `a` and `b` are those of their identities that are most alike. */
export interface Proposal {
  readonly a: string;
  readonly b: string;
  /** How likely, from 0 to 1; the likeliest come first. */
  readonly score: number;
  readonly reasons: readonly JoinReason[];
  readonly against: readonly JoinReason[];
}

/** Two who would be proposed, were it not for what forbids it. */
export interface RuledOut {
  readonly a: string;
  readonly b: string;
  readonly reasons: readonly JoinReason[];
  readonly conflicts: readonly JoinReason[];
}

export interface Joined {
  /** Who is made of several identities: their ids. Everybody else is a person of their own. */
  readonly people: readonly (readonly string[])[];
  /** As few edges as hold those together. */
  readonly joins: readonly Join[];
  readonly proposals: readonly Proposal[];
  readonly ruledOut: readonly RuledOut[];
  /** The user's "same" that another word of theirs, "different", makes impossible. */
  readonly impossible: readonly Decision[];
}
