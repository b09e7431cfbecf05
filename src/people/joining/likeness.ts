/**
 * Whether what two have in common (signs.ts) may make one person of them, and what of it speaks for that and against
 * it. What it weighs depends on the whole archive and is worked out later (weights.ts), so a pair is compared
 * once, however much the archive grows.
 */
import { compareNames, type NameLikeness } from "./compare-names.ts";
import type { Portrait } from "./portrait.ts";
import { areElsewhere, type RestsOn, restsOn, type Signed } from "./rests-on.ts";
import {
  areColleagues,
  circleSigns,
  factSigns,
  mailboxSigns,
  mobileSigns,
  nameSigns,
  sharedKeys,
  shownSigns,
  type Sign,
  sign,
  type SignCode,
  writtenSigns,
} from "./signs.ts";
import type { Stats } from "./stats.ts";
import { type Weight, weightOf } from "./weights.ts";

export interface Likeness extends RestsOn {
  readonly a: string;
  readonly b: string;
  readonly signs: readonly Sign[];
  /** The same signs for those who read them: what speaks for it, and what against it. */
  readonly reasons: readonly JoinReason[];
  readonly against: readonly JoinReason[];
  /**
   * What is asked of the signs each time that people are joined, of all pairs: numbers and addresses that both
   * have, what forbids it whatever else speaks for it, and whether birthdays were compared, or nothing
   * was but a name.
   */
  readonly keys: readonly number[];
  readonly conflicts: readonly Sign[];
  readonly hasBirthdays: boolean;
  readonly restsOnName: boolean;
  readonly weight: Weight;
}

/** Put into words in messages/…/joining.ts. */
export interface JoinReason {
  readonly code: SignCode | "decided";
  readonly values: Sign["values"];
}

export const likenessOf = (a: string, b: string, signs: readonly Sign[]): Likeness => ({
  a,
  b,
  signs,
  reasons: reasonsIn(signs.filter(({ code }) => !AGAINST.has(code) && !UNSAID.has(code))),
  against: reasonsIn(signs.filter(({ code }) => AGAINST.has(code))),
  keys: signs.filter(isKey).map(({ counted }) => counted[0]!),
  conflicts: signs.filter(({ code }) => FORBIDS.has(code)),
  hasBirthdays: signs.some(({ code }) => code.startsWith("birthday")),
  restsOnName: signs.some(({ code }) => code === "name-alone"),
  weight: weightOf(signs),
  ...restsOn(signs),
});

export const isKey = ({ code }: Sign): boolean => code === "number" || code === "address";

export const reasonsIn = (signs: readonly Sign[]): readonly JoinReason[] =>
  signs.map(({ code, values }) => ({ code, values }));

const FORBIDS: ReadonlySet<SignCode> = new Set(["profile-other", "together", "numbered"]);

const UNSAID: ReadonlySet<SignCode> = new Set(["shown"]);

const AGAINST: ReadonlySet<SignCode> = new Set([
  "given-vague",
  "given-other",
  "family-vague",
  "family-other",
  "stray",
  "number-other",
  "company-other",
  "birthday-slip",
  "birthday-other",
  "place-other",
  "together",
  "in-copy",
  "numbered",
  "profile-other",
]);

/** What two have in common, and what both have though their names say that they are two people. */
export interface Compared {
  readonly likeness: Likeness | null;
  /** "key phone:+49…": of several people, then. */
  readonly clashes: readonly string[];
}

/** The first of the two has the smaller id. */
export function comparePortraits(a: Portrait, b: Portrait, stats: Stats): Compared {
  const names = compareNames(a, b);
  const shared = sharedKeys(a, b);
  const clash = names ? clashOf(names, areColleagues(a, b)) : null;
  const clashes = clash
    ? shared.filter(({ code }) => CLASHES[clash].has(code)).flatMap(({ facts }) => facts)
    : [];
  if (clash === "given") return { likeness: null, clashes };

  const signs = [
    ...shared,
    ...(names ? nameSigns(names, [...a.mailboxes, ...b.mailboxes]) : []),
    ...writtenSigns(a, b),
    ...mailboxSigns(a, b),
    ...factSigns(a, b),
    ...circleSigns(a, b),
    ...shownSigns(a, b),
  ];
  if (isNameAlone(a, b, names) && !signs.some(({ code }) => IS_SUPPORT.has(code))) {
    signs.push(sign("name-alone"));
  }
  const isPlausible = (): boolean => mayBeAsked(signs) && (clash !== "family" || isNewName(signs));
  if (!isPlausible()) return { likeness: null, clashes };
  // Looked at last, since it takes longest to tell what is a mobile.
  signs.push(...mobileSigns(a, b));
  if (!isPlausible()) return { likeness: null, clashes };
  const counted = signs.map(({ code, facts, values }) => ({
    code,
    counted: facts.map(stats.factOf),
    values,
  }));
  return { likeness: likenessOf(a.id, b.id, counted), clashes };
}

/**
 * Of one of the two nothing is known but the whole name that the other one bears too. Whether anybody else
 * bears it is asked later (propose.ts).
 */
function isNameAlone(a: Portrait, b: Portrait, names: NameLikeness | null): boolean {
  const isWhole = names?.given?.how === "same" && names.family?.how === "same" && !names.flipped;
  if (!isWhole || names.byAddress) return false;
  return (a.isBare && isSomebody(b)) || (b.isBare && isSomebody(a));
}

/** Of whom an address, a number, a card or a profile is known. */
const isSomebody = ({ isBare, profiles }: Portrait): boolean => !isBare || profiles.length > 0;

type Clash = keyof typeof CLASHES;

/** Which keys are shown to be several people's by which contradiction; a new family name may be a marriage. */
const CLASHES = {
  given: new Set<SignCode>(["address", "number"]),
  family: new Set<SignCode>(),
  stray: new Set<SignCode>(["number"]),
} as const;

/** What makes a new family name plausible: a firm and a circle are shared by namesakes. */
const isNewName = (signs: readonly Signed[]): boolean =>
  signs.some(
    ({ code }) => GOES_ALONG.has(code) || (STAYS_BEHIND.has(code) && !areElsewhere(signs)),
  );

const GOES_ALONG: ReadonlySet<SignCode> = new Set(["address", "number", "follows"]);
const STAYS_BEHIND: ReadonlySet<SignCode> = new Set(["birthday", "postcode"]);

/** Who is called "Mama" in a telephone is no contradiction; two mailboxes of one firm are. */
function clashOf({ given, family, stray }: NameLikeness, inFirm: boolean): Clash | null {
  if (given?.how === "other") return "given";
  if (family?.how === "other") return "family";
  return stray && inFirm ? "stray" : null;
}

export const mayBeAsked = (signs: readonly Signed[]): boolean =>
  signs.some(({ code }) => SAYS_WHO.has(code)) &&
  signs.some(({ code }) => IS_SUPPORT.has(code) && !(IS_WHERE.has(code) && areElsewhere(signs)));

const IS_WHERE: ReadonlySet<SignCode> = new Set(["postcode", "place", "place-slip"]);

/** Never on a name alone, but where nothing else is known of one of the two: one of these must stand beside it. */
const IS_SUPPORT: ReadonlySet<SignCode> = new Set([
  "shared",
  "address",
  "number",
  "number-written",
  "profile",
  "mailbox",
  "address-slip",
  "company",
  "company-hinted",
  "company-part",
  "company-slip",
  "birthday",
  "postcode",
  "place",
  "place-slip",
  "circle",
  "follows",
  "phone-book",
  "expected",
  "name-alone",
]);

/** Nor on circumstances alone. */
const SAYS_WHO: ReadonlySet<SignCode> = new Set([
  "address",
  "number",
  "profile",
  "mailbox",
  "address-slip",
  "given-same",
  "given-form",
  "given-spelling",
  "given-slip",
  "given-part",
  "given-middle",
  "family-same",
  "family-spelling",
  "family-slip",
  "family-part",
  "family-middle",
]);
