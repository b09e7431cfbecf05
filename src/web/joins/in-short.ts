/**
 * What speaks for a pair and against it, in so few words that a line of the queue holds them: codes of
 * `joining.short`, in the order in which they were found, which is how much they say. Pure.
 */
import type { Pair } from "#api/joins.ts";
import type { Messages } from "#web/language/catalogue.ts";

export type Short = keyof Messages["joining"]["short"];

export interface InShort {
  readonly speaks: readonly Short[];
  readonly against: readonly Short[];
}

/** The rest is said in full beside the pair itself. */
const MOST = { speaks: 4, against: 2 };

export const inShort = ({ reasons, against }: Pick<Pair, "reasons" | "against">): InShort => ({
  speaks: together(reasons.map(codeOf)).slice(0, MOST.speaks),
  against: against.map(codeOf).slice(0, MOST.against),
});

/** "joining.reason.family-same"; a test holds that there are short words for each. */
const codeOf = ({ code }: Pair["reasons"][number]): Short =>
  code.slice(code.lastIndexOf(".") + 1) as Short;

/** "name-alone" is only found where the whole name is the same. */
function together(codes: readonly Short[]): readonly Short[] {
  if (!codes.includes("name-same")) return codes;
  const isRare = codes.includes("name-alone");
  const left = codes.filter((code) => !WHOLE_NAME.has(code));
  const keys = left.filter((code) => KEYS.has(code));
  const others = left.filter((code) => !KEYS.has(code));
  return [...keys, isRare ? "name-rare" : "name-same", ...others];
}

const WHOLE_NAME: ReadonlySet<Short> = new Set(["name-same", "name-alone"]);

/** These say more than a name. */
const KEYS: ReadonlySet<Short> = new Set([
  "address",
  "number",
  "profile",
  "account",
  "account-hidden",
  "shared",
]);
