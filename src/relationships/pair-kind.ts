/**
 * Of which kind a pair is that may be one person: by what speaks for it and against it. Pairs of a kind
 * are looked over together, and how often the user said yes to a kind is how sure the next of it is.
 */
import type { JoinReason } from "#people/joining/joined.ts";

export type PairKind = "new-name" | "key" | "mailbox" | "company" | "circle" | "vague" | "name";

export interface Found {
  readonly reasons: readonly JoinReason[];
  readonly against: readonly JoinReason[];
}

type Code = JoinReason["code"];

/** The first that fits. Where a name only may be the same, or little stands beside it, each pair wants a look. */
export function kindOf({ reasons, against }: Found): PairKind {
  const codes = new Set<Code>([...reasons, ...against].map(({ code }) => code));
  const hasOne = (...of: readonly Code[]) => of.some((code) => codes.has(code));
  if (hasOne("family-other", "family-part", "follows")) return "new-name";
  if (hasOne("address", "number", "profile", "shared")) return "key";
  if (codes.intersection(VAGUE).size > 0) return "vague";
  if (hasOne("mailbox", "address-slip")) return "mailbox";
  if (hasOne("company", "company-slip")) return "company";
  return hasOne("circle", "birthday") ? "circle" : "name";
}

const VAGUE: ReadonlySet<Code> = new Set([
  "given-initial",
  "given-slip",
  "given-vague",
  "family-initial",
  "family-vague",
  "stray",
]);
