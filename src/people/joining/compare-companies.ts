/**
 * How the companies of two are alike. A domain alone and a name alone that have nothing in common are nothing: many
 * a firm has a domain that does not look like its name.
 */
import { isShortFor, numbersIn } from "./company-names.ts";
import type { Portrait } from "./portrait.ts";
import { slipsBetween } from "./slips.ts";

type Firm = Pick<Portrait, "companies" | "hinted" | "companyNames" | "hasDomain">;

export interface CompaniesAlike {
  /** The same; as somebody says; one a part of the other, or short for it; with a slip; or two. */
  readonly how: "company" | "company-hinted" | "company-part" | "company-slip" | "company-other";
  readonly company: string;
}

export function compareCompanies(a: Firm, b: Firm): CompaniesAlike | null {
  const [first] = a.companies;
  if (first === undefined || b.companies.length === 0) return null;
  const shared = a.companies.find((one) => b.companies.includes(one));
  if (shared !== undefined) return { how: "company", company: shared };
  const hinted =
    a.hinted.find((one) => isOf(one, b)) ?? b.hinted.find((one) => a.companies.includes(one));
  if (hinted !== undefined) return { how: "company-hinted", company: hinted };
  const slip = a.companies.find((one) => b.companies.some((other) => isSlip(one, other)));
  if (slip !== undefined) return { how: "company-slip", company: slip };
  const part = partOf(a, b) ?? partOf(b, a);
  if (part !== undefined) return { how: "company-part", company: part };
  const isComparable =
    (a.companyNames.length > 0 && b.companyNames.length > 0) || (a.hasDomain && b.hasDomain);
  return isComparable ? { how: "company-other", company: first } : null;
}

const isOf = (company: string, { companies, hinted }: Firm): boolean =>
  companies.includes(company) || hinted.includes(company);

/** Another number is no slip: it tells one company from the next. */
const isSlip = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) > 4 &&
  slipsBetween(one, other, 2) <= 2 &&
  numbersIn(one).join() === numbersIn(other).join();

const partOf = (a: Firm, b: Firm): string | undefined =>
  a.companies.find(
    (one) =>
      b.companyNames.some((words) => isShortFor(one, words)) ||
      b.companies.some((other) => isShortFor(one, [other])),
  );
