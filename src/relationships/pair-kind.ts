/**
 * Of which kind a pair is that may be one person: by what speaks for it and against it. Pairs of a kind
 * are looked over together, and how often the user said yes to a kind is how sure the next of it is.
 */
import type { JoinReason } from "#people/joining/joined.ts";

export type PairKind = "new-name" | "key" | "mailbox" | "company" | "circle" | "name";

export interface Found {
  readonly reasons: readonly JoinReason[];
  readonly against: readonly JoinReason[];
}

type Code = JoinReason["code"];

/** The first that fits. A name with a place, or a mere initial, is too little to be looked over in groups. */
export function kindOf({ reasons, against }: Found): PairKind {
  const codes = new Set<Code>([...reasons, ...against].map(({ code }) => code));
  const hasOne = (...of: readonly Code[]) => of.some((code) => codes.has(code));
  if (hasOne("family-other", "family-part", "follows")) return "new-name";
  if (hasOne("address", "number", "profile", "shared")) return "key";
  if (hasOne("mailbox", "address-slip")) return "mailbox";
  if (hasOne("given-initial", "family-initial", "stray")) return "name";
  if (hasOne("company", "company-slip")) return "company";
  return hasOne("circle", "birthday") ? "circle" : "name";
}
